// Whole packs, procedure by procedure.
import { describe, expect, it } from 'vitest';
import { diffProcedure } from '../../../../lib/core/diff/diff.ts';
import { diffSteps, sharedDiff, totalsOf, totalsText } from '../../../../lib/core/diff/steps.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { CALENDAR, choice, is, packOf, packOfAll, paper, procedure, text, waiver } from '../../../support/factories.ts';
import { base } from './rows.ts';

describe('whole packs', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id, index) => procedure({ ...base, id, no: index + 1 })) as [
    Procedure,
    Procedure,
    Procedure,
  ];
  const before = packOfAll([a, b]);
  const after = packOfAll([{ ...b, agent: { allowed: false }, title: text('新名') }, c]);

  it('are compared procedure by procedure; new and gone ones are told', () => {
    const diffs = [...diffSteps(before, after)];
    expect(diffs.map(({ done, of, diff }) => [done, of, diff.id, diff.kind, diff.cases])).toEqual([
      [1, 3, 'b', 'changed', 3],
      [2, 3, 'c', 'new', 3],
      [3, 3, 'a', 'gone', 3],
    ]);
    const totals = totalsOf(diffs.map(each => each.diff));
    expect(totalsText(totals)).toEqual({
      zh: '3 種案情中 3 種改變；新增 1 個項目；少了 1 個項目；另有 2 處文字不同。',
      en: '3 of 3 cases change; new procedures: 1; procedures gone: 1; texts worded otherwise: 2.',
    });
  });

  it('that are the same are so in one sentence', () => {
    const diffs = [...diffSteps(before, before)].map(each => each.diff);
    expect(totalsText(totalsOf(diffs))).toEqual({
      zh: '6 種案情的結果都相同。',
      en: 'All 6 cases have the same result.',
    });
  });

  it('a procedure too tangled to be walked is told as such', () => {
    const many = Array.from({ length: 40 }, (_, at) => choice(`q${at}`, ['0', '1']));
    // Each half must equal the other: a diagram that doubles with every question.
    const equal = Array.from({ length: 20 }, (_, at) => ({
      any: ['0', '1'].map(value => ({ all: [is(`q${at}`, value), is(`q${at + 20}`, value)] })),
    }));
    const tangled = procedure({ questions: many, requirements: [paper('p', { when: { all: equal } })] });
    const diff = diffProcedure(packOf(tangled), packOf({ ...tangled, agent: { allowed: false } }), tangled.id);
    expect(diff.kind).toBe('too-tangled');
    expect(totalsText(totalsOf([diff])).zh).toContain('1 個項目案情太多，未能逐一比較');
  });

  it('any other fault is not hidden', () => {
    const broken = {
      ...base,
      get questions(): Procedure['questions'] {
        throw new Error('broken');
      },
    };
    expect(() => diffProcedure(packOf(base), { ...packOf(base), procedures: [broken] }, base.id)).toThrow('broken');
  });

  it('the years of the calendar and the words of the catalogue stand apart', () => {
    const other = { ...before, calendar: { years: { ...CALENDAR.years, '2027': { closed: [], workdays: [] } } } };
    expect(sharedDiff(before, other)).toEqual({ years: ['2027'], entries: [], wording: 0 });
    const worded = { ...before, waivers: { w: waiver('w') } };
    expect(sharedDiff(worded, { ...before, waivers: { w: waiver('w', { name: text('別名') }) } }).wording).toBe(2);
  });

  const named = { id: 'p', name: text('期間'), from: '', cite: '' };
  const card = { id: 'd', name: text('證件'), issuer: '' };
  const system = { id: 's', name: '系統', holder: '', replaces: [], usedFor: [], cite: '' };
  it.each<[string, Partial<Pack>, Partial<Pack>, string[]]>([
    [
      'a longer period',
      { periods: { p: { ...named, days: 30 } } },
      { periods: { p: { ...named, days: 60 } } },
      ['期間'],
    ],
    [
      'a paper of which there is but one',
      { documents: { d: card } },
      { documents: { d: { ...card, single: true } } },
      ['證件'],
    ],
    ['a paper kept', { documents: { d: card } }, { documents: { d: { ...card, keep: 'scan' } } }, ['證件']],
    ['a system more', {}, { systems: [system] }, ['系統']],
    ['a caution less', { cautions: [{ id: 'c', says: '注意', cite: '' }] }, {}, ['注意']],
    ['other words', { documents: { d: card } }, { documents: { d: { ...card, name: text('證') } } }, []],
  ])('of the catalogue, %s is told', (_, old, now, names) => {
    expect(sharedDiff({ ...before, ...old }, { ...before, ...now }).entries.map(each => each.zh)).toEqual(names);
  });
});
