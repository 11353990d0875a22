// A condition said in one sentence that can be read in one way only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../lib/core/pack.ts';
import { describeCondition } from '../../../../lib/core/phrases/condition.ts';
import { choice, is, numberQuestion, option, text } from '../../../support/factories.ts';
import { condition } from '../arbitraries.ts';

const QUESTIONS = [
  choice('who', [option('self', 1, { label: text('本人') }), option('agent', 2, { label: text('受委託人') })], {
    ask: text('誰來辦？'),
  }),
  choice('where', ['here', 'abroad', 'china'], { ask: text('在「哪裡」出生？') }),
  numberQuestion('age', { ask: text('幾歲？'), numberUnit: '歲' }),
  numberQuestion('twin', { ask: text('幾人？') }),
  numberQuestion('other-twin', { ask: text('幾人？') }),
];
const agent = is('who', 'agent');
const abroad = is('where', 'abroad');
const young: Condition = { fact: 'age', lt: 14 };

describe('one sentence', () => {
  const rows: [Condition | undefined, string, string][] = [
    [undefined, '一律需要', 'Always needed'],
    [agent, '「誰來辦」是「受委託人」時', 'When “誰來辦？*” is “受委託人*”'],
    [{ not: agent }, '「誰來辦」不是「受委託人」時', 'When “誰來辦？*” is not “受委託人*”'],
    [
      { fact: 'where', in: ['abroad', 'china'] },
      '「在『哪裡』出生」是「abroad」、「china」之一時',
      'When “在「哪裡」出生？*” is one of “abroad*”, “china*”',
    ],
    [
      { not: { fact: 'where', in: ['abroad', 'china'] } },
      '「在『哪裡』出生」不是「abroad」、「china」之一時',
      'When “在「哪裡」出生？*” is none of “abroad*”, “china*”',
    ],
    [young, '「幾歲」小於 14 歲時', 'When “幾歲？*” is less than 14'],
    [{ fact: 'age', lte: 14 }, '「幾歲」不超過 14 歲時', 'When “幾歲？*” is at most 14'],
    [{ fact: 'age', gt: 14 }, '「幾歲」大於 14 歲時', 'When “幾歲？*” is more than 14'],
    [{ fact: 'age', gte: 14 }, '「幾歲」不少於 14 歲時', 'When “幾歲？*” is at least 14'],
    [{ not: young }, '並非（「幾歲」小於 14 歲）時', 'When it is not so that (“幾歲？*” is less than 14)'],
    [
      { all: [agent, { any: [abroad, young] }] },
      '「誰來辦」是「受委託人」，且（「在『哪裡』出生」是「abroad」或「幾歲」小於 14 歲）時',
      'When “誰來辦？*” is “受委託人*”, and (“在「哪裡」出生？*” is “abroad*” or “幾歲？*” is less than 14)',
    ],
    [
      { not: { all: [agent, abroad] } },
      '並非（「誰來辦」是「受委託人」且「在『哪裡』出生」是「abroad」）時',
      'When it is not so that (“誰來辦？*” is “受委託人*” and “在「哪裡」出生？*” is “abroad*”)',
    ],
    [{ all: [{ any: [agent] }] }, '「誰來辦」是「受委託人」時', 'When “誰來辦？*” is “受委託人*”'],
    [{ fact: 'twin', gt: 1 }, '第 4 題「幾人」大於 1時', 'When question 4 “幾人？*” is more than 1'],
    [is('gone', 'x'), '已不在規範中的題目 gone 是「x」時', 'When the question gone, no longer in the rules, is “x”'],
    [is('who', 'gone'), '「誰來辦」是「gone」時', 'When “誰來辦？*” is “gone”'],
    [{ all: [] }, '一律成立時', 'When always'],
    [{ any: [] }, '一律不成立時', 'When never'],
    [{ fact: 'who', in: [] }, '一律不成立時', 'When never'],
    [{ not: { fact: 'who', in: [] } }, '一律成立時', 'When always'],
  ];
  test.each(rows)('%j', (given, zh, en) => {
    expect(describeCondition(given, QUESTIONS, 'zh')).toBe(zh);
    expect(describeCondition(given, QUESTIONS, 'en')).toBe(en);
  });
});

const PLAIN = [
  ...['q0', 'q1', 'q2', 'q3'].map(id => choice(id, ['a', 'b', 'c'], { ask: text(id) })),
  numberQuestion('q4', { ask: text('q4') }),
];

describe('read back', () => {
  test('every sentence gives the condition it was made of', () => {
    fc.assert(
      fc.property(condition, given => {
        expect(readZh(describeCondition(given, PLAIN, 'zh'))).toEqual(plain(given));
      }),
    );
  });

  test('no condition, over whatever questions, is too much for either language', () => {
    fc.assert(
      fc.property(condition, fc.subarray(PLAIN), (given, questions) => {
        expect(describeCondition(given, questions, 'zh')).toMatch(/時$/);
        expect(describeCondition(given, questions, 'en')).toMatch(/^When /);
      }),
    );
  });
});

/** The same condition without joins and choices of one. */
function plain(given: Condition): Condition {
  if ('not' in given) return { not: plain(given.not) };
  const parts = 'all' in given ? given.all : 'any' in given ? given.any : undefined;
  if (parts) {
    const [first, ...others] = parts.map(plain);
    if (first && others.length === 0) return first;
    return 'all' in given ? { all: parts.map(plain) } : { any: parts.map(plain) };
  }
  return 'in' in given && given.in.length === 1 ? { fact: given.fact, is: given.in[0] ?? '' } : given;
}

/** A reader of the Chinese sentences, as a clerk would read them. */
function readZh(sentence: string): Condition {
  let rest = sentence.replace(/時$/, '');
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = new RegExp(`^(?:${pattern.source})`).exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found ?? undefined;
  };
  const term = (): Condition => {
    if (take(/並非（/)) {
      const inner = joined();
      take(/）/);
      return { not: inner };
    }
    if (take(/（/)) {
      const inner = joined();
      take(/）/);
      return inner;
    }
    const fact = take(/「([^」]+)」/)?.[1] ?? '';
    const bound = take(/(小於|不超過|大於|不少於) (\d+)/);
    if (bound) {
      const than = Number(bound[2]);
      if (bound[1] === '小於') return { fact, lt: than };
      if (bound[1] === '不超過') return { fact, lte: than };
      return bound[1] === '大於' ? { fact, gt: than } : { fact, gte: than };
    }
    const not = take(/(不?)是/)?.[1] === '不';
    const several = take(/((?:「[^」]+」、)*「[^」]+」)之一/)?.[1];
    const values = [...(several ?? take(/「[^」]+」/)?.[0] ?? '').matchAll(/「([^」]+)」/g)].map(
      ([, each]) => each ?? '',
    );
    const said: Condition = several ? { fact, in: values } : { fact, is: values[0] ?? '' };
    return not ? { not: said } : said;
  };
  const joined = (): Condition => {
    const parts = [term()];
    let by = '';
    for (let found = take(/，?(且|或)/); found; found = take(/，?(且|或)/)) {
      if (by && by !== found[1]) throw new Error(`且 and 或 side by side: ${sentence}`);
      by = found[1] ?? '';
      parts.push(term());
    }
    const [first] = parts;
    if (!by && first) return first;
    return by === '且' ? { all: parts } : { any: parts };
  };
  const whole = joined();
  if (rest) throw new Error(`not read to the end: ${rest}`);
  return whole;
}
