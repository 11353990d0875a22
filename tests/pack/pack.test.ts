// The shipped pack is whole: sourced, in both languages, in the writing of Taiwan, and found by whatever clerks type.
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { search } from '../../lib/core/search/search.ts';
import { buildPack, packToJson } from '../../lib/pack/build.ts';
import { searchEntryOf } from '../../lib/pack/search-terms.ts';
import { procedure, text } from '../support/factories.ts';

const pack = buildPack();
const traditional = ToTraditional({ from: 'cn', to: 'tw' });
const simplified = ToSimplified({ from: 'tw', to: 'cn' });
/** Characters of simplified script that are ordinary ones in Taiwan as well. */
const ALSO_TRADITIONAL = new Set('准里污庄占斗雇后干只面系制台');

interface Found {
  readonly at: string;
  readonly text: string;
}
/** Every string of the content with its place. */
function strings(value: unknown, at: string): Found[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => strings(each, `${at}.${key}`));
}
/** Every object that stands in two languages, or should. */
function texts(value: unknown, at: string): { at: string; text: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'zh' in value || 'en' in value ? [{ at, text: value as Record<string, unknown> }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => texts(each, `${at}.${key}`))];
}
const { search: _index, ...content } = pack;
const all = strings(content, 'pack');
const chinese = all.filter(each => !each.at.endsWith('.en') && /\p{Script=Han}/u.test(each.text));
const where = (found: readonly Found[]) => found.map(each => `${each.at}: ${each.text}`);

describe('the pack', () => {
  it('is the same content under the same four characters each time', () => {
    expect(pack.fingerprint).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(buildPack()).toEqual(pack);
  });
  it('is shipped as it is', () => expect(JSON.parse(packToJson(pack))).toEqual(pack));
  it('has a search entry for each procedure, in the same order', () => {
    expect(pack.search.map(each => each.id)).toEqual(pack.procedures.map(each => each.id));
  });
});

describe('every line says why', () => {
  for (const each of pack.procedures) {
    it(`${each.title.zh}: every paper has its article or its source`, () => {
      const bare = each.requirements.filter(paper => !paper.cite && !each.sources[paper.source]);
      expect(bare.map(paper => paper.id)).toEqual([]);
    });
    it(`${each.title.zh}: fees, offers and processing time have a source`, () => {
      const lines = [...each.fees, ...each.offers, ...(each.processing ? [each.processing] : [])];
      expect(each.sources.filter(source => source.url === '')).toEqual([]);
      expect(lines.filter(line => !each.sources[line.source])).toEqual([]);
    });
  }
});

describe('the writing', () => {
  it('is there in Chinese and in English', () => {
    const half = texts(content, 'pack').filter(
      each => !['zh', 'en'].every(lang => typeof each.text[lang] === 'string' && each.text[lang] !== ''),
    );
    expect(half.map(each => each.at)).toEqual([]);
  });
  it('has no Chinese left in the English', () => {
    expect(where(all.filter(each => each.at.endsWith('.en') && /\p{Script=Han}/u.test(each.text)))).toEqual([]);
  });
  const rules: readonly [string, (text: string) => boolean][] = [
    [
      'has no half-width punctuation between Chinese characters',
      text => /\p{Script=Han}[,;:?!()](?:\p{Script=Han}|$)/u.test(text),
    ],
    ['writes 臺, but for the name of the ministry’s letters', text => text.replaceAll('台內戶字', '').includes('台')],
    ['says 您', text => text.includes('你')],
    [
      'has no simplified characters',
      text => [...text].some(each => traditional(each) !== each && !ALSO_TRADITIONAL.has(each)),
    ],
  ];
  for (const [title, breaks] of rules)
    it(title, () => expect(where(chinese.filter(each => breaks(each.text)))).toEqual([]));
});

describe('papers that must be shown in person', () => {
  const identity = /^(?:.+-)?id-card$|^(?:passport|arc|tarc|legal-representative-id)$/;
  for (const each of pack.procedures) {
    it(`${each.title.zh}: an identity paper is never looked up instead`, () => {
      const looked = each.requirements.filter(
        paper => paper.lookup && (identity.test(paper.document) || paper.form === 'show'),
      );
      expect(looked.map(paper => paper.id)).toEqual([]);
    });
  }
});

describe('a procedure is found first', () => {
  const first = (typed: string) => search(pack.search, typed)[0]?.id;
  for (const { id, title, codes } of pack.procedures) {
    const han = [...title.zh].filter(each => /\p{Script=Han}/u.test(each)).join('');
    const [initials = '', keys = ''] = pack.search.find(each => each.id === id)?.keys ?? [];
    const ways: readonly [string, string][] = [
      ['its title', title.zh],
      ['its English title', title.en],
      ['the simplified title', simplified(title.zh)],
      ['its pinyin', pinyin(han, { toneType: 'none', type: 'array', v: true }).join('')],
      ['its 注音 initials', initials],
      ['the keys of these', keys],
      ...codes.map((code): [string, string] => ['its code', code.toLowerCase()]),
    ];
    for (const [way, typed] of ways) it(`${title.zh} by ${way}, ${typed}`, () => expect(first(typed)).toBe(id));
  }
  const typed: readonly [string, string][] = [
    ['ㄔㄕㄉㄐ', 'birth'],
    ['ㄔㄕ', 'birth'],
    ['tg2r', 'birth'],
    ['ＴＧ２Ｒ', 'birth'],
    ['chusheng', 'birth'],
    ['出生登记', 'birth'],
    ['報戶口', 'birth'],
    ['我要辦出生登記', 'birth'],
    ['身分證掉了', 'id-card-reissue'],
    ['搬家', 'move-in'],
  ];
  for (const [words, id] of typed) it(`「${words}」 finds ${id}`, () => expect(first(words)).toBe(id));

  it('台 stands for 臺, whichever is typed', () => {
    const entries = ['臺灣某登記', '台北某登記'].map((title, index) =>
      searchEntryOf(procedure({ id: String(index), title: text(title) })),
    );
    expect(['台灣某', '臺灣某', '臺北某', '台北某'].map(words => search(entries, words)[0]?.id)).toEqual([
      '0',
      '0',
      '1',
      '1',
    ]);
  });
});
