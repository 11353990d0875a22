import { weekday } from '../days/day.ts';
import type { DateFault } from '../days/roc.ts';
import type { Does, Form, Keep } from '../pack.ts';
import type { OpenVerdict, Phrases } from './phrases.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: 'original',
  copy: 'copy',
  show: 'original, to be shown',
  either: 'original or copy',
};
const KEEPS: Readonly<Record<Keep, string>> = {
  scan: 'scanned and handed back',
  return: 'looked at and handed back',
  keep: 'kept or exchanged',
};
const DOES: Readonly<Record<Does, string>> = {
  come: 'must come in person',
  sign: 'must sign, need not come',
  'come-and-sign': 'must come in person and sign',
  'may-send-agent': 'may leave it all to an agent',
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const en: Phrases = {
  pick: text => text.en,
  join: parts => parts.join(', '),
  form: form => FORMS[form],
  keep: keep => KEEPS[keep],
  does: does => DOES[does],
  person: (who, does) => `${who} (${DOES[does]})`,

  verdictEnded: (kind, says) =>
    kind === 'stop'
      ? `Cannot be accepted now: ${says}`
      : kind === 'redirect'
        ? `Another procedure: ${says}`
        : `Nothing to apply for: ${says}`,
  verdictFacts: (facts, late) => [...facts, ...(late > 0 ? [`${count(late, 'day')} late`] : [])].join(', '),
  verdictWhole: (facts, result) => (facts ? `${facts}: ${result}` : result),
  verdictResult(v: OpenVerdict): string {
    const parts = [
      ...(v.lacking > 0 ? [`${v.lacking} missing`] : []),
      ...(v.lookups > 0 ? [`${v.lookups} can be looked up here`] : []),
      ...(v.unchecked > 0 ? [`${v.unchecked} not checked yet`] : []),
      ...(v.questions > 0 ? [`${count(v.questions, 'question')} left`] : []),
    ];
    if (parts.length === 0 || (v.lacking + v.unchecked + v.questions === 0 && v.lookups > 0))
      parts.push('can be finished today');
    return v.referUp ? `${parts.join(', ')}; ask a supervisor` : parts.join(', ');
  },

  because: pairs => `Because ${pairs.map(([question, answer]) => `“${question}” is “${answer}”`).join(' and ')}`,
  always: () => 'Always needed',
  dependsOn: questions => `Depends on ${questions.map(each => `“${each}”`).join(' and ')}`,

  dateFault(fault: DateFault): string {
    switch (fault.kind) {
      case 'empty':
        return 'Enter a date, for example 1151121.';
      case 'no-such-month':
        return `There is no month ${fault.month}. Check the date.`;
      case 'no-such-day':
        return `Month ${fault.month} of ${fault.year} has no day ${fault.day}. Check the date.`;
      case 'out-of-range':
        return `The year ${fault.year} is out of range. Check the year.`;
      default:
        return `“${fault.text}” is not understood. Enter 1151121, 115/11/21 or 2026-11-21.`;
    }
  },
  eventAfterApplication: event => `${event} is after the day of application. Check the two dates.`,
  badQuantity: () => 'Enter a whole number from 0 to 9999.',

  weekday: day => WEEKDAYS[weekday(day)] as string,
  lastDay: day => `Last day of the period: ${day}`,
  inTime: days => (days === 0 ? 'Today is the last day' : `In time, ${count(days, 'day')} left`),
  late: days => `${count(days, 'day')} late`,
  fine: amount => `Fine NT$${money(amount)}`,
  fineApart: () => 'The fine has its own receipt and is not in the fee total',
  unsure: day =>
    `The last day is ${day} at the earliest; the office calendar of that year is not included, so check for yourself whether it moves and whether the application is late.`,

  money: amount => `NT$${money(amount)}`,
  feeLocal: () => 'Set by the county or city',
  feeNoRate: () => 'No rate known for that day; see the fee standard',
  payElsewhere: (amount, payTo) => `${amount} (not paid here: ${payTo})`,
  feeTotal: () => 'Fees in all',

  noticeTitle: () => 'One-time notice',
  lead: (procedure, items) =>
    items === 0
      ? `You are applying for: ${procedure}. Prepare as follows and one more visit will do.`
      : `You are applying for: ${procedure}. Bring the ${count(items, 'item')} below and one more visit will do.`,
  leadEnded: procedure => `Your application (${procedure}) cannot be accepted today, for this reason:`,
  mismatchReason: () => 'What was brought today does not fit or could not be found; bring one that does',
  anyOf: min => (min === 1 ? 'Any one of these' : `Any ${min} of these`),
  groupOf: (name, min, members) => `${name} (any ${min === 1 ? 'one' : min} of: ${members.join(', ')})`,
  anyOfOffices: () => 'Offices differ; call first',
  obtain: where => `Where to get it: ${where}`,
  branchesTitle: () => 'Still to be settled',
  branchIf: (question, answers) => `If the answer to “${question}” is ${either(answers)}, also bring:`,
  branchOnly: (question, answers) => `If the answer to “${question}” is ${either(answers)}:`,
  branchPersons: persons => `Must come or sign: ${persons.join(', ')}.`,
  branchFees: fees => `Also to pay: ${fees.join(', ')}.`,
  branchMayEnd: reasons => `It may not be possible to accept the application: ${reasons.join('; ')}`,
  branchEnd: (question, answers, says) => `If the answer to “${question}” is ${either(answers)}: ${says}`,
  maybeTitle: question => `Depending on “${question}” you may also need:`,
  maybeOnly: question => `Depending on “${question}”:`,
  maybe: (paper, questions) => `${paper} (depends on ${questions.map(each => `“${each}”`).join(' and ')})`,
  againTitle: () => 'Seen today, bring again next time',
  uncheckedTitle: () => 'Not checked today, bring along next time',
  notNeededTitle: () => 'You need not bring (the office looks it up)',
  laterTitle: () => 'To be handed in afterwards',
  personsTitle: () => 'Who must come or sign',
  feesTitle: () => 'Fees to pay',
  periodTitle: () => 'Statutory period',
  periodWarning: day => `Apply by ${day}; after that there may be a fine.`,
  officeTitle: () => 'Where to apply',
  office: rule =>
    ({
      any: 'Any household registration office in Taiwan',
      registered: 'The household registration office of your registered address',
      residence: 'The household registration office of your new address',
      special: 'As explained below',
    })[rule],
  processingTitle: () => 'Processing time',
  lawTitle: () => 'Legal basis',
  notADecision: () =>
    'This notice explains what is missing. It is not a decision; ask at the counter if you want one in writing.',
  bringSlip: () => 'Show this notice when you come again.',
};

function either(answers: readonly string[]): string {
  return answers.map(each => `“${each}”`).join(' or ');
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function money(amount: number): string {
  return amount.toLocaleString('en-US');
}
