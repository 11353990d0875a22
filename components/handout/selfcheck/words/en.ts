import type { CheckWords } from './zh.ts';

/** What the self-check sheet says in English. */
export const en: CheckWords = {
  titleOf: procedure => `${procedure}: self-check sheet`,
  how: 'Go through this sheet before you leave home: under each question tick what is true for you, bring the papers listed beneath it, and tick each one you have.',
  always: 'Everybody brings',
  alwaysNone: 'There is nothing that everybody must bring; see what is true for you.',
  situations: 'What is true for you?',
  no: (no, ask) => `${no}. ${ask}`,
  again: no => `The same as question ${no} above; prepare what it says there.`,
  nothing: 'No further papers',
  anyOf: (group, min) => `${group} (${min === 1 ? 'any one is enough' : `any ${min}`})`,
  helps: 'helpful, but not required',
  maybe: 'You may also need, as the case may be',
  mayEnd: 'Cases that may not be accepted',
  kinds: { stop: 'Cannot be accepted', redirect: 'Another procedure', 'not-needed': 'No need to apply' },
  range: (from, below, _unit) =>
    from === undefined ? `under ${below}` : below === undefined ? `${from} or more` : `${from} or more, under ${below}`,
  each: (amount, unit) => `${amount} per ${unit}`,
  bySituation: 'They depend on your situation; see above.',
  noFees: 'No fee.',
  onRequest: 'only if you ask for it',
  period: (event, years, months, days) =>
    `Apply within ${[count(years, 'year'), count(months, 'month'), count(days, 'day')].filter(Boolean).join(' and ')} from: ${event}.`,
  ask: 'If you are not sure which is true for you, or your case is not listed here, please call us first.',
  hours: hours => `Opening hours: ${hours}`,
  inForce: day => `Rules in force on ${day}`,
  rules: fingerprint => `rules ${fingerprint}`,
  pages: { before: 'Page ', between: ' of ', after: ' pages' },
};

function count(n: number, unit: string): string {
  return n === 0 ? '' : `${n} ${unit}${n === 1 ? '' : 's'}`;
}
