import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../lib/core/days/day.ts';
import { rocDigits, rocLong, rocShort } from '../../../../lib/core/days/roc.ts';
import type { Era, Reading, Word } from '../../../../lib/core/host/profile.ts';
import { readAnswer, readDay, readProcedure } from '../../../../lib/core/host/reading.ts';
import { choice, numberQuestion, option, packOfAll, procedure, TODAY, text } from '../../../support/factories.ts';
import { words } from '../../../support/host-facts.ts';

const APPLICANT = choice('who', [
  option('self', 1, { label: text('本人') }),
  option('agent', 2, { label: text('受託人') }),
  option('other', 3, { label: text('其他') }),
]);
const MOVE = procedure({
  id: 'move',
  title: text('遷入登記'),
  codes: ['RL0210'],
  questions: [APPLICANT, numberQuestion('age')],
});
const BIRTH = procedure({
  id: 'birth',
  title: text('出生登記'),
  codes: ['RL0110'],
  questions: [
    choice('who', [option('self', 1, { label: text('本人') }), option('agent', 2, { label: text('代辦人') })]),
  ],
});
const PACK = packOfAll([MOVE, BIRTH, procedure({ id: 'twin', title: text('遷入'), codes: ['RL0211'] })]);

const day = (era: Era): Reading => ({ kind: 'day', era });
const value = (of: string | number) => ({ kind: 'value', value: of });

describe('a date on a page', () => {
  test.each<[string, Era, string]>([
    ['0810604', 'roc', '1992-06-04'],
    ['810604', 'roc', '1992-06-04'],
    ['81/06/04', 'roc', '1992-06-04'],
    ['民國 81 年 6 月 4 日', 'roc', '1992-06-04'],
    ['中華民國 81 年 6 月 4 日（星期四）', 'roc', '1992-06-04'],
    ['81.6.4 (四)', 'roc', '1992-06-04'],
    ['81 6 4', 'roc', '1992-06-04'],
    ['81、06、04', 'either', '1992-06-04'],
    ['８１　６　４', 'roc', '1992-06-04'],
    ['1992 6 4', 'ad', '1992-06-04'],
    ['出生日期：81/06/04', 'roc', '1992-06-04'],
    ['115/11/21 上午 10:32', 'roc', '2026-11-21'],
    ['1992-06-04T00:00:00+08:00', 'ad', '1992-06-04'],
    ['西元 1992 年 6 月 4 日', 'ad', '1992-06-04'],
    ['19920604', 'ad', '1992-06-04'],
    ['19920604', 'either', '1992-06-04'],
    ['0810604', 'either', '1992-06-04'],
    ['民國前17年1月2日', 'roc', '1895-01-02'],
  ])('「%s」 read as %s is %s', (typed, era, expected) => {
    expect(readDay(typed, day(era), 'event')).toEqual(value(expected));
  });

  test.each<[string, Era]>([
    ['0810604', 'ad'],
    ['81/06/04', 'ad'],
    ['1992-06-04', 'roc'],
    ['19920604', 'roc'],
    ['115/02/30', 'roc'],
    ['115/13/01', 'either'],
    ['06/04/1992', 'ad'],
    ['明天', 'either'],
    ['81 6', 'roc'],
    ['9'.repeat(200), 'either'],
    ['：'.repeat(200), 'either'],
  ])('「%s」 read as %s cannot be', (typed, era) => {
    expect(readDay(typed, day(era), 'event')).toEqual({ kind: 'odd' });
  });

  test('an empty field is no fact, nor is one that is read otherwise', () => {
    expect(readDay(' \u3000\u200b', day('roc'), 'event')).toEqual({ kind: 'empty' });
    expect(readDay('115/11/21', { kind: 'same' }, 'event')).toEqual({ kind: 'unfit' });
  });

  test('no day of application is before slips can tell it', () => {
    expect(readDay('88/12/31', day('roc'), 'applied')).toEqual({ kind: 'odd' });
    expect(readDay('89/1/1', day('roc'), 'applied')).toEqual(value('2000-01-01'));
  });

  test('every day of the Republic, as it may be written, is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), count => {
        const is = addDays('1912-01-01', count);
        for (const written of [rocDigits(is), rocShort(is), rocLong(is), rocShort(is).replaceAll('/', ' ')])
          expect(readDay(written, day('roc'), 'event')).toEqual(value(is));
        expect(readDay(is, day('ad'), 'event')).toEqual(value(is));
      }),
    );
  });
});

describe('a procedure on a page', () => {
  test.each<[string, Reading, string | 'unknown' | 'empty']>([
    ['遷入登記', { kind: 'same' }, 'move'],
    ['出生登記（RL0110）', { kind: 'same' }, 'birth'],
    ['ｒｌ０１１０', { kind: 'same' }, 'birth'],
    ['功能：RL0210-A', { kind: 'same' }, 'move'],
    ['XRL0210', { kind: 'same' }, 'unknown'],
    ['RL0110 RL0210', { kind: 'same' }, 'unknown'],
    ['出生', { kind: 'same' }, 'unknown'],
    ['出生', words(['出生', 'birth']), 'birth'],
    ['出生', words(['出生', 'gone']), 'unknown'],
    ['RL0110', words(['rl0110', 'move']), 'move'],
    ['  ', words(['出生', 'birth']), 'empty'],
  ])('「%s」', (typed, reading, expected) => {
    const read = readProcedure(typed, reading, PACK);
    expect(read).toEqual(expected === 'unknown' || expected === 'empty' ? { kind: expected } : value(expected));
  });
});

describe('an answer on a page', () => {
  const read = (typed: string, reading: Reading, question = 'who', of = MOVE) => {
    const found = of.questions.find(({ id }) => id === question);
    if (!found) throw new Error(`no question ${question}`);
    return readAnswer(typed, reading, { question: found, procedure: of, pack: PACK, applied: TODAY });
  };
  const has = (...list: readonly (readonly [string, string])[]): Reading => ({
    kind: 'words',
    words: list.map(([said, means]): Word => ({ text: said, match: 'has', means, procedure: 'move' })),
  });

  test.each<[string, Reading, string | number | 'unknown' | 'odd' | 'unfit']>([
    ['受委託人', words(['受委託人', 'agent', 'move']), 'agent'],
    ['受 委託人 ', words(['受委託人', 'agent']), 'agent'],
    ['台端', words(['臺端', 'self', 'move']), 'self'],
    ['Ａ１', words(['a1', 'self', 'move']), 'self'],
    ['受託人', words(), 'agent'],
    ['受託人', words(['受託人', 'other', 'move']), 'other'],
    ['受委託人（配偶）', words(['受委託人', 'agent', 'move']), 'unknown'],
    ['受委託人（配偶）', has(['受委託', 'other'], ['受委託人', 'agent']), 'agent'],
    ['甲乙', has(['甲', 'self'], ['乙', 'agent']), 'unknown'],
    ['甲乙', has(['甲', 'self'], ['乙', 'self']), 'self'],
    ['甲', words(['甲', 'self', 'move'], ['甲', 'agent', 'move']), 'unknown'],
    ['甲', words(['甲', 'nothing', 'move']), 'unknown'],
    ['甲', words(['甲', 'self', 'birth']), 'self'],
    ['甲', words(['甲', 'agent', 'birth']), 'unknown'],
    ['甲', words(['甲', 'other', 'birth']), 'unknown'],
    ['甲', words(['甲', 'self', 'gone']), 'unknown'],
    ['甲', words(['甲', 'self', 'birth'], ['甲', 'agent', 'move']), 'agent'],
    ['代辦', { kind: 'number' }, 'unfit'],
    ['0810604', { kind: 'age', era: 'roc' }, 'unfit'],
    ['甲', { kind: 'same' }, 'unfit'],
    ['甲', day('roc'), 'unfit'],
  ])('「%s」', (typed, reading, expected) => {
    const why = ['unknown', 'odd', 'unfit'].includes(String(expected));
    expect(read(typed, reading)).toEqual(why ? { kind: expected } : value(expected));
  });

  test.each<[string, Reading, number | 'odd' | 'unfit']>([
    ['14', { kind: 'number' }, 14],
    ['１４歲', { kind: 'number' }, 14],
    ['007', { kind: 'number' }, 7],
    ['1,234 人', { kind: 'number' }, 1234],
    ['12,34', { kind: 'number' }, 'odd'],
    ['99999', { kind: 'number' }, 'odd'],
    ['-3', { kind: 'number' }, 'odd'],
    ['3.5', { kind: 'number' }, 'odd'],
    ['十四', { kind: 'number' }, 'odd'],
    ['1011121', { kind: 'age', era: 'roc' }, 14],
    ['1011122', { kind: 'age', era: 'roc' }, 13],
    ['1151122', { kind: 'age', era: 'roc' }, 'odd'],
    ['2012-11-21', { kind: 'age', era: 'roc' }, 'odd'],
    ['14', words(['14', 'self']), 'unfit'],
  ])('a number: 「%s」', (typed, reading, expected) => {
    const read = readAnswer(typed, reading, {
      question: numberQuestion('age'),
      procedure: MOVE,
      pack: PACK,
      applied: TODAY,
    });
    expect(read).toEqual(typeof expected === 'string' ? { kind: expected } : value(expected));
  });

  test('an empty field is no fact', () => expect(read(' ', words(['', 'self']))).toEqual({ kind: 'empty' }));

  test('two options under one label are not told apart', () => {
    const same = choice('x', [option('a', 1, { label: text('同') }), option('b', 2, { label: text('同') })]);
    const of = procedure({ questions: [same] });
    expect(read('同', words(), 'x', of)).toEqual({ kind: 'unknown' });
    expect(read('同', words(), 'n', procedure({ questions: [{ ...choice('n'), options: undefined }] }))).toEqual({
      kind: 'unknown',
    });
  });

  test('whatever a page says, no option is given that the question does not have', () => {
    const anyWord = fc.record({
      text: fc.constantFrom('甲', '乙', '甲乙', ''),
      match: fc.constantFrom('is' as const, 'has' as const),
      means: fc.constantFrom('self', 'agent', 'other', 'nothing'),
      procedure: fc.constantFrom(undefined, 'move', 'birth', 'gone'),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(anyWord, { maxLength: 6 }), (typed, list) => {
        const said = read(`甲${typed}`, { kind: 'words', words: list });
        if (said.kind === 'value') expect(['self', 'agent', 'other']).toContain(said.value);
      }),
    );
  });
});
