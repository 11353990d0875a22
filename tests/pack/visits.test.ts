// Visits as they come to the counter, under the shipped rules: from cases to the slip, its code, and back.
import { describe, expect, it } from 'vitest';
import { type Case, newCase } from '../../lib/core/case.ts';
import { composeVisit } from '../../lib/core/notice/compose-visit.ts';
import type { NoticeBlock } from '../../lib/core/notice/notice.ts';
import { restoreDigits } from '../../lib/core/notice/restore.ts';
import { encodeSlipCode, fitsCode, slipCodeOf } from '../../lib/core/notice/slip-code.ts';
import { type Visit, visitOf } from '../../lib/core/visit/visit.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { TODAY } from '../support/factories.ts';

const pack = buildPack();
const of = (id: string, parts: Partial<Case>): Case => ({ ...newCase(id, TODAY), ...parts });
const block = <K extends NoticeBlock['kind']>(visit: Visit, kind: K) =>
  composeVisit(pack, visit).blocks.find((each): each is Extract<NoticeBlock, { kind: K }> => each.kind === kind);
const missing = (visit: Visit) =>
  (block(visit, 'missing')?.items ?? []).map(item =>
    item.kind === 'paper' ? [item.paper.name.zh, item.paper.uses?.zh] : [item.name.zh, item.uses?.zh],
  );
/** The visit of the slip of a visit, as it is when the citizen is back. */
function back(visit: Visit): Visit {
  const parts = visit.parts.map(({ procedure, kase, marks, tally }) => ({
    ...slipCodeOf(procedure, { ...kase, marks }, tally.slots),
    applied: kase.applied,
    event: kase.event,
  }));
  const [first, ...others] = parts;
  if (!first || !fitsCode(parts)) throw new Error('does not fit a code');
  const number = { year: 115, counter: 3, serial: 128 };
  const digits = encodeSlipCode({ ...first, others, number, fingerprint: pack.fingerprint });
  const restored = restoreDigits(digits, pack, TODAY);
  if (!restored.ok) throw new Error(restored.fault);
  return visitOf(pack, [restored.case, ...restored.others]);
}
const lists = (visit: Visit) =>
  visit.parts.map(({ kase, tally }) => [kase.procedure, tally.slots.map(slot => slot.id)]);

describe('a family of four moves in, has its ID cards replaced and a new household certificate', () => {
  const visit = visitOf(pack, [
    of('move-in', {
      answers: {
        ...{ from: 'other-district', scope: 'whole', applicant: 'head', household: 'independent', housing: 'own' },
        ...{ minor: 'no', 'abroad-member': 'none', book: 'yes', card: 'brought' },
      },
      marks: { seal: 'have', 'household-certificate': 'lack' },
      quantities: { 'id-card-replace': 4 },
    }),
    of('id-card-replace', { answers: { reason: 'registration', applicant: 'head' } }),
    of('household-certificate', {
      answers: { kind: 'replace', reason: 'registration', 'head-available': 'yes', applicant: 'head' },
      marks: { 'id-card': 'have', 'household-certificate': 'lack' },
    }),
  ]);
  it('is one total: four cards and one certificate, each charged once', () => {
    expect(block(visit, 'fees')).toMatchObject({
      lines: [
        { of: { zh: '遷入登記' }, how: '50 × 4', amount: { zh: '200 元' } },
        { of: { zh: '遷入登記' }, how: '30 × 1', amount: { zh: '30 元' } },
      ],
      total: { zh: '230 元' },
    });
    expect(visit.parts.map(({ included }) => [...included.keys()])).toEqual([
      [],
      ['id-card-replace'],
      ['household-certificate'],
    ]);
  });
  it('is one slip that names all three, and each paper with what it is for', () => {
    expect(block(visit, 'lead')?.says.zh).toMatch(
      /^您這次申辦 3 項：「遷入登記」、「換領國民身分證」、「戶口名簿初領、補領、換領」。請補齊下列 1 件/,
    );
    expect(missing(visit)).toEqual([['原戶口名簿', '用於：「遷入登記」、「戶口名簿初領、補領、換領」']]);
  });
  it('comes back from its code as it was, nothing marked', () => {
    const again = back(visit);
    expect(lists(again)).toEqual(lists(visit));
    expect(again.parts.every(({ kase }) => Object.keys(kase.marks).length === 0)).toBe(true);
    expect(again.parts.map(({ kase }) => kase.before?.marks['household-certificate'])).toEqual([
      'lack',
      undefined,
      'lack',
    ]);
  });
});

describe('after a death: the registration, a transcript and the end of the seal, by one agent', () => {
  const visit = visitOf(pack, [
    of('death', {
      answers: {
        ...{ 'death-place': 'domestic', cause: 'medical', married: 'no', applicant: 'agent', 'was-head': 'no' },
        ...{ 'household-left': 'no', 'card-found': 'no', 'poa-place': 'domestic' },
      },
      event: '2026-10-01',
      marks: { 'agent-id-card': 'have', 'death-certificate': 'lack', 'power-of-attorney': 'lack' },
    }),
    of('transcript', {
      answers: { applicant: 'agent', relation: 'spouse-lineal', purpose: 'inheritance', 'poa-place': 'domestic' },
      marks: { 'power-of-attorney': 'lack' },
    }),
    of('seal-cancellation', {
      answers: { reason: 'no-use', 'registered-where': 'here', applicant: 'self', 'passport-id': 'no' },
    }),
  ]);
  it('asks for the agent’s identity once, and for a letter of each that is kept', () => {
    expect(visit.parts[1]?.shared.get('agent-id-card')?.mark).toBe('have');
    expect(missing(visit)).toEqual([
      ['死亡證明書', '用於：第 1 項'],
      ['委託書', '用於：第 1 項'],
      ['委託書', '用於：戶籍謄本'],
    ]);
  });
  it('names the death nowhere on the slip, and the fine stands apart from the total', () => {
    const { blocks } = composeVisit(pack, visit);
    expect(JSON.stringify(blocks.filter(each => each.kind === 'lead'))).not.toContain('死亡');
    const fees = block(visit, 'fees');
    expect(fees?.fine?.zh).toMatch(/^罰鍰 .*（第 1 項）$/);
    expect(fees?.total.zh).toBe(`${visit.total} 元`);
    expect(fees?.lines.map(line => line.of?.zh)).toContain('戶籍謄本');
  });
  it('comes back from its code as it was', () => {
    expect(lists(back(visit))).toEqual(lists(visit));
  });
});
