import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interview } from '../../../../lib/core/conditions/interview.ts';
import type { Cases } from '../../../../lib/core/proof/diagram.ts';
import { NONE } from '../../../../lib/core/proof/diagram.ts';
import { classesOf, consequencesOf, shapesOf } from '../../../../lib/core/proof/shapes.ts';
import { daysOf, daysOfAll, everInForce } from '../../../../lib/core/proof/spans.ts';
import { walkOf } from '../../../../lib/core/proof/walk.ts';
import {
  choice,
  feeItem,
  is,
  numberQuestion,
  option,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
} from '../../../support/factories.ts';
import { anyProcedure } from '../arbitraries.ts';
import { everyCase, pointOf } from './naive.ts';

describe('classes of cases', () => {
  it('part all cases, each case in the class that follows as it does', () => {
    fc.assert(
      fc.property(anyProcedure, of => {
        const walk = walkOf(of, TODAY);
        const { space, goesOn } = walk;
        const sets = consequencesOf(walk);
        const classes = classesOf(space, goesOn, sets);
        const going = everyCase(of, space, TODAY).filter(answers => !interview(of, answers, TODAY).ended);
        expect(classes.reduce((sum, each) => sum + each.count, 0)).toBe(going.length);
        const follows = going.map(answers => {
          const point = pointOf(of, space, answers);
          return JSON.stringify(sets.map(set => space.and(set, point) !== NONE));
        });
        const found = new Map(classes.map(each => [JSON.stringify(each.within), each.count]));
        expect(found.size).toBe(classes.length);
        expect(found.size).toBe(new Set(follows).size);
        for (const [key, count] of found) expect(follows.filter(each => each === key).length).toBe(count);
      }),
    );
  });

  it('of nothing are none', () => {
    const { space } = walkOf(procedure(), TODAY);
    expect(classesOf(space, NONE, [NONE as Cases])).toEqual([]);
  });
});

describe('shapes of a procedure', () => {
  const stop = outcome('stop', is('who', 'none'));
  const of = procedure({
    questions: [choice('who', ['self', 'agent', 'none']), choice('x'), choice('idle', ['a', 'b', option('c', 3)])],
    requirements: [
      paper('deed', { when: is('who', 'agent') }),
      paper('proof', { when: is('x', 'yes'), since: '2023-01-01', lookup: { how: '查' } }),
    ],
    outcomes: [stop, outcome('ask', is('x', 'no'))],
    period: { id: 'some', days: 30, event: { zh: '日', en: 'day' }, from: '', cite: '' },
  });

  it('say for each span of days what can become of a case, with how many combinations it stands for', () => {
    const shapes = shapesOf(of);
    expect(shapes.map(each => [each.day, each.count, each.ended?.kind])).toEqual([
      ['1900-01-01', 1, 'stop'],
      ...[1, 2, 3, 4].map(() => ['1900-01-01', 3, undefined]),
      ['2023-01-01', 1, 'stop'],
      ...[1, 2, 3, 4].map(() => ['2023-01-01', 3, undefined]),
    ]);
    expect(shapes[1]?.example).toEqual({ who: 'agent', x: 'no', idle: 'a' });
  });

  it('cut the days at each beginning and after each end, and not at what is hidden', () => {
    const dated = procedure({
      questions: [
        choice('who', [option('a', 1, { until: '2022-12-31' }), 'b'], { since: '2020-05-01' }),
        numberQuestion('age'),
      ],
      requirements: [paper('p', { since: '2023-01-01' }), paper('gone', { until: '0001-01-01' })],
      fees: [{ item: 'sheet', source: 0 }],
    });
    expect(daysOf(dated)).toEqual(['1900-01-01', '2020-05-01', '2023-01-01']);
    const pack = packOf(dated, {
      fees: { sheet: feeItem('sheet', { prices: [{ rule: 'flat', amount: 1, until: '2024-06-30' }] }) },
    });
    const versions = [
      { pack, procedure: dated },
      { pack: packOf(procedure()), procedure: procedure({ fees: [{ item: 'unknown', source: 0 }] }) },
    ];
    expect(daysOfAll(versions)).toEqual(['1900-01-01', '2020-05-01', '2023-01-01', '2024-07-01']);
  });

  it('are never in force where an office hid them', () => {
    const entries = [
      {},
      { until: '0001-01-01' },
      { since: '2023-01-01', until: '2022-01-01' },
      { until: '2020-01-01' },
    ];
    expect(entries.map(everInForce)).toEqual([true, false, false, true]);
  });
});
