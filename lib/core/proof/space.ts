import { evaluate, type Fact } from '../conditions/condition.ts';
import type { Answers } from '../conditions/interview.ts';
import type { Answer, Condition, Procedure } from '../pack.ts';
import { ALL, type Cases, createDiagram, type Diagram, NONE } from './diagram.ts';

/** One question as a level of the diagram: what can be answered, and last that nothing is. */
interface Level {
  readonly id: string;
  /** Options, or the least number of each stretch between the points that conditions name. */
  readonly answers: readonly Answer[];
}

/** All that can be answered to the questions of one procedure, or of several versions of it, so that these can be compared. */
export interface Space extends Diagram {
  /** The cases in which a question has one of the answers for which a test holds. */
  readonly answered: (question: string, test: (answer: Answer) => boolean) => Cases;
  /** The cases in which nothing is answered to a question. */
  readonly silent: (question: string) => Cases;
  /** The answers of the first case of a set; undefined for the empty set. */
  readonly example: (set: Cases) => Answers | undefined;
  /** What can be answered to a question. */
  readonly answersTo: (question: string) => readonly Answer[];
  /** The set as it would be with another answer to one question. */
  readonly with: (set: Cases, question: string, answer: Answer) => Cases;
  /** What is in either set, not in both. */
  readonly differ: (a: Cases, b: Cases) => Cases;
  /** What is in all of these sets, or in any. */
  readonly every: (sets: readonly Cases[]) => Cases;
  readonly some: (sets: readonly Cases[]) => Cases;
}

/** The space of some procedures; questions of the same id are one, options of all of them together. */
export function spaceOf(procedures: readonly Procedure[], most?: number): Space {
  const levels = levelsOf(procedures);
  const diagram = createDiagram(
    levels.map(each => each.answers.length + 1),
    most,
  );
  const places = new Map(levels.map((each, level) => [each.id, level]));
  const at = (question: string) => places.get(question) as number;
  const answersTo = (question: string) => (levels[at(question)] as Level).answers;
  return {
    ...diagram,
    answersTo,
    answered: (question, test) =>
      diagram.where(
        at(question),
        answersTo(question).flatMap((answer, choice) => (test(answer) ? [choice] : [])),
      ),
    silent: question => diagram.where(at(question), [answersTo(question).length]),
    with: (set, question, answer) => diagram.fix(set, at(question), answersTo(question).indexOf(answer)),
    differ: (a, b) => diagram.or(diagram.without(a, b), diagram.without(b, a)),
    every: sets => sets.reduce(diagram.and, ALL),
    some: sets => sets.reduce(diagram.or, NONE),
    example: set => {
      const choices = diagram.first(set);
      if (!choices) return undefined;
      const given = levels.map(({ id, answers }, level) => [id, answers[choices[level] as number]] as const);
      return Object.fromEntries(given.filter((pair): pair is readonly [string, Answer] => pair[1] !== undefined));
    },
  };
}

function levelsOf(procedures: readonly Procedure[]): readonly Level[] {
  const conditions = procedures.flatMap(conditionsOf);
  const levels = new Map<string, Set<Answer>>();
  for (const { id, type, options = [] } of procedures.flatMap(each => each.questions)) {
    const answers = levels.get(id) ?? new Set<Answer>();
    const more =
      type === 'number' ? [0, ...conditions.flatMap(each => cutsOf(each, id))] : options.map(each => each.id);
    for (const each of more) answers.add(each);
    levels.set(id, answers);
  }
  return [...levels].map(([id, answers]) => ({ id, answers: inOrder([...answers]) }));
}

/** Numbers upwards; options as they stand. */
function inOrder(answers: readonly Answer[]): readonly Answer[] {
  const numbers = answers.filter(each => typeof each === 'number');
  return [...numbers.sort((a, b) => a - b), ...answers.filter(each => typeof each === 'string')];
}

/** The whole numbers at which a condition begins or ceases to hold of a number. */
function cutsOf(condition: Condition, fact: string): readonly number[] {
  if ('all' in condition) return condition.all.flatMap(each => cutsOf(each, fact));
  if ('any' in condition) return condition.any.flatMap(each => cutsOf(each, fact));
  if ('not' in condition) return cutsOf(condition.not, fact);
  if (condition.fact !== fact || 'is' in condition || 'in' in condition) return [];
  const cut =
    'lt' in condition
      ? Math.ceil(condition.lt)
      : 'gte' in condition
        ? Math.ceil(condition.gte)
        : Math.floor('lte' in condition ? condition.lte : condition.gt) + 1;
  return cut > 0 && cut <= 9999 ? [cut] : [];
}

/** Every condition of a procedure, wherever it stands. */
function conditionsOf(procedure: Procedure): readonly Condition[] {
  const { questions, requirements, fees, outcomes, persons, offers, interims = [], period } = procedure;
  return [
    ...questions.flatMap(question => [question, ...(question.options ?? [])]),
    ...requirements.flatMap(each => [each, { when: each.lookup?.when }]),
    ...[...fees, ...outcomes, ...persons, ...offers, ...interims, ...(period ? [period] : [])],
  ].flatMap(({ when }) => when ?? []);
}

/** Whether one comparison holds of one answer. */
export function holdsOf(comparison: Condition & { readonly fact: string }, answer: Answer): boolean {
  const fact: Fact = { state: 'known', value: answer };
  return evaluate(comparison, new Map([[comparison.fact, fact]])).value === 'yes';
}
