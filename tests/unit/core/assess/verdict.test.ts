import { describe, expect, it } from 'vitest';
import { tally } from '../../../../lib/core/assess/tally.ts';
import { verdictOf } from '../../../../lib/core/assess/verdict.ts';
import type { Case } from '../../../../lib/core/case.ts';
import type { Procedure } from '../../../../lib/core/pack.ts';
import {
  assessed,
  choice,
  is,
  numberQuestion,
  option,
  outcome,
  paper,
  procedure,
  text,
} from '../../../support/factories.ts';

const who = choice('who', ['self', option('agent', 2, { echo: { zh: '受委託人', en: 'agent' } })]);
const base: Partial<Procedure> = {
  questions: [who],
  requirements: [paper('p'), paper('q'), paper('open', { when: is('who', 'agent') })],
};
const verdict = (parts: Partial<Procedure>, kase: Partial<Case>) => {
  const result = assessed(procedure({ ...base, ...parts }), kase);
  return verdictOf(result, tally(result, kase.marks ?? {}));
};
const self = { answers: { who: 'self' } };
const agent = { answers: { who: 'agent' } };
const ask = { outcomes: [outcome('ask', is('who', 'agent'))] };
const late: Partial<Procedure> = {
  period: { id: 'some', days: 30, event: text('日'), from: '', cite: '', late: 'late' },
};
const found: Partial<Procedure> = { requirements: [paper('p', { lookup: { how: '查' } }), paper('q')] };
const end = (kind: 'stop' | 'redirect' | 'not-needed') => ({ outcomes: [outcome(kind, is('who', 'agent'))] });

describe('the one thing a clerk sees first', () => {
  const cases: readonly [string, Partial<Procedure>, Partial<Case>, string, string, string][] = [
    [
      'a question is left',
      {},
      { marks: { p: 'have' } },
      'questions',
      '未查對 1 件，還有 1 項案情待確認',
      '1 not checked yet, 1 question left',
    ],
    ['papers are missing', {}, { ...self, marks: { p: 'lack', q: 'mismatch' } }, 'missing', '尚缺 2 件', '2 missing'],
    ['papers are not looked at yet', {}, self, 'unchecked', '未查對 2 件', '2 not checked yet'],
    [
      'all is there',
      {},
      { ...self, marks: { p: 'have', q: 'have' } },
      'can-finish',
      '今天可以辦妥',
      'can be finished today',
    ],
    [
      'all but what can be looked up',
      found,
      { ...self, marks: { q: 'have' } },
      'can-finish',
      '可當場查證 1 件，今天可以辦妥',
      '1 can be looked up here, can be finished today',
    ],
    [
      'missing, and one to look up',
      found,
      { ...self, marks: { q: 'lack' } },
      'missing',
      '尚缺 1 件，可當場查證 1 件',
      '1 missing, 1 can be looked up here',
    ],
    [
      'the facts out of the ordinary',
      {},
      { ...agent, marks: { p: 'lack', q: 'have', open: 'have' } },
      'missing',
      '受委託人：尚缺 1 件',
      'agent: 1 missing',
    ],
    [
      'late',
      late,
      { ...agent, event: '2026-03-02', applied: '2026-04-12' },
      'unchecked',
      '受委託人、逾 11 日：未查對 3 件',
      'agent, 11 days late: 3 not checked yet',
    ],
    [
      'late by what is not sure: not said',
      late,
      { ...self, event: '2030-03-04', applied: '2030-05-01' },
      'unchecked',
      '未查對 2 件',
      '2 not checked yet',
    ],
    [
      'a supervisor is to be asked',
      ask,
      agent,
      'unchecked',
      '受委託人：未查對 3 件；請陳報主管',
      'agent: 3 not checked yet; ask a supervisor',
    ],
    ['it cannot go on', end('stop'), agent, 'stop', '暫不能受理：stop', 'Cannot be accepted now: stop*'],
    [
      'it is another procedure',
      end('redirect'),
      agent,
      'redirect',
      '改辦其他項目：redirect',
      'Another procedure: redirect*',
    ],
    [
      'there is nothing to apply for',
      end('not-needed'),
      agent,
      'not-needed',
      '不必申請：not-needed',
      'Nothing to apply for: not-needed*',
    ],
  ];
  for (const [title, parts, kase, kind, zh, en] of cases) {
    it(title, () => expect(verdict(parts, kase)).toMatchObject({ kind, referUp: parts === ask, says: { zh, en } }));
  }
  it('facts and result are told apart as well', () => {
    const { facts, result } = verdict(late, { ...agent, event: '2026-03-02', applied: '2026-04-12' });
    expect([facts, result]).toEqual([
      { zh: '受委託人、逾 11 日', en: 'agent, 11 days late' },
      { zh: '未查對 3 件', en: '3 not checked yet' },
    ]);
  });
  it('a case that ended has a result only', () => {
    const { facts, result, says } = verdict(end('stop'), agent);
    expect([facts, result]).toEqual([{ zh: '', en: '' }, says]);
  });
  it('a number has nothing to echo', () => {
    expect(verdict({ questions: [numberQuestion('age')], requirements: [] }, { answers: { age: 3 } }).says.zh).toBe(
      '今天可以辦妥',
    );
  });
});
