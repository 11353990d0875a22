import type { Strings } from '../strings.ts';

/** The panel's menu of what is seldom wanted. */
export const menu: Strings['menu'] = {
  more: 'More',
  textSize: 'Text size',
  sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
};
