import type { Strings } from '../strings.ts';

export const paper: Strings['paper'] = {
  title: 'Paper',
  sizes: { A5: 'A5', A4: 'A4', A5x2: 'Two A5 on A4', '80mm': '80 mm receipt roll' },
  large: 'Large print',
  languages: 'Also in',
  choose: 'Languages of this notice',
  between: ', ',
  names: { en: 'English', vi: 'Vietnamese', id: 'Indonesian', th: 'Thai', ja: 'Japanese' },
  short: { en: 'EN', vi: 'VI', id: 'ID', th: 'TH', ja: 'JA' },
  shortBetween: '·',
  thisSlip: names => `This notice also in: ${names || 'none'}`,
  rulesChanged:
    'The rules have changed since this notice was issued, so it cannot be printed in a further language; issue a new one if need be.',
  noLanguage: 'This language could not be read and was not added; try again.',
  citizenCopy: 'citizen’s copy',
  officeCopy: 'office copy',
};
