// Random conditions, procedures and answers, for properties that must hold whatever the content.
import fc from 'fast-check';
import type { Fact } from '../../../lib/core/conditions/condition.ts';
import { type Answers, interview } from '../../../lib/core/conditions/interview.ts';
import type { Condition, Procedure, Question } from '../../../lib/core/pack.ts';
import { choice, group, numberQuestion, outcome, paper, procedure, text } from '../../support/factories.ts';

/** Names of questions; the last is a number. */
export const FACTS = ['q0', 'q1', 'q2', 'q3', 'q4'] as const;
const OPTIONS = ['a', 'b', 'c'];
export const NUMBERS = [0, 4, 5, 6, 9];

function comparison(names: readonly string[]): fc.Arbitrary<Condition> {
  const of = fc.constantFrom(...names);
  const value = fc.constantFrom(...OPTIONS);
  const choices = fc.oneof(
    fc.record({ fact: of, is: value }),
    fc.record({ fact: of, in: fc.uniqueArray(value, { minLength: 1 }) }),
  );
  if (!names.includes('q4')) return choices;
  const number = fc.constantFrom<Condition>(
    { fact: 'q4', lt: 5 },
    { fact: 'q4', lte: 5 },
    { fact: 'q4', gt: 5 },
    { fact: 'q4', gte: 5 },
  );
  return fc.oneof({ weight: 3, arbitrary: choices }, { weight: 1, arbitrary: number });
}

/** Conditions over some questions, at most three deep. */
function conditionOver(names: readonly string[]): fc.Arbitrary<Condition> {
  const { when } = fc.letrec<{ when: Condition }>(tie => ({
    when: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      comparison(names),
      fc.record({ not: tie('when') }),
      fc.record({ all: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  return when;
}
export const condition = conditionOver(FACTS);

export const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant<Fact>({ state: 'open' }),
  fc.constant<Fact>({ state: 'not-asked' }),
  fc.constantFrom(...OPTIONS).map((value): Fact => ({ state: 'known', value })),
  fc.constantFrom(...NUMBERS).map((value): Fact => ({ state: 'known', value })),
);

const sometimes = (names: readonly string[]) => fc.option(conditionOver(names), { nil: undefined, freq: 3 });

function question(index: number): fc.Arbitrary<Question> {
  const id = FACTS[index] as string;
  const before = FACTS.slice(0, index);
  const when = index === 0 ? fc.constant(undefined) : sometimes(before);
  if (id === 'q4') return when.map(given => numberQuestion(id, { when: given }));
  const gate = index === 0 ? fc.constant(undefined) : fc.option(conditionOver(before), { nil: undefined, freq: 1 });
  return fc.record({ when, gate }).map(({ when: given, gate: third }) => {
    const options = OPTIONS.map((value, at) => ({
      id: value,
      no: at + 1,
      label: text(value),
      when: at === 2 ? third : undefined,
    }));
    return choice(id, options, { when: given });
  });
}

const some = <T>(each: fc.Arbitrary<T>, most: number) => fc.array(each, { maxLength: most });

/** Random procedures of five questions, with papers alone and in groups, look-ups, persons, fees and endings. */
export const anyProcedure: fc.Arbitrary<Procedure> = fc
  .record({
    questions: fc.tuple(question(0), question(1), question(2), question(3), question(4)),
    papers: some(
      fc.record({
        when: sometimes(FACTS),
        oneOf: fc.constantFrom(undefined, undefined, 'g1', 'g2'),
        lookup: fc.option(sometimes(FACTS), { freq: 3 }),
        soft: fc.nat(5),
      }),
      6,
    ),
    endings: some(fc.record({ kind: fc.constantFrom('stop' as const, 'ask' as const), when: conditionOver(FACTS) }), 2),
    persons: some(sometimes(FACTS), 2),
    min: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ questions, papers, endings, persons, min }) =>
    procedure({
      questions,
      groups: [group('g1'), group('g2', { min })],
      requirements: papers.map(({ when, oneOf, lookup, soft }, index) =>
        paper(`p${index}`, {
          when,
          oneOf,
          need: soft === 0 ? 'bring' : undefined,
          lookup: lookup === null ? undefined : { how: '查', when: lookup },
        }),
      ),
      outcomes: endings.map(({ kind, when }) => outcome(kind, when)),
      persons: persons.map((when, index) => ({ who: text(`人${index}`), does: 'come', when })),
    }),
  );

/** Answers a question as it is offered now; `roll` (0–999) picks which. */
export function pickAnswer(
  of: Procedure,
  answers: Answers,
  id: string,
  roll: number,
  day: string,
  numbers: readonly number[] = NUMBERS,
) {
  const state = interview(of, answers, day).questions.find(each => each.question.id === id);
  const values = state?.question.type === 'number' ? numbers : (state?.options.map(option => option.id) ?? []);
  return values[roll % Math.max(1, values.length)];
}

/** Answers every question still open, in their order, until none is left or the case has ended. */
export function complete(
  of: Procedure,
  answers: Answers,
  rolls: readonly number[],
  day: string,
  numbers?: readonly number[],
): Answers {
  let full = answers;
  for (let round = 0; round < 60; round += 1) {
    const open = interview(of, full, day).questions.find(state => state.state === 'open');
    if (!open) return full;
    const { id } = open.question;
    const value = pickAnswer(of, full, id, rolls[round % rolls.length] ?? 0, day, numbers);
    if (value === undefined) return full;
    full = { ...full, [id]: value };
  }
  throw new Error('an interview that does not end');
}
