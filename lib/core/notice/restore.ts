import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { groupRow, type Slot, tally } from '../assess/tally.ts';
import { type Before, type Case, newCase, type SlipMark } from '../case.ts';
import { accepts } from '../conditions/interview.ts';
import { type Numbered, OWN_NUMBERS } from '../layers/numbers.ts';
import type { Answer, Day, Pack, Procedure } from '../pack.ts';
import {
  type CodedPart,
  type CodeFault,
  codedRows,
  decodeSlipCode,
  encodeSlipCode,
  type SlipCode,
} from './slip-code.ts';
import { slipNumberText } from './slip-number.ts';

/** Why a slip is not restored; nothing was changed then. */
export type RestoreFault = CodeFault | 'unknown-procedure';
export type RestoredCase = Case & { readonly before: Before };
export type Restored =
  | {
      readonly ok: true;
      readonly case: RestoredCase;
      /** The further cases of the same visit. */
      readonly others: readonly RestoredCase[];
      /** How many procedures of the slip the rules do not have any more. */
      readonly lost: number;
    }
  | { readonly ok: false; readonly fault: RestoreFault };

/** Whether a slip is known to be of this office. Numbers an office gives to entries of its own mean something else elsewhere. */
export type Origin = 'here' | 'anywhere';

/** The cases behind the digits of a slip, as they stand today. The digits are foreign: they are checked whole, never trusted. */
export function restoreDigits(digits: string, pack: Pack, today: Day, origin: Origin = 'anywhere'): Restored {
  const decoded = decodeSlipCode(digits);
  return decoded.ok ? restore(decoded.code, pack, today, origin) : decoded;
}

/**
 * The cases of a code under today's rules: their answers and event days, applied for today, with no mark at all. What
 * was seen before is carried apart. Answers and papers the rules no longer have are counted, and so are procedures of a
 * visit, as long as one is left; under the very rules the code names there can be none of these, so such a code is none
 * of ours.
 */
export function restore(code: SlipCode, pack: Pack, today: Day, origin: Origin = 'anywhere'): Restored {
  const sameRules = code.fingerprint === pack.fingerprint;
  const means = sameRules || origin === 'here' ? () => true : isShipped;
  const parts: readonly CodedPart[] = [code, ...(code.others ?? [])];
  const { number } = code;
  if (number.year < 1 || number.serial < 1 || !parts.every(isPossible)) return { ok: false, fault: 'damaged' };
  const slip = { code, number: slipNumberText(number), check: encodeSlipCode(code).slice(-10) };
  const cases = parts.flatMap(part => restorePart(part, slip, pack, today, means) ?? []);
  const [first, ...others] = cases;
  const lost = parts.length - cases.length;
  if (!first || (sameRules && lost > 0)) return { ok: false, fault: 'unknown-procedure' };
  if (sameRules && cases.some(({ before: { gone } }) => gone.answers + gone.papers > 0))
    return { ok: false, fault: 'damaged' };
  return { ok: true, case: first, others, lost };
}

function restorePart(
  part: CodedPart,
  { code, number, check }: { readonly code: SlipCode; readonly number: string; readonly check: string },
  pack: Pack,
  today: Day,
  means: Means,
): RestoredCase | undefined {
  const { procedureNo } = part;
  const procedure = pack.procedures.find(each => each.no === procedureNo && means('procedure', procedureNo));
  if (!procedure) return undefined;
  const answers = answersIn(part, procedure, means);
  const marks = marksIn(part, procedure, means);
  const kase: Case = { ...newCase(procedure.id, today), answers: Object.fromEntries(answers), event: part.event };
  const before = {
    number,
    check,
    applied: part.applied,
    fingerprint: code.fingerprint,
    marks: Object.fromEntries(marks),
    ...differences(assess(pack, procedure, kase), Object.fromEntries(marks)),
    gone: { answers: part.answers.length - answers.length, papers: part.marks.length - marks.length },
  };
  return { ...kase, before };
}

/** Whether a number means here what it meant where the slip was issued. */
type Means = (kind: Numbered, no: number) => boolean;

function isShipped(kind: Numbered, no: number): boolean {
  const [first, last] = OWN_NUMBERS[kind];
  return no < first || no > last;
}

/** No slip we print says one thing twice. */
function isPossible({ answers, marks }: CodedPart): boolean {
  const once = (list: readonly number[]) => new Set(list).size === list.length;
  return once(answers.map(each => each.question)) && once(marks.map(each => each.requirement));
}

function answersIn(code: CodedPart, procedure: Procedure, means: Means): (readonly [string, Answer])[] {
  return code.answers.flatMap(({ question: no, option: optionNo, value }) => {
    const question = procedure.questions.find(each => each.no === no);
    const options = question?.options ?? [];
    const answer = value ?? options.find(each => each.no === optionNo)?.id;
    if (!means('question', no) || !means('option', optionNo ?? 0)) return [];
    return question && answer !== undefined && accepts(question, options, answer) ? [[question.id, answer]] : [];
  });
}

function marksIn(code: CodedPart, procedure: Procedure, means: Means): (readonly [string, SlipMark])[] {
  const rows = new Map(codedRows(procedure).map(({ id, no }) => [no, id]));
  return code.marks.flatMap(({ requirement, mark }) => {
    const id = rows.get(requirement);
    return id !== undefined && means('requirement', requirement) ? [[id, mark]] : [];
  });
}

/** What the slip asked the citizen for beside what is asked for now, with the same answers. A case that has ended asks for nothing. */
function differences(assessment: Assessment, marks: Before['marks']): Pick<Before, 'added' | 'dropped'> {
  if (assessment.ended) return { added: [], dropped: [] };
  const { slots } = tally(assessment, {});
  const asked = (id: string) => marks[id] !== undefined && marks[id] !== 'not-needed' && marks[id] !== 'lookup';
  const added = slots.filter(slot => slot.state !== 'can-look-up' && !rowsOf(slot).some(asked)).map(slot => slot.id);
  const open = [
    ...assessment.papers.filter(line => line.state === 'depends' || line.state === 'practice'),
    ...assessment.groups.filter(line => line.state === 'depends').flatMap(line => line.members),
  ];
  const wanted = new Set([
    ...slots.flatMap(rowsOf),
    ...assessment.groups.map(line => groupRow(line.group.id)),
    ...open.map(line => line.requirement.id),
  ]);
  return { added, dropped: Object.keys(marks).filter(id => asked(id) && !wanted.has(id)) };
}

/** The rows that stand for one thing wanted: a group and its members, or a paper and the group it was chosen from. */
function rowsOf(slot: Slot): string[] {
  if (slot.kind === 'group') return [slot.id, ...slot.line.members.map(line => line.requirement.id)];
  const { oneOf } = slot.line.requirement;
  return oneOf === undefined ? [slot.id] : [slot.id, groupRow(oneOf)];
}
