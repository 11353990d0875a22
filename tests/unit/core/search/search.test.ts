import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../../lib/core/pack.ts';
import { fold, foldKeys } from '../../../../lib/core/search/fold.ts';
import { search } from '../../../../lib/core/search/search.ts';

const entry = (id: string, titles: string[], keys: string[] = []): SearchEntry => ({ id, titles, keys });
const entries = [
  entry('birth', ['出生登記', 'rl0110', '小孩出生', '報戶口'], ['ㄔㄕㄉㄐ', 'tg2r', 'chushengdengji']),
  entry('place', ['出生地登記', 'rl0190'], ['ㄔㄕㄉㄉㄐ', 'tg22r', 'chushengdidengji']),
  entry('death', ['死亡登記', 'rl0120', '出生後死亡'], ['ㄙㄨㄉㄐ', 'nj2r', 'siwangdengji']),
  entry('aa', ['臺胞證遺失'], ['55;']),
];
const found = (typed: string, limit?: number) => search(entries, typed, limit).map(hit => hit.id);

describe('what is found', () => {
  const cases: readonly [string, string, string[]][] = [
    ['the whole title', '出生登記', ['birth']],
    ['its beginning: the shorter title first', '出生', ['birth', 'place', 'death']],
    ['its end', '登記', ['birth', 'death', 'place']],
    ['an everyday word', '報戶口', ['birth']],
    ['a code', 'RL0110', ['birth']],
    ['注音', 'ㄔㄕ', ['birth', 'place']],
    ['the keys of 注音', 'tg2', ['birth', 'place']],
    ['full-width keys', 'ｔｇ２ｒ', ['birth']],
    ['a key that is a mark', '5;', ['aa']],
    ['pinyin', 'chusheng', ['birth', 'place']],
    ['台 for 臺', '台胞證', ['aa']],
    ['more than the title says', '我想要辦出生登記，謝謝', ['birth']],
    ['another wording of an everyday word', '要幫小孩報個戶口嗎', ['birth']],
    ['nothing', '結婚', []],
    ['nothing for nothing', '', []],
    ['nothing for a space', ' 　', []],
    ['nothing for a mark alone', '？', []],
    ['two characters say no more than a title', '登出', []],
  ];
  for (const [title, typed, expected] of cases)
    it(`${title}: 「${typed}」`, () => expect(found(typed)).toEqual(expected));
  it('no more than are wanted', () => expect(found('登記', 2)).toEqual(['birth', 'death']));
  it('a title before a typed key', () => {
    const two = [entry('key', ['某'], ['abc']), entry('title', ['abc'])];
    expect(search(two, 'abc').map(hit => hit.id)).toEqual(['title', 'key']);
  });
  it('the beginning of a late alias before the middle of a title', () => {
    const aliases = Array.from({ length: 12 }, (_each, index) => `別名${index}`);
    const two = [entry('middle', ['某出生某']), entry('beginning', [...aliases, '出生某某'])];
    expect(search(two, '出生').map(hit => hit.id)).toEqual(['beginning', 'middle']);
  });
  it('a longer title within what was typed before a shorter one', () => {
    const two = [entry('short', ['登記']), entry('long', ['出生登記'])];
    expect(search(two, '我要出生登記').map(hit => hit.id)).toEqual(['long', 'short']);
  });
  it('a title of one character is not looked for in what was typed', () =>
    expect(search([entry('x', ['生'])], '我要出生登記')).toEqual([]));
});

describe('text made alike', () => {
  const cases: readonly [string, string, string][] = [
    ['ＲＬ０１１０', 'rl0110', 'rl0110'],
    ['台 北', '臺北', '台北'],
    ['身 份証', '身分證', '身份証'],
    ['户口', '戶口', '户口'],
    ['出生、登記（補）', '出生登記補', '出生、登記(補)'],
    ['5; /', '5', '5;/'],
  ];
  for (const [typed, text, keys] of cases)
    it(`「${typed}」`, () => expect([fold(typed), foldKeys(typed)]).toEqual([text, keys]));
});

describe('whatever is typed', () => {
  const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'出生登記地死亡rltg2;ㄔㄕ台 ') }));
  it('hits are of the list, each once, best first, at most as many as wanted', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 4 }), (words, limit) => {
        const hits = search(entries, words, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(hit => hit.id)).size).toBe(hits.length);
        expect(hits.map(hit => hit.rank)).toEqual(hits.map(hit => hit.rank).sort((a, b) => a - b));
      }),
    );
  });
  it('folded text stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'出生台臺身份証户ＡａＢ１，（ ') }),
        text => void expect(fold(fold(text))).toBe(fold(text)),
      ),
    );
  });
});
