import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../lib/core/case.ts';
import type { Pack, ProcedureFee } from '../../../../lib/core/pack.ts';
import { assessed, choice, feeItem, is, packOf, procedure, waiver } from '../../../support/factories.ts';

const fee = (item: string, parts: Partial<ProcedureFee> = {}): ProcedureFee => ({ item, source: 0, ...parts });
const agent = is('who', 'agent');
const bill = (fees: ProcedureFee[], kase: Partial<Case> = {}, pack: Partial<Pack> = {}) => {
  const of = procedure({ questions: [choice('who', ['self', 'agent'])], fees });
  return assessed(of, kase, packOf(of, pack)).bill;
};

describe('which fees are due', () => {
  const cases: readonly [string, ProcedureFee[], Partial<Case>, string[], number][] = [
    ['always', [fee('card')], {}, ['card due'], 30],
    ['in this case', [fee('card', { when: agent })], { answers: { who: 'agent' } }, ['card due'], 30],
    ['not in this case', [fee('card', { when: agent })], { answers: { who: 'self' } }, [], 0],
    ['while that is open', [fee('card', { when: agent })], {}, ['card depends'], 0],
    ['asked for, but still open', [fee('card', { when: agent })], { requested: ['card'] }, ['card depends'], 0],
    ['out of force', [fee('card', { until: '2026-11-20' })], {}, [], 0],
    ['only if asked for, and it was not', [fee('card', { onRequest: true })], {}, ['card on-request'], 0],
    [
      'only if asked for, and it was',
      [fee('card', { onRequest: true })],
      { requested: ['card'] },
      ['card on-request'],
      30,
    ],
    ['contested', [fee('card', { practice: 'offices differ' })], {}, ['card practice'], 0],
    ['three of them', [fee('card')], { quantities: { card: 3 } }, ['card due'], 90],
    ['of two lines the one that surely holds', [fee('card', { onRequest: true }), fee('card')], {}, ['card due'], 30],
    ['charged once', [fee('card'), fee('card', { when: agent })], {}, ['card due'], 30],
    ['charged once, both sure', [fee('card'), fee('card')], {}, ['card due'], 30],
    ['several', [fee('card'), fee('book')], {}, ['card due', 'book due'], 60],
  ];
  for (const [title, fees, kase, lines, total] of cases) {
    it(title, () => {
      const result = bill(fees, kase);
      expect([result.lines.map(line => `${line.item.id} ${line.state}`), result.total, result.incomplete]).toEqual([
        lines,
        total,
        false,
      ]);
    });
  }
  it('a fee item the pack does not have is a fault of the pack', () => {
    expect(() => bill([fee('card')], {}, { fees: {} })).toThrow('fee item card is not in the pack');
  });
});

describe('the total of this office', () => {
  const cases: readonly [string, Parameters<typeof feeItem>[1], Partial<Case>, number, boolean, number | undefined][] =
    [
      ['change from a hundred', {}, { paid: 100 }, 30, false, 70],
      ['paid exactly', {}, { paid: 30 }, 30, false, 0],
      ['not enough yet', {}, { paid: 29 }, 30, false, undefined],
      ['nothing paid', {}, {}, 30, false, undefined],
      ['paid elsewhere is not counted', { collected: 'elsewhere' }, { paid: 10 }, 0, false, 10],
      [
        'the county sets it: no full total, no change',
        { prices: [{ rule: 'local' }] },
        { paid: 100 },
        0,
        true,
        undefined,
      ],
      ['a quantity that is none', {}, { quantities: { card: -1 }, paid: 100 }, 0, true, undefined],
      ['claimed free', { waivers: ['poor'] }, { waivers: { card: 'poor' } }, 0, false, undefined],
      ['a claim that is not for this item', {}, { waivers: { card: 'poor' } }, 30, false, undefined],
      ['a claim nobody knows', { waivers: ['poor'] }, { waivers: { card: 'rich' } }, 30, false, undefined],
    ];
  for (const [title, item, kase, total, incomplete, change] of cases) {
    it(title, () => {
      const result = bill([fee('card')], kase, {
        fees: { card: feeItem('card', item) },
        waivers: { poor: waiver('poor') },
      });
      expect([result.total, result.incomplete, result.change]).toEqual([total, incomplete, change]);
    });
  }
  it('the waiver claimed is told on its line', () => {
    const { lines } = bill([fee('card')], { waivers: { card: 'poor' } }, { waivers: { poor: waiver('poor') } });
    expect(lines.map(line => line.waiver?.id)).toEqual(['poor']);
  });
});
