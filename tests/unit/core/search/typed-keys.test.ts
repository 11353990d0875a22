import { describe, expect, test } from 'vitest';
import { keysByReadings, typedKeys } from '../../../../lib/core/search/typed-keys.ts';
import { readingsOfHan } from '../../../../lib/pack/search-terms.ts';

test.each([
  [
    ['chu', 'sheng'],
    ['ㄔㄕ', 'tg', 'chusheng', 'cs'],
  ],
  [
    ['yu', 'er'],
    ['ㄩㄦ', 'm-', 'yuer', 'ye'],
  ],
  [['?'], ['', '', '?', '?']],
])('%o is typed as %o', (syllables, keys) => {
  expect(typedKeys(syllables)).toEqual(keys);
});

describe('a title of one’s own', () => {
  const keysOf = keysByReadings({ xing: '行', hang: '行', dong: '動', che: '車', zheng: '政' });
  test.each([
    ['行動', ['ㄒㄉ', 'v2', 'xingdong', 'xd', 'ㄏㄉ', 'c2', 'hangdong', 'hd']],
    ['動（車）', ['ㄉㄔ', '2t', 'dongche', 'dc']],
    ['動', []],
    ['abc', []],
  ])('%s', (title, keys) => {
    expect(keysOf(title)).toEqual(keys);
  });
  test('of many readings has at most eight ways', () => {
    expect(keysOf('行行行行行').filter(key => key.length > 10)).toHaveLength(8);
  });
});

describe('the readings shipped', () => {
  const keysOf = keysByReadings(readingsOfHan());
  test.each([
    ['到府服務', 'ㄉㄈㄈㄨ'],
    ['到府服務', '2zzj'],
    ['行動戶政車', 'xingdonghuzhengche'],
    ['臺灣女兒', 'taiwannver'],
  ])('%s is found by %s', (title, typed) => {
    expect(keysOf(title)).toContain(typed);
  });
});
