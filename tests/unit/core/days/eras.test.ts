import { describe, expect, it } from 'vitest';
import { birthYearFromAge, eraYear, presumedBirth, rocYearText } from '../../../../lib/core/days/eras.ts';

describe('the year of an era', () => {
  const cases: readonly [string, number, number | undefined][] = [
    ['民國', 115, 2026],
    ['民國', 1, 1912],
    ['民國', 0, undefined],
    ['民國前', 1, 1911],
    ['民國前', 17, 1895],
    ['民國前', 0, undefined],
    ['明治', 28, 1895],
    ['明治', 45, 1912],
    ['明治', 46, undefined],
    ['大正', 1, 1912],
    ['大正', 15, 1926],
    ['大正', 16, undefined],
    ['昭和', 1, 1926],
    ['昭和', 20, 1945],
    ['昭和', 0, undefined],
    ['昭和', 65, undefined],
    ['平成', 1, undefined],
  ];
  for (const [era, year, expected] of cases)
    it(`${era} ${year} is ${expected ?? 'no year'}`, () => expect(eraYear(era, year)).toBe(expected));
});

describe('a year as said on paper', () => {
  const cases: readonly [number, string][] = [
    [2026, '民國115年'],
    [1912, '民國1年'],
    [1911, '民國前1年'],
    [1895, '民國前17年'],
  ];
  for (const [year, expected] of cases) it(`${year} is ${expected}`, () => expect(rocYearText(year)).toBe(expected));
});

describe('a birth of which only part is known', () => {
  it('the year: 1 July', () => expect(presumedBirth(1930)).toBe('1930-07-01'));
  it('year and month: the 15th', () => expect(presumedBirth(1930, 4)).toBe('1930-04-15'));
});

describe('the year of birth from an age on an old paper', () => {
  const cases: readonly [number, number, number][] = [
    [40, 20, 1931],
    [20, 30, 1901],
    [36, 36, 1911],
    [37, 36, 1912],
  ];
  for (const [issued, age, expected] of cases) {
    it(`民國 ${issued} 年 with age ${age}: ${expected}`, () => expect(birthYearFromAge(issued, age)).toBe(expected));
  }
});
