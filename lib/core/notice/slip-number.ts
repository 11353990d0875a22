import { checkDigits, fixed } from './digits.ts';

/** The number of a slip: 民國 year, counter (0: none set), and a serial that starts at 1 each year. */
export interface SlipNumber {
  readonly year: number;
  readonly counter: number;
  readonly serial: number;
}

/** 115-03-00128, or 115-00128 where no counter is set. */
export function slipNumberText({ year, counter, serial }: SlipNumber): string {
  const middle = counter > 0 ? `${fixed(counter, 2)}-` : '';
  return `${fixed(year, 3)}-${middle}${fixed(serial, 5)}`;
}

const NUMBER = /^(\d{3})-(?:(\d{2})-)?(\d{5})$/;

/** Reads a slip number as printed; undefined if it is none. */
export function parseSlipNumber(text: string): SlipNumber | undefined {
  const found = NUMBER.exec(text.normalize('NFKC').trim());
  if (!found) return undefined;
  return { year: Number(found[1]), counter: Number(found[2] ?? 0), serial: Number(found[3]) };
}

/** The short code for typing by hand: year, counter, serial and two check digits, in groups of four. */
export function shortCode({ year, counter, serial }: SlipNumber): string {
  const body = fixed(year, 3) + fixed(counter, 2) + fixed(serial, 5);
  return `${body}${checkDigits(body)}`.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Reads a short code typed by hand; undefined if its check digits do not fit. */
export function parseShortCode(text: string): SlipNumber | undefined {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits) || checkDigits(digits.slice(0, 10)) !== digits.slice(10)) return undefined;
  return { year: Number(digits.slice(0, 3)), counter: Number(digits.slice(3, 5)), serial: Number(digits.slice(5, 10)) };
}
