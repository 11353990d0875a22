import { describe, expect, it } from 'vitest';
import { type Restored, restore, restoreDigits } from '../../../../lib/core/notice/restore.ts';
import { type CodedPart, encodeSlipCode, type SlipCode } from '../../../../lib/core/notice/slip-code.ts';
import type { Pack } from '../../../../lib/core/pack.ts';
import { choice, packOfAll, paper, procedure, TODAY } from '../../../support/factories.ts';

const of = procedure({ questions: [choice('who', ['self', 'agent'])], requirements: [paper('card')] });
const plain: CodedPart = {
  procedureNo: of.no,
  applied: '2026-11-18',
  answers: [{ question: 1, option: 2 }],
  marks: [{ requirement: 1, mark: 'have' }],
};

describe('a slip of several procedures', () => {
  const other = procedure({ id: 'other', no: 8, requirements: [paper('form')] });
  const both: Pack = packOfAll([of, other]);
  const visit: SlipCode = {
    ...plain,
    fingerprint: 'TEST',
    number: { year: 115, counter: 3, serial: 128 },
    others: [{ ...plain, procedureNo: 8, answers: [], marks: [{ requirement: 1, mark: 'lack' }] }, plain],
  };
  const ids = (restored: Restored) =>
    restored.ok ? [restored.case, ...restored.others].map(each => each.procedure) : restored.fault;

  it('brings all of them back, each with what was seen for it; one number, one check', () => {
    const restored = restoreDigits(encodeSlipCode(visit), both, TODAY);
    expect([ids(restored), restored.ok && restored.lost]).toEqual([['made-up', 'other', 'made-up'], 0]);
    const befores = restored.ok ? [restored.case, ...restored.others].map(each => each.before) : [];
    expect(befores.map(({ number, check }) => [number, check])).toEqual(
      befores.map(() => ['115-03-00128', encodeSlipCode(visit).slice(-10)]),
    );
    expect(befores[1]).toMatchObject({ marks: { form: 'lack' }, added: [], dropped: [] });
  });
  it('a procedure that is no more is counted, the others come back; where none is left it is refused', () => {
    const then = { ...visit, fingerprint: '40BP' };
    const restored = restore(then, packOfAll([other]), TODAY);
    expect([ids(restored), restored.ok && restored.lost]).toEqual([['other'], 2]);
    expect(ids(restore(then, packOfAll([procedure({ no: 9 })]), TODAY))).toBe('unknown-procedure');
  });
  it('under the very rules it names there is none unknown, and nothing gone', () => {
    expect(ids(restore({ ...visit, fingerprint: 'TEST' }, packOfAll([other]), TODAY))).toBe('unknown-procedure');
    const forged = { ...visit, others: [{ ...plain, answers: [{ question: 77, option: 1 }] }] };
    expect(ids(restore(forged, both, TODAY))).toBe('damaged');
  });
  it('one that says a thing twice is damaged', () => {
    const twice = { question: 1, option: 1 };
    expect(ids(restore({ ...visit, others: [{ ...plain, answers: [twice, twice] }] }, both, TODAY))).toBe('damaged');
  });
});
