// The walk over all answers at once finds what one interview after another finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, ENDING, interview } from '../../../../lib/core/conditions/interview.ts';
import { inForce, type Procedure } from '../../../../lib/core/pack.ts';
import { type Cases, NONE, TooManyCases } from '../../../../lib/core/proof/diagram.ts';
import { consequencesOf } from '../../../../lib/core/proof/shapes.ts';
import { spaceOf } from '../../../../lib/core/proof/space.ts';
import { walkOf } from '../../../../lib/core/proof/walk.ts';
import {
  assessed,
  choice,
  is,
  numberQuestion,
  option,
  outcome,
  paper,
  person,
  procedure,
  TODAY,
} from '../../../support/factories.ts';
import { anyProcedure, FACTS, NUMBERS } from '../arbitraries.ts';
import { everyCase, pointOf } from './naive.ts';

const both = (of: Procedure, day = TODAY) => {
  const walk = walkOf(of, day);
  return { walk, naive: everyCase(of, walk.space, day), count: (set: Cases) => walk.space.count(set) };
};

describe('every combination of answers', () => {
  it('is walked once, and no other, whatever the procedure', () => {
    fc.assert(
      fc.property(anyProcedure, of => {
        const { walk, naive, count } = both(of);
        expect(count(walk.cases)).toBe(naive.length);
        for (const answers of naive)
          expect(walk.space.and(walk.cases, pointOf(of, walk.space, answers))).not.toBe(NONE);
      }),
    );
  });

  it('has the end, the papers, persons and questions for a supervisor of its interview', () => {
    fc.assert(
      fc.property(anyProcedure, of => {
        const { walk, naive } = both(of);
        const lines = consequencesOf(walk);
        for (const answers of naive) {
          const point = pointOf(of, walk.space, answers);
          const has = (set: Cases) => walk.space.and(set, point) !== NONE;
          const talk = interview(of, answers, TODAY);
          expect(walk.endings.filter(each => has(each.ends)).map(each => each.outcome)).toEqual(
            talk.ended ? [talk.ended.outcome] : [],
          );
          expect(has(walk.goesOn)).toBe(!talk.ended);
          expect(has(walk.stuck)).toBe(!talk.ended && talk.questions.some(each => each.state === 'open'));
          const { papers, groups, persons, asks } = assessed(of, { answers });
          const seen = [...papers, ...groups.flatMap(each => each.members)].filter(each => each.why.value === 'yes');
          const from = of.requirements.length;
          expect(of.requirements.filter((_, at) => has(lines[at] as Cases)).map(each => each.id)).toEqual(
            of.requirements.filter(each => seen.some(line => line.requirement === each)).map(each => each.id),
          );
          const lookups = of.requirements.filter(each => each.lookup);
          expect(lookups.filter((_, at) => has(lines[from + at] as Cases)).map(each => each.id)).toEqual(
            lookups.filter(each => seen.some(line => line.requirement === each && line.lookup)).map(each => each.id),
          );
          const rest = lines.slice(from + lookups.length).filter(has).length;
          expect(rest).toBe(persons.length + asks.length);
        }
      }),
    );
  });

  it('stands question by question as in the interview, even where answers are missing or no longer fit', () => {
    const values = fc.constantFrom('a', 'b', 'c', ...NUMBERS);
    const any = fc.tuple(...FACTS.map(() => fc.option(values, { nil: undefined })));
    fc.assert(
      fc.property(anyProcedure, any, (of, given) => {
        const { space, questions, ...walk } = walkOf(of, TODAY);
        const fits = FACTS.map((id, at) => [id, given[at]] as const).flatMap(([id, value]) => {
          const floor = space.answersTo(id).findLast(each => (value === undefined ? false : each <= value));
          const known = typeof value === 'number' ? floor : space.answersTo(id).find(each => each === value);
          return known === undefined ? [] : [[id, known] as const];
        });
        const answers: Answers = Object.fromEntries(fits);
        const point = pointOf(of, space, answers);
        const has = (set: Cases) => space.and(set, point) !== NONE;
        const talk = interview(of, answers, TODAY);
        const states = questions.map(each => (has(each.answered) ? 'answered' : has(each.open) ? 'open' : 'not'));
        const kept = talk.questions.map(({ state }) =>
          state === 'answered' ? state : state === 'open' || state === 'maybe' ? 'open' : 'not',
        );
        expect(states).toEqual(kept);
        expect(walk.endings.filter(({ ends }) => has(ends)).length).toBeLessThanOrEqual(talk.ended ? 1 : 0);
      }),
    );
  });
});

describe('the walk', () => {
  const who = choice('who', ['self', 'agent', option('ghost', 3, { until: '2020-01-01' })]);

  it('takes a number once for each stretch between the points that conditions name', () => {
    const of = procedure({
      questions: [numberQuestion('age'), choice('x')],
      requirements: [
        paper('a', { when: { fact: 'age', lt: 14 } }),
        paper('b', { when: { all: [{ fact: 'age', gte: 17.5 }, { not: { fact: 'age', gt: 64 } }] } }),
        paper('c', { when: { any: [{ fact: 'age', lte: 6 }, is('age', 'x'), is('x', 'yes')] } }),
        paper('d', { when: { fact: 'age', lt: 0 } }),
        paper('e', { when: { fact: 'age', gt: 9999 } }),
      ],
    });
    const { space, cases } = walkOf(of, TODAY);
    expect(space.answersTo('age')).toEqual([0, 7, 14, 18, 65]);
    expect(space.count(cases)).toBe(10);
  });

  it('offers no option and asks no question that is not in force', () => {
    const of = procedure({ questions: [who, choice('later', ['yes', 'no'], { since: '2030-01-01' })] });
    const count = (day: string) => {
      const { space, cases } = walkOf(of, day);
      return space.count(cases);
    };
    expect([count('2019-01-01'), count(TODAY), count('2030-01-01')]).toEqual([3, 2, 4]);
  });

  it('stops at a question that nothing can answer', () => {
    const of = procedure({
      questions: [
        who,
        choice('how', [option('own', 1, { when: is('who', 'agent') })]),
        choice('x', ['yes', 'no'], { when: is('how', 'own') }),
      ],
    });
    const { walk, count } = both(of);
    expect([count(walk.cases), count(walk.stuck)]).toEqual([3, 1]);
    expect(walk.space.example(walk.stuck)).toEqual({ who: 'self' });
  });

  it('names the ending that comes first, and those that hold at the same moment', () => {
    const stop = outcome('stop', is('who', 'agent'));
    const none = outcome('not-needed', { any: [is('who', 'agent'), is('x', 'yes')] });
    const past = outcome('stop', is('who', 'self'), { until: '2020-01-01' });
    const { walk, count } = both(procedure({ questions: [who, choice('x')], outcomes: [stop, past, none] }));
    expect(walk.endings.map(each => [each.outcome, count(each.ends)])).toEqual([
      [stop, 1],
      [none, 1],
    ]);
    expect(walk.endings.map(each => each.also.map(also => [also.outcome, count(also.cases)]))).toEqual([
      [],
      [[stop, 1]],
    ]);
    expect(walk.endings.every(each => ENDING.has(each.outcome.kind) && inForce(each.outcome, TODAY))).toBe(true);
  });

  it('knows nothing of a question that is not there', () => {
    const { truth, holds } = walkOf(procedure({ questions: [who] }), TODAY);
    expect(truth(is('nobody', 'yes'))).toEqual({ yes: NONE, no: NONE });
    expect(holds({ when: { not: is('nobody', 'yes') } })).toBe(NONE);
  });

  it('holds a line only while it is in force', () => {
    const { holds, goesOn } = walkOf(procedure({ questions: [who], persons: [person('p')] }), TODAY);
    expect(holds({ until: '2020-01-01' })).toBe(NONE);
    expect(holds({})).toBe(goesOn);
  });

  it('can walk two versions of a procedure over the answers to both', () => {
    const before = procedure({ questions: [who], requirements: [paper('a')] });
    const after = procedure({ questions: [who, choice('x')], requirements: [paper('a', { when: is('x', 'yes') })] });
    const space = spaceOf([before, after]);
    const [a, b] = [before, after].map(of => walkOf(of, TODAY, space));
    const sets = [a, b].map(walk => walk?.truth(walk.procedure.requirements[0]?.when).yes as Cases);
    const changed = space.and(b?.cases as Cases, space.differ(sets[0] as Cases, sets[1] as Cases));
    expect([space.count(changed), space.example(changed)]).toEqual([2, { who: 'self', x: 'no' }]);
  });

  it('tells what would be with another answer', () => {
    const of = procedure({ questions: [who, choice('x')], requirements: [paper('a', { when: is('x', 'yes') })] });
    const { space, holds } = walkOf(of, TODAY);
    const a = holds({ when: is('x', 'yes') });
    expect([space.with(a, 'x', 'yes'), space.with(a, 'x', 'no')].map(space.example)).toEqual([
      { who: 'self' },
      undefined,
    ]);
  });

  it('gives up rather than fill the memory', () => {
    const of = procedure({ questions: [who, choice('x')], requirements: [paper('a', { when: is('x', 'yes') })] });
    expect(() => walkOf(of, TODAY, spaceOf([of], 4))).toThrow(TooManyCases);
  });
});
