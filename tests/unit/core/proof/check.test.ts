// What is checked once for all procedures, and what becomes of findings.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { checkProcedure, checkShared, checkSteps, explain } from '../../../../lib/core/proof/check.ts';
import { exampleOf } from '../../../../lib/core/proof/example.ts';
import { SAYS } from '../../../../lib/core/proof/says.ts';
import {
  choice,
  feeItem,
  group,
  is,
  numberQuestion,
  OFFENCE,
  option,
  outcome,
  packOf,
  paper,
  person,
  procedure,
  text,
  waiver,
} from '../../../support/factories.ts';
import { CITE, deed, EARLY, foundOf, id, sound, who } from './rows.ts';

const cite = CITE;

describe('a sound procedure', () => {
  it('has no finding, and its cases are counted on each span of days', () => {
    const whole = sound({
      questions: [who, numberQuestion('age', { when: is('who', 'agent') })],
      groups: [group('g')],
      requirements: [id, deed, paper('x', { oneOf: 'g', practice: 'offices differ', when: { fact: 'age', lt: 18 } })],
      persons: [person('p', { cite })],
      offers: [{ says: 'also', source: 0, cite }],
      interims: [
        { id: 'now', says: text('now'), afterwards: '', since: '2026-01-01', until: '2026-12-31', cite, source: 0 },
      ],
      fees: [{ item: 'f', source: 0 }],
      period: { id: 'some', days: 30, event: text('day'), from: '', cite },
      law: [{ cite, says: '' }],
      applicants: [{ who: '本人', cite }],
      agent: { allowed: true, cite },
      office: { rule: 'any', cite },
      outcomes: [outcome('ask', is('who', 'self'), { cite })],
    });
    expect(checkProcedure(packOf(whole), whole)).toEqual({ findings: [], cases: 9 });
  });
});

describe('a whole pack', () => {
  it('is checked procedure by procedure, and last what they share', () => {
    const [one, two] = [sound(), sound({ id: 'other', requirements: [id] })];
    const pack = packOf(one, { procedures: [one, two], periods: {}, offences: {} });
    expect(
      [...checkSteps(pack, EARLY)].map(({ done, of, cases, findings }) => [done, of, cases, findings.length]),
    ).toEqual([
      [1, 3, 2, 0],
      [2, 3, 2, 1],
      [3, 3, 0, 0],
    ]);
  });
});

describe('prices that follow one another', () => {
  const of = sound({ fees: [{ item: 'f', source: 0 }] });
  const said = (days: readonly object[]) => {
    const prices = days.map(each => ({ rule: 'flat' as const, amount: 1, ...each }));
    return checkProcedure(packOf(of, { fees: { f: feeItem('f', { prices }) } }), of).findings.map(each => each.says);
  };
  it('leave no day out', () => {
    expect(said([{}])).toEqual([]);
    expect(said([{ until: '2023-01-01' }, { since: '2023-01-02' }])).toEqual([]);
    expect(
      foundOf(sound({ fees: [{ item: 'f', source: 0, until: '0001-01-01' }] }), {
        fees: { f: feeItem('f', { prices: [] }) },
      }),
    ).toEqual([]);
  });
  it('are missing where there is none', () =>
    expect(foundOf(of, { fees: { f: feeItem('f', { prices: [] }) } })).toEqual(['price-gap fee f']));
  it.each([
    [[{ since: '2023-01-01' }], '「f」至 111/12/31 止沒有價格。', '“f*” has no price until 2022-12-31.'],
    [[{ until: '2023-01-01' }], '「f」自 112/01/02 起沒有價格。', '“f*” has no price from 2023-01-02.'],
    [
      [{ until: '2023-01-01' }, { since: '2023-01-04' }],
      '「f」自 112/01/02 起至 112/01/03 止沒有價格。',
      '“f*” has no price from 2023-01-02 until 2023-01-03.',
    ],
  ])('or the days are named: %j', (days, zh, en) => expect(said(days)).toEqual([{ zh, en }]));
});

describe('what all procedures share', () => {
  const shared = (parts: Partial<Pack>) =>
    checkShared(packOf(sound(), { periods: {}, offences: {}, ...parts }), EARLY).map(
      ({ kind, place }) => `${kind} ${place.id}`,
    );
  const fined = (tiers: (typeof OFFENCE)['tiers'], parts: Partial<typeof OFFENCE> = {}) =>
    shared({ offences: { late: { ...OFFENCE, cite, tiers, ...parts } } });

  it('is sound', () => {
    expect(fined(OFFENCE.tiers)).toEqual([]);
    expect(fined([{ case: 'a', says: '', amount: 300 }], { afterDemand: undefined })).toEqual([]);
  });
  it.each([
    ['begins late', [{ from: 2, amount: 300 }]],
    [
      'leaves days out',
      [
        { from: 1, to: 15, amount: 300 },
        { from: 17, amount: 500 },
      ],
    ],
    [
      'counts days twice',
      [
        { from: 1, to: 15, amount: 300 },
        { from: 15, amount: 500 },
      ],
    ],
    ['ends', [{ from: 1, to: 15, amount: 300 }]],
  ])('a table of fines that %s is found', (_, tiers) => expect(fined(tiers)).toEqual(['tier-gap offence-late']));
  it('a fine outside the law is found', () => {
    expect(fined([{ from: 1, amount: 200 }])).toEqual(['tier-bounds offence-late']);
    expect(fined([{ from: 1, amount: 300 }], { afterDemand: 1000 })).toEqual(['tier-bounds offence-late']);
  });
  it('a year without a calendar is found once, if a period that begins today ends in it', () => {
    const of = (days: number, until?: string) =>
      sound({ period: { id: 'some', days, event: text('day'), from: '', cite, until } });
    expect(shared({ procedures: [of(350), of(360), of(30), of(350, '0001-01-01'), sound()] })).toEqual([
      'calendar-missing calendar-2027',
    ]);
  });
  it('a citation badly written is found', () => {
    expect(shared({ fees: { f: feeItem('f', { cite: '不詳' }) } })).toEqual(['cite-malformed fee-f']);
  });
  it('what nobody uses is found', () => {
    const name = text('某');
    const to = sound({ outcomes: [outcome('redirect', is('who', 'agent'), { to: 'there' })] });
    expect(
      shared({
        procedures: [to],
        documents: { ...packOf(sound()).documents, old: { id: 'old', name, issuer: '' } },
        waivers: { w: waiver('w', { cite }), v: waiver('v', { cite }) },
        fees: { f: feeItem('f', { cite, waivers: ['v'] }) },
      }),
    ).toEqual(['unused document-old', 'unused waiver-w']);
  });
  it('a text that other languages lack is named once, with the languages', () => {
    const pack = packOf(sound(), { periods: {}, offences: {} });
    const found = checkShared(pack, EARLY, { vi: [{ zh: '甲' }], th: [{ zh: '甲' }, { zh: '乙' }] });
    expect(found.map(each => each.says.zh)).toEqual(['「甲」沒有 vi, th 的文字。', '「乙」沒有 th 的文字。']);
  });
});

describe('every kind of finding', () => {
  const here = new URL('.', import.meta.url);
  const rows = readdirSync(here).map(name => readFileSync(new URL(name, here), 'utf8'));
  it.each(Object.keys(SAYS))('%s has its row', kind => {
    expect(rows.some(text => text.includes(`'${kind}`) || text.includes(`\`${kind} `))).toBe(true);
  });
});

describe('findings', () => {
  const of = sound({ requirements: [id, deed, paper('p')] });
  const { findings } = checkProcedure(packOf(of), of);
  const key = 'made-up/cite-missing/requirement/p';
  const reason = text('because');

  it('have a name that stays, whatever the order', () => {
    expect(findings.map(each => each.key)).toEqual([key]);
    const half = sound({
      questions: [choice('who', ['self', option('agent', 2, { label: { zh: '代理人', en: '' } })])],
    });
    const { findings: found } = checkProcedure(packOf(half), half);
    expect(found.map(each => each.key)).toEqual(['made-up/text-missing/option/who/agent']);
  });
  it('are explained by written reasons, and a reason too many is a finding', () => {
    expect(explain(findings, {})).toEqual({ open: findings, explained: [] });
    expect(explain(findings, { [key]: reason })).toEqual({ open: [], explained: [{ finding: findings[0], reason }] });
    const { open } = explain([], { [key]: reason });
    expect(open.map(each => [each.kind, each.place.id])).toEqual([['reason-without-finding', key]]);
    expect(explain(findings, Object.create({ [key]: reason })).open).toEqual(findings);
  });
  it('have an example in the words of the questions', () => {
    const ages = [numberQuestion('age', { numberUnit: '歲' }), numberQuestion('n')];
    const told = exampleOf(procedure({ questions: [who, ...ages, choice('x')] }), { who: 'self', age: 7, n: 1 });
    expect(told.map(({ ask, answer }) => `${ask.zh}${answer.zh} ${answer.en}`)).toEqual([
      'who？self self*',
      'age？7 歲 7',
      'n？1 1',
    ]);
  });
  it('lie on the first span of days on which they are found, with how many cases have them', () => {
    const sends = person('pa', { does: 'may-send-agent', when: is('who', 'agent') });
    const later = sound({ persons: [person('pa'), sends], offers: [{ says: 'also', source: 0, since: '2025-01-01' }] });
    const { findings: found } = checkProcedure(packOf(later), later);
    expect(found.map(({ day, count, example }) => [day, count, example])).toEqual([
      ['1900-01-01', 1, { who: 'agent' }],
    ]);
  });
  it('of a procedure too tangled to be walked say so', () => {
    const many = Array.from({ length: 44 }, (_, index) => `q${index}`);
    const pairs = many.slice(0, 22).map((each, index) => ({ all: [is(each, 'yes'), is(`q${index + 22}`, 'yes')] }));
    const requirements = [paper('p', { when: { any: pairs } })];
    const tangled = procedure({ questions: many.map(each => choice(each)), requirements });
    const { cases, findings: found } = checkProcedure(packOf(tangled), tangled);
    expect([cases, found.map(each => each.kind)]).toEqual([0, ['too-tangled']]);
  });
  it('are not made of faults in the program', () => {
    const broken = { ...sound(), questions: undefined } as unknown as Procedure;
    expect(() => checkProcedure(packOf(sound()), broken)).toThrow(TypeError);
  });
});
