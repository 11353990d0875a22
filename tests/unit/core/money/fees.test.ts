import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFor, isQuantity, waives } from '../../../../lib/core/money/fees.ts';
import type { Price, Waiver } from '../../../../lib/core/pack.ts';
import { feeItem, TODAY, waiver } from '../../../support/factories.ts';

const flat: Price = { rule: 'flat', amount: 50 };
const pages: Price = { rule: 'per-page', amount: 15 };
const english: Price = { rule: 'first-and-subsequent', first: 100, subsequent: 15 };
const file: Price = {
  rule: 'tiered',
  by: 'MB',
  tiers: [{ lt: 50, amount: 1000 }, { lt: 100, amount: 1500 }, { amount: 3500 }],
};
const small: Price = { rule: 'tiered', by: 'MB', tiers: [{ lt: 50, amount: 1000 }] };

describe('what a line costs', () => {
  const cases: readonly [string, Price, number, number, string][] = [
    ['four at a flat price', flat, 4, 200, '50 × 4'],
    ['none', flat, 0, 0, '50 × 0'],
    ['by the page', pages, 3, 45, '15 × 3'],
    ['the first of several', english, 1, 100, '100 × 1'],
    ['the first and two more', english, 3, 130, '100 + 15 × 2'],
    ['none, where the first costs more', english, 0, 0, '100 × 0'],
    ['under the first step', file, 49, 1000, '49 MB'],
    ['on a step', file, 50, 1500, '50 MB'],
    ['beyond all steps', file, 500, 3500, '500 MB'],
  ];
  for (const [title, price, quantity, amount, how] of cases) {
    it(title, () =>
      expect(feeFor(feeItem('x', { prices: [price] }), quantity, TODAY)).toEqual({
        kind: 'sum',
        amount,
        waived: 0,
        how,
      }),
    );
  }
});

describe('a line without a sum', () => {
  const cases: readonly [string, Price, number, string][] = [
    ['no price that day', { ...flat, until: '2026-11-20' }, 1, 'no-rate'],
    ['a price still to come', { ...flat, since: '2026-11-22' }, 1, 'no-rate'],
    ['more than any step covers', small, 50, 'no-rate'],
    ['set by the county', { rule: 'local' }, 1, 'local'],
    ['a quantity that is none', flat, 1.5, 'bad-quantity'],
    ['a negative quantity', flat, -1, 'bad-quantity'],
    ['too many', flat, 10000, 'bad-quantity'],
  ];
  for (const [title, price, quantity, kind] of cases) {
    it(title, () => expect(feeFor(feeItem('x', { prices: [price] }), quantity, TODAY)).toEqual({ kind }));
  }
  it('the price of the day is taken', () => {
    const prices: Price[] = [
      { ...flat, until: '2026-11-20' },
      { rule: 'flat', amount: 60, since: '2026-11-21' },
    ];
    const on = (day: string) => feeFor(feeItem('x', { prices }), 1, day);
    expect([on('2026-11-20'), on('2026-11-21')]).toMatchObject([{ amount: 50 }, { amount: 60 }]);
  });
});

describe('a waiver', () => {
  const odd: Price = { rule: 'flat', amount: 15 };
  const item = feeItem('x', { prices: [odd], waivers: ['poor'] });
  const cases: readonly [string, Waiver, number, number][] = [
    ['makes it free', waiver('poor'), 0, 15],
    ['halves it, the odd dollar is paid', waiver('poor', { effect: 'half' }), 8, 7],
    ['of another item does nothing', waiver('other'), 15, 0],
    ['out of force does nothing', waiver('poor', { until: '2026-11-20' }), 15, 0],
  ];
  for (const [title, claimed, amount, waived] of cases) {
    it(title, () => {
      expect(feeFor(item, 1, TODAY, claimed)).toMatchObject({ kind: 'sum', amount, waived });
      expect(waives(item, claimed, TODAY)).toBe(waived > 0);
    });
  }
});

describe('whatever the price', () => {
  const whole = fc.nat(5000);
  const price: fc.Arbitrary<Price> = fc.oneof(
    fc.record({ rule: fc.constantFrom('flat' as const, 'per-page' as const), amount: whole }),
    fc.record({ rule: fc.constant('first-and-subsequent' as const), first: whole, subsequent: whole }),
    fc.record({
      rule: fc.constant('tiered' as const),
      by: fc.constant('MB'),
      tiers: fc.array(fc.record({ lt: whole, amount: whole })),
    }),
  );
  const claimed = fc.option(
    fc.constantFrom<Waiver['effect']>('free', 'half').map(effect => waiver('poor', { effect })),
    { nil: undefined },
  );

  it('a fee is whole and never negative, and with what is waived makes the full fee', () => {
    fc.assert(
      fc.property(price, fc.nat(9999), claimed, (each, quantity, by) => {
        const item = feeItem('x', { prices: [each], waivers: ['poor'] });
        const [sum, full] = [feeFor(item, quantity, TODAY, by), feeFor(item, quantity, TODAY)];
        expect(sum.kind).toBe(full.kind);
        if (sum.kind !== 'sum' || full.kind !== 'sum') return;
        expect(Number.isInteger(sum.amount) && sum.amount >= 0 && sum.waived >= 0).toBe(true);
        expect(sum.amount + sum.waived).toBe(full.amount);
      }),
    );
  });

  it('one more of several costs the price of a further one', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 9998 }), (first, subsequent, quantity) => {
        const item = feeItem('x', { prices: [{ rule: 'first-and-subsequent', first, subsequent }] });
        const amount = (n: number) => {
          const sum = feeFor(item, n, TODAY);
          return sum.kind === 'sum' ? sum.amount : Number.NaN;
        };
        expect(amount(1)).toBe(first);
        expect(amount(quantity + 1) - amount(quantity)).toBe(subsequent);
      }),
    );
  });
});

describe('what can be a quantity', () => {
  const cases: readonly [number, boolean][] = [
    [0, true],
    [9999, true],
    [10000, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ];
  for (const [value, expected] of cases)
    it(`${value} ${expected ? 'can' : 'cannot'}`, () => expect(isQuantity(value)).toBe(expected));
});
