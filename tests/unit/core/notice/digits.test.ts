import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigits, crcDigits, fixed } from '../../../../lib/core/notice/digits.ts';

describe('the sum that guards a printed code', () => {
  const cases: readonly [string, string][] = [
    ['123456789', '3421780262'],
    ['', '0000000000'],
    ['0', '4108050209'],
  ];
  for (const [text, expected] of cases) it(`of 「${text}」`, () => expect(crcDigits(text)).toBe(expected));
  it('finds any one wrong digit', () => {
    const digits = fc.stringMatching(/^\d{1,60}$/);
    fc.assert(
      fc.property(digits, fc.nat(59), fc.integer({ min: 1, max: 9 }), (text, place, off) => {
        const at = place % text.length;
        const wrong = text.slice(0, at) + String((Number(text[at]) + off) % 10) + text.slice(at + 1);
        expect(crcDigits(wrong)).not.toBe(crcDigits(text));
      }),
    );
  });
});

describe('two check digits', () => {
  it('by ISO 7064: 794 has 44', () => expect(checkDigits('794')).toBe('44'));
  it('a small one has its zero', () => expect(checkDigits('01')).toBe('95'));
  it('of all zeros they are 98', () => expect(checkDigits('0000000000')).toBe('98'));
  it('are two digits, and with them the number leaves 1 by 97', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), text => {
        expect(checkDigits(text)).toMatch(/^\d\d$/);
        expect(Number(text + checkDigits(text)) % 97).toBe(1);
      }),
    );
  });
});

describe('a number in a fixed width', () => {
  const cases: readonly [number, number, string][] = [
    [7, 3, '007'],
    [999, 3, '999'],
    [0, 2, '00'],
  ];
  for (const [value, width, expected] of cases)
    it(`${value} in ${width}`, () => expect(fixed(value, width)).toBe(expected));
  for (const value of [1000, -1, 1.5, Number.NaN])
    it(`${value} in 3 is refused`, () => expect(() => fixed(value, 3)).toThrow('does not fit 3 digits'));
});
