import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../lib/core/case.ts';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import type { Notice, NoticeBlock } from '../../../../lib/core/notice/notice.ts';
import type { Pack, Procedure, ProcedurePeriod } from '../../../../lib/core/pack.ts';
import {
  assessed,
  caseOf,
  choice,
  feeItem,
  group,
  is,
  outcome,
  packOf,
  paper,
  procedure,
  text,
} from '../../../support/factories.ts';

const agent = is('who', 'agent');
const look = { lookup: { how: '查' } };
const compose = (parts: Partial<Procedure>, kase: Partial<Case> = {}, pack: Partial<Pack> = {}): Notice => {
  const of = procedure(parts);
  const whole = packOf(of, pack);
  return composeNotice(whole, of, caseOf(of, kase), assessed(of, kase, whole));
};
type Kind = NoticeBlock['kind'];
const block = <K extends Kind>(notice: Notice, kind: K) =>
  notice.blocks.find((each): each is Extract<NoticeBlock, { kind: K }> => each.kind === kind);
const listed = (notice: Notice) =>
  Object.fromEntries(
    notice.blocks.flatMap(each => (each.kind === 'list' ? [[each.use, each.items.map(item => item.zh)]] : [])),
  );

describe('the papers that are missing', () => {
  const members = [
    paper('a', { oneOf: 'id' }),
    paper('b', { oneOf: 'id', practice: 'offices differ' }),
    paper('c', { oneOf: 'id', when: agent }),
  ];
  it('each with its form, note, where it is had and why', () => {
    const card = paper('card', { form: 'show', note: '看過即還', obtain: '戶所', cite: '某法 §1' });
    expect(block(compose({ requirements: [card] }, { marks: { card: 'lack' } }), 'missing')?.items).toEqual([
      {
        kind: 'paper',
        paper: {
          name: text('card'),
          form: { zh: '查驗正本', en: 'original, to be shown' },
          note: '看過即還',
          obtain: '戶所',
          cite: '某法 §1',
          reason: undefined,
        },
      },
    ]);
  });
  it('one that does not fit says so', () => {
    const [item] =
      block(compose({ requirements: [paper('card')] }, { marks: { card: 'mismatch' } }), 'missing')?.items ?? [];
    expect(item?.kind === 'paper' && item.paper.reason?.zh).toBe('今日所帶不符或查無資料，請帶符合的文件');
  });
  it('of a group all that would do, the contested with a word, none that is still open', () => {
    const notice = compose(
      { questions: [choice('who', ['self', 'agent'])], groups: [group('id')], requirements: members },
      { marks: { 'group:id': 'lack' } },
    );
    const [item] = block(notice, 'missing')?.items ?? [];
    expect(
      item?.kind === 'any-of' && [item.name.zh, item.says.zh, item.papers.map(each => [each.name.zh, each.reason?.zh])],
    ).toEqual([
      'id',
      '下列任一即可',
      [
        ['a', undefined],
        ['b', '各所做法不同，請先電洽'],
      ],
    ]);
    expect(notice.missing).toEqual(['a', 'b']);
  });
  it('are counted in the first sentence', () => {
    const says = (marks: Case['marks']) =>
      block(compose({ requirements: [paper('a'), paper('b')] }, { marks }), 'lead')?.says.zh;
    expect(says({ a: 'lack', b: 'mismatch' })).toBe('您申辦某登記，請補齊下列 2 項，一次即可辦妥：');
    expect(says({ a: 'have' })).toBe('您申辦某登記，請依下列說明準備，一次即可辦妥：');
  });
  it('are named by kind for finding the slip again, each once', () => {
    const requirements = [paper('a', { document: 'card' }), paper('b', { document: 'card' }), paper('c')];
    const notice = compose({ requirements }, { marks: { a: 'lack', b: 'lack', c: 'lack' } });
    expect([notice.missing, notice.procedure, notice.applied, notice.fingerprint]).toEqual([
      ['card', 'c'],
      { id: 'made-up', title: text('某登記') },
      '2026-11-21',
      'TEST',
    ]);
  });
});

describe('the other papers', () => {
  const id = { groups: [group('id')] };
  const pair = [paper('a', { oneOf: 'id' }), paper('b', { oneOf: 'id', ...look })];
  const plain = [paper('a', { oneOf: 'id' }), paper('b', { oneOf: 'id' })];
  const cases: readonly [string, Partial<Procedure>, Case['marks'], Record<string, string[]>][] = [
    ['not looked at today', { requirements: [paper('card')] }, {}, { unchecked: ['card'] }],
    ['a group not looked at today', { ...id, requirements: plain }, {}, { unchecked: ['id（任一即可：a、b）'] }],
    ['seen today', { requirements: [paper('card')] }, { card: 'have' }, { again: ['card'] }],
    ['of a group what was seen', { ...id, requirements: plain }, { b: 'have' }, { again: ['b'] }],
    [
      'a group of two seen as a whole, one of it by name',
      { groups: [group('id', { min: 2 })], requirements: [...plain, paper('c', { oneOf: 'id' })] },
      { 'group:id': 'have', b: 'have' },
      { again: ['id'] },
    ],
    ['a group seen as a whole', { ...id, requirements: plain }, { 'group:id': 'have' }, { again: ['id'] }],
    ['what can be looked up', { requirements: [paper('card', look)] }, {}, { 'not-needed': ['card'] }],
    ['what was looked up', { requirements: [paper('card', look)] }, { card: 'lookup' }, { 'not-needed': ['card'] }],
    ['of a group what can be looked up', { ...id, requirements: pair }, {}, { 'not-needed': ['b'] }],
    ['of a group what was looked up', { ...id, requirements: pair }, { b: 'lookup' }, { 'not-needed': ['b'] }],
    [
      'to be handed in later',
      { requirements: [paper('card', { phase: 'later', due: '30 日內' }), paper('more', { phase: 'later' })] },
      {},
      { later: ['card（30 日內）', 'more'] },
    ],
    [
      'who must come',
      { persons: [{ who: text('本人'), does: 'come-and-sign' }] },
      {},
      { persons: ['本人（須到場並簽章）'] },
    ],
    ['nothing of all this', {}, {}, {}],
  ];
  for (const [title, parts, marks, expected] of cases)
    it(title, () => expect(listed(compose(parts, { marks }))).toEqual(expected));

  it('what is still open is told for every answer', () => {
    const open = { questions: [choice('who', ['self', 'agent'])], requirements: [paper('letter', { when: agent })] };
    expect(block(compose(open), 'branches')).toMatchObject({
      title: { zh: '尚待確認的情形' },
      branches: [{ papers: [text('letter')] }],
    });
    expect(block(compose(open, { answers: { who: 'agent' } }), 'branches')).toBeUndefined();
  });
});

describe('a case that cannot go on', () => {
  const stopped = {
    questions: [choice('who', ['self', 'agent'])],
    requirements: [paper('card')],
    outcomes: [outcome('stop', agent, { cite: '某法 §9' })],
  };
  it('says only that, and why', () => {
    const notice = compose(stopped, { answers: { who: 'agent' }, marks: { card: 'lack' } });
    expect(notice.blocks.map(each => each.kind)).toEqual(['lead', 'reason', 'closing']);
    expect(block(notice, 'reason')).toEqual({ kind: 'reason', says: text('stop'), cite: '某法 §9' });
    expect(block(notice, 'lead')?.says.zh).toBe('您申辦某登記，今日無法受理，原因如下：');
    expect(notice.missing).toEqual([]);
  });
});

describe('fees', () => {
  const fees = (item: Parameters<typeof feeItem>[1], kase: Partial<Case> = {}, onRequest = false) =>
    block(
      compose({ fees: [{ item: 'card', source: 0, onRequest }] }, kase, { fees: { card: feeItem('card', item) } }),
      'fees',
    );
  const cases: readonly [string, Parameters<typeof feeItem>[1], Partial<Case>, [string, string], string][] = [
    ['counted', {}, { quantities: { card: 40 } }, ['30 × 40', '1,200 元'], '1,200 元'],
    ['paid elsewhere', { collected: 'elsewhere', payTo: '法院' }, {}, ['30 × 1', '30 元（不在本所繳：法院）'], '0 元'],
    ['set by the county', { prices: [{ rule: 'local' }] }, {}, ['', '依本縣市收費標準'], '0 元'],
    [
      'without a rate that day',
      { prices: [{ rule: 'flat', amount: 1, until: '2020-12-31' }] },
      {},
      ['', '該日無費率資料，請查收費標準'],
      '0 元',
    ],
    ['of a quantity that is none', {}, { quantities: { card: -1 } }, ['', '數量請輸入 0 到 9999 的整數。'], '0 元'],
  ];
  for (const [title, item, kase, line, total] of cases) {
    it(title, () => {
      const found = fees(item, kase);
      expect([found?.lines.map(each => [each.how, each.amount.zh]), found?.total.zh, found?.fine]).toEqual([
        [line],
        total,
        undefined,
      ]);
    });
  }
  it('one not asked for is not printed, one asked for is', () => {
    expect([fees({}, {}, true), fees({}, { requested: ['card'] }, true)?.total.zh]).toEqual([undefined, '30 元']);
  });
});

describe('the period, on the slip', () => {
  const period: ProcedurePeriod = { id: 'some', days: 30, event: text('日'), from: '', cite: '', late: 'late' };
  const on = (event: string, applied: string, parts: Partial<ProcedurePeriod> = {}) => {
    const notice = compose({ period: { ...period, ...parts } }, { event, applied });
    return [
      block(notice, 'facts')?.facts.find(fact => fact.title.zh === '法定期間')?.says.zh,
      block(notice, 'fees')?.fine?.zh,
    ];
  };
  const cases: readonly [string, (string | undefined)[], (string | undefined)[]][] = [
    ['in time: by when', on('2026-03-02', '2026-03-10'), ['請於 115/04/01 前辦理，逾期可能處罰鍰。', undefined]],
    ['late: the fine, apart from the fees', on('2026-03-02', '2026-04-02'), [undefined, '罰鍰 300 元']],
    [
      'of which lateness has no fine: nothing',
      on('2026-03-02', '2026-03-10', { late: undefined }),
      [undefined, undefined],
    ],
    ['beyond the known calendar: nothing', on('2030-03-04', '2030-03-10'), [undefined, undefined]],
  ];
  for (const [title, seen, expected] of cases) it(title, () => expect(seen).toEqual(expected));
});

describe('the facts beneath', () => {
  const facts = (parts: Partial<Procedure>, kase: Partial<Case> = {}) =>
    block(compose(parts, kase), 'facts')?.facts.map(({ title, says }) => [title.zh, says.zh]);
  const law = [
    { cite: '某法 §1', says: '' },
    { cite: '某法 §2', says: '' },
  ];
  const cases: readonly [string, Partial<Procedure>, Partial<Case>, string[][]][] = [
    ['where to apply', {}, {}, [['可辦理的戶政事務所', '全國任一戶政事務所']]],
    [
      'where, with a note',
      { office: { rule: 'registered', note: '假日不辦' } },
      {},
      [['可辦理的戶政事務所', '戶籍地戶政事務所（假日不辦）']],
    ],
    [
      'where, by a rule of its own',
      { office: { rule: 'special', note: '跨縣市請洽設籍地' } },
      {},
      [['可辦理的戶政事務所', '跨縣市請洽設籍地']],
    ],
    [
      'how long it takes',
      { processing: { time: text('隨到隨辦'), source: 0 } },
      {},
      [
        ['可辦理的戶政事務所', '全國任一戶政事務所'],
        ['處理時間', '隨到隨辦'],
      ],
    ],
    [
      'its basis',
      { law },
      {},
      [
        ['可辦理的戶政事務所', '全國任一戶政事務所'],
        ['依據', '某法 §1'],
      ],
    ],
    [
      'with that of each paper that is missing, once',
      { law, requirements: [paper('a', { cite: '某法 §7' }), paper('b', { cite: '某法 §1' }), paper('c')] },
      { marks: { a: 'lack', b: 'lack', c: 'lack' } },
      [
        ['可辦理的戶政事務所', '全國任一戶政事務所'],
        ['依據', '某法 §1；某法 §7'],
      ],
    ],
  ];
  for (const [title, parts, kase, expected] of cases) it(title, () => expect(facts(parts, kase)).toEqual(expected));
  it('the slip ends with what it is not, and to be shown again', () => {
    expect(block(compose({}), 'closing')?.says.map(each => each.zh)).toEqual([
      '本單為補件說明，不是准駁決定；如需書面准駁，請向櫃檯提出。',
      '再次臨櫃請出示本單。',
    ]);
  });
});
