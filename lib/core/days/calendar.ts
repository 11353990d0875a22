import type { Day, OfficeCalendar } from '../pack.ts';
import { addDays, weekday } from './day.ts';

/** Whether an office is open on a day; `unknown` for a year whose calendar is not in the pack, except its weekends' ordinary rest. */
export type OfficeDay = 'open' | 'closed' | 'unknown';

/** Office day by the calendar of the government (辦公日曆表); make-up workdays are open though a weekend. */
export function officeDay(calendar: OfficeCalendar, day: Day): OfficeDay {
  const year = calendar.years[day.slice(0, 4)];
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  if (!year) return weekend ? 'closed' : 'unknown';
  if (year.workdays.includes(day)) return 'open';
  return weekend || year.closed.some(closed => closed.day === day) ? 'closed' : 'open';
}

/** The name of the holiday on a day, if it is one of the calendar's. */
export function holidayName(calendar: OfficeCalendar, day: Day): string | undefined {
  return calendar.years[day.slice(0, 4)]?.closed.find(closed => closed.day === day)?.name;
}

/** A day reached by rolling; `sure` is false when it lies in a year the calendar does not know: then it is the earliest it can be. */
export interface RolledDay {
  readonly day: Day;
  readonly sure: boolean;
}

/** The same day, or the next one the office is open (行政程序法 §48 IV). */
export function nextOfficeDay(calendar: OfficeCalendar, from: Day): RolledDay {
  let day = from;
  while (officeDay(calendar, day) === 'closed') day = addDays(day, 1);
  return { day, sure: officeDay(calendar, day) === 'open' };
}

/** The day that is `count` working days after a day which itself is not counted. */
export function addWorkingDays(calendar: OfficeCalendar, from: Day, count: number): RolledDay {
  let day = from;
  let sure = true;
  for (let left = count; left > 0; left -= 1) {
    const next = nextOfficeDay(calendar, addDays(day, 1));
    day = next.day;
    sure &&= next.sure;
  }
  return { day, sure };
}
