import { expect, test } from 'vitest';
import { createBound } from '../../../lib/host/bound.ts';

test('three times within a second, and again when the first are long enough ago', () => {
  const may = createBound(3, 1000);
  expect([0, 0, 900, 999, 1000, 1001, 1899, 1901].map(now => may(now))).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('what is refused does not count', () => {
  const may = createBound(1, 1000);
  may(0);
  for (let now = 1; now < 1000; now += 100) expect(may(now)).toBe(false);
  expect(may(1000)).toBe(true);
});
