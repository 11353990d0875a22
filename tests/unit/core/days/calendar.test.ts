import { describe, expect, it } from 'vitest';
import { addWorkingDays, holidayName, nextOfficeDay, officeDay } from '../../../../lib/core/days/calendar.ts';
import { CALENDAR } from '../../../support/factories.ts';

describe('whether the office is open', () => {
  const cases: readonly [string, string, string][] = [
    ['an ordinary Monday', '2026-02-09', 'open'],
    ['a Saturday', '2026-02-14', 'closed'],
    ['a Sunday', '2026-02-15', 'closed'],
    ['a holiday in the week', '2026-02-16', 'closed'],
    ['a Saturday that is worked', '2026-02-07', 'open'],
    ['a weekday of a year without a calendar', '2031-02-10', 'unknown'],
    ['a weekend of a year without a calendar', '2031-02-09', 'closed'],
  ];
  for (const [title, day, expected] of cases) it(title, () => expect(officeDay(CALENDAR, day)).toBe(expected));
});

describe('the name of a holiday', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ['a holiday has its name', '2026-02-16', '春節'],
    ['an ordinary day has none', '2026-02-09', undefined],
    ['nor has a day of an unknown year', '2031-02-16', undefined],
  ];
  for (const [title, day, expected] of cases) it(title, () => expect(holidayName(CALENDAR, day)).toBe(expected));
});

describe('the same day or the next one the office is open', () => {
  const cases: readonly [string, string, string, boolean][] = [
    ['an open day stays', '2026-02-09', '2026-02-09', true],
    ['a Saturday goes past the holidays and both weekends', '2026-02-14', '2026-02-23', true],
    ['a worked Saturday stays', '2026-02-07', '2026-02-07', true],
    ['a Saturday at the end of what is known', '2026-12-26', '2026-12-28', true],
    ['a weekday of an unknown year may be a holiday', '2027-01-01', '2027-01-01', false],
    ['a weekend of an unknown year is the Monday at the earliest', '2027-01-02', '2027-01-04', false],
  ];
  for (const [title, from, day, sure] of cases)
    it(title, () => expect(nextOfficeDay(CALENDAR, from)).toEqual({ day, sure }));
});

describe('working days from a day', () => {
  const cases: readonly [string, string, number, string, boolean][] = [
    ['none: the day itself', '2026-02-14', 0, '2026-02-14', true],
    ['one from a Friday before a worked Saturday', '2026-02-06', 1, '2026-02-07', true],
    ['two over the long holiday', '2026-02-12', 2, '2026-02-23', true],
    ['into a year that is not known', '2026-12-31', 1, '2027-01-01', false],
    ['once it is not sure it stays so', '2025-12-30', 3, '2026-01-02', false],
  ];
  for (const [title, from, count, day, sure] of cases)
    it(title, () => expect(addWorkingDays(CALENDAR, from, count)).toEqual({ day, sure }));
});
