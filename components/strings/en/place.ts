import type { place as zh } from '../zh/place.ts';

/** Local fees and days of this office. */
export const place: typeof zh = {
  feesTitle: 'Local fees',
  feesIntro:
    'Fees the county or city sets. Once saved, panel and notice reckon with them from their day on; the change is kept with those of the rules.',
  unset: 'not set yet',
  now: (amount, unit) => `now NT$${amount} a ${unit}`,
  amount: 'Amount (NT$)',
  since: 'From',
  sinceToday: 'today',
  save: 'Save',
  amountFault: 'The amount is a whole number from 0 to 9,999,999, no fraction and no sign.',
  priceWhy: 'Local scale of fees',
  daysTitle: 'Days closed and make-up workdays',
  daysIntro: 'Typhoon days, holidays of this office, make-up workdays; lateness in the panel is reckoned anew at once.',
  day: 'Day',
  kind: 'Kind',
  kinds: { closed: 'closed', workday: 'make-up workday' },
  name: 'Note',
  nameExample: 'e.g. typhoon',
  alreadySo: {
    closed: 'By the calendar the office is closed on that day anyway.',
    workday: 'By the calendar the office is open on that day anyway.',
  },
  yearUnknown: year => `The pack has no calendar of ROC year ${year}; that day cannot be noted yet.`,
  takeBack: day => `Cancel ${day}`,
};
