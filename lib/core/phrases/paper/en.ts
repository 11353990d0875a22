import { rocShort } from '../../days/roc.ts';
import type { Does, Form } from '../../pack.ts';
import type { PaperPhrases } from './zh.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: 'original',
  copy: 'copy',
  show: 'original, to be shown',
  either: 'original or copy',
};
const DOES: Readonly<Record<Does, string>> = {
  come: 'must come in person',
  sign: 'must sign, need not come',
  'come-and-sign': 'must come in person and sign',
  'may-send-agent': 'may leave it all to an agent',
};

/** The sentences printed for citizens, in English. */
export const en: PaperPhrases = {
  pick: text => text.en,
  local: () => undefined,
  join: parts => parts.join(', '),
  form: form => FORMS[form],
  does: does => DOES[does],
  person: (who, does) => `${who} (${DOES[does]})`,
  badQuantity: () => 'Enter a whole number from 0 to 9999.',
  day: day => `${day} (${rocShort(day)} in Taiwan’s calendar)`,

  fine: amount => `Fine NT$${money(amount)}`,
  fineApart: () => 'The fine has its own receipt and is not in the fee total',
  money: amount => `NT$${money(amount)}`,
  feeLocal: () => 'Set by the county or city',
  feeNoRate: () => 'No rate known for that day; see the fee standard',
  payElsewhere: (amount, payTo) => `${amount} (not paid here: ${payTo})`,
  feeOf: (name, amount) => `${name} ${amount}`,

  noticeTitle: () => 'One-time notice',
  lead: (procedure, items) =>
    items === 0
      ? `You are applying for: ${procedure}. Prepare as follows and one more visit will do.`
      : `You are applying for: ${procedure}. Bring the ${items} item${items === 1 ? '' : 's'} below and one more visit will do.`,
  leadEnded: procedure => `Your application (${procedure}) cannot be accepted today, for this reason:`,
  leadGentle: count =>
    count === 0
      ? 'Thank you for coming. Please prepare as follows; one more visit will be enough.'
      : `Thank you for coming. Please bring the ${count} item${count === 1 ? '' : 's'} below; one more visit will be enough.`,
  leadEndedGentle: () =>
    'Thank you for coming. We cannot accept your matter today, for this reason; please ask us whatever is not clear:',
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
  withNote: (name, note) => `${name} (${note})`,
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
      special: 'Ask this office which offices can do it',
    })[rule],
  processingTitle: () => 'Processing time',
  lawTitle: () => 'Legal basis',
  notADecision: () =>
    'This notice explains what is missing. It is not a decision; ask at the counter if you want one in writing.',
  bringSlip: () => 'Show this notice when you come again.',

  visitPlace: no => `matter ${no}`,
  visitGentle: lead => `Thank you for coming. ${lead}`,
  visitNth: (title, no) => `${title} (${no})`,
  visitLead: (procedures, count) => {
    const what = `You are applying for ${procedures.length} things: ${titled(procedures)}.`;
    return count === 0
      ? `${what} Prepare as follows and one more visit will do for all.`
      : `${what} Bring the ${count} item${count === 1 ? '' : 's'} below and one more visit will do for all.`;
  },
  visitUses: procedures => `For: ${titled(procedures)}`,
  visitNamed: (text, procedures) => `${text} (${titled(procedures)})`,
  visitOf: (procedures, text) => `${titled(procedures)}: ${text}`,
  visitEnded: (procedure, says) => `${procedure} cannot be accepted today: ${says}`,

  heading: () => 'In English',
  item: (name, form, reason) =>
    `${name}${form === undefined ? '' : ` (${form})`}.${reason === undefined ? '' : ` ${reason}.`}`,
  itemAnyOf: (name, anyOf, papers) => `${name} — ${anyOf.toLowerCase()}: ${papers.join('; ')}.`,
  branchPapers: (says, papers) => `${says} ${papers.join('; ')}.`,
  listed: (title, items) => `${title}: ${items.join('; ')}.`,
  feesDue: total => `Fees to pay: ${total}.`,
  fact: (title, says) => `${title}: ${says}`,
};

function titled(procedures: readonly string[]): string {
  return procedures.join('; ');
}

function either(answers: readonly string[]): string {
  return answers.map(each => `“${each}”`).join(' or ');
}

function money(amount: number): string {
  return amount.toLocaleString('en-US');
}
