import { addDays, endOfHours } from './days/day.ts';

/** A closing put off: the one meant (YYYY-MM-DDTHH:MM, as it would be without), and by how many minutes. */
export interface Delay {
  readonly of: string;
  readonly minutes: number;
}
/** When cases in hand end. Times are Taiwan's wall clock, YYYY-MM-DDTHH:MM, and compare as text. */
export interface ClosingRule {
  /** HH:MM; empty: at midnight only. Midnight always ends them. */
  readonly closing: string;
  readonly delay?: Delay | undefined;
  /** When the closing time was chosen: one that lay in the past at that moment ends nothing. */
  readonly setAt?: string | undefined;
}
/** The closings before and after a moment. */
export interface Closings {
  /** Cases last touched before this are over. */
  readonly last: string;
  readonly next: string;
  /** The next one as it would be without a delay. */
  readonly nextOf: string;
}

/** The closings around a moment: the last that has come, and the next. */
export function closingsAround(now: string, { closing, delay, setAt }: ClosingRule): Closings {
  const today = now.slice(0, 10);
  const all = [-2, -1, 0, 1].flatMap(count => {
    const day = addDays(today, count);
    const midnight = `${addDays(day, 1)}T00:00`;
    return [...(closing ? [`${day}T${closing}`] : []), midnight].map(of => {
      const at = delay?.of === of ? endOfHours(of, delay.minutes / 60) : of;
      return { of, at, daily: of !== midnight };
    });
  });
  const sorted = all.sort((a, b) => a.at.localeCompare(b.at));
  // A choice made in the future was made by a clock that has been put right since.
  const chosen = setAt !== undefined && setAt <= now ? setAt : '';
  const last = sorted.filter(each => each.at <= now && !(each.daily && each.at <= chosen)).at(-1) as (typeof all)[0];
  const next = sorted.find(each => each.at > now) as (typeof all)[0];
  return { last: last.at, next: next.at, nextOf: next.of };
}

/** How long before the end of all cases it is said, in minutes. */
export const WARN_MINUTES = 10;
/** How long one choice puts the closing off, in minutes. */
export const DELAY_MINUTES = 30;

/** Whole minutes from one wall-clock time to another; negative if it is past. */
export function minutesUntil(now: string, then: string): number {
  return Math.round((Date.parse(`${then}:00Z`) - Date.parse(`${now}:00Z`)) / 60_000);
}
