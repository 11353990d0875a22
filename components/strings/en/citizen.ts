import type { Strings } from '../strings.ts';

/** The second screen, read by the citizen. */
export const citizen: Strings['citizen'] = {
  page: 'Screen for the citizen',
  office: 'Household Registration Office',
  languages: 'Language',
  welcome: 'Welcome',
  welcomeText: 'Please hand your papers to the clerk. What is still needed will be shown here.',
  neutral: 'Your application',
  list: 'Papers needed',
  states: {
    there: 'received',
    missing: 'missing',
    open: 'please show',
    ours: 'looked up by the office; you need not bring it',
  },
  stands: {
    ask: 'Please ask the clerk.',
    missing: n => (n === 1 ? 'One paper is missing.' : `${n} papers are missing.`),
    complete: 'All papers are here.',
    asking: 'Please tell the clerk about your case; the list may still change.',
    bring: 'Please show these papers.',
  },
  total: 'Fees in all',
  feesOpen: 'Some amounts are not known yet and not included.',
};
