// Codes at random and codes altered, read as the panel reads them.
import { crcDigits } from '../../../../lib/core/notice/digits.ts';
import { restoreDigits } from '../../../../lib/core/notice/restore.ts';
import {
  type CodedPart,
  decodeSlipCode,
  encodeSlipCode,
  type SlipCode,
} from '../../../../lib/core/notice/slip-code.ts';
import type { Pack } from '../../../../lib/core/pack.ts';
import { caseSchema } from '../../../../lib/schema/case.ts';
import { random } from '../numbers.ts';

export interface Fuzzed {
  readonly read: number;
  readonly restored: number;
  /** Milliseconds of the slowest. */
  readonly slowest: number;
  /** Codes that broke the reader, or were taken though they must not be; each with what was wrong. */
  readonly wrong: readonly string[];
}

type Next = () => number;
type Kind = 'noise' | 'ours' | 'altered' | 'forged';

const TODAY = '2026-11-20';
const MARKS = ['unchecked', 'have', 'lack', 'lookup', 'mismatch', 'not-needed'] as const;

/** Reads so many codes; the same seed makes the same. */
export function fuzzCodes(pack: Pack, count: number, seed: number): Fuzzed {
  const next = random(seed);
  const wrong: string[] = [];
  let [restored, slowest] = [0, 0];
  for (let round = 0; round < count; round += 1) {
    const [kind, digits] = codeOf(pack, next);
    try {
      const found = restoreDigits(digits, pack, TODAY);
      slowest = Math.max(
        slowest,
        fastestOf(() => restoreDigits(digits, pack, TODAY)),
      );
      const fault = found.ok
        ? [found.case, ...found.others].map(kase => faultIn(pack, kind, digits, kase)).find(Boolean)
        : kind === 'ours'
          ? `refused: ${found.fault}`
          : '';
      if (found.ok) restored += 1;
      if (fault) wrong.push(`${kind} ${fault}: ${digits.slice(0, 80)}`);
    } catch (error) {
      wrong.push(`${kind} ${String(error)}: ${digits.slice(0, 80)}`);
    }
  }
  return { read: count, restored, slowest, wrong: wrong.slice(0, 5) };
}

/** Milliseconds of one call. One that seems slow is tried again: a busy machine is slow once, a bad code always. */
function fastestOf(act: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let left = 5; left > 0 && fastest > 10; left -= 1) {
    const start = performance.now();
    act();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** Chance decides: half are noise, the rest real codes, most of them altered, some with the sum made right again. */
function codeOf(pack: Pack, next: Next): [Kind, string] {
  const roll = next();
  if (roll < 0.5) return ['noise', noise(next)];
  const digits = encodeSlipCode(realCode(pack, next));
  if (roll < 0.55) return ['ours', digits];
  if (roll < 0.85) {
    const changed = altered(digits, next);
    return [changed === digits ? 'ours' : 'altered', changed];
  }
  const body = altered(digits.slice(0, -10), next);
  return ['forged', body + crcDigits(body)];
}

function noise(next: Next): string {
  const length = Math.floor(next() ** 2 * 2200);
  const letters = next() < 0.9 ? '0123456789' : '0123456789 -:/７３１abcé民';
  const text = Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('');
  return next() < 0.5 ? text : `7310${next() < 0.5 ? 1 : 2}${text}`;
}

function altered(digits: string, next: Next): string {
  let text = digits;
  for (let left = 1 + Math.floor(next() * 4); left > 0; left -= 1) {
    const at = Math.floor(next() * text.length);
    const [how, digit] = [next(), String(Math.floor(next() * 10))];
    const rest = how < 0.2 ? text.slice(at) : text.slice(at + 1);
    text = text.slice(0, at) + (how > 0.8 ? '' : digit) + rest;
  }
  return text;
}

/** A code as a slip of some procedure carries it, a third of them of several procedures. */
function realCode(pack: Pack, next: Next): SlipCode {
  const others = next() < 0.33 ? Array.from({ length: 1 + Math.floor(next() * 3) }, () => realPart(pack, next)) : [];
  return {
    ...realPart(pack, next),
    ...(others.length > 0 && { others }),
    fingerprint: next() < 0.7 ? pack.fingerprint : '0000',
    number: { year: 115, counter: Math.floor(next() * 100), serial: 1 + Math.floor(next() * 99_999) },
  };
}

function realPart(pack: Pack, next: Next): CodedPart {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const procedure = pick(pack.procedures);
  const answers = procedure.questions
    .filter(() => next() < 0.7)
    .map(({ no, options = [] }) =>
      options.length > 0
        ? { question: no, option: pick(options).no }
        : { question: no, value: Math.floor(next() * 120) },
    );
  const marks = procedure.requirements
    .filter(() => next() < 0.4)
    .slice(0, 99)
    .map(({ no }) => ({ requirement: no, mark: pick(MARKS) }));
  return {
    procedureNo: procedure.no,
    applied: '2026-11-18',
    event: next() < 0.5 ? '2026-10-01' : undefined,
    answers,
    marks,
  };
}

/** What must not be of a code that was taken: altered with a sum that does not fit, spelt otherwise, or a case the rules do not know. */
function faultIn(pack: Pack, kind: Kind, digits: string, kase: Parameters<typeof caseSchema.parse>[0]): string {
  if (kind === 'noise' || kind === 'altered') return 'taken';
  const decoded = decodeSlipCode(digits);
  if (!decoded.ok || encodeSlipCode(decoded.code) !== digits) return 'spelt otherwise';
  const parsed = caseSchema.safeParse(kase);
  if (!parsed.success) return 'no case';
  const { procedure: id, answers, marks, applied, before } = parsed.data;
  const procedure = pack.procedures.find(each => each.id === id);
  const known = Object.keys(answers).every(name => procedure?.questions.some(question => question.id === name));
  if (!procedure || !known) return 'unknown to the rules';
  return applied === TODAY && Object.keys(marks).length === 0 && before ? '' : 'not of today';
}
