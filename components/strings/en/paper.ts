import type { Strings } from '../strings.ts';

export const paper: Strings['paper'] = {
  title: 'Paper',
  sizes: { A5: 'A5', A4: 'A4', A5x2: 'Two A5 on A4', '80mm': '80 mm receipt roll' },
  large: 'Large print',
  languages: 'Also in',
  citizenCopy: 'citizen’s copy',
  officeCopy: 'office copy',
};
