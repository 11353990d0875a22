import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfHours,
  isDay,
  partsOf,
  weekday,
} from '../../../../lib/core/days/day.ts';

describe('what is a day', () => {
  const cases: readonly [string, boolean][] = [
    ['2026-11-21', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['1151121', false],
    ['', false],
    [' 2026-11-21', false],
  ];
  for (const [text, expected] of cases)
    it(`「${text}」 ${expected ? 'is one' : 'is none'}`, () => expect(isDay(text)).toBe(expected));
});

describe('days in a month', () => {
  const cases: readonly [number, number, number][] = [
    [2026, 1, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [1895, 4, 30],
    [2026, 0, 0],
    [2026, 13, 0],
  ];
  for (const [year, month, expected] of cases)
    it(`${year}-${month}: ${expected}`, () => expect(daysInMonth(year, month)).toBe(expected));
});

describe('counting days', () => {
  const cases: readonly [string, string, number][] = [
    ['over a month', '2026-01-31', 1],
    ['over a leap day', '2024-02-28', 2],
    ['over no leap day', '2026-02-28', 1],
    ['backwards over a year', '2026-01-01', -1],
    ['a long way back', '1895-04-17', -10000],
  ];
  for (const [title, day, count] of cases) {
    it(title, () =>
      expect([daysBetween(day, addDays(day, count)), addDays(addDays(day, count), -count)]).toEqual([count, day]),
    );
  }
  it('days later are these days', () => {
    expect(['2026-01-31', '2024-02-28', '2026-02-28'].map(day => addDays(day, 1))).toEqual([
      '2026-02-01',
      '2024-02-29',
      '2026-03-01',
    ]);
  });
  it('day 0 is 1970-01-01, and the day before is -1', () =>
    expect(['1970-01-01', '1969-12-31'].map(dayNumber)).toEqual([0, -1]));
  it('2026-11-21 is a Saturday, the day after a Sunday', () =>
    expect(['2026-11-21', '2026-11-22'].map(weekday)).toEqual([6, 0]));
});

describe('age on a day', () => {
  const cases: readonly [string, string, string, number | undefined][] = [
    ['on the day of birth', '2026-11-21', '2026-11-21', 0],
    ['before birth there is none', '2026-11-22', '2026-11-21', undefined],
    ['the day before the birthday', '2012-03-15', '2026-03-14', 13],
    ['the birthday', '2012-03-15', '2026-03-15', 14],
    ['a month before', '2012-03-15', '2026-02-20', 13],
    ['a month after, on an earlier day', '2012-03-15', '2026-04-01', 14],
    ['born on a leap day, 28 February', '2012-02-29', '2026-02-28', 13],
    ['born on a leap day, 1 March', '2012-02-29', '2026-03-01', 14],
  ];
  for (const [title, birth, on, expected] of cases) it(title, () => expect(ageOn(birth, on)).toBe(expected));
});

describe('a period of hours', () => {
  const cases: readonly [string, number, string][] = [
    ['2026-03-09T10:00', 24, '2026-03-10T10:00'],
    ['2026-12-31T23:30', 1, '2027-01-01T00:30'],
  ];
  for (const [start, hours, end] of cases)
    it(`${start} and ${hours} h: ${end}`, () => expect(endOfHours(start, hours)).toBe(end));
});

describe('whatever the day', () => {
  const anyDay = fc.integer({ min: -62_000, max: 84_000 }).map(count => addDays('1970-01-01', count));

  it('its parts make it again', () => {
    fc.assert(fc.property(anyDay, day => void expect(dayOf(partsOf(day))).toBe(day)));
  });
  it('it exists', () => {
    fc.assert(fc.property(anyDay, day => void expect(isDay(day)).toBe(true)));
  });
  it('tomorrow is the next day of the week', () => {
    fc.assert(fc.property(anyDay, day => void expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7)));
  });
  it('nobody grows younger', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40_000), fc.nat(400), (birth, lived, more) => {
        const age = ageOn(birth, addDays(birth, lived)) ?? -1;
        expect(age).toBeGreaterThanOrEqual(0);
        expect(ageOn(birth, addDays(birth, lived + more))).toBeGreaterThanOrEqual(age);
      }),
    );
  });
});
