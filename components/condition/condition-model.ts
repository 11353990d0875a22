// A condition while it is put together by choosing. What cannot be built here is kept as it is and shown as a sentence.
import type { Condition, Question } from '../../lib/core/pack.ts';

export type Bound = 'lt' | 'lte' | 'gt' | 'gte';
/** How a question is compared: its answer is one, is another, is among or outside some; or a number. */
export type Operator = 'is' | 'is-not' | 'in' | 'not-in' | Bound;

export interface RowDraft {
  readonly kind: 'row';
  readonly fact: string;
  readonly by: Operator;
  readonly values: readonly string[];
  /** As typed. */
  readonly number: string;
}
export interface GroupDraft {
  readonly kind: 'group';
  readonly join: 'all' | 'any';
  readonly not: boolean;
  readonly parts: readonly PartDraft[];
}
/** Nested too deep for choosing. */
export interface FixedDraft {
  readonly kind: 'fixed';
  readonly condition: Condition;
}
export type PartDraft = RowDraft | GroupDraft | FixedDraft;

/** Where a part stands: its index in each group on the way. */
export type Path = readonly number[];
export type DraftFault = {
  readonly path: Path;
  readonly says: 'choose-question' | 'gone-question' | 'choose-option' | 'gone-option' | 'bad-number' | 'empty-group';
};

/** Groups within groups that can be built by choosing. */
export const MOST_DEEP = 3;
export const NEW_ROW: RowDraft = { kind: 'row', fact: '', by: 'is', values: [], number: '' };
export const NEW_GROUP: GroupDraft = { kind: 'group', join: 'all', not: false, parts: [NEW_ROW] };

/** A condition taken apart for choosing; an absent one is an empty group. */
export function draftOf(condition: Condition | undefined): GroupDraft {
  if (condition === undefined) return { ...NEW_GROUP, parts: [] };
  const part = partOf(condition, 1);
  return part.kind === 'group' ? part : { ...NEW_GROUP, parts: [part] };
}

function partOf(condition: Condition, depth: number): PartDraft {
  if ('all' in condition || 'any' in condition) {
    if (depth > MOST_DEEP) return { kind: 'fixed', condition };
    const join = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    return { kind: 'group', join, not: false, parts: parts.map(part => partOf(part, depth + 1)) };
  }
  if ('not' in condition) {
    const inner = partOf(condition.not, depth);
    if (inner.kind === 'group' && !inner.not) return { ...inner, not: true };
    if (inner.kind === 'row' && inner.by === 'is') return { ...inner, by: 'is-not' };
    if (inner.kind === 'row' && inner.by === 'in') return { ...inner, by: 'not-in' };
    if (inner.kind === 'fixed' || depth > MOST_DEEP) return { kind: 'fixed', condition };
    return { kind: 'group', join: 'all', not: true, parts: [inner] };
  }
  const row = { ...NEW_ROW, fact: condition.fact };
  if ('is' in condition) return { ...row, by: 'is', values: [condition.is] };
  if ('in' in condition) return { ...row, by: 'in', values: condition.in };
  if ('lt' in condition) return { ...row, by: 'lt', number: String(condition.lt) };
  if ('lte' in condition) return { ...row, by: 'lte', number: String(condition.lte) };
  if ('gt' in condition) return { ...row, by: 'gt', number: String(condition.gt) };
  return { ...row, by: 'gte', number: String(condition.gte) };
}

/** The condition put together; nothing for an empty draft. With faults there is none yet. */
export function conditionOf(
  draft: GroupDraft,
  questions: readonly Question[],
): { readonly condition: Condition | undefined } | { readonly faults: readonly DraftFault[] } {
  if (draft.parts.length === 0 && !draft.not) return { condition: undefined };
  const faults = faultsOf(draft, questions, []);
  return faults.length > 0 ? { faults } : { condition: built(draft) };
}

function faultsOf(part: PartDraft, questions: readonly Question[], path: Path): DraftFault[] {
  if (part.kind === 'fixed') return [];
  if (part.kind === 'group') {
    if (part.parts.length === 0) return [{ path, says: 'empty-group' }];
    return part.parts.flatMap((each, index) => faultsOf(each, questions, [...path, index]));
  }
  const says = rowFault(part, questions);
  return says ? [{ path, says }] : [];
}

function rowFault(row: RowDraft, questions: readonly Question[]): DraftFault['says'] | undefined {
  if (row.fact === '') return 'choose-question';
  const question = questions.find(each => each.id === row.fact);
  if (!question) return 'gone-question';
  if (isBound(row.by)) return numberOf(row.number) === undefined ? 'bad-number' : undefined;
  if (row.values.length === 0) return 'choose-option';
  return row.values.every(value => question.options?.some(option => option.id === value)) ? undefined : 'gone-option';
}

function built(part: PartDraft): Condition {
  if (part.kind === 'fixed') return part.condition;
  if (part.kind === 'group') {
    const parts = part.parts.map(built);
    const [only] = parts;
    const whole: Condition = parts.length === 1 && only ? only : part.join === 'all' ? { all: parts } : { any: parts };
    return part.not ? { not: whole } : whole;
  }
  const { fact, by, values, number } = part;
  const [first = ''] = values;
  const than = numberOf(number) ?? 0;
  switch (by) {
    case 'is':
      return { fact, is: first };
    case 'is-not':
      return { not: { fact, is: first } };
    case 'in':
      return { fact, in: values };
    case 'not-in':
      return { not: { fact, in: values } };
    case 'lt':
      return { fact, lt: than };
    case 'lte':
      return { fact, lte: than };
    case 'gt':
      return { fact, gt: than };
    case 'gte':
      return { fact, gte: than };
  }
}

/** Whether an operator compares a number. */
export function isBound(by: Operator): by is Bound {
  return by === 'lt' || by === 'lte' || by === 'gt' || by === 'gte';
}

/** A whole number from 0 to 9999 as typed, full-width digits too. */
function numberOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
}

/** A row asking another question: what fits no longer is emptied. */
export function withFact(row: RowDraft, question: Question | undefined): RowDraft {
  const by = question?.type === 'number' ? (isBound(row.by) ? row.by : 'gte') : isBound(row.by) ? 'is' : row.by;
  return { ...row, fact: question?.id ?? '', by, values: [] };
}

/** A row compared otherwise: of several answers chosen the first stays where only one can. */
export function withOperator(row: RowDraft, by: Operator): RowDraft {
  return { ...row, by, values: by === 'is' || by === 'is-not' ? row.values.slice(0, 1) : row.values };
}

/** The draft with one part replaced, or taken out where `part` is nothing. */
export function withPart(draft: GroupDraft, path: Path, part: PartDraft | undefined): GroupDraft {
  const [at, ...rest] = path;
  if (at === undefined) return part?.kind === 'group' ? part : draft;
  if (rest.length === 0) {
    const parts = part ? draft.parts.with(at, part) : draft.parts.toSpliced(at, 1);
    return { ...draft, parts };
  }
  const inner = draft.parts[at];
  return inner?.kind === 'group' ? { ...draft, parts: draft.parts.with(at, withPart(inner, rest, part)) } : draft;
}
