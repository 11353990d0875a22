import { describe, expect, it } from 'vitest';
import type { Procedure, ProcedurePeriod } from '../../../../lib/core/pack.ts';
import { feeItem, text } from '../../../support/factories.ts';
import { block, compose, facts, wants } from '../../../support/visits.ts';

describe('money', () => {
  const of = (id: string, item: string, parts: Partial<Procedure> = {}) =>
    wants(id, [], { fees: [{ item, source: 0 }], ...parts });
  it('is itemised by procedure with one total; what another charges is not there again', () => {
    const notice = compose([[of('甲', 'a'), { quantities: { a: 4 } }], [of('乙', 'a')], [of('丙', 'b')]]);
    const fees = block(notice, 'fees');
    expect(fees?.lines.map(line => [line.of?.zh, line.name.zh, line.how, line.amount.zh])).toEqual([
      ['甲', 'a', '30 × 4', '120 元'],
      ['丙', 'b', '30 × 1', '30 元'],
    ]);
    expect([fees?.total.zh, fees?.fine]).toEqual(['150 元', undefined]);
  });
  it('what is only offered is there once it is asked for', () => {
    const offered = wants('甲', [], { fees: [{ item: 'a', source: 0, onRequest: true }] });
    const lines = (requested: readonly string[]) =>
      block(compose([[offered, { requested }], [of('乙', 'b')]]), 'fees')?.lines.map(line => line.name.zh);
    expect([lines([]), lines(['a'])]).toEqual([['b'], ['a', 'b']]);
  });
  it('a price the county sets is named without a sum', () => {
    const notice = compose([[of('甲', 'a')], [of('乙', 'b')]], {
      fees: { a: feeItem('a', { prices: [{ rule: 'local' }] }), b: feeItem('b') },
    });
    expect(block(notice, 'fees')?.lines.map(line => [line.how, line.amount.zh])).toEqual([
      ['', '依本縣市收費標準'],
      ['30 × 1', '30 元'],
    ]);
  });
  const period: ProcedurePeriod = { id: 'some', days: 30, event: text('事件日'), from: '', late: 'late', cite: '' };
  it('a fine stands by its procedure and is in no total', () => {
    const late = compose([[wants('甲', [], { period }), { event: '2026-10-01' }], [of('乙', 'b')]]);
    const fees = block(late, 'fees');
    expect([fees?.total.zh, fees?.fine?.zh]).toEqual(['30 元', '罰鍰 500 元（甲）']);
    expect(block(compose([[wants('甲', [])], [wants('乙', [])]]), 'fees')).toBeUndefined();
  });
  it('a period still running is said with its procedure', () => {
    const notice = compose([[wants('甲', [], { period }), { event: '2026-11-20' }], [wants('乙', [])]]);
    expect(facts(notice)).toContainEqual(['法定期間', '甲：請於 115/12/21 前辦理，逾期可能處罰鍰。']);
  });
});

describe('where and how long', () => {
  it('is said once where all are alike, else for each', () => {
    const processing = { time: text('當場'), source: 0 };
    const same = compose([[wants('甲', [], { processing })], [wants('乙', [], { processing })]]);
    expect(facts(same)).toEqual([
      ['可辦理的戶政事務所', '全國任一戶政事務所'],
      ['處理時間', '當場'],
    ]);
    const other = compose([
      [wants('甲', [], { processing })],
      [wants('乙', [], { office: { rule: 'registered' } })],
      [wants('丙', [])],
    ]);
    expect(facts(other)).toEqual([
      ['可辦理的戶政事務所', '「甲」、「丙」：全國任一戶政事務所'],
      ['可辦理的戶政事務所', '乙：戶籍地戶政事務所'],
      ['處理時間', '甲：當場'],
    ]);
    const note = '跨縣市請洽設籍地';
    const special = compose([[wants('甲', [])], [wants('乙', [], { office: { rule: 'special', note } })]]);
    expect(facts(special)).toContainEqual(['可辦理的戶政事務所', `乙：${note}`]);
  });
});
