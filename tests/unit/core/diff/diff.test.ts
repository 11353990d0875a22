// What becomes otherwise, row by row: two versions of a procedure, and the sentences in which they differ.
import { describe, expect, it } from 'vitest';
import type { Pack, ProcedurePeriod } from '../../../../lib/core/pack.ts';
import {
  choice,
  feeItem,
  group,
  is,
  OFFENCE,
  outcome,
  paper,
  person,
  text,
  waiver,
} from '../../../support/factories.ts';
import { diffOf, type Parts, said, seal, who } from './rows.ts';

const PERIOD: ProcedurePeriod = { id: 'some', days: 30, event: text('日'), from: '', cite: '' };
const fee = { item: 'f', source: 0 };
const f = (parts: Parameters<typeof feeItem>[1]) => ({ fees: { f: feeItem('f', parts) } });

type Row = readonly [
  what: string,
  before: Parts,
  after: Parts,
  said: readonly string[],
  old?: Partial<Pack>,
  now?: Partial<Pack>,
];
const ROWS: readonly Row[] = [
  [
    'a paper that is looked up from now on',
    { requirements: [seal] },
    { requirements: [{ ...seal, lookup: { how: '查' } }] },
    ['「who」是「agent」時，「印章」由「正本」改為「免附（本所查證）」：1 種案情'],
  ],
  [
    'a paper more, a paper less',
    { requirements: [seal] },
    { requirements: [paper('照片', { keep: 'keep' })] },
    ['「who」是「agent」時，不再有「印章」：1 種案情', '不論怎麼回答，增列「照片」（正本，收存或換發）：3 種案情'],
  ],
  [
    'a paper that helps, is usual, comes later',
    { requirements: [paper('a'), paper('b'), paper('c')] },
    {
      requirements: [
        paper('a', { need: 'bring' }),
        paper('b', { practice: 'offices differ' }),
        paper('c', { phase: 'later', due: '三日內', form: 'copy' }),
      ],
    },
    [
      '不論怎麼回答，「a」由「正本」改為「有帶更好，正本」；「b」由「正本」改為「各所做法不同，正本」；「c」由「正本」改為「之後補交，影本」：3 種案情',
    ],
  ],
  [
    'a group of which one suffices',
    { requirements: [paper('a'), paper('b')] },
    {
      groups: [group('g')],
      requirements: [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g', lookup: { how: '查' } })],
    },
    [
      '不論怎麼回答，「a」由「正本」改為「「g」任 1 件，正本」；「b」由「正本」改為「免附（本所查證），「g」任 1 件」：3 種案情',
    ],
  ],
  [
    'a case that ends now, and another that ends elsewhere',
    { requirements: [seal], outcomes: [outcome('redirect', is('who', 'heir'), { to: 'x' })] },
    {
      requirements: [seal],
      outcomes: [outcome('redirect', is('who', 'heir'), { to: 'y' }), outcome('stop', is('who', 'agent'))],
    },
    [
      '「who」是「agent」時，「結果」由「可以受理」改為「暫不能受理：stop」：1 種案情',
      '「who」是「heir」時，「結果」的細目改變（改辦其他項目：redirect）：1 種案情',
    ],
  ],
  [
    'a question more and an answer less',
    {},
    { questions: [choice('who', ['self', 'agent']), choice('where', ['here', 'there'], { when: is('who', 'agent') })] },
    ['「who」是「heir」時，不再有這種案情：1 種案情'],
  ],
  [
    'an answer more',
    { questions: [choice('who', ['self', 'agent'])] },
    {},
    ['「who」是「heir」時，新增這種案情：1 種案情'],
  ],
  [
    'a price from a day on',
    { fees: [fee] },
    { fees: [fee] },
    ['115/12/01 起，不論怎麼回答，「f」由「30 元」改為「50 元」；「本所規費合計」由「30 元」改為「50 元」：3 種案情'],
    f({}),
    f({
      prices: [
        { rule: 'flat', amount: 30, until: '2026-11-30' },
        { rule: 'flat', amount: 50, since: '2026-12-01' },
      ],
    }),
  ],
  [
    'a price for some days, and before a day',
    { fees: [fee] },
    { fees: [fee] },
    [
      '109/12/31 以前、110/03/01 至 110/03/31，不論怎麼回答，「f」由「30 元」改為「20 元」；「本所規費合計」由「30 元」改為「20 元」：3 種案情',
    ],
    f({
      prices: [
        { rule: 'flat', amount: 30, until: '2020-06-30' },
        { rule: 'flat', amount: 30, since: '2020-07-01' },
      ],
    }),
    f({
      prices: [
        { rule: 'flat', amount: 20, until: '2020-12-31' },
        { rule: 'flat', amount: 30, since: '2021-01-01', until: '2021-02-28' },
        { rule: 'flat', amount: 20, since: '2021-03-01', until: '2021-03-31' },
        { rule: 'flat', amount: 30, since: '2021-04-01' },
      ],
    }),
  ],
  [
    'a fee only on request, paid elsewhere, with a waiver, each further at a price of its own',
    { fees: [fee] },
    { fees: [{ ...fee, onRequest: true }] },
    [
      '不論怎麼回答，「f」由「30 元」改為「10 元，其後每份 5 元，另行申請才收，不在本所繳，可減免 1 種」；「本所規費合計」由「30 元」改為「0 元」：3 種案情',
    ],
    f({}),
    {
      waivers: { w: waiver('w'), old: waiver('old', { until: '1900-01-01' }) },
      ...f({
        prices: [{ rule: 'first-and-subsequent', first: 10, subsequent: 5 }],
        collected: 'elsewhere',
        waivers: ['w', 'gone'],
      }),
    },
  ],
  [
    'a fee the county sets, or that has no price, by the usage of some offices',
    { fees: [{ ...fee, practice: 'offices differ' }] },
    { fees: [fee] },
    ['不論怎麼回答，「f」由「依縣市所定，另行申請才收」改為「沒有價格」：3 種案情'],
    f({ prices: [{ rule: 'local' }] }),
    f({ prices: [] }),
  ],
  [
    'a fee named twice: the line that falls due stands first',
    {
      fees: [
        { ...fee, onRequest: true },
        { ...fee, when: is('who', 'agent') },
      ],
    },
    { fees: [{ ...fee, onRequest: true }] },
    [
      '「who」是「agent」時，「f」由「30 元」改為「30 元，另行申請才收」；「本所規費合計」由「30 元」改為「0 元」：1 種案情',
    ],
  ],
  ['a fee of which the pack knows nothing', { fees: [fee] }, {}, ['不論怎麼回答，不再有「f」：3 種案情'], { fees: {} }],
  [
    'a longer period with a fine',
    { period: PERIOD },
    { period: { ...PERIOD, late: 'late', after: { years: 1 } } },
    [
      '不論怎麼回答，「法定期間」由「30 日內」改為「滿 1 年 0 個月後 30 日內，逾期罰鍰 800、300、500、900 元」：3 種案情',
    ],
  ],
  [
    'a fine that changes beneath it',
    { period: { ...PERIOD, late: 'late', after: { months: 2 } } },
    { period: { ...PERIOD, late: 'late', after: { months: 2 } } },
    ['不論怎麼回答，「法定期間」的細目改變（滿 0 年 2 個月後 30 日內，逾期罰鍰 800、300、500、900 元）：3 種案情'],
    {},
    { offences: { late: { ...OFFENCE, max: 1000 } } },
  ],
  [
    'persons, where to apply, agents, duties and practices for a time',
    { persons: [person('甲')], offers: [{ says: '通報', source: 0 }] },
    {
      persons: [person('甲', { does: 'sign' }), person('甲'), person('甲')],
      office: { rule: 'registered' },
      agent: { allowed: false },
      offers: [{ says: '通報', source: 0, duty: true }],
      outcomes: [outcome('ask', is('who', 'heir'))],
      interims: [
        { id: 'i', says: text('暫行'), afterwards: '恢復', since: '2026-01-01', until: '2026-12-31', source: 0 },
      ],
    },
    [
      '不論怎麼回答，「甲」由「須到場」改為「須簽章，不必到場，須到場」；「通報」由「可提醒」改為「應告知或辦理」；「受理地」由「全國任一戶政事務所」改為「戶籍地戶政事務所」；「委託」由「得委託他人」改為「不得委託」：3 種案情',
      '「who」是「heir」時，增列「ask」（陳報主管）：1 種案情',
      '115/01/01 至 115/12/31，不論怎麼回答，增列「暫行」（暫行作法）：3 種案情',
    ],
  ],
];

describe('from one version to the next', () => {
  for (const [what, before, after, sentences, old, now] of ROWS)
    it(what, () => expect(said(before, after, old, now)).toEqual(sentences));

  it('questions asked or no longer asked are told, and are no change by themselves', () => {
    const other = choice('x', ['a', 'b']);
    expect(diffOf({ questions: [who] }, { questions: [who, other] })).toMatchObject({
      kind: 'changed',
      cases: 6,
      changed: 0,
      questions: [{ id: 'x', kind: 'new', cases: 6 }],
    });
    expect(diffOf({ questions: [who, other] }, {}).questions).toMatchObject([{ id: 'x', kind: 'gone' }]);
  });

  it('a case that needs an answer only the one and an answer only the other knows is nobody’s', () => {
    const diff = diffOf(
      { questions: [choice('a', ['1', '2']), choice('b', ['1'])] },
      { questions: [choice('a', ['1']), choice('b', ['1', '2'])] },
    );
    expect([diff.cases, diff.changed]).toEqual([3, 2]);
  });

  it('other words are counted apart, also of lines known by their words', () => {
    const before = {
      outcomes: [outcome('stop', is('who', 'heir'), { says: text('舊') })],
      persons: [person('甲'), person('丙', { does: 'sign' })],
      steps: ['一'],
    };
    const after = {
      title: text('新名'),
      outcomes: [outcome('stop', is('who', 'heir'), { says: text('新'), cite: '某法 §1' })],
      persons: [person('乙'), person('丙', { does: 'sign' })],
      steps: ['一', '二'],
    };
    expect(diffOf(before, after)).toMatchObject({ kind: 'same', changed: 0, groups: [], wording: 6 });
  });

  it('a line of other words and another meaning is another line', () => {
    expect(said({ persons: [person('甲')] }, { persons: [person('乙', { does: 'sign' })] })).toEqual([
      '不論怎麼回答，不再有「甲」；增列「乙」（須簽章，不必到場）：3 種案情',
    ]);
  });
});
