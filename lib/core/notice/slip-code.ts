import { groupRow, type Slot, type SlotState } from '../assess/tally.ts';
import type { Case, SlipMark } from '../case.ts';
import { accepts } from '../conditions/interview.ts';
import { addDays, dayNumber } from '../days/day.ts';
import type { Answer, Day, Procedure } from '../pack.ts';
import { crcDigits, fixed } from './digits.ts';
import type { SlipNumber } from './slip-number.ts';

/*
 * The code on the slip: decimal digits only, so that a keyboard-wedge scanner types it through any input method.
 *
 *   731            these codes
 *   01             version
 *   fffffff        pack fingerprint as a number (4 characters of 5 bits)
 *   pppp           procedure number
 *   ddddd          day of application, days since 2000-01-01
 *   eeeeee         event day, days since 1800-01-01 plus 1; 000000 none
 *   yyyccsssss     slip number: 民國 year, counter, serial
 *   aa             how many answers, then each
 *     qq oo          question number, option number (01–89), or
 *     qq 9k n…       question number, number of k digits
 *   mm             how many marks, then each
 *     rrr m          requirement number (900 + group number for a group), mark: 0 not looked at yet, 1 備, 2 缺, 3 查,
 *                    4 不符, 5 need not be brought; all that the slip promised is there
 *   cccccccccc     CRC-32 of all before
 *
 * A slip of several procedures has version 02 instead, and after it:
 *
 *   fffffff        pack fingerprint
 *   yyyccsssss     slip number
 *   n              how many procedures, 2 to 8, then each
 *     pppp ddddd eeeeee aa… mm…   as above
 *   cccccccccc     CRC-32 of all before
 *
 * Question, option, requirement, group and procedure numbers are never given again, so a code outlives its pack.
 */
export const MAGIC = '731';
const ONE = 1;
const SEVERAL = 2;
/** The most procedures on one slip: a code of so many still prints on every paper with modules wide enough. */
export const MOST_ON_SLIP = 8;
/** The most digits a code has; so many are 44 mm wide on a receipt. */
const MOST_DIGITS = 2000;
const GROUPS_FROM = 900;
const MARKS: readonly CodedMark['mark'][] = ['unchecked', 'have', 'lack', 'lookup', 'mismatch', 'not-needed'];
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAY_ZERO = dayNumber('2000-01-01');
const EVENT_ZERO = dayNumber('1800-01-01') - 1;

/** What a code carries of one procedure. */
export interface CodedPart {
  readonly procedureNo: number;
  readonly applied: Day;
  readonly event?: Day | undefined;
  readonly answers: readonly CodedAnswer[];
  readonly marks: readonly CodedMark[];
}
/** What a code carries: numbers only, no name, no ID number. */
export interface SlipCode extends CodedPart {
  readonly fingerprint: string;
  readonly number: SlipNumber;
  /** The further procedures of the same visit. */
  readonly others?: readonly CodedPart[] | undefined;
}
export interface CodedAnswer {
  readonly question: number;
  /** The option's number; a number question has `value` instead. */
  readonly option?: number | undefined;
  readonly value?: number | undefined;
}
export interface CodedMark {
  readonly requirement: number;
  readonly mark: SlipMark;
}

/** One line of a procedure that can be marked, with its number in codes. */
export interface CodedRow {
  readonly id: string;
  readonly no: number;
}

/** The lines of a procedure as codes number them: its papers, and its groups. */
export function codedRows(procedure: Procedure): readonly CodedRow[] {
  return [
    ...procedure.requirements.map(({ id, no }) => ({ id, no })),
    ...procedure.groups.map(group => ({ id: groupRow(group.id), no: GROUPS_FROM + group.no })),
  ];
}

/**
 * What a slip code says of a case: its answers, and how each line of the list (`slots`) stands. Answers unknown to the
 * procedure are left out, and so are marks kept of papers that are not on the list any more: the slip promised none of them.
 */
export function slipCodeOf(
  procedure: Procedure,
  kase: Case,
  slots: readonly Slot[],
): Pick<CodedPart, 'procedureNo' | 'answers' | 'marks'> {
  const answers = procedure.questions.flatMap((question): CodedAnswer[] => {
    const value: Answer | undefined = kase.answers[question.id];
    const options = question.options ?? [];
    if (value === undefined || !accepts(question, options, value)) return [];
    if (typeof value === 'number') return [{ question: question.no, value }];
    return options.filter(each => each.id === value).map(option => ({ question: question.no, option: option.no }));
  });
  const wanted = new Map(slots.map(slot => [slot.id, slot.state]));
  const members = slots.flatMap(slot => (slot.kind === 'group' ? slot.line.members : []));
  const onList = new Set([...wanted.keys(), ...members.map(line => line.requirement.id)]);
  const marks = codedRows(procedure).flatMap(({ id, no }): CodedMark[] => {
    if (!onList.has(id)) return [];
    const mark = kase.marks[id] ?? unmarked(wanted.get(id));
    return mark ? [{ requirement: no, mark }] : [];
  });
  return { procedureNo: procedure.no, answers, marks };
}

/** What an unmarked line of the list is on the slip; a group settled by its members needs no mark of its own. */
function unmarked(state: SlotState | undefined): CodedMark['mark'] | undefined {
  if (state === 'can-look-up') return 'not-needed';
  return state === 'unchecked' ? 'unchecked' : undefined;
}

/** The digits to print. */
export function encodeSlipCode(code: SlipCode): string {
  const { others = [], number, fingerprint } = code;
  const named = fixed(fingerprintNumber(fingerprint), 7);
  const numbered = fixed(number.year, 3) + fixed(number.counter, 2) + fixed(number.serial, 5);
  const body =
    others.length === 0
      ? [MAGIC, fixed(ONE, 2), named, ...headOf(code), numbered, ...listsOf(code)]
      : [
          ...[MAGIC, fixed(SEVERAL, 2), named, numbered, fixed(1 + others.length, 1)],
          ...[code, ...others].flatMap(part => [...headOf(part), ...listsOf(part)]),
        ];
  const digits = body.join('');
  return digits + crcDigits(digits);
}

/** Whether a code of these parts is one that can be read back: not too many procedures, not too many digits. */
export function fitsCode(parts: readonly CodedPart[]): boolean {
  const [first, ...others] = parts;
  if (!first || parts.length > MOST_ON_SLIP) return false;
  const number = { year: 1, counter: 0, serial: 1 };
  return encodeSlipCode({ ...first, others, number, fingerprint: '0000' }).length <= MOST_DIGITS;
}

function headOf({ procedureNo, applied, event }: CodedPart): string[] {
  const since = event === undefined ? '000000' : fixed(dayNumber(event) - EVENT_ZERO, 6);
  return [fixed(procedureNo, 4), fixed(dayNumber(applied) - DAY_ZERO, 5), since];
}

function listsOf(part: CodedPart): string[] {
  const answers = part.answers.map(
    ({ question, option, value }) =>
      fixed(question, 2) + (value === undefined ? fixed(option as number, 2) : numberDigits(value)),
  );
  const marks = part.marks.map(({ requirement, mark }) => fixed(requirement, 3) + String(MARKS.indexOf(mark)));
  return [fixed(answers.length, 2), ...answers, fixed(marks.length, 2), ...marks];
}

function numberDigits(value: number): string {
  const text = String(Number(fixed(value, 9)));
  return `9${text.length}${text}`;
}

function fingerprintNumber(fingerprint: string): number {
  return [...fingerprint].reduce((sum, character) => sum * 32 + Math.max(0, ALPHABET.indexOf(character)), 0);
}

function fingerprintText(value: number): string {
  return [15, 10, 5, 0].map(shift => ALPHABET[(value >> shift) & 31]).join('');
}

/** Why a code is refused. */
export type CodeFault = 'not-ours' | 'newer-version' | 'damaged';
export type DecodedCode =
  | { readonly ok: true; readonly code: SlipCode }
  | { readonly ok: false; readonly fault: CodeFault };

/** Reads the digits of a code strictly; anything that is not exactly a code is refused whole. */
export function decodeSlipCode(digits: string): DecodedCode {
  if (!/^\d{50,}$/.test(digits) || digits.length > MOST_DIGITS || !digits.startsWith(MAGIC))
    return { ok: false, fault: 'not-ours' };
  const body = digits.slice(0, -10);
  if (crcDigits(body) !== digits.slice(-10)) return { ok: false, fault: 'damaged' };
  const version = Number(body.slice(3, 5));
  if (version > SEVERAL) return { ok: false, fault: 'newer-version' };
  const code = readBody(version, body.slice(5));
  // One code, one spelling: digits we would not have printed ourselves are refused.
  return code && encodeSlipCode(code) === digits ? { ok: true, code } : { ok: false, fault: 'damaged' };
}

/** Takes numbers of so many digits one after another; NaN beyond the end. */
type Take = ((width: number) => number) & { readonly isAtEnd: () => boolean };

function takerOf(body: string): Take {
  let at = 0;
  const take = (width: number): number => {
    const part = body.slice(at, at + width);
    at += width;
    return part.length === width ? Number(part) : Number.NaN;
  };
  return Object.assign(take, { isAtEnd: () => at === body.length });
}

function readBody(version: number, body: string): SlipCode | undefined {
  const take = takerOf(body);
  const named = take(7);
  if (named >= 32 ** 4 || version === 0) return undefined;
  const fingerprint = fingerprintText(named);
  const numberHere = () => ({ year: take(3), counter: take(2), serial: take(5) });
  if (version === ONE) {
    const head = readHead(take);
    const number = numberHere();
    const part = readPart(take, head);
    return part && take.isAtEnd() ? { fingerprint, number, ...part } : undefined;
  }
  const number = numberHere();
  const many = take(1);
  const parts: (CodedPart | undefined)[] = [];
  for (let left = Math.min(many, MOST_ON_SLIP); left > 0; left -= 1) parts.push(readPart(take, readHead(take)));
  const [first, ...others] = parts.filter(part => part !== undefined);
  const whole = 1 + others.length === many && take.isAtEnd();
  return first && whole ? { fingerprint, number, ...first, others } : undefined;
}

function readHead(take: Take): Pick<CodedPart, 'procedureNo' | 'applied' | 'event'> | undefined {
  const procedureNo = take(4);
  const days = take(5);
  const eventDays = take(6);
  if (Number.isNaN(eventDays)) return undefined;
  const event = eventDays === 0 ? undefined : addDays('1800-01-01', eventDays - 1);
  return { procedureNo, applied: addDays('2000-01-01', days), event };
}

function readPart(take: Take, head: ReturnType<typeof readHead>): CodedPart | undefined {
  const answers: CodedAnswer[] = [];
  for (let left = take(2); left > 0; left -= 1) {
    const question = take(2);
    const option = take(2);
    answers.push(option >= 90 ? { question, value: take(option - 90) } : { question, option });
  }
  const marks: CodedMark[] = [];
  for (let left = take(2); left > 0; left -= 1) {
    const requirement = take(3);
    const mark = MARKS[take(1)];
    if (!mark) return undefined;
    marks.push({ requirement, mark });
  }
  return head && { ...head, answers, marks };
}
