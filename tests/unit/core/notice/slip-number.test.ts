import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseShortCode,
  parseSlipNumber,
  type SlipNumber,
  shortCode,
  slipNumberText,
} from '../../../../lib/core/notice/slip-number.ts';

const anyNumber: fc.Arbitrary<SlipNumber> = fc.record({
  year: fc.nat(999),
  counter: fc.nat(99),
  serial: fc.nat(99999),
});

describe('the number of a slip', () => {
  const cases: readonly [string, SlipNumber][] = [
    ['115-03-00128', { year: 115, counter: 3, serial: 128 }],
    ['115-00128', { year: 115, counter: 0, serial: 128 }],
  ];
  for (const [text, number] of cases) {
    it(`${text} is written and read`, () =>
      expect([slipNumberText(number), parseSlipNumber(text)]).toEqual([text, number]));
  }
  it('full-width digits and spaces around are read', () =>
    expect(parseSlipNumber(' １１５-０３-００１２８ ')).toEqual(cases[0]?.[1]));
  for (const text of ['', '115-3-00128', '115-128', '115/03/00128', '115-03-00128-1', 'x115-00128']) {
    it(`「${text}」 is none`, () => expect(parseSlipNumber(text)).toBeUndefined());
  }
  it('whatever it is, what is printed is read again', () => {
    fc.assert(fc.property(anyNumber, number => void expect(parseSlipNumber(slipNumberText(number))).toEqual(number)));
  });
});

describe('the short code for typing by hand', () => {
  it('is in groups of four', () => expect(shortCode({ year: 115, counter: 3, serial: 128 })).toBe('1150 3001 2838'));
  it('is read with spaces, dashes, full width or none', () => {
    const read = ['1150 3001 2838', '1150-3001-2838', '１１５０３００１２８３８'].map(parseShortCode);
    expect(read).toEqual(read.map(() => ({ year: 115, counter: 3, serial: 128 })));
  });
  for (const text of ['', '1150 3001 286', '1150 3001 28380', '1150 3001 286x', '1150 3001 2839']) {
    it(`「${text}」 is refused`, () => expect(parseShortCode(text)).toBeUndefined());
  }
  it('whatever the number, it is read again', () => {
    fc.assert(fc.property(anyNumber, number => void expect(parseShortCode(shortCode(number))).toEqual(number)));
  });

  const digits = anyNumber.map(number => shortCode(number).replaceAll(' ', ''));
  it('any one wrong digit is found', () => {
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (code, at, off) => {
        const wrong = code.slice(0, at) + String((Number(code[at]) + off) % 10) + code.slice(at + 1);
        expect(parseShortCode(wrong)).toBeUndefined();
      }),
    );
  });
  it('any two neighbours swapped are found', () => {
    fc.assert(
      fc.property(digits, fc.nat(10), (code, at) => {
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        fc.pre(swapped !== code);
        expect(parseShortCode(swapped)).toBeUndefined();
      }),
    );
  });
});
