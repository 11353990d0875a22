import { describe, expect, test } from 'vitest';
import { type FlowStage, flowOf } from '../../../../lib/core/handout/flow.ts';
import type { Condition, Outcome, Procedure } from '../../../../lib/core/pack.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { choice, group, is, numberQuestion, paper, procedure, TODAY, text } from '../../../support/factories.ts';

const stop = (when: Condition, parts: Partial<Outcome> = {}): Outcome => ({
  kind: 'stop',
  when,
  says: text('stop'),
  ...parts,
});
const made = (parts: Partial<Procedure>) =>
  procedure({
    questions: [choice('who', ['self', 'agent', 'parent']), choice('where'), choice('third'), numberQuestion('age')],
    ...parts,
  });
const told = <T>(stages: readonly FlowStage<T>[], leads: (of: T) => unknown) =>
  stages.map(({ question, exits }) => [
    question.id,
    exits.map(({ answer, given, leads: to }) => [
      answer.options.map(({ id }) => id).join('|'),
      given.map(each => each.question.id).join(),
      leads(to),
    ]),
  ]);
const endings = (outcomes: readonly Outcome[]) => {
  const flow = flowOf(made({ outcomes }), TODAY);
  return { drawn: told(flow.endings, ({ says }) => says.zh), left: flow.leftOut.outcomes.length };
};

describe('what ends a case', () => {
  test('stands at the last question it hangs on, with what must have been answered before', () => {
    const both = { all: [is('where', 'yes'), is('who', 'self')] };
    expect(endings([stop(both, { says: text('a') }), stop(is('who', 'agent'), { says: text('b') })])).toEqual({
      drawn: [
        ['who', [['agent', '', 'b']]],
        ['where', [['yes', 'who', 'a']]],
      ],
      left: 0,
    });
  });

  test('of two at the same answers the first counts', () => {
    const twice = [stop(is('who', 'self'), { says: text('a') }), stop(is('who', 'self'), { says: text('b') })];
    expect(endings(twice).drawn).toEqual([['who', [['self', '', 'a']]]]);
  });

  test.each<[string, Outcome]>([
    ['what only asks to refer up', stop(is('who', 'self'), { kind: 'ask' })],
    ['what is not in force', stop(is('who', 'self'), { until: '2020-01-01' })],
  ])('%s is not drawn', (_, outcome) => {
    expect(endings([outcome])).toEqual({ drawn: [], left: 0 });
  });

  test.each<[string, Condition]>([
    ['three answers together', { all: [is('who', 'self'), is('where', 'yes'), is('third', 'no')] }],
    ['nothing', { all: [] }],
    [
      'more than can be told apart',
      { all: Array.from({ length: 6 }, () => ({ any: [is('who', 'self'), is('where', 'yes')] })) },
    ],
  ])('what hangs on %s is counted, not drawn', (_, when) => {
    expect(endings([stop(when)])).toEqual({ drawn: [], left: 1 });
  });
});

describe('papers', () => {
  const papersOf = (parts: Partial<Procedure>) => {
    const flow = flowOf(made(parts), TODAY);
    const names = (all: (typeof flow)['always']) =>
      all.map(({ group: of, papers }) => `${of ? `${of.id}: ` : ''}${papers.map(({ id }) => id).join()}`);
    return {
      always: names(flow.always),
      branches: told(flow.branches, names),
      left: flow.leftOut.papers.map(({ id }) => id),
    };
  };

  test('always, by one answer, or left to the list', () => {
    expect(
      papersOf({
        requirements: [
          paper('a'),
          paper('b', { when: is('who', 'agent') }),
          paper('c', { when: { all: [is('who', 'agent'), is('where', 'yes')] } }),
          paper('d', { when: { fact: 'age', lt: 12 } }),
          paper('e', {
            when: { all: Array.from({ length: 6 }, () => ({ any: [is('who', 'self'), is('where', 'yes')] })) },
          }),
        ],
      }),
    ).toEqual({
      always: ['a'],
      branches: [
        ['who', [['agent', '', ['b']]]],
        ['age', [['', '', ['d']]]],
      ],
      left: ['c', 'e'],
    });
  });

  test('the answers of one question exclude one another', () => {
    const either = { fact: 'who', in: ['self', 'agent'] };
    expect(
      papersOf({
        requirements: [
          paper('a', { when: either }),
          paper('b', { when: is('who', 'agent') }),
          paper('c', { when: { not: is('who', 'agent') } }),
          paper('d', { when: { fact: 'who', in: ['parent', 'self'] } }),
        ],
      }).branches,
    ).toEqual([
      [
        'who',
        [
          ['self', '', ['a', 'c', 'd']],
          ['agent', '', ['a', 'b']],
          ['parent', '', ['c', 'd']],
        ],
      ],
    ]);
    expect(papersOf({ requirements: [paper('a', { when: either })] }).branches).toEqual([
      ['who', [['self|agent', '', ['a']]]],
    ]);
  });

  test('those of one group stand together', () => {
    expect(
      papersOf({
        groups: [group('proof')],
        requirements: [paper('a', { oneOf: 'proof' }), paper('b'), paper('c', { oneOf: 'proof' })],
      }).always,
    ).toEqual(['proof: a,c', 'b']);
  });

  test.each([
    ['only helps', { need: 'bring' }],
    ['offices ask for differently', { practice: 'offices differ' }],
    ['comes later', { phase: 'later' }],
    ['is not in force', { until: '2020-01-01' }],
  ] as const)('what %s is not drawn', (_, parts) => {
    expect(papersOf({ requirements: [paper('a', parts)] })).toEqual({ always: [], branches: [], left: [] });
  });
});

test('the shipped rules: every ending and every paper wanted is drawn, or counted as left out', () => {
  const pack = buildPack();
  for (const each of pack.procedures) {
    const flow = flowOf(each, TODAY);
    const drawn = flow.endings.flatMap(({ exits }) => exits.map(({ leads }) => leads));
    for (const outcome of each.outcomes) {
      if (outcome.kind === 'ask') continue;
      const there = drawn.includes(outcome) || flow.leftOut.outcomes.includes(outcome);
      // One that stands behind another for the same answers never ends a case there.
      expect(there || drawn.some(other => each.outcomes.indexOf(other) < each.outcomes.indexOf(outcome)), each.id).toBe(
        true,
      );
    }
  }
});
