import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../lib/core/days/day.ts';
import { type DateFault, parseDay, rocDigits, rocLong, rocShort, weekdayZh } from '../../../../lib/core/days/roc.ts';

describe('a day as written', () => {
  const cases: readonly [string, string, string, string][] = [
    ['2026-11-21', '民國115年11月21日', '115/11/21', '1151121'],
    ['2008-05-22', '民國97年5月22日', '97/05/22', '0970522'],
    ['1912-01-01', '民國1年1月1日', '1/01/01', '0010101'],
  ];
  for (const [day, long, short, digits] of cases) {
    it(long, () => expect([rocLong(day), rocShort(day), rocDigits(day)]).toEqual([long, short, digits]));
  }
  it('before 民國', () =>
    expect([rocLong('1895-01-02'), rocShort('1895-01-02')]).toEqual(['民國前17年1月2日', '前17/01/02']));
  it('with its day of the week', () =>
    expect(['2026-11-21', '2026-11-22', '2026-11-23'].map(weekdayZh).join('')).toBe('六日一'));
});

describe('dates as clerks type them', () => {
  const cases: readonly [string, string][] = [
    ['1151121', '2026-11-21'],
    ['971121', '2008-11-21'],
    ['0970522', '2008-05-22'],
    ['115/11/21', '2026-11-21'],
    ['115.11.21', '2026-11-21'],
    ['115-1-2', '2026-01-02'],
    ['１１５／１１／２１', '2026-11-21'],
    ['民國115年11月21日', '2026-11-21'],
    [' 民國 115 年 11 月 21 日 ', '2026-11-21'],
    ['民國元年1月1日', '1912-01-01'],
    ['前17/1/2', '1895-01-02'],
    ['民前17/1/2', '1895-01-02'],
    ['民國前17年1月2日', '1895-01-02'],
    ['明治28年4月17日', '1895-04-17'],
    ['大正元年8月1日', '1912-08-01'],
    ['昭和20年8月15日', '1945-08-15'],
    ['2026-11-21', '2026-11-21'],
    ['2026/1/2', '2026-01-02'],
    ['2026年1月2日', '2026-01-02'],
    ['20261121', '2026-11-21'],
    ['113/2/29', '2024-02-29'],
  ];
  for (const [typed, day] of cases)
    it(`「${typed}」 is ${day}`, () => expect(parseDay(typed)).toEqual({ ok: true, day }));
});

describe('dates that are not understood', () => {
  const unreadable = (text: string): DateFault => ({ kind: 'unreadable', text });
  const cases: readonly [string, DateFault][] = [
    ['', { kind: 'empty' }],
    [' 　', { kind: 'empty' }],
    ['昨天', unreadable('昨天')],
    ['11521', unreadable('11521')],
    ['2026/111', unreadable('2026/111')],
    ['2026112', { kind: 'no-such-month', month: 61 }],
    ['平成1年1月1日', unreadable('平成1年1月1日')],
    ['昭和65年1月1日', unreadable('昭和65年1月1日')],
    ['000101', unreadable('000101')],
    ['民國0年1月1日', unreadable('民國0年1月1日')],
    ['前0/1/1', unreadable('前0/1/1')],
    ['x'.repeat(30), unreadable('x'.repeat(20))],
    ['115/13/1', { kind: 'no-such-month', month: 13 }],
    ['115/0/1', { kind: 'no-such-month', month: 0 }],
    ['115/2/29', { kind: 'no-such-day', year: 2026, month: 2, day: 29 }],
    ['115/4/0', { kind: 'no-such-day', year: 2026, month: 4, day: 0 }],
    ['9991231', { kind: 'out-of-range', year: 2910 }],
    ['1799-12-31', { kind: 'out-of-range', year: 1799 }],
  ];
  for (const [typed, fault] of cases)
    it(`「${typed}」: ${fault.kind}`, () => expect(parseDay(typed)).toEqual({ ok: false, fault }));
});

describe('whatever the day', () => {
  const between = (first: string, most: number) => fc.nat(most).map(count => addDays(first, count));
  const since1800 = between('1800-01-01', 146_000);
  const sinceRoc = between('1912-01-01', 105_000);
  const ways: readonly [string, (day: string) => string, fc.Arbitrary<string>][] = [
    ['seven digits', rocDigits, sinceRoc],
    ['with slashes', rocShort, since1800],
    ['in words', rocLong, since1800],
    ['as ISO', day => day, since1800],
    ['as eight digits', day => day.replaceAll('-', ''), since1800],
  ];
  for (const [title, write, days] of ways) {
    it(`written ${title} it is read again`, () => {
      fc.assert(fc.property(days, day => void expect(parseDay(write(day))).toEqual({ ok: true, day })));
    });
  }
  it('anything at all is read as a day that exists, or refused', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789年月日/-.前民國元 '), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'grapheme' })), text => {
        const read = parseDay(text);
        if (read.ok) expect(parseDay(read.day)).toEqual(read);
        else expect(read.fault.kind).toMatch(/^(empty|unreadable|no-such-month|no-such-day|out-of-range)$/);
      }),
    );
  });
});
