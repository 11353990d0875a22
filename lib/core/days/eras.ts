import type { Day } from '../pack.ts';
import { dayOf } from './day.ts';

/** Japanese eras as they stand in old household records; `plus` + year of the era = Gregorian year. */
const ERAS: readonly { name: string; plus: number; years: number }[] = [
  { name: '明治', plus: 1867, years: 45 },
  { name: '大正', plus: 1911, years: 15 },
  { name: '昭和', plus: 1925, years: 64 },
];

/** The Gregorian year of an era's year (明治 28 = 1895), or undefined for an unknown era or a year it never had. */
export function eraYear(era: string, year: number): number | undefined {
  if (era === '民國') return year >= 1 ? year + 1911 : undefined;
  if (era === '民國前') return year >= 1 ? 1912 - year : undefined;
  const found = ERAS.find(each => each.name === era);
  return found && year >= 1 && year <= found.years ? found.plus + year : undefined;
}

/** A Gregorian year as said on paper: 民國115年, 民國前17年. */
export function rocYearText(year: number): string {
  return year >= 1912 ? `民國${year - 1911}年` : `民國前${1912 - year}年`;
}

/** The presumed day of birth where only the year, or year and month, is known (民法 §124 II). */
export function presumedBirth(year: number, month?: number): Day {
  return month === undefined ? dayOf({ year, month: 7, day: 1 }) : dayOf({ year, month, day: 15 });
}

/** Gregorian year of birth from the 民國 year of a paper and the age (歲數) it states (戶籍法施行細則 §18). */
export function birthYearFromAge(issuedRoc: number, age: number): number {
  return issuedRoc > age ? issuedRoc - age + 1911 : 1912 - (age - issuedRoc + 1);
}
