import { rocShort } from '../../lib/core/days/roc.ts';

/** A moment of the wall clock (YYYY-MM-DDTHH:MM) as clerks write it: 115/11/21 12:00. */
export function dayTime(at: string): string {
  return `${rocShort(at.slice(0, 10))} ${at.slice(11, 16)}`;
}
