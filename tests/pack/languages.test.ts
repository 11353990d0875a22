// The languages beside Chinese and English: one term one word, no number lost, nothing missing where a language is said to be whole.
import { describe, expect, it } from 'vitest';
import { translationFaults } from '../../lib/core/languages/glossary.ts';
import { FOREIGN_LANGS, missingTexts, unusedTexts } from '../../lib/core/languages/table.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { completeLangs, languageAssets, readGlossary, readTables } from '../../lib/pack/languages.ts';
import { completeSchema, glossarySchema, tableSchema } from '../../lib/schema/languages.ts';

const pack = buildPack();
const tables = readTables();
const terms = readGlossary();

describe.each(FOREIGN_LANGS)('%s', lang => {
  it('keeps to the glossary, to its numbers and to its own script', () => {
    expect(translationFaults(lang, tables[lang], terms)).toEqual([]);
  });
  it('ships as one file of what the pack uses', () => {
    const asset = languageAssets(pack).find(({ name }) => name === `languages/${lang}.json`);
    const unused = new Set(unusedTexts(pack, tables[lang]));
    const used = Object.entries(tables[lang]).filter(([zh]) => !unused.has(zh));
    expect(JSON.parse(asset?.json ?? '')).toEqual(Object.fromEntries(used));
  });
});

describe('the languages that are whole', () => {
  const missing = missingTexts(pack, tables);
  it('lack nothing a citizen can get to read', () => {
    const lacking = completeLangs().flatMap(lang => missing[lang].map(({ zh, at }) => `${lang} ${at}: ${zh}`));
    expect(lacking).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has every term once', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(terms.length).toBeGreaterThan(80);
  });
  it('is written in the script of each language', () => {
    const wrong = terms.filter(
      ({ vi, id, th }) =>
        /\p{Script=Han}/u.test([...vi, ...id].join()) || !/^[\p{Script=Thai}SEF]+$/u.test(th.join('')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a language file', () => {
  it.each([
    ['an empty translation', { 出生: '' }],
    ['one of white space', { 出生: ' x' }],
    ['two lines', { 出生: 'a\nb' }],
    ['a number', { 出生: 1 }],
    ['a translation of nothing', { '': 'x' }],
    ['10 kB', { 出生: 'x'.repeat(10_000) }],
    ['a list', ['出生']],
  ])('with %s is refused', (_, table) => {
    expect(tableSchema.safeParse(table).success).toBe(false);
  });
  it('of the glossary wants a word in every language', () => {
    expect(
      glossarySchema.safeParse([{ zh: '正本', en: ['original'], vi: [], id: ['a'], th: ['b'], ja: ['c'] }]).success,
    ).toBe(false);
  });
  it('of whole languages names only those there are', () => {
    expect(completeSchema.safeParse(['ko']).success).toBe(false);
  });
});
