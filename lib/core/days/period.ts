import type { Day, OfficeCalendar } from '../pack.ts';
import { nextOfficeDay } from './calendar.ts';
import { addDays, dayOf, daysBetween, daysInMonth, partsOf } from './day.ts';

/** A period as the law gives it: `after` months or years must pass first, then `days` begin. */
export interface PeriodRule {
  readonly days: number;
  readonly after?: { readonly months?: number | undefined; readonly years?: number | undefined } | undefined;
}
export interface CountedPeriod {
  /** The last day before holidays are looked at. */
  readonly nominalEnd: Day;
  /** The last day on which the application is in time; the earliest it can be where `sure` is false. */
  readonly lastDay: Day;
  readonly sure: boolean;
}

/** Counts a period from an event: the first day is not counted, months end by 行政程序法 §48 III, a last day of rest moves on (§48 IV). */
export function countPeriod(rule: PeriodRule, event: Day, calendar: OfficeCalendar): CountedPeriod {
  const months = (rule.after?.months ?? 0) + 12 * (rule.after?.years ?? 0);
  const begin = months > 0 ? endOfMonths(event, months) : event;
  const nominalEnd = addDays(begin, rule.days);
  const { day: lastDay, sure } = nextOfficeDay(calendar, nominalEnd);
  return { nominalEnd, lastDay, sure };
}

/** The last day of a period of months that starts on the day after the event (行政程序法 §48 III). */
export function endOfMonths(event: Day, months: number): Day {
  const start = partsOf(addDays(event, 1));
  const index = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (start.day > daysInMonth(year, month)) return dayOf({ year, month, day: daysInMonth(year, month) });
  return addDays(dayOf({ year, month, day: start.day }), -1);
}

/** Calendar days by which an application is late; 0 when it is in time. */
export function daysLate(lastDay: Day, applied: Day): number {
  return Math.max(0, daysBetween(lastDay, applied));
}
