import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../lib/core/case.ts';
import type { ProcedurePeriod } from '../../../../lib/core/pack.ts';
import { assessed, choice, is, procedure, text } from '../../../support/factories.ts';

const period: ProcedurePeriod = { id: 'some', days: 30, event: text('日'), from: '', cite: '', late: 'late' };
const state = (parts: Partial<ProcedurePeriod>, kase: Partial<Case>) =>
  assessed(procedure({ questions: [choice('who', ['self', 'agent'])], period: { ...period, ...parts } }), kase).period;
const agent = is('who', 'agent');

describe('whether there is a period', () => {
  const cases: readonly [string, Partial<ProcedurePeriod>, Partial<Case>, string][] = [
    ['not outside its dates', { until: '2026-11-20' }, { event: '2026-11-01' }, 'none'],
    ['not in this case', { when: agent }, { answers: { who: 'self' }, event: '2026-11-01' }, 'none'],
    ['that is still open', { when: agent }, { event: '2026-11-01' }, 'depends'],
    ['the day it begins is not known yet', {}, {}, 'no-event'],
    ['it begins after the application', {}, { event: '2026-11-22' }, 'event-after-application'],
    ['it begins on the day of the application', {}, { event: '2026-11-21' }, 'counted'],
    ['it is counted', { when: agent }, { answers: { who: 'agent' }, event: '2026-11-01' }, 'counted'],
  ];
  for (const [title, parts, kase, kind] of cases) it(title, () => expect(state(parts, kase).kind).toBe(kind));
  it('a procedure without one has none', () =>
    expect(assessed(procedure(), { event: '2026-11-01' }).period).toEqual({ kind: 'none' }));
});

describe('how late it is, and the fine', () => {
  const cases: readonly [string, Partial<ProcedurePeriod>, Partial<Case>, number, number | undefined][] = [
    ['in time', {}, { event: '2026-11-01' }, 0, undefined],
    ['on the last day', {}, { event: '2026-03-02', applied: '2026-04-01' }, 0, undefined],
    ['a day late', {}, { event: '2026-03-02', applied: '2026-04-02' }, 1, 300],
    ['16 days late', {}, { event: '2026-03-02', applied: '2026-04-17' }, 16, 500],
    ['a day late after a demand', {}, { event: '2026-03-02', applied: '2026-04-02', demandIgnored: true }, 1, 900],
    [
      'late, where lateness has no fine',
      { late: undefined },
      { event: '2026-03-02', applied: '2026-04-02' },
      1,
      undefined,
    ],
    [
      'late, of an offence nobody knows',
      { late: 'ghost' },
      { event: '2026-03-02', applied: '2026-04-02' },
      1,
      undefined,
    ],
    [
      'late by a calendar that is not known: no fine',
      {},
      { event: '2030-03-04', applied: '2030-05-01' },
      28,
      undefined,
    ],
  ];
  for (const [title, parts, kase, late, amount] of cases) {
    it(title, () => {
      const result = state(parts, kase);
      expect(result.kind === 'counted' && [result.late, result.fine?.amount]).toEqual([late, amount]);
    });
  }
});
