// At build time: what each procedure is found by. The readings come from a library; the extension carries only their result.
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Procedure, SearchEntry } from '../core/pack.ts';
import { fold, foldKeys } from '../core/search/fold.ts';

const simplified = Converter({ from: 'tw', to: 'cn' });

/** First 注音 symbol of a pinyin syllable. */
const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'ㄓ'],
  ['ch', 'ㄔ'],
  ['sh', 'ㄕ'],
  ['b', 'ㄅ'],
  ['p', 'ㄆ'],
  ['m', 'ㄇ'],
  ['f', 'ㄈ'],
  ['d', 'ㄉ'],
  ['t', 'ㄊ'],
  ['n', 'ㄋ'],
  ['l', 'ㄌ'],
  ['g', 'ㄍ'],
  ['k', 'ㄎ'],
  ['h', 'ㄏ'],
  ['j', 'ㄐ'],
  ['q', 'ㄑ'],
  ['x', 'ㄒ'],
  ['r', 'ㄖ'],
  ['z', 'ㄗ'],
  ['c', 'ㄘ'],
  ['s', 'ㄙ'],
  ['yu', 'ㄩ'],
  ['y', 'ㄧ'],
  ['w', 'ㄨ'],
  ['er', 'ㄦ'],
  ['ai', 'ㄞ'],
  ['ei', 'ㄟ'],
  ['ao', 'ㄠ'],
  ['ou', 'ㄡ'],
  ['an', 'ㄢ'],
  ['en', 'ㄣ'],
  ['ang', 'ㄤ'],
  ['a', 'ㄚ'],
  ['o', 'ㄛ'],
  ['e', 'ㄜ'],
];

/** The key that types a 注音 symbol on the 大千 layout with the input method off. */
const KEYS: Readonly<Record<string, string>> = {
  ㄅ: '1',
  ㄆ: 'q',
  ㄇ: 'a',
  ㄈ: 'z',
  ㄉ: '2',
  ㄊ: 'w',
  ㄋ: 's',
  ㄌ: 'x',
  ㄍ: 'e',
  ㄎ: 'd',
  ㄏ: 'c',
  ㄐ: 'r',
  ㄑ: 'f',
  ㄒ: 'v',
  ㄓ: '5',
  ㄔ: 't',
  ㄕ: 'g',
  ㄖ: 'b',
  ㄗ: 'y',
  ㄘ: 'h',
  ㄙ: 'n',
  ㄧ: 'u',
  ㄨ: 'j',
  ㄩ: 'm',
  ㄚ: '8',
  ㄛ: 'i',
  ㄜ: 'k',
  ㄞ: '9',
  ㄟ: 'o',
  ㄠ: 'l',
  ㄡ: '.',
  ㄢ: '0',
  ㄣ: 'p',
  ㄤ: ';',
  ㄦ: '-',
};

/** Folded search texts of a procedure: titles, aliases and codes as written and in simplified characters, then initials, keys and pinyin. */
export function searchEntryOf(procedure: Procedure): SearchEntry {
  const written = [procedure.title.zh, ...procedure.codes, ...procedure.aliases, procedure.title.en];
  const titles = [...written, ...written.map(text => simplified(text))].map(fold);
  const keys = [procedure.title.zh, ...procedure.aliases].flatMap(text => {
    const han = [...text].filter(character => /\p{Script=Han}/u.test(character)).join('');
    if (han.length < 2) return [];
    const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true });
    const initials = syllables.map(initialOf).join('');
    const typed = [...initials].map(symbol => KEYS[symbol] ?? '').join('');
    return [initials, typed, syllables.join(''), syllables.map(syllable => syllable.slice(0, 1)).join('')].map(
      foldKeys,
    );
  });
  return { id: procedure.id, titles: [...new Set(titles)], keys: [...new Set(keys)] };
}

function initialOf(syllable: string): string {
  return INITIALS.find(([start]) => syllable.startsWith(start))?.[1] ?? '';
}
