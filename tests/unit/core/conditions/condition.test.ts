import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Fact, factsOf } from '../../../../lib/core/conditions/condition.ts';
import type { Condition } from '../../../../lib/core/pack.ts';
import { facts, is } from '../../../support/factories.ts';
import { condition, FACTS, fact } from '../arbitraries.ts';

const who = is('who', 'agent');
const yes = is('ok', 'yes');

describe('one comparison', () => {
  const cases: readonly [string, Condition, Parameters<typeof facts>[0], string, string[]][] = [
    ['the same option holds', who, { who: 'agent' }, 'yes', ['who']],
    ['another option does not', who, { who: 'self' }, 'no', ['who']],
    ['one of several holds', { fact: 'who', in: ['self', 'agent'] }, { who: 'agent' }, 'yes', ['who']],
    ['none of several does not', { fact: 'who', in: ['self', 'agent'] }, { who: 'other' }, 'no', ['who']],
    ['13 is under 14', { fact: 'age', lt: 14 }, { age: 13 }, 'yes', ['age']],
    ['14 is not under 14', { fact: 'age', lt: 14 }, { age: 14 }, 'no', ['age']],
    ['14 is at most 14', { fact: 'age', lte: 14 }, { age: 14 }, 'yes', ['age']],
    ['15 is not at most 14', { fact: 'age', lte: 14 }, { age: 15 }, 'no', ['age']],
    ['15 is over 14', { fact: 'age', gt: 14 }, { age: 15 }, 'yes', ['age']],
    ['14 is not over 14', { fact: 'age', gt: 14 }, { age: 14 }, 'no', ['age']],
    ['14 is at least 14', { fact: 'age', gte: 14 }, { age: 14 }, 'yes', ['age']],
    ['13 is not at least 14', { fact: 'age', gte: 14 }, { age: 13 }, 'no', ['age']],
    ['a word is no number', { fact: 'age', lt: 14 }, { age: 'young' }, 'no', ['age']],
    ['an open question leaves it open', who, { who: undefined }, 'depends', ['who']],
    ['a question never heard of leaves it open', who, {}, 'depends', ['who']],
    ['a question that was not asked compares as false', who, { who: null }, 'no', []],
  ];
  for (const [title, when, known, value, because] of cases) {
    it(title, () => expect(evaluate(when, facts(known))).toEqual({ value, because }));
  }
  it('no condition at all always holds', () =>
    expect(evaluate(undefined, facts({}))).toEqual({ value: 'yes', because: [] }));
});

describe('conditions put together', () => {
  const cases: readonly [string, Condition, Parameters<typeof facts>[0], string, string[]][] = [
    ['all hold', { all: [who, yes] }, { who: 'agent', ok: 'yes' }, 'yes', ['who', 'ok']],
    ['one of all fails, whatever is open', { all: [who, yes] }, { ok: 'no' }, 'no', ['ok']],
    ['one of all is open', { all: [who, yes] }, { ok: 'yes' }, 'depends', ['who']],
    ['any one holds, whatever is open', { any: [who, yes] }, { ok: 'yes' }, 'yes', ['ok']],
    ['none of any holds', { any: [who, yes] }, { who: 'self', ok: 'no' }, 'no', ['who', 'ok']],
    ['all that could hold are open', { any: [who, yes] }, {}, 'depends', ['who', 'ok']],
    ['not of what fails', { not: who }, { who: 'self' }, 'yes', ['who']],
    ['not of what holds', { not: who }, { who: 'agent' }, 'no', ['who']],
    ['not of what is open', { not: who }, {}, 'depends', ['who']],
    ['not of what was not asked holds', { not: who }, { who: null }, 'yes', []],
    ['a question is named once', { all: [who, { not: is('who', 'self') }] }, { who: 'agent' }, 'yes', ['who']],
  ];
  for (const [title, when, known, value, because] of cases) {
    it(title, () => expect(evaluate(when, facts(known))).toEqual({ value, because }));
  }
});

describe('the questions a condition speaks of', () => {
  const cases: readonly [string, Condition | undefined, string[]][] = [
    ['nothing without a condition', undefined, []],
    ['the one compared', who, ['who']],
    ['those of all, each once', { all: [who, yes, who] }, ['who', 'ok']],
    ['those of any, each once', { any: [who, { not: yes }, yes] }, ['who', 'ok']],
  ];
  for (const [title, when, expected] of cases) it(title, () => expect(factsOf(when)).toEqual(expected));
});

describe('whatever the condition', () => {
  const known = fc.record(Object.fromEntries(FACTS.map(id => [id, fact])) as Record<string, fc.Arbitrary<Fact>>);

  it('a yes or no stays so, whatever the open questions turn out to be', () => {
    fc.assert(
      fc.property(condition, known, known, (when, before, later) => {
        const truth = evaluate(when, new Map(Object.entries(before)));
        fc.pre(truth.value !== 'depends');
        const after = FACTS.map((id): [string, Fact] => [
          id,
          before[id]?.state === 'open' ? (later[id] as Fact) : (before[id] as Fact),
        ]);
        expect(evaluate(when, new Map(after)).value).toBe(truth.value);
      }),
    );
  });

  it('what depends names only open questions, and settled ones name none', () => {
    fc.assert(
      fc.property(condition, known, (when, state) => {
        const { value, because } = evaluate(when, new Map(Object.entries(state)));
        const open = because.filter(id => state[id]?.state === 'open');
        expect(open).toEqual(value === 'depends' ? because : []);
        expect(because.length > 0 || value !== 'depends').toBe(true);
      }),
    );
  });

  it('every question named is one the condition speaks of', () => {
    fc.assert(
      fc.property(condition, known, (when, state) => {
        const spoken = factsOf(when);
        for (const id of evaluate(when, new Map(Object.entries(state))).because) expect(spoken).toContain(id);
      }),
    );
  });
});
