import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeDay } from '../../../../lib/core/days/calendar.ts';
import { addDays } from '../../../../lib/core/days/day.ts';
import { countPeriod, daysLate, endOfMonths, type PeriodRule } from '../../../../lib/core/days/period.ts';
import { CALENDAR } from '../../../support/factories.ts';

describe('the last day of a period', () => {
  const cases: readonly [string, PeriodRule, string, string, string, boolean][] = [
    ['the day of the event is not counted', { days: 30 }, '2026-03-02', '2026-04-01', '2026-04-01', true],
    ['an end on a Saturday moves to Monday', { days: 30 }, '2026-04-09', '2026-05-09', '2026-05-11', true],
    ['an end in the long holiday moves past it', { days: 30 }, '2026-01-17', '2026-02-16', '2026-02-23', true],
    ['an end on a worked Saturday stays', { days: 30 }, '2026-01-08', '2026-02-07', '2026-02-07', true],
    [
      'three months first, then the days',
      { days: 30, after: { months: 3 } },
      '2026-01-10',
      '2026-05-10',
      '2026-05-11',
      true,
    ],
    ['a year first, then the days', { days: 30, after: { years: 1 } }, '2025-03-02', '2026-04-01', '2026-04-01', true],
    [
      'a year and two months first',
      { days: 0, after: { years: 1, months: 2 } },
      '2025-01-05',
      '2026-03-05',
      '2026-03-05',
      true,
    ],
    ['beyond the known calendar it is not sure', { days: 30 }, '2026-12-05', '2027-01-04', '2027-01-04', false],
  ];
  for (const [title, rule, event, nominalEnd, lastDay, sure] of cases) {
    it(title, () => expect(countPeriod(rule, event, CALENDAR)).toEqual({ nominalEnd, lastDay, sure }));
  }
});

describe('the end of a period of months', () => {
  const cases: readonly [string, string, number, string][] = [
    ['the day before the same day', '2026-01-10', 3, '2026-04-10'],
    ['begun on the first: the last of a month', '2025-11-30', 3, '2026-02-28'],
    ['no such day: the last of the month', '2025-11-29', 3, '2026-02-28'],
    ['begun on the 31st into a month of 30', '2026-03-30', 1, '2026-04-30'],
    ['over the end of a year', '2026-12-14', 1, '2027-01-14'],
    ['into December', '2026-11-14', 1, '2026-12-14'],
    ['into a leap February', '2024-01-30', 1, '2024-02-29'],
  ];
  for (const [title, event, months, expected] of cases)
    it(title, () => expect(endOfMonths(event, months)).toBe(expected));
});

describe('days late', () => {
  const cases: readonly [string, string, string, number][] = [
    ['before the last day', '2026-03-06', '2026-03-01', 0],
    ['on it', '2026-03-06', '2026-03-06', 0],
    ['the day after, though a Saturday', '2026-03-06', '2026-03-07', 1],
    ['in the next year', '2026-12-31', '2027-01-31', 31],
  ];
  for (const [title, last, applied, expected] of cases) it(title, () => expect(daysLate(last, applied)).toBe(expected));
});

describe('whatever the event and the period', () => {
  const event = fc.integer({ min: 0, max: 1200 }).map(count => addDays('2024-06-01', count));
  const rule = fc.record({ days: fc.nat(90), after: fc.record({ months: fc.nat(14), years: fc.nat(2) }) });

  it('the last day is never before the counted end, and never a closed day where it is sure', () => {
    fc.assert(
      fc.property(event, rule, (day, period) => {
        const { nominalEnd, lastDay, sure } = countPeriod(period, day, CALENDAR);
        expect(lastDay >= nominalEnd && nominalEnd >= day).toBe(true);
        expect(officeDay(CALENDAR, lastDay)).toBe(sure ? 'open' : 'unknown');
      }),
    );
  });

  it('a longer period never ends earlier', () => {
    fc.assert(
      fc.property(event, fc.nat(90), fc.nat(20), (day, days, more) => {
        expect(
          countPeriod({ days: days + more }, day, CALENDAR).lastDay >= countPeriod({ days }, day, CALENDAR).lastDay,
        ).toBe(true);
      }),
    );
  });
});
