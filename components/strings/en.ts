import { about } from './en/about.ts';
import { backup } from './en/backup.ts';
// Cases, and what others see.
import { cases } from './en/cases.ts';
import { check } from './en/check.ts';
import { citizen } from './en/citizen.ts';
import { condition } from './en/condition.ts';
import { cover } from './en/cover.ts';
import { diff } from './en/diff.ts';
import { drawer } from './en/drawer.ts';
import { editor } from './en/editor.ts';
import { handout } from './en/handout.ts';
import { interim } from './en/interim.ts';
import { layers } from './en/layers.ts';
import { menu } from './en/menu.ts';
import { office } from './en/office.ts';
import { paper } from './en/paper.ts';
import { place } from './en/place.ts';
import { quiet } from './en/quiet.ts';
import { register } from './en/register.ts';
import { rules } from './en/rules.ts';
import { scan } from './en/scan.ts';
import { selfCheck } from './en/selfcheck.ts';
import { transfer } from './en/transfer.ts';
import { visit } from './en/visit.ts';
import { welcome } from './en/welcome.ts';
import type { Strings } from './strings.ts';

export const en: Strings = {
  rules,
  scan,
  selfCheck,
  condition,
  handout,
  editor,
  transfer,
  app: '一趟辦 OneTrip',
  close: 'Hide',
  closeHint: 'Hide the panel (Esc)',
  openDesk: 'Workbench: rules, register and office',
  switchLanguage: '中文',
  layers,
  menu,
  undo: 'Undo',
  undone: 'The last step was undone.',
  nothingToUndo: 'There is nothing to undo.',
  cases,
  visit,
  citizen,
  cover,

  searchLabel: 'Find a procedure',
  searchPlaceholder: 'Procedure, initials ㄔㄕ, code',
  searchResults: 'Matching procedures',
  searchNothing: typed => `Nothing found for “${typed}”. Try a shorter word, Zhuyin initials, pinyin or a code.`,
  allProcedures: 'All procedures',
  welcomeTitle: 'What is it today?',
  welcomeText: 'Type a few characters; ↑↓ choose, Enter opens.',
  categories: {
    status: 'Civil status',
    residence: 'Moves',
    household: 'Household',
    name: 'Names',
    'identity-card': 'National ID card',
    certificate: 'Transcripts and certificates',
    seal: 'Registered seals',
    nationality: 'Nationality',
    address: 'Door plates',
    digital: 'Citizen digital certificate',
    other: 'Other',
  },

  factsTitle: 'Facts',
  change: 'Change',
  firstAsk: 'Ask this first',
  nothingMoreToAsk: 'Enough is known; nothing more to ask.',
  mootTitle: 'Answers that no longer matter (kept)',
  applied: 'Day of application',
  yearsOld: age => `${age} years old`,
  dateExample: 'e.g. 1151121',
  eventOptional: 'Leave empty and press Enter to go on',
  numberFault: 'Enter a whole number from 0 to 9999.',
  moneyFault: 'Enter a whole number from 0 to 9,999,999.',
  demandIgnored: 'A demand was sent and its time limit missed',

  listTitle: 'Papers needed',
  listKeys: '↑↓ move, 1 here, 2 missing, 3 looked up, 4 does not fit, A all the rest here, ? all reasons',
  marks: { have: '備', lack: '缺', lookup: '查', mismatch: '不符' },
  markNames: {
    have: 'Here',
    lack: 'Missing',
    lookup: 'Looked up by the office',
    mismatch: 'Does not fit, or not found',
  },
  unmarked: 'not checked',
  noLookup: 'The office cannot look this one up.',
  markRest: 'All the rest here',
  markRestDone: n => (n > 0 ? `${n} more marked as here.` : 'No required paper is left without a mark.'),
  sections: {
    depends: 'Depending on the case',
    soft: 'Helpful, but not required',
    practice: 'Offices differ',
    later: 'To be handed in afterwards',
    persons: 'Who comes and signs',
  },
  anyOf: min => `any ${min}`,
  tags: { lookup: 'need not bring', practice: 'offices differ', bring: 'not required' },
  keep: 'Paper is',
  lookUpHere: 'Looked up here',
  fallback: 'Other ways',
  otherOffice: 'Another office helps',
  obtain: 'Where to get it',
  cite: 'Basis',
  source: 'Source',
  local: 'Local rule; follow your county or city',
  countHave: n => `${n} here`,
  countLookup: n => `${n} looked up`,
  countLack: n => `${n} missing`,
  countOpen: n => `${n} unchecked`,
  noPapers: 'No papers are needed in this case.',

  feesTitle: 'Fees',
  quantity: 'Quantity',
  waiver: 'Waiver',
  noWaiver: 'Full fee',
  onRequest: 'only on request',
  differs: 'offices differ',
  paid: 'Received',
  changeDue: amount => `Change ${amount}`,
  shortBy: amount => `${amount} short`,
  incomplete: 'Some amounts are not known and not in the total',
  noFees: 'No fee',

  remediesTitle: 'Ways to finish today',
  remedies: {
    'look-up': 'Look it up here',
    'other-office': 'Another office',
    fallback: 'Another way',
    'any-of': 'Any one of these',
    'come-back': 'Bring it next time',
  },
  stepsTitle: 'Steps',
  dutiesTitle: 'The office must',
  offersTitle: 'Offer to the citizen',
  agenciesTitle: 'Agencies that can be notified',
  pitfallsTitle: 'Why people have to come back',
  whoTitle: 'Applicants and agents',
  agentNo: 'No agent allowed',
  agentYes: 'An agent may apply',
  lawTitle: 'Law',
  conflictsTitle: 'Where offices differ',
  sourcesTitle: 'Sources',
  askSupervisor: 'Ask a supervisor',
  cautionsTitle: 'Before fining',
  confidence: {
    high: '',
    medium: 'Partly from a single source; your office’s rules prevail',
    low: 'Not yet verified; your office’s rules prevail',
  },

  issue: n => (n > 0 ? `Issue the notice (${n} missing)` : 'Issue the notice'),
  issuing: 'Issuing…',
  finish: 'Done',
  finished: 'The case is closed and its data gone.',
  finishedUndo: 'Bring it back',
  openRedirect: title => `Open “${title}”`,
  notIncluded: 'Your office has hidden the other procedure; follow your office’s rules.',
  unprinted: number => `Notice ${number} has its number but was not printed.`,
  printIt: 'Print',

  faults: {
    'disk-full':
      'The disk is full: no number was taken and nothing saved; the case is still on screen. Free some space and try again.',
    'store-failed':
      'The database cannot be used just now; the case is still on screen. Try again, or restart the browser.',
    'bad-request': 'That action was not valid and nothing was done. Reload the panel and try again.',
    failed: 'That did not work; the case is still on screen. Try again.',
  },
  damagedCase: 'The last case was damaged and could not be read; it was set aside. Please start it again.',
  unknownProcedure: 'The last case belongs to a procedure that is not in this pack. Choose a procedure.',
  storeRenewed:
    'The old database could not be opened; it was left as it is and a new one begun. Notice numbers go on and never repeat.',

  paper,
  printPage: 'One-time notice',
  print: 'Print',
  reprint: 'Print again',
  reprintMark: 'reprint',
  voidedMark: 'void',
  printNotNoted: 'Sent to the printer, but the register could not note it; print once more later.',
  backToPanel: 'Close',
  slipMissing: 'This notice was not found. It may have been issued on another computer.',
  number: text => `No. ${text}`,
  counter: n => `Counter ${n}`,
  handler: 'Handled by',
  receivedBy: 'Received by',
  enquiries: 'Enquiries',
  extension: 'ext.',
  hours: 'Office hours',
  address: 'Address',
  officeUnset: 'Household Registration Office',
  fingerprint: text => `Rules ${text}`,
  codeCaption: 'Show this next time',

  deskTitle: 'Workbench',
  registerTab: 'Register',
  officeTab: 'Office',
  register,
  registerTitle: 'Register of notices',
  findNumber: 'Number',
  findProcedure: 'Procedure',
  findFrom: 'From',
  findTo: 'To',
  findMissing: 'Missing paper',
  any: 'Any',
  registerEmpty: 'No notices yet. They are listed here once issued in the panel.',
  registerNothing: 'No notice fits. Try wider terms.',
  registerCount: (n, all) => (all ? `${n} notices` : `The newest ${n}; there are older ones`),
  columns: {
    number: 'Number',
    at: 'Issued',
    procedure: 'Procedure',
    missing: 'Missing',
    state: 'State',
    actions: 'Actions',
  },
  states: {
    fresh: 'not printed',
    printed: n => (n > 1 ? `printed, ${n - 1} reprints` : 'printed'),
    voided: why => `void: ${why}`,
  },
  voidIt: 'Void',
  voidReason: 'Reason for voiding',
  voidConfirm: 'Void it',
  voidNeedsReason: 'Give a reason; number and record are kept.',
  cancel: 'Cancel',
  office,
  interim,
  quiet,
  place,
  about,
  welcome,
  drawer,
  backup,
  check,
  diff,
  saved: 'Saved.',
  packVersion: (version, fingerprint) => `Pack ${version}, fingerprint ${fingerprint}`,
  loading: 'Loading…',
  loadFailed: 'The pack could not be loaded. Reload, or install the extension again.',
};
