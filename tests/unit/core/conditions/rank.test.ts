import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { type Answers, interview } from '../../../../lib/core/conditions/interview.ts';
import { rankQuestions } from '../../../../lib/core/conditions/rank.ts';
import type { Answer, Procedure } from '../../../../lib/core/pack.ts';
import {
  caseOf,
  choice,
  is,
  option,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
  text,
} from '../../../support/factories.ts';
import { anyProcedure, complete, FACTS, NUMBERS } from '../arbitraries.ts';

function ranked(of: Procedure, answers: Answers = {}) {
  return rankQuestions(of, interview(of, answers, TODAY), TODAY);
}
const names = (of: Procedure, answers: Answers = {}) => ranked(of, answers).map(each => each.question.id);

const a = choice('a');
const b = choice('b');
const c = choice('c', ['yes', 'no'], { when: is('b', 'yes') });
const period = { id: 'some', days: 30, event: text('日'), from: '', cite: '' };

describe('what a question can decide', () => {
  const cases: readonly [string, Partial<Procedure>, string[]][] = [
    ['a paper', { requirements: [paper('p', { when: is('b', 'yes') })] }, ['b']],
    [
      'whether a paper can be looked up',
      { requirements: [paper('p', { lookup: { how: '查', when: is('b', 'yes') } })] },
      ['b'],
    ],
    [
      'not the look-up of a paper out of the case',
      { requirements: [paper('p', { until: '2020-12-31', lookup: { how: '查', when: is('b', 'yes') } })] },
      [],
    ],
    ['nothing where the look-up is always possible', { requirements: [paper('p', { lookup: { how: '查' } })] }, []],
    ['a fee', { fees: [{ item: 'f', source: 0, when: is('b', 'yes') }] }, ['b']],
    ['who must come', { persons: [{ who: text('人'), does: 'come', when: is('b', 'yes') }] }, ['b']],
    ['an offer', { offers: [{ says: '通報', source: 0, when: is('b', 'yes') }] }, ['b']],
    ['the period', { period: { ...period, when: is('b', 'yes') } }, ['b']],
    ['whether a supervisor is asked', { outcomes: [outcome('ask', is('b', 'yes'))] }, ['b']],
    ['nothing: then it is not asked', { requirements: [paper('p')], period }, []],
    [
      'nothing any more: the entry is out of force',
      { requirements: [paper('p', { when: is('b', 'yes'), until: '2020-12-31' })] },
      [],
    ],
    ['only another question that decides nothing', { questions: [a, b, c] }, []],
    [
      'another question that decides a paper',
      { questions: [a, b, c], requirements: [paper('p', { when: is('c', 'yes') })] },
      ['b'],
    ],
  ];
  for (const [title, parts, expected] of cases)
    it(title, () => expect(names(procedure({ questions: [a, b], ...parts }))).toEqual(expected));

  it('which options of a deciding question are offered', () => {
    const by = choice('by', ['x', option('y', 2, { when: is('a', 'yes') })]);
    const of = procedure({ questions: [a, by], requirements: [paper('p', { when: is('by', 'x') })] });
    expect(names(of)).toEqual(['a', 'by']);
  });
  it('whether an answer given out of turn can stand', () => {
    const by = choice('by', ['x', option('y', 2, { when: is('a', 'yes') })]);
    const of = procedure({ questions: [a, by] });
    expect(names(of, { by: 'y' })).toEqual(['a']);
    expect(names(of, { by: 'x' })).toEqual([]);
  });
});

describe('the order of questions', () => {
  const three = [1, 2, 3].map(no => paper(`p${no}`, { when: is('b', 'yes') }));
  it('the one that decides more comes first', () => {
    const of = procedure({ questions: [a, b], requirements: [paper('p', { when: is('a', 'yes') }), ...three] });
    expect(ranked(of).map(each => [each.question.id, each.verdicts, each.lines])).toEqual([
      ['b', 0, 3],
      ['a', 0, 1],
    ]);
  });
  it('whether the case can go on at all comes before any number of papers', () => {
    const of = procedure({ questions: [b, a], requirements: three, outcomes: [outcome('stop', is('a', 'no'))] });
    expect(names(of)).toEqual(['a', 'b']);
  });
  it('among those that can end the case the order of the procedure stands', () => {
    const of = procedure({
      questions: [a, b],
      requirements: three,
      outcomes: [outcome('stop', is('b', 'no')), outcome('stop', is('a', 'no'))],
    });
    expect(names(of)).toEqual(['a', 'b']);
  });
  it('a case that has ended asks nothing', () => {
    const of = procedure({ questions: [a, b], requirements: three, outcomes: [outcome('stop', is('a', 'no'))] });
    expect(names(of, { a: 'no' })).toEqual([]);
  });
});

describe('whatever the procedure', () => {
  const rolls = fc.array(fc.nat(999), { minLength: 5, maxLength: 5 });
  /** All that a clerk sees of a case, without the questions themselves; of a case that has ended only that it has. */
  const outcomeOf = (of: Procedure, answers: Answers) => {
    const { questions: _q, next: _n, ended, ...rest } = assess(packOf(of), of, caseOf(of, { answers }));
    if (ended) return 'ended';
    const truth = (_key: string, value: unknown) =>
      typeof value === 'object' && value !== null && 'because' in value ? undefined : value;
    return JSON.stringify(rest, truth);
  };

  it('only open questions are ranked, and one left out changes nothing whatever its answer', () => {
    fc.assert(
      fc.property(anyProcedure, rolls, fc.subarray([...FACTS]), (of, picks, kept) => {
        const full = complete(of, {}, picks, TODAY);
        const answers = Object.fromEntries(Object.entries(full).filter(([id]) => kept.some(each => each === id)));
        const talk = interview(of, answers, TODAY);
        const open = talk.questions.filter(state => state.state === 'open');
        const asked = names(of, answers);
        expect(open.map(state => state.question.id)).toEqual(expect.arrayContaining(asked));
        const before = outcomeOf(of, answers);
        for (const { question, options } of open) {
          if (asked.includes(question.id)) continue;
          const values: readonly Answer[] = question.type === 'number' ? NUMBERS : options.map(each => each.id);
          for (const value of values) expect(outcomeOf(of, { ...answers, [question.id]: value })).toBe(before);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('when nothing is left to ask, no answer to the rest changes the case', () => {
    fc.assert(
      fc.property(anyProcedure, rolls, rolls, (of, picks, others) => {
        let answers: Answers = {};
        for (let [first] = ranked(of, answers); first; [first] = ranked(of, answers)) {
          const { question } = first;
          const state = interview(of, answers, TODAY).questions.find(each => each.question.id === question.id);
          const values: readonly Answer[] =
            question.type === 'number' ? NUMBERS : (state?.options.map(each => each.id) ?? []);
          const value = values[(picks[Object.keys(answers).length % picks.length] ?? 0) % Math.max(1, values.length)];
          if (value === undefined || question.id in answers) return;
          answers = { ...answers, [question.id]: value };
        }
        expect(outcomeOf(of, complete(of, answers, others, TODAY))).toBe(outcomeOf(of, answers));
      }),
      { numRuns: 300 },
    );
  });
});
