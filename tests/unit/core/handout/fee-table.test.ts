import { describe, expect, test } from 'vitest';
import { feeTableOf } from '../../../../lib/core/handout/fee-table.ts';
import type { FeeItem, Waiver } from '../../../../lib/core/pack.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { text } from '../../../support/factories.ts';

const item = (id: string, parts: Partial<FeeItem> = {}): FeeItem => ({
  id,
  name: text(id),
  unit: text('張'),
  prices: [{ rule: 'flat', amount: 10 }],
  collected: 'here',
  payTo: '戶政事務所',
  scope: 'national',
  waivers: [],
  cite: '§1',
  ...parts,
});
const waiver = (id: string, parts: Partial<Waiver> = {}): Waiver => ({
  id,
  name: text(id),
  effect: 'free',
  condition: id,
  cite: '§2',
  scope: 'national',
  confidence: 'high',
  ...parts,
});
const byId = <T extends { id: string }>(entries: readonly T[]) =>
  Object.fromEntries(entries.map(each => [each.id, each]));
const ids = (rows: readonly { item: FeeItem }[]) => rows.map(row => row.item.id);

describe('the table of fees', () => {
  test.each([
    ['2022-12-31', 10],
    ['2023-01-01', 20],
    ['2023-06-30', 20],
  ])('on %s the price of the day stands in it', (day, amount) => {
    const dear = item('a', {
      prices: [
        { rule: 'flat', amount: 10, until: '2022-12-31' },
        { rule: 'flat', amount: 20, since: '2023-01-01', until: '2023-06-30' },
      ],
    });
    const table = feeTableOf({ fees: byId([dear]), waivers: {} }, day);
    expect(table.national.map(({ price }) => price)).toEqual([expect.objectContaining({ amount })]);
    expect(table.unpriced).toEqual([]);
  });

  test.each(['2022-12-31', '2023-07-01'])(
    'an item without a price on %s is told apart, not left out in silence',
    day => {
      const short = item('a', { prices: [{ rule: 'flat', amount: 20, since: '2023-01-01', until: '2023-06-30' }] });
      const table = feeTableOf({ fees: byId([short]), waivers: {} }, day);
      expect(table.national).toEqual([]);
      expect(table.unpriced).toEqual([short]);
    },
  );

  test('by who sets them and where they are paid', () => {
    const table = feeTableOf(
      {
        fees: byId([
          item('nation'),
          item('county', { scope: 'local' }),
          item('other', { collected: 'elsewhere' }),
          item('other-county', { collected: 'elsewhere', scope: 'local' }),
        ]),
        waivers: {},
      },
      '2026-11-21',
    );
    expect([table.national, table.local, table.elsewhere].map(ids)).toEqual([
      ['nation'],
      ['county'],
      ['other', 'other-county'],
    ]);
  });

  test('only what is sure, holds in the whole country and is in force is promised as a waiver', () => {
    const waivers = [
      waiver('sure'),
      waiver('likely', { confidence: 'medium' }),
      waiver('doubtful', { confidence: 'low' }),
      waiver('of-a-county', { scope: 'local' }),
      waiver('over', { until: '2020-01-01' }),
    ];
    const all = item('a', { waivers: [...waivers.map(each => each.id), 'gone'] });
    const table = feeTableOf(
      { fees: byId([all, item('b', { waivers: ['likely', 'sure'] })]), waivers: byId(waivers) },
      '2026-11-21',
    );
    expect(table.national.map(row => row.waivers.map(each => each.id))).toEqual([
      ['sure', 'likely'],
      ['likely', 'sure'],
    ]);
    expect(table.waivers.map(each => each.id)).toEqual(['sure', 'likely']);
  });
});

describe('of the shipped rules', () => {
  const pack = buildPack();

  test('every item stands once: with a price, or among those that have none', () => {
    for (const day of ['2022-12-31', '2023-01-01', '2026-11-21']) {
      const { national, local, elsewhere, unpriced } = feeTableOf(pack, day);
      const all = [...ids([...national, ...local, ...elsewhere]), ...unpriced.map(each => each.id)];
      expect([...all].sort()).toEqual(Object.keys(pack.fees).sort());
    }
  });

  test('what the law brought on 112-09-12 is not there the day before', () => {
    const on = (day: string) => ids(feeTableOf(pack, day).national).includes('marriage-termination-certificate');
    expect([on('2023-09-11'), on('2023-09-12')]).toEqual([false, true]);
  });
});
