import type { Strings } from '../strings.ts';

/** What a case has from the page beneath, and what is copied out of it. */
export const host: Strings['host'] = {
  fromPage: 'From the page',
  copy: {
    fees: amount => `Copy the fee total ${amount}`,
    slip: number => `Copy the slip number ${number}`,
    papers: n => `Copy the ${n} missing ${n === 1 ? 'paper' : 'papers'}`,
    copied: what => `Copied: ${what}`,
    copiedPapers: n => `Copied ${n} missing ${n === 1 ? 'paper' : 'papers'}; you can paste them into the system.`,
    not: 'The browser does not let this page copy; type what stands on the screen.',
  },
};
