import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, accepts, interview } from '../../../../lib/core/conditions/interview.ts';
import type { Answer, Question } from '../../../../lib/core/pack.ts';
import { choice, is, numberQuestion, option, outcome, procedure, TODAY } from '../../../support/factories.ts';
import { anyProcedure, complete, FACTS, pickAnswer } from '../arbitraries.ts';

const who = choice('who', ['self', 'agent']);
const paper = choice('letter', ['yes', 'no'], { when: is('who', 'agent') });
const abroad = choice('abroad', ['yes', 'no'], { when: is('letter', 'yes') });

function states(questions: readonly Question[], answers: Answers, outcomes = [] as ReturnType<typeof outcome>[]) {
  return interview(procedure({ questions, outcomes }), answers, TODAY).questions.map(({ state, value }) =>
    value === undefined ? state : `${state} ${value}`,
  );
}

describe('which questions are asked', () => {
  const old = choice('old', ['yes', 'no'], { until: '2026-11-20' });
  const cases: readonly [string, readonly Question[], Answers, string[]][] = [
    [
      'nothing answered yet: the first is open, the rest may come',
      [who, paper, abroad],
      {},
      ['open', 'maybe', 'maybe'],
    ],
    ['the second is asked of an agent', [who, paper, abroad], { who: 'agent' }, ['answered agent', 'open', 'maybe']],
    ['and not of the person', [who, paper, abroad], { who: 'self' }, ['answered self', 'not-asked', 'not-asked']],
    [
      'an answer that no longer matters is kept, not used',
      [who, paper],
      { who: 'self', letter: 'yes' },
      ['answered self', 'moot yes'],
    ],
    ['an answer to a question that only may come is not used yet', [who, paper], { letter: 'yes' }, ['open', 'maybe']],
    ['a question outside its dates is not asked', [old], {}, ['not-asked']],
    ['nor is its old answer used', [old], { old: 'yes' }, ['moot yes']],
    ['an answer nobody can give leaves it open', [who], { who: 'ghost' }, ['open']],
  ];
  for (const [title, questions, answers, expected] of cases)
    it(title, () => expect(states(questions, answers)).toEqual(expected));

  it('a number question offers no options', () => {
    expect(interview(procedure({ questions: [numberQuestion('age')] }), {}, TODAY).questions[0]?.options).toEqual([]);
  });
});

describe('which options are offered', () => {
  const by = choice('by', [
    'anyone',
    option('head', 2, { when: is('who', 'self') }),
    option('new', 3, { since: '2027-01-01' }),
    option('old', 4, { until: '2026-11-21' }),
  ]);
  const cases: readonly [string, Answers, string[]][] = [
    ['an option that may still come is offered', {}, ['anyone', 'head', 'old']],
    ['one that does not fit is not', { who: 'agent' }, ['anyone', 'old']],
    ['one that fits is', { who: 'self' }, ['anyone', 'head', 'old']],
  ];
  for (const [title, answers, expected] of cases) {
    it(title, () => {
      const { questions } = interview(procedure({ questions: [who, by] }), answers, TODAY);
      expect(questions[1]?.options.map(each => each.id)).toEqual(expected);
    });
  }
  it('an answer whose option is withdrawn opens the question again', () => {
    expect(states([who, by], { who: 'agent', by: 'head' })).toEqual(['answered agent', 'open']);
  });
});

describe('when a case ends', () => {
  const cases: readonly [string, ReturnType<typeof outcome>, Answers, string | undefined, string[]][] = [
    [
      'a stop ends it and asks no more',
      outcome('stop', is('who', 'agent')),
      { who: 'agent' },
      'stop',
      ['answered agent', 'not-asked'],
    ],
    [
      'answers beyond the end are kept',
      outcome('redirect', is('who', 'agent')),
      { who: 'agent', letter: 'no' },
      'redirect',
      ['answered agent', 'moot no'],
    ],
    [
      'nothing to apply for ends it too',
      outcome('not-needed', is('who', 'self')),
      { who: 'self' },
      'not-needed',
      ['answered self', 'not-asked'],
    ],
    [
      'to be asked of a supervisor does not',
      outcome('ask', is('who', 'agent')),
      { who: 'agent' },
      undefined,
      ['answered agent', 'open'],
    ],
    [
      'what only may hold does not',
      outcome('stop', is('letter', 'no')),
      { who: 'agent' },
      undefined,
      ['answered agent', 'open'],
    ],
    [
      'what is out of force does not',
      outcome('stop', is('who', 'agent'), { until: '2020-12-31' }),
      { who: 'agent' },
      undefined,
      ['answered agent', 'open'],
    ],
    [
      'a question passed over can end it',
      outcome('stop', { not: is('letter', 'yes') }),
      { who: 'self' },
      'stop',
      ['answered self', 'not-asked'],
    ],
  ];
  for (const [title, ending, answers, kind, expected] of cases) {
    it(title, () => {
      const talk = interview(procedure({ questions: [who, paper], outcomes: [ending] }), answers, TODAY);
      expect(talk.ended?.outcome.kind).toBe(kind);
      expect(states([who, paper], answers, [ending])).toEqual(expected);
    });
  }
  it('the first outcome that holds is the one, and says why', () => {
    const outcomes = [
      outcome('stop', is('letter', 'no')),
      outcome('redirect', is('who', 'agent')),
      outcome('stop', is('who', 'agent')),
    ];
    const talk = interview(procedure({ questions: [who, paper], outcomes }), { who: 'agent', letter: 'no' }, TODAY);
    expect(talk.ended?.outcome).toEqual(outcomes[1]);
    expect(talk.ended?.why).toEqual({ value: 'yes', because: ['who'] });
  });
});

describe('what can be an answer', () => {
  const cases: readonly [Answer, boolean][] = [
    [0, true],
    [9999, true],
    [10000, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
    ['5', false],
  ];
  for (const [value, expected] of cases) {
    it(`${JSON.stringify(value)} ${expected ? 'is' : 'is not'} a number to answer with`, () =>
      expect(accepts(numberQuestion('n'), [], value)).toBe(expected));
  }
  it('a choice takes an option offered, and no other word or number', () => {
    const { options = [] } = who;
    expect(['self', 'ghost', 1].map(value => accepts(who, options, value))).toEqual([true, false, false]);
  });
});

describe('whatever the procedure', () => {
  const rolls = fc.array(fc.nat(999), { minLength: 5, maxLength: 5 });
  const subset = fc.subarray([...FACTS]);

  it('one more answer never removes another', () => {
    fc.assert(
      fc.property(anyProcedure, rolls, subset, fc.constantFrom(...FACTS), fc.nat(999), (of, picks, kept, id, roll) => {
        const full = complete(of, {}, picks, TODAY);
        const before = Object.fromEntries(
          Object.entries(full).filter(([each]) => kept.some(k => k === each) && each !== id),
        );
        const value = pickAnswer(of, before, id, roll, TODAY);
        fc.pre(value !== undefined);
        const was = new Map(interview(of, before, TODAY).questions.map(state => [state.question.id, state]));
        for (const state of interview(of, { ...before, [id]: value as Answer }, TODAY).questions) {
          const held = was.get(state.question.id);
          if (held?.state !== 'answered' && held?.state !== 'moot') continue;
          const withdrawn = state.state === 'open' && !state.options.some(each => each.id === held.value);
          if (!withdrawn) expect(state.value).toBe(held.value);
        }
      }),
    );
  });

  it('taking an answer back and giving it again leaves the case as it was', () => {
    fc.assert(
      fc.property(anyProcedure, rolls, fc.constantFrom(...FACTS), (of, picks, id) => {
        const answers = Object.freeze(complete(of, {}, picks, TODAY));
        const { [id]: taken, ...rest } = answers;
        fc.pre(taken !== undefined);
        expect(interview(of, { ...rest, [id]: taken as Answer }, TODAY)).toEqual(interview(of, answers, TODAY));
        expect(interview(of, rest, TODAY).questions.find(state => state.question.id === id)?.value).toBeUndefined();
      }),
    );
  });
});
