import type { Strings } from '../strings.ts';

/** What whoever manages the computers has set, where it is met. */
export const managed: Strings['managed'] = {
  off: 'Your organisation has switched this off. Ask whoever manages the computers if you need it.',
  fixed: 'Set by your organisation',
};
