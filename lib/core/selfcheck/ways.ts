import { type Alternative, alternativesOf, type Literal } from '../handout/alternatives.ts';
import { type Condition, type Day, inForce, type Question } from '../pack.ts';

/**
 * The ways in which a condition holds, as somebody reads them who answers only what is asked: a question that hangs on
 * others comes after them, and what holds while a question is not asked is said by what keeps it from being asked.
 * Nothing where there are too many to be told apart.
 */
export function waysOf(
  condition: Condition | undefined,
  questions: readonly Question[],
  day: Day,
): readonly Alternative[] | undefined {
  const asked = questions.filter(each => inForce(each, day));
  const ways = alternativesOf(condition && spelledOut(condition, false, asked), asked, day);
  return ways && shortest(ways.map(way => way.filter(literal => !isIdle(literal, day))));
}

/** A condition in which every question is named together with what makes it be asked; `not` is carried inwards. */
function spelledOut(condition: Condition, not: boolean, questions: readonly Question[]): Condition {
  if ('not' in condition) return spelledOut(condition.not, !not, questions);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map(each => spelledOut(each, not, questions));
    return 'all' in condition === not ? { any: parts } : { all: parts };
  }
  const when = questions.find(each => each.id === condition.fact)?.when;
  if (!when) return not ? { not: condition } : condition;
  const asked = { all: [spelledOut(when, false, questions), not ? { not: condition } : condition] };
  return not ? { any: [asked, spelledOut(when, true, questions)] } : asked;
}

/** Whether any answer will do: what makes the question be asked stands beside it. */
function isIdle({ question, options, bounds }: Literal, day: Day): boolean {
  const all = (question.options ?? []).filter(each => inForce(each, day));
  return bounds.length === 0 && options.length === all.length;
}

/** Without the ways that ask for more than another one does. */
function shortest(ways: readonly Alternative[]): readonly Alternative[] {
  const kept: Alternative[] = [];
  for (const way of [...ways].sort((a, b) => a.length - b.length)) {
    if (!kept.some(other => other.every(literal => way.some(each => implies(each, literal))))) kept.push(way);
  }
  return kept;
}

function implies(a: Literal, b: Literal): boolean {
  if (a.question !== b.question) return false;
  if (b.bounds.length > 0) return JSON.stringify(a.bounds) === JSON.stringify(b.bounds);
  return a.options.every(each => b.options.includes(each));
}

/** Whether two ways can never both be somebody's. */
export function excludes(a: Alternative, b: Alternative): boolean {
  return a.some(one =>
    b.some(
      other =>
        one.question === other.question &&
        one.bounds.length === 0 &&
        !one.options.some(each => other.options.includes(each)),
    ),
  );
}
