import { describe, expect, test } from 'vitest';
import { codeWidth, PAPERS, stripHeight } from '../../components/slip/paper.ts';

describe('the code on paper', () => {
  const DOT = 0.125;
  /** Modules of QR versions 1 to 20 with four quiet ones on each side. */
  const sizes = Array.from({ length: 20 }, (_, index) => 17 + 4 * (index + 1) + 8);

  test.each(PAPERS)('on %s every module is a whole number of dots of a receipt printer, three or more', paper => {
    for (const modules of sizes) {
      const dots = codeWidth(modules, paper) / modules / DOT;
      expect(dots).toBeCloseTo(Math.round(dots), 9);
      expect(Math.round(dots)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ['A5', 41, 30.75],
    ['A5', 57, 28.5],
    ['A4', 57, 35.625],
    ['80mm', 57, 42.75],
    ['80mm', 105, 39.375],
  ] as const)('on %s a code of %i modules is %f mm wide', (paper, modules, width) => {
    expect(codeWidth(modules, paper)).toBeCloseTo(width, 9);
  });

  test('the largest code still fits the printed width of a receipt', () => {
    expect(codeWidth(Math.max(...sizes), '80mm')).toBeLessThanOrEqual(72);
  });
});

test.each([
  [0, 6],
  [96, 32],
  [960, 266],
])('a strip of %f CSS pixels gets a page of %i mm', (pixels, height) => {
  expect(stripHeight(pixels)).toBe(height);
  expect(stripHeight(pixels)).toBeGreaterThan((pixels * 25.4) / 96);
});
