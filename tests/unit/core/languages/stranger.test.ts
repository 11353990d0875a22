import { describe, expect, it } from 'vitest';
import { stranger, stretchesOf } from '../../../../lib/core/languages/stranger.ts';

describe('a line in stretches', () => {
  it.each([
    ['abc', [{ text: 'abc' }]],
    ['', []],
    [`a ${stranger('Home visit')} b`, [{ text: 'a ' }, { text: 'Home visit', lang: 'en' }, { text: ' b' }]],
    [stranger('到府服務'), [{ text: '到府服務', lang: 'zh' }]],
    // One within another is the outer one's.
    [stranger(`a ${stranger('b')} c`), [{ text: 'a b c', lang: 'en' }]],
    // Signs that do not pair up lose no letter.
    ['a\u2069b', [{ text: 'a\u2069b' }]],
    ['a\u2068b', [{ text: 'a' }, { text: 'b' }]],
    [stranger(''), []],
  ])('%j', (line, stretches) => {
    expect(stretchesOf(line)).toEqual(stretches);
  });
});
