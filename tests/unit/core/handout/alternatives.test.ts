import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type Fact } from '../../../../lib/core/conditions/condition.ts';
import { type Alternative, alternativesOf } from '../../../../lib/core/handout/alternatives.ts';
import type { Answer, Condition } from '../../../../lib/core/pack.ts';
import { choice, is, numberQuestion, option, TODAY } from '../../../support/factories.ts';

const QUESTIONS = [
  choice('who', ['self', 'agent', 'parent']),
  choice('where', ['here', 'abroad', option('old', 3, { until: '2020-01-01' })]),
  numberQuestion('age'),
  choice('gone', ['a'], { until: '2020-01-01' }),
];
const said = (all: readonly Alternative[] | undefined) =>
  all?.map(way =>
    way
      .map(({ question, options, bounds }) => {
        const how = bounds.map(({ fact: _, ...bound }) => Object.entries(bound).flat().join(' '));
        return `${question.id}: ${[...options.map(each => each.id), ...how].join('|')}`;
      })
      .join(' & '),
  );
const of = (when: Condition | undefined) => said(alternativesOf(when, QUESTIONS, TODAY));

test.each<[string, Condition | undefined, string[]]>([
  ['always', undefined, ['']],
  ['one answer', is('who', 'self'), ['who: self']],
  ['one of some', { fact: 'who', in: ['parent', 'self'] }, ['who: self|parent']],
  ['any but one, of those offered now', { not: is('where', 'here') }, ['where: abroad']],
  [
    'two together, in the order they are asked',
    { all: [is('where', 'abroad'), is('who', 'agent')] },
    ['who: agent & where: abroad'],
  ],
  ['either of one question is one way', { any: [is('who', 'agent'), is('who', 'self')] }, ['who: self|agent']],
  ['either of two is two ways', { any: [is('who', 'agent'), is('where', 'here')] }, ['who: agent', 'where: here']],
  [
    'either of one question beside another',
    { any: [{ all: [is('who', 'agent'), is('where', 'here')] }, { all: [is('who', 'self'), is('where', 'here')] }] },
    ['who: self|agent & where: here'],
  ],
  ['the same twice', { any: [is('who', 'agent'), is('who', 'agent')] }, ['who: agent']],
  ['not either', { not: { any: [is('who', 'agent'), is('where', 'here')] } }, ['who: self|parent & where: abroad']],
  ['not both', { not: { all: [is('who', 'agent'), is('where', 'here')] } }, ['who: self|parent', 'where: abroad']],
  ['never', { all: [is('who', 'agent'), is('who', 'self')] }, []],
  ['an option that is no more', is('where', 'old'), []],
  ['a question that is no more', is('gone', 'a'), []],
  ['not what is asked no more', { all: [{ not: is('gone', 'a') }, is('who', 'self')] }, ['who: self']],
  ['numbers', { all: [{ fact: 'age', gte: 12 }, { not: { fact: 'age', gte: 18 } }] }, ['age: gte 12|lt 18']],
  [
    'numbers the other way',
    { all: [{ not: { fact: 'age', lt: 1 } }, { not: { fact: 'age', lte: 2 } }, { not: { fact: 'age', gt: 3 } }] },
    ['age: gte 1|gt 2|lte 3'],
  ],
  [
    'numbers are not put together',
    {
      any: [
        { fact: 'age', lt: 1 },
        { fact: 'age', gt: 3 },
      ],
    },
    ['age: lt 1', 'age: gt 3'],
  ],
])('%s', (_, when, ways) => {
  expect(of(when)).toEqual(ways);
});

test('too many ways are none', () => {
  const pairs = Array.from({ length: 6 }, () => ({ any: [is('who', 'self'), is('where', 'here')] }));
  expect(of({ all: pairs })).toBeUndefined();
  expect(of({ any: [{ all: pairs }, is('who', 'self')] })).toBeUndefined();
});

test('what holds is what the ways say, for all answers', () => {
  const leaf = fc.constantFrom<Condition>(
    is('who', 'self'),
    { fact: 'who', in: ['agent', 'parent'] },
    is('where', 'here'),
    { fact: 'age', lt: 12 },
    { fact: 'age', gte: 18 },
  );
  const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }).map(all => ({ all })),
      fc.array(tie('tree'), { maxLength: 3 }).map(any => ({ any })),
      tie('tree').map(not => ({ not })),
    ),
  }));
  const answers = fc.record({
    who: fc.constantFrom('self', 'agent', 'parent'),
    where: fc.constantFrom('here', 'abroad'),
    age: fc.constantFrom(5, 12, 17, 18, 40),
  });
  fc.assert(
    fc.property(tree, answers, (when, given) => {
      const ways = alternativesOf(when, QUESTIONS, TODAY);
      fc.pre(ways !== undefined);
      const facts = new Map<string, Fact>(
        Object.entries(given).map(([id, value]) => [id, { state: 'known', value: value as Answer }]),
      );
      const holds = ways?.some(way =>
        way.every(({ question, options, bounds }) =>
          question.type === 'choice'
            ? options.some(({ id }) => id === given[question.id as 'who'])
            : bounds.every(bound => evaluate(bound, facts).value === 'yes'),
        ),
      );
      expect(holds).toBe(evaluate(when, facts).value === 'yes');
    }),
  );
});
