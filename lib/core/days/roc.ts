import type { Day } from '../pack.ts';
import { dayOf, daysInMonth, partsOf, weekday } from './day.ts';
import { eraYear } from './eras.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** 民國115年11月21日, or 民國前17年1月2日. */
export function rocLong(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  return year >= 1912 ? `民國${year - 1911}年${month}月${d}日` : `民國前${1912 - year}年${month}月${d}日`;
}

/** 115/11/21 as in forms; 前17/01/02 before 民國. */
export function rocShort(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  const roc = year >= 1912 ? String(year - 1911) : `前${1912 - year}`;
  return `${roc}/${two(month)}/${two(d)}`;
}

/** Seven digits yyymmdd, as forms store it; only days from 民國 1. */
export function rocDigits(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  return `${String(year - 1911).padStart(3, '0')}${two(month)}${two(d)}`;
}

/** One character of the week: 一 to 日. */
export function weekdayZh(day: Day): string {
  return WEEKDAYS[weekday(day)] as string;
}

/** Why a typed date was not understood. */
export type DateFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'no-such-month'; readonly month: number }
  | { readonly kind: 'no-such-day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'out-of-range'; readonly year: number };
export type ParsedDay = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly fault: DateFault };

const DIGITS = /^(?<year>\d{2,3})(?<month>\d{2})(?<day>\d{2})$/;
const GREGORIAN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;
const WITH_ERA =
  /^(?<era>民國前|民前|前|民國|明治|大正|昭和)?(?<year>\d{1,3}|元)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/;

/** Reads a date as clerks type it: 1151121, 971121, 115/11/21, 115.11.21, 民國115年11月21日, 前17/1/2, 昭和20年8月15日, 2026-11-21; full-width digits too. */
export function parseDay(typed: string): ParsedDay {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  if (text === '') return { ok: false, fault: { kind: 'empty' } };
  const gregorian = GREGORIAN.exec(text);
  if (gregorian)
    return checked(Number(gregorian[1]), Number(gregorian[2] ?? gregorian[4]), Number(gregorian[3] ?? gregorian[5]));
  const unreadable: ParsedDay = { ok: false, fault: { kind: 'unreadable', text: typed.slice(0, 20) } };
  const found = DIGITS.exec(text) ?? WITH_ERA.exec(text);
  if (!found) return unreadable;
  const {
    era = '民國',
    year: named,
    month,
    day,
  } = found.groups as { era?: string; year: string; month: string; day: string };
  const year = eraYear(era === '民前' || era === '前' ? '民國前' : era, named === '元' ? 1 : Number(named));
  return year === undefined ? unreadable : checked(year, Number(month), Number(day));
}

function checked(year: number, month: number, day: number): ParsedDay {
  if (year < 1800 || year > 2200) return { ok: false, fault: { kind: 'out-of-range', year } };
  if (month < 1 || month > 12) return { ok: false, fault: { kind: 'no-such-month', month } };
  if (day < 1 || day > daysInMonth(year, month)) return { ok: false, fault: { kind: 'no-such-day', year, month, day } };
  return { ok: true, day: dayOf({ year, month, day }) };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
