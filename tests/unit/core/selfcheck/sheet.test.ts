import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { itemsOf, type Lead, selfCheckOf } from '../../../../lib/core/selfcheck/sheet.ts';
import { type Node, placesOf } from '../../../../lib/core/selfcheck/tree.ts';
import {
  choice,
  group,
  is,
  numberQuestion,
  option,
  outcome,
  paper,
  person,
  procedure,
  TODAY,
} from '../../../support/factories.ts';
import { idOf } from './lead-id.ts';

/** A sheet as indented lines. */
const told = ({ leads, stages }: Node<Lead>, by = ''): string[] => [
  ...leads.map(each => `${by}${idOf(each)}`),
  ...stages.flatMap(({ question, exits }) =>
    exits.flatMap(({ options, ranges, next }) => [
      `${by}${question.id}=${[...options.map(({ id }) => id), ...ranges.map(({ from, below }) => `${from ?? ''}..${below ?? ''}`)].join('|')}`,
      ...told(next, `${by}  `),
    ]),
  ),
];
const made = (parts: Partial<Procedure>) =>
  procedure({
    questions: [choice('who', ['self', 'agent', 'parent']), choice('where'), numberQuestion('age')],
    ...parts,
  });
const sheet = (parts: Partial<Procedure>) => selfCheckOf(made(parts), TODAY);
const treeOf = (parts: Partial<Procedure>) => told(sheet(parts).tree);

describe('what follows stands under the answers it follows from', () => {
  test('always, by one answer, by two, with those that bring nothing', () => {
    expect(
      treeOf({
        requirements: [
          paper('a'),
          paper('b', { when: is('who', 'agent') }),
          paper('c', { when: { all: [is('where', 'yes'), is('who', 'agent')] } }),
        ],
        persons: [person('boss', { when: is('where', 'yes') }), person('self')],
        fees: [
          { item: 'f', source: 0 },
          { item: 'old', source: 0, until: '2000-01-01' },
        ],
      }),
    ).toEqual([
      'who self',
      'a',
      'fee f',
      'who=self|parent',
      'who=agent',
      '  b',
      '  where=yes',
      '    c',
      '  where=no',
      'where=yes',
      '  who boss',
      'where=no',
    ]);
  });

  test('numbers in the stretches in which they differ', () => {
    expect(
      treeOf({
        requirements: [
          paper('child', { when: { fact: 'age', lt: 7 } }),
          paper('young', { when: { fact: 'age', lte: 17 } }),
          paper('adult', { when: { fact: 'age', gt: 17 } }),
          paper('also', { when: { not: { fact: 'age', lt: 18 } } }),
          paper('mid', {
            when: {
              all: [
                { fact: 'age', gte: 7 },
                { fact: 'age', lt: 7.5 },
              ],
            },
          }),
        ],
      }),
    ).toEqual([
      'age=..7',
      '  child',
      '  young',
      'age=7..8',
      '  young',
      '  mid',
      'age=8..18',
      '  young',
      'age=18..',
      '  adult',
      '  also',
    ]);
    const split = {
      any: [
        { fact: 'age', lt: 7 },
        {
          all: [
            { fact: 'age', gte: 7 },
            { fact: 'age', lt: 18 },
          ],
        },
      ],
    };
    expect(treeOf({ requirements: [paper('young', { when: split })] })).toEqual(['age=..18', '  young', 'age=18..']);
    const edge = { all: [{ fact: 'age', gte: 20 }, { not: { fact: 'age', gte: 0 } }] };
    expect(
      treeOf({ requirements: [paper('never', { when: edge }), paper('old', { when: { fact: 'age', gte: 20 } })] }),
    ).toEqual(['age=..20', 'age=20..', '  old']);
  });

  test('a question that is not always asked stands within what makes it be asked', () => {
    expect(
      treeOf({
        questions: [choice('who', ['self', 'agent']), choice('where', ['yes', 'no'], { when: is('who', 'agent') })],
        requirements: [paper('yes', { when: is('where', 'yes') }), paper('not', { when: { not: is('where', 'yes') } })],
      }),
    ).toEqual(['who=self', '  not', 'who=agent', '  where=yes', '    yes', '  where=no', '    not']);
  });

  test('where it ends, nothing more is asked; the first ending counts', () => {
    expect(
      treeOf({
        outcomes: [
          outcome('stop', is('who', 'agent'), { says: { zh: 'no', en: 'no' } }),
          outcome('redirect', is('who', 'agent')),
          outcome('ask', is('who', 'self')),
          outcome('stop', is('who', 'self'), { until: '2000-01-01' }),
        ],
        requirements: [paper('a', { when: { not: is('who', 'self') } })],
        questions: [choice('who', ['self', 'agent', option('parent', 3, { until: '2000-01-01' }), 'aunt'])],
      }),
    ).toEqual(['who=self', 'who=agent', '  end no', 'who=aunt', '  a']);
  });

  test('what hangs on too many answers together is named by itself', () => {
    const many = { all: Array.from({ length: 6 }, () => ({ any: [is('who', 'self'), is('where', 'yes')] })) };
    const { tree, maybe } = sheet({
      requirements: [paper('a', { when: many })],
      outcomes: [outcome('stop', { all: [is('who', 'self'), is('where', 'yes'), { fact: 'age', lt: 3 }] })],
    });
    expect(told(tree)).toEqual([]);
    expect(maybe.map(({ of, on }) => [idOf(of), on])).toEqual([
      ['end stop', ['who', 'where', 'age']],
      ['a', ['who', 'where']],
    ]);
  });

  test('a way that asks for more than another one is not shown', () => {
    const either = { any: [{ all: [is('who', 'self'), is('where', 'yes')] }, is('who', 'self')] };
    const young = { fact: 'age', lt: 7 };
    expect(
      treeOf({
        requirements: [
          paper('a', { when: either }),
          paper('b', { when: { any: [{ all: [young, is('where', 'yes')] }, young] } }),
          paper('c', { when: { fact: 'where', in: ['yes', 'no'] } }),
        ],
      }),
    ).toEqual(['c', 'who=self', '  a', 'who=agent|parent', 'age=..7', '  b', 'age=7..']);
  });

  test('questions on which the same follows in another way stay apart', () => {
    const when = (who: string, where: string) => ({ all: [is('who', who), is('where', where)] });
    expect(
      treeOf({
        requirements: [
          paper('a', { when: { any: [when('self', 'yes'), when('agent', 'no')] } }),
          paper('b', { when: { all: [is('who', 'parent'), { fact: 'age', lt: 3 }] } }),
        ],
      }),
    ).toEqual([
      'who=self',
      '  where=yes',
      '    a',
      '  where=no',
      'who=agent',
      '  where=yes',
      '  where=no',
      '    a',
      'who=parent',
      '  age=..3',
      '    b',
      '  age=3..',
    ]);
  });
});

describe('what the office looks up', () => {
  const how = 'x';
  test('is not asked for where it is looked up', () => {
    const { tree, lookups } = sheet({
      requirements: [
        paper('ours', { lookup: { how } }),
        paper('part', { lookup: { how, when: is('who', 'self') } }),
        paper('both', { when: is('where', 'yes'), lookup: { how } }),
        paper('never', { lookup: { how, when: { any: [] } } }),
        paper('odd', {
          lookup: {
            how,
            when: { all: Array.from({ length: 6 }, () => ({ any: [is('who', 'self'), is('where', 'yes')] })) },
          },
        }),
      ],
    });
    expect(told(tree)).toContain('never');
    expect(told(tree).join()).not.toMatch(/ours|both/);
    expect(told(tree)).toContain('  part');
    expect(lookups.map(({ of, on }) => [of.id, on])).toEqual([
      ['ours', []],
      ['part', ['who']],
      ['both', ['where']],
      ['odd', ['who', 'where']],
    ]);
  });

  test('spares the choice it is one of, where one is enough', () => {
    const requirements = [
      paper('a', { oneOf: 'g' }),
      paper('b', { oneOf: 'g', lookup: { how, when: is('who', 'self') } }),
    ];
    expect(treeOf({ groups: [group('g')], requirements })).toEqual(['who=self', 'who=agent|parent', '  a', '  b']);
    expect(
      treeOf({ groups: [group('g', { min: 2 })], requirements: [...requirements, paper('c', { oneOf: 'g' })] }),
    ).toEqual(['a', 'c', 'who=self', 'who=agent|parent', '  b']);
  });
});

test('papers handed in afterwards stand apart; those no longer or not yet asked for nowhere', () => {
  const { tree, later } = sheet({
    requirements: [paper('then', { phase: 'later' }), paper('once', { until: '2000-01-01' })],
  });
  expect([told(tree), later.map(({ id }) => id)]).toEqual([[], ['then']]);
});

test('papers of a choice stand together, but alone where nobody has a choice', () => {
  const items = (parts: Partial<Procedure>) =>
    itemsOf(sheet(parts).tree.leads).map(({ group: of, papers }) => `${of?.id ?? ''}: ${papers.map(({ id }) => id)}`);
  const groups = [group('g')];
  expect(items({ groups, requirements: [paper('a', { oneOf: 'g' }), paper('b'), paper('c', { oneOf: 'g' })] })).toEqual(
    ['g: a,c', ': b'],
  );
  expect(items({ groups, requirements: [paper('a', { oneOf: 'g' })], persons: [person('p')] })).toEqual([': a']);
  const exclusive = sheet({
    groups,
    requirements: [
      paper('a', { oneOf: 'g', when: is('who', 'self') }),
      paper('b', { oneOf: 'g', when: is('who', 'agent') }),
    ],
  });
  expect(exclusive.tree.stages.flatMap(({ exits }) => exits.flatMap(({ next }) => itemsOf(next.leads)))).toEqual([
    { group: undefined, papers: [expect.objectContaining({ id: 'a' })] },
    { group: undefined, papers: [expect.objectContaining({ id: 'b' })] },
  ]);
});

test('a question told before, with much that follows, is named by its number only', () => {
  const within = (who: string, id: string) => ({ all: [is('who', who), is('third', id)] });
  const third = choice('third', ['a', 'b', 'c', 'd']);
  const { tree } = sheet({
    questions: [choice('who', ['self', 'agent', 'parent']), third, choice('where')],
    requirements: [
      ...['a', 'b', 'c', 'd'].map(id => paper(id, { when: { any: [within('self', id), within('agent', id)] } })),
      paper('own', { when: is('who', 'agent') }),
      paper('few', { when: { all: [{ not: is('who', 'parent') }, is('where', 'yes')] } }),
    ],
  });
  expect(
    [...placesOf(tree)].map(([{ question }, { no, again }]) => `${no} ${question.id}${again ? ' again' : ''}`),
  ).toEqual(['1 who', '2 third', '3 where', '2 third again', '4 where']);
});
