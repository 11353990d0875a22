import type { Answer, Condition } from '../pack.ts';

/** What is known of one question: its answer, that it is not asked in this case, or nothing yet. */
export type Fact =
  | { readonly state: 'known'; readonly value: Answer }
  | { readonly state: 'not-asked' }
  | { readonly state: 'open' };
export type Facts = ReadonlyMap<string, Fact>;

/** Yes and no name the questions that decided; `depends` names those whose answers are missing. */
export interface Truth {
  readonly value: 'yes' | 'no' | 'depends';
  readonly because: readonly string[];
}

/** Evaluates a condition over what is known so far; an absent condition is always `yes`. A question not asked compares as false. */
export function evaluate(condition: Condition | undefined, facts: Facts): Truth {
  if (condition === undefined) return { value: 'yes', because: [] };
  if ('all' in condition) return combine(condition.all, facts, 'no', 'yes');
  if ('any' in condition) return combine(condition.any, facts, 'yes', 'no');
  if ('not' in condition) {
    const inner = evaluate(condition.not, facts);
    const value = inner.value === 'depends' ? 'depends' : inner.value === 'yes' ? 'no' : 'yes';
    return { value, because: inner.because };
  }
  const fact = facts.get(condition.fact) ?? { state: 'open' };
  const because = [condition.fact];
  if (fact.state === 'open') return { value: 'depends', because };
  if (fact.state === 'not-asked') return { value: 'no', because: [] };
  return { value: compare(condition, fact.value) ? 'yes' : 'no', because };
}

/** `decisive` settles the whole at once; otherwise an undecided part leaves it undecided. */
function combine(parts: readonly Condition[], facts: Facts, decisive: 'yes' | 'no', otherwise: 'yes' | 'no'): Truth {
  const truths = parts.map(part => evaluate(part, facts));
  const settled = truths.find(truth => truth.value === decisive);
  if (settled) return settled;
  const undecided = truths.filter(truth => truth.value === 'depends');
  if (undecided.length > 0) return { value: 'depends', because: names(undecided) };
  return { value: otherwise, because: names(truths) };
}

function names(truths: readonly Truth[]): string[] {
  return [...new Set(truths.flatMap(truth => truth.because))];
}

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function compare(condition: Comparison, value: Answer): boolean {
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return condition.in.some(each => each === value);
  if (typeof value !== 'number') return false;
  if ('lt' in condition) return value < condition.lt;
  if ('lte' in condition) return value <= condition.lte;
  if ('gt' in condition) return value > condition.gt;
  return value >= condition.gte;
}

/** The questions a condition speaks of, each once. */
export function factsOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsOf))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsOf))];
  if ('not' in condition) return factsOf(condition.not);
  return [condition.fact];
}
