import { describe, expect, it } from 'vitest';
import { missingTexts, translationOf, unusedTexts } from '../../../../lib/core/languages/table.ts';
import { citizenTexts } from '../../../../lib/core/languages/texts.ts';
import { choice, feeItem, group, outcome, packOf, paper, procedure, text } from '../../../support/factories.ts';

const SEAL = procedure({
  id: 'seal',
  title: text('印鑑登記'),
  questions: [choice('who', ['self', 'agent'])],
  groups: [group('proof', { name: text('證明') })],
  requirements: [
    paper('id-card', { name: text('身分證'), note: '只給櫃檯看' }),
    paper('again', { name: text('身分證') }),
    paper('later', { name: text('補件'), phase: 'later', due: '三十日內' }),
  ],
  persons: [{ who: text('本人'), does: 'come' }],
  office: { rule: 'registered', note: '戶籍地' },
  period: { id: 'seal', days: 30, event: text('發生日期'), from: '發生日', cite: '某法 §1' },
  processing: { time: text('當場辦理'), source: 0 },
  outcomes: [outcome('stop', { fact: 'who', is: 'agent' }), outcome('ask', { fact: 'who', is: 'self' })],
});
const pack = {
  ...packOf(SEAL),
  documents: { card: { id: 'card', name: text('卡'), issuer: '' } },
  fees: {
    here: feeItem('here', { name: text('規費'), payTo: '本所' }),
    away: feeItem('away', { name: text('郵資'), collected: 'elsewhere', payTo: '郵局' }),
  },
};
const TEXTS = citizenTexts(pack);

describe('the texts a citizen can get to read', () => {
  it('are each there once, the most printed first', () => {
    expect(TEXTS.map(({ zh }) => zh)).toEqual([
      '印鑑登記',
      '身分證',
      '補件',
      '三十日內',
      '證明',
      '本人',
      '規費',
      '郵資',
      '郵局',
      '張',
      'who？',
      'self',
      'agent',
      '發生日期',
      '當場辦理',
      SEAL.outcomes[0]?.says.zh,
      '戶籍地',
      '卡',
    ]);
  });
  it('say where they stand, and their English where there is one', () => {
    expect(TEXTS.find(({ zh }) => zh === '身分證')).toEqual({ zh: '身分證', en: '身分證*', at: 'seal id-card' });
    expect(TEXTS.find(({ zh }) => zh === '郵局')?.en).toBeUndefined();
  });
});

describe('a table', () => {
  const all = Object.fromEntries(TEXTS.map(({ zh }) => [zh, `vi ${zh}`]));
  const { 身分證: _changed, ...less } = all;
  const tables = { vi: all, id: less, th: {}, ja: { ...all, 舊名: '旧名' } };

  it('translates the exact text and nothing every object has', () => {
    expect(translationOf(all, '本人')).toBe('vi 本人');
    expect(translationOf(all, '本人 ')).toBeUndefined();
    expect(translationOf(all, 'constructor')).toBeUndefined();
  });
  it('lacks what it does not translate, in each language', () => {
    const { vi, id, th, ja } = missingTexts(pack, tables);
    expect(vi).toEqual([]);
    expect(id.map(({ zh }) => zh)).toEqual(['身分證']);
    expect(th).toEqual(TEXTS);
    expect(ja).toEqual([]);
  });
  it('tells of texts nobody reads any more', () => {
    expect(unusedTexts(pack, tables.ja)).toEqual(['舊名']);
    expect(unusedTexts(pack, tables.vi)).toEqual([]);
  });
});
