import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherSide, type Place, placeBeside, type Span, WIDTHS, widthWithin } from '../../../lib/core/place.ts';

const RIGHT: Place = { side: 'right', width: 420 };
const LEFT: Place = { side: 'left', width: 420 };

describe('a field that has the keyboard is not covered', () => {
  test.each<[string, Place, Place, number, Span | undefined, Place]>([
    ['no field: it stays', RIGHT, RIGHT, 1280, undefined, RIGHT],
    ['a field beside it: it stays', RIGHT, RIGHT, 1280, { left: 100, right: 860 }, RIGHT],
    ['a field under it: it goes to the other side', RIGHT, RIGHT, 1280, { left: 900, right: 1200 }, LEFT],
    ['a field partly under it: likewise', RIGHT, RIGHT, 1280, { left: 430, right: 861 }, LEFT],
    ['on the left it stays while nothing is under it', LEFT, RIGHT, 1280, { left: 600, right: 700 }, LEFT],
    ['on the left it goes back for a field there', LEFT, RIGHT, 1280, { left: 10, right: 300 }, RIGHT],
    [
      'a field under both sides: it gets narrow',
      RIGHT,
      RIGHT,
      1000,
      { left: 400, right: 620 },
      { side: 'left', width: 392 },
    ],
    ['narrow at the side with more room', RIGHT, RIGHT, 1000, { left: 380, right: 620 }, { side: 'right', width: 372 }],
    ['a field as wide as the page: nothing helps', RIGHT, RIGHT, 1000, { left: 20, right: 980 }, RIGHT],
    ['no room beside: nothing helps', RIGHT, RIGHT, 360, { left: 40, right: 320 }, RIGHT],
    [
      'wider than the page: covers all of it',
      { side: 'left', width: 720 },
      RIGHT,
      400,
      { left: 390, right: 399 },
      { side: 'left', width: 382 },
    ],
  ])('%s', (_, now, wish, view, field, expected) => {
    expect(placeBeside(now, wish, view, field)).toEqual(expected);
  });

  test('whatever the page: never narrower than can be used, and a place that covers nothing stays', () => {
    const place = fc.record({
      side: fc.constantFrom('left' as const, 'right' as const),
      width: fc.integer({ min: 300, max: 720 }),
    });
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: -500, max: 4000 }),
        fc.nat(4000),
        (now, wish, view, left, width) => {
          const field = { left, right: left + width };
          const found = placeBeside(now, wish, view, field);
          expect(found.width).toBeGreaterThanOrEqual(WIDTHS.least);
          expect(placeBeside(found, wish, view, field)).toEqual(found);
        },
      ),
    );
  });
});

test.each([
  [0, 300],
  [419.6, 420],
  [5000, 720],
  [-1, 300],
])('a width of %d becomes %d', (width, expected) => {
  expect(widthWithin(width)).toBe(expected);
});

test('each side has another', () => {
  expect([otherSide('left'), otherSide('right')]).toEqual(['right', 'left']);
});
