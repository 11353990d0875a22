import { type Condition, type Day, inForce, type Option, type Question } from '../pack.ts';

/** A comparison of one answer with a number. */
export type Bound = Extract<Condition, { lt: number } | { lte: number } | { gt: number } | { gte: number }>;
/** What one question has to be answered with: some of its options, or a number within bounds. */
export interface Literal {
  readonly question: Question;
  /** Options in the order of the question; none where a number is asked for. */
  readonly options: readonly Option[];
  readonly bounds: readonly Bound[];
}
/** One way in which a condition can hold: all of these, one for each question, in the order in which they are asked. */
export type Alternative = readonly Literal[];

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;
type Row = readonly { readonly comparison: Comparison; readonly not: boolean }[];

/** More ways than this are nothing to be drawn. */
const MOST = 24;

/**
 * The ways in which a condition can hold on a day, alike ones put together; nothing where there are too many to be told
 * apart. An absent condition holds in one way, without any answer. What can never hold has none.
 */
export function alternativesOf(
  condition: Condition | undefined,
  questions: readonly Question[],
  day: Day,
): readonly Alternative[] | undefined {
  const rows = condition === undefined ? [[]] : rowsOf(condition, false);
  if (rows === undefined) return undefined;
  const found = rows.map(row => alternativeOf(row, questions, day)).filter(each => each !== undefined);
  return found.reduce<readonly Alternative[]>(withAlternative, []);
}

/** A condition as the ways in which it can hold, each a row of comparisons. */
function rowsOf(condition: Condition, not: boolean): readonly Row[] | undefined {
  if ('not' in condition) return rowsOf(condition.not, !not);
  if (!('all' in condition) && !('any' in condition)) return [[{ comparison: condition, not }]];
  const parts = 'all' in condition ? condition.all : condition.any;
  const together = 'all' in condition ? !not : not;
  let rows: readonly Row[] = together ? [[]] : [];
  for (const part of parts) {
    const ways = rowsOf(part, not);
    if (ways === undefined) return undefined;
    rows = together ? rows.flatMap(row => ways.map(way => [...row, ...way])) : [...rows, ...ways];
    if (rows.length > MOST) return undefined;
  }
  return rows;
}

/** A row by questions; nothing where it can never hold. A question that is never asked compares as false. */
function alternativeOf(row: Row, questions: readonly Question[], day: Day): Alternative | undefined {
  const asked = new Map(questions.filter(each => inForce(each, day)).map(each => [each.id, each]));
  const literals = new Map<string, Literal>();
  for (const { comparison, not } of row) {
    const question = asked.get(comparison.fact);
    if (!question) {
      if (!not) return undefined;
      continue;
    }
    const before = literals.get(question.id) ?? {
      question,
      options: (question.options ?? []).filter(each => inForce(each, day)),
      bounds: [],
    };
    const after = narrowed(before, comparison, not);
    if (question.type === 'choice' && after.options.length === 0) return undefined;
    literals.set(question.id, after);
  }
  return questions.flatMap(each => literals.get(each.id) ?? []);
}

function narrowed(literal: Literal, comparison: Comparison, not: boolean): Literal {
  if ('is' in comparison || 'in' in comparison) {
    const values = 'is' in comparison ? [comparison.is] : comparison.in;
    return { ...literal, options: literal.options.filter(({ id }) => values.includes(id) !== not) };
  }
  return { ...literal, bounds: [...literal.bounds, not ? opposite(comparison) : comparison] };
}

function opposite(bound: Bound): Bound {
  const { fact } = bound;
  if ('lt' in bound) return { fact, gte: bound.lt };
  if ('lte' in bound) return { fact, gt: bound.lte };
  return 'gt' in bound ? { fact, lte: bound.gt } : { fact, lt: bound.gte };
}

/** Ways that differ only in the options of one question are one way, as 「甲」或「乙」. */
function withAlternative(all: readonly Alternative[], next: Alternative): readonly Alternative[] {
  for (const [index, known] of all.entries()) {
    const joined = joinedOf(known, next);
    if (joined) return all.map((each, place) => (place === index ? joined : each));
  }
  return [...all, next];
}

function joinedOf(a: Alternative, b: Alternative): Alternative | undefined {
  if (a.length !== b.length) return undefined;
  const pairs = a.map((literal, index) => [literal, b[index] as Literal, index] as const);
  const [differing, ...more] = pairs.filter(([one, other]) => !sameLiteral(one, other));
  if (!differing) return a;
  const [one, other, at] = differing;
  if (more.length > 0 || one.question !== other.question || one.bounds.length > 0) return undefined;
  const ids = new Set([...one.options, ...other.options].map(({ id }) => id));
  const options = (one.question.options as readonly Option[]).filter(({ id }) => ids.has(id));
  return a.map((literal, index) => (index === at ? { ...literal, options } : literal));
}

/** Whether two literals say the same. */
export function sameLiteral(a: Literal, b: Literal): boolean {
  return a.question === b.question && keyOf(a) === keyOf(b);
}

/** What a literal asks for, as a text to be compared. */
function keyOf({ options, bounds }: Literal): string {
  return JSON.stringify([options.map(({ id }) => id), bounds]);
}
