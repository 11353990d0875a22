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
 * Question, option, requirement, group and procedure numbers are never given again, so a code outlives its pack.
 */
export const MAGIC = '731';
const VERSION = 1;
const GROUPS_FROM = 900;
const MARKS: readonly CodedMark['mark'][] = ['unchecked', 'have', 'lack', 'lookup', 'mismatch', 'not-needed'];
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAY_ZERO = dayNumber('2000-01-01');
const EVENT_ZERO = dayNumber('1800-01-01') - 1;

/** What a code carries: numbers only, no name, no ID number. */
export interface SlipCode {
  readonly fingerprint: string;
  readonly procedureNo: number;
  readonly applied: Day;
  readonly event?: Day | undefined;
  readonly number: SlipNumber;
  readonly answers: readonly CodedAnswer[];
  readonly marks: readonly CodedMark[];
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
): Pick<SlipCode, 'procedureNo' | 'answers' | 'marks'> {
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
  const { year, counter, serial } = code.number;
  const head = [
    MAGIC,
    fixed(VERSION, 2),
    fixed(fingerprintNumber(code.fingerprint), 7),
    fixed(code.procedureNo, 4),
    fixed(dayNumber(code.applied) - DAY_ZERO, 5),
    code.event === undefined ? '000000' : fixed(dayNumber(code.event) - EVENT_ZERO, 6),
    fixed(year, 3) + fixed(counter, 2) + fixed(serial, 5),
  ];
  const answers = code.answers.map(
    ({ question, option, value }) =>
      fixed(question, 2) + (value === undefined ? fixed(option as number, 2) : numberDigits(value)),
  );
  const marks = code.marks.map(({ requirement, mark }) => fixed(requirement, 3) + String(MARKS.indexOf(mark)));
  const body = [...head, fixed(answers.length, 2), ...answers, fixed(marks.length, 2), ...marks].join('');
  return body + crcDigits(body);
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
  if (!/^\d{50,1200}$/.test(digits) || !digits.startsWith(MAGIC)) return { ok: false, fault: 'not-ours' };
  const body = digits.slice(0, -10);
  if (crcDigits(body) !== digits.slice(-10)) return { ok: false, fault: 'damaged' };
  const version = Number(body.slice(3, 5));
  if (version > VERSION) return { ok: false, fault: 'newer-version' };
  const code = version === VERSION ? readBody(body.slice(5)) : undefined;
  // One code, one spelling: digits we would not have printed ourselves are refused.
  return code && encodeSlipCode(code) === digits ? { ok: true, code } : { ok: false, fault: 'damaged' };
}

function readBody(body: string): SlipCode | undefined {
  let at = 0;
  const take = (width: number): number => {
    const part = body.slice(at, at + width);
    at += width;
    return part.length === width ? Number(part) : Number.NaN;
  };
  const named = take(7);
  if (named >= 32 ** 4) return undefined;
  const fingerprint = fingerprintText(named);
  const procedureNo = take(4);
  const applied = addDays('2000-01-01', take(5));
  const eventDays = take(6);
  const number = { year: take(3), counter: take(2), serial: take(5) };
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
  if (at !== body.length) return undefined;
  const event = eventDays === 0 ? undefined : addDays('1800-01-01', eventDays - 1);
  return { fingerprint, procedureNo, applied, event, number, answers, marks };
}
