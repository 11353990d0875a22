// At build time: what each procedure is found by. The readings come from a library; the extension carries only their result.
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Procedure, SearchEntry } from '../core/pack.ts';
import { fold, foldKeys } from '../core/search/fold.ts';
import { type Readings, typedKeys } from '../core/search/typed-keys.ts';

const simplified = Converter({ from: 'tw', to: 'cn' });

/** Folded search texts of a procedure: titles, aliases and codes as written and in simplified characters, then initials, keys and pinyin. */
export function searchEntryOf(procedure: Procedure): SearchEntry {
  const written = [procedure.title.zh, ...procedure.codes, ...procedure.aliases, procedure.title.en];
  const titles = [...written, ...written.map(text => simplified(text))].map(fold);
  const keys = [procedure.title.zh, ...procedure.aliases].flatMap(text => {
    const han = [...text].filter(character => /\p{Script=Han}/u.test(character)).join('');
    if (han.length < 2) return [];
    const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true });
    return typedKeys(syllables).map(foldKeys);
  });
  return { id: procedure.id, titles: [...new Set(titles)], keys: [...new Set(keys)] };
}

/** How the characters of Big5 are read: for titles an office writes itself, long after the extension was built. */
export function readingsOfHan(): Readings {
  const decoder = new TextDecoder('big5');
  const readings: Record<string, string> = {};
  const seen = new Set<string>();
  for (let high = 0xa4; high <= 0xf9; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (!/^\p{Script=Han}$/u.test(character) || seen.has(character)) continue;
      seen.add(character);
      for (const syllable of pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }))
        if (/^[a-z]+$/.test(syllable)) readings[syllable] = (readings[syllable] ?? '') + character;
    }
  }
  return readings;
}
