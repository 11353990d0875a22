import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../lib/core/conditions/interview.ts';
import type { Requirement } from '../../../../lib/core/pack.ts';
import { assessed, choice, group, is, paper, procedure } from '../../../support/factories.ts';

const who = choice('who', ['self', 'agent']);
const agent = is('who', 'agent');
const of = (requirements: Requirement[], min = 1) =>
  procedure({ questions: [who, choice('ok')], groups: [group('id', { min })], requirements });
const seen = (requirements: Requirement[], answers: Answers, min = 1) => {
  const { papers, groups } = assessed(of(requirements, min), { answers });
  return [
    ...papers.map(line => `${line.requirement.id} ${line.state}`),
    ...groups.map(
      line => `${line.state}(${line.members.map(each => `${each.requirement.id} ${each.state}`).join(', ')})`,
    ),
  ];
};

describe('papers that stand alone', () => {
  const cases: readonly [string, Requirement, Answers, string[]][] = [
    ['always wanted', paper('p'), {}, ['p required']],
    ['wanted of an agent', paper('p', { when: agent }), { who: 'agent' }, ['p required']],
    ['not of the person', paper('p', { when: agent }), { who: 'self' }, []],
    ['while that is open', paper('p', { when: agent }), {}, ['p depends']],
    ['out of force', paper('p', { until: '2026-11-20' }), {}, []],
    ['helpful', paper('p', { need: 'bring' }), {}, ['p bring']],
    ['contested', paper('p', { practice: 'offices differ' }), {}, ['p practice']],
    ['contested and helpful: contested', paper('p', { practice: 'offices differ', need: 'bring' }), {}, ['p practice']],
    ['handed in later', paper('p', { phase: 'later', due: '30 日內' }), {}, ['p later']],
    ['later, though one of a group', paper('p', { phase: 'later', due: '30 日內', oneOf: 'id' }), {}, ['p later']],
    ['helpful, but not sure yet: not shown', paper('p', { need: 'bring', when: agent }), {}, []],
    ['later, but not sure yet: not shown', paper('p', { phase: 'later', due: '30 日內', when: agent }), {}, []],
  ];
  for (const [title, requirement, answers, expected] of cases)
    it(title, () => expect(seen([requirement], answers)).toEqual(expected));

  it('they stand in the order of the procedure, those of a group among them', () => {
    const papers = [paper('a', { oneOf: 'id' }), paper('b'), paper('c', { need: 'bring' })];
    expect(seen(papers, {})).toEqual(['a required', 'b required', 'c bring']);
  });
  it('each says why', () => {
    const { papers } = assessed(of([paper('p', { when: agent })]), { answers: { who: 'agent' } });
    expect(papers[0]?.why).toEqual({ value: 'yes', because: ['who'] });
  });
});

describe('papers of which some suffice', () => {
  const a = paper('a', { oneOf: 'id' });
  const b = paper('b', { oneOf: 'id' });
  const late = paper('c', { oneOf: 'id', when: agent });
  const cases: readonly [string, Requirement[], Answers, number, string[]][] = [
    ['two, one is enough', [a, b], {}, 1, ['any-of(a any-of, b any-of)']],
    ['the only one is simply wanted', [a, late], { who: 'self' }, 1, ['a required']],
    ['two of two are simply wanted', [a, b], {}, 2, ['a required', 'b required']],
    ['fewer than are wanted: all there are', [a, late], { who: 'self' }, 2, ['a required']],
    ['none applies: nothing', [late], { who: 'self' }, 1, []],
    ['enough for sure, one more is open', [a, late], {}, 1, ['any-of(a any-of, c depends)']],
    ['not enough for sure yet', [a, late], {}, 2, ['depends(a any-of, c depends)']],
    ['none for sure yet', [late], {}, 1, ['depends(c depends)']],
    [
      'a contested and a helpful member',
      [a, { ...b, practice: 'offices differ' }, { ...late, need: 'bring' }],
      { who: 'agent' },
      1,
      ['any-of(a any-of, b practice, c bring)'],
    ],
    ['a helpful one left alone sends nobody away', [{ ...a, need: 'bring' }, late], { who: 'self' }, 1, ['a bring']],
  ];
  for (const [title, requirements, answers, min, expected] of cases)
    it(title, () => expect(seen(requirements, answers, min)).toEqual(expected));

  const why = (requirements: Requirement[], min = 1) => assessed(of(requirements, min)).groups[0]?.why;
  it('a group that is sure says why', () => expect(why([a, late])).toEqual({ value: 'yes', because: [] }));
  it('one that is not names all the questions it hangs on, each once', () => {
    const open = [a, late, { ...late, id: 'd', when: { any: [agent, is('ok', 'yes')] } }];
    expect(why(open, 3)).toEqual({ value: 'depends', because: ['who', 'ok'] });
  });
});

describe('papers that can be looked up', () => {
  const cases: readonly [string, Requirement, Answers, boolean][] = [
    ['none', paper('p'), {}, false],
    ['always', paper('p', { lookup: { how: '查' } }), {}, true],
    ['in this case', paper('p', { lookup: { how: '查', when: agent } }), { who: 'agent' }, true],
    ['not in this case', paper('p', { lookup: { how: '查', when: agent } }), { who: 'self' }, false],
    ['not before that is sure', paper('p', { lookup: { how: '查', when: agent } }), {}, false],
  ];
  for (const [title, requirement, answers, expected] of cases) {
    it(title, () =>
      expect(assessed(of([requirement]), { answers }).papers.map(line => line.lookup)).toEqual([expected]),
    );
  }
});
