import type { Day } from '../pack.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the text is an ISO day that exists on the calendar (2026-02-30 does not). */
export function isDay(text: string): text is Day {
  const found = ISO.exec(text);
  if (!found) return false;
  return Number(found[3]) >= 1 && Number(found[3]) <= daysInMonth(Number(found[1]), Number(found[2]));
}

/** Days in a month (1–12) of a Gregorian year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The ISO day of Gregorian parts; the parts must name a day that exists. */
export function dayOf({ year, month, day }: DayParts): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Gregorian parts of an ISO day. */
export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Days since 1970-01-01, for counting. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from the first day to the second. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(dayNumber(day) * MS_A_DAY).getUTCDay();
}

/** Full years of age on a day, counted from birth with the day of birth included (民法 §124 I); undefined before birth. */
export function ageOn(birth: Day, on: Day): number | undefined {
  if (on < birth) return undefined;
  const b = partsOf(birth);
  const o = partsOf(on);
  const had = o.month > b.month || (o.month === b.month && o.day >= b.day);
  return o.year - b.year - (had ? 0 : 1);
}

/** The local wall-clock end of a period of hours, which runs at once (行政程序法 §48 I); both as YYYY-MM-DDTHH:MM. */
export function endOfHours(start: string, hours: number): string {
  return new Date(Date.parse(`${start}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}
