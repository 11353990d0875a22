import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fineFor, reducedRange } from '../../../../lib/core/money/fine.ts';
import type { Offence } from '../../../../lib/core/pack.ts';
import { OFFENCE } from '../../../support/factories.ts';

const noDemand: Offence = { ...OFFENCE, afterDemand: undefined };
const gap: Offence = { ...OFFENCE, tiers: [{ from: 10, to: 20, amount: 300 }] };

describe('the fine for days late', () => {
  const cases: readonly [string, Offence, number, boolean, number][] = [
    ['in time', OFFENCE, 0, false, 0],
    ['early', OFFENCE, -3, false, 0],
    ['one day', OFFENCE, 1, false, 300],
    ['the last day of the first step', OFFENCE, 15, false, 300],
    ['the first day of the second', OFFENCE, 16, false, 500],
    ['without end', OFFENCE, 4000, false, 900],
    ['after a demand that was ignored', OFFENCE, 1, true, 900],
    ['after a demand, but in time', OFFENCE, 0, true, 0],
    ['after a demand for which no amount is fixed', noDemand, 1, true, 300],
    ['days of which the table says nothing', gap, 9, false, 0],
    ['days past the end of the table', gap, 21, false, 0],
  ];
  for (const [title, offence, late, ignored, expected] of cases)
    it(title, () => expect(fineFor(offence, late, ignored)).toBe(expected));
  it('without a word about a demand there was none', () => expect(fineFor(OFFENCE, 1)).toBe(300));
});

describe('a reduced fine', () => {
  it('is half of both ends', () => expect(reducedRange(OFFENCE)).toEqual({ min: 150, max: 450 }));
  it('is a third where it might be waived', () => expect(reducedRange(OFFENCE, true)).toEqual({ min: 100, max: 300 }));
});

it('whatever the days, one more never costs less, and all is between the ends the law gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(200), (late, more) => {
      const [now, later] = [fineFor(OFFENCE, late), fineFor(OFFENCE, late + more)];
      expect(later).toBeGreaterThanOrEqual(now);
      expect(now >= OFFENCE.min && later <= OFFENCE.max).toBe(true);
    }),
  );
});
