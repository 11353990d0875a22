// What a Chinese title is typed as: its 注音 initials, their keys, its pinyin.
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

/** Characters by the pinyin of their reading, without tones. */
export type Readings = Readonly<Record<string, string>>;

/** One way to read a title as it may be typed: 注音 initials, their keys with the input method off, pinyin, its first letters. */
export function typedKeys(syllables: readonly string[]): readonly string[] {
  const initials = syllables.map(initialOf).join('');
  const typed = [...initials].map(symbol => KEYS[symbol]).join('');
  return [initials, typed, syllables.join(''), syllables.map(syllable => syllable.slice(0, 1)).join('')];
}

/** Of a title with characters of several readings, at most this many ways. */
const MOST_WAYS = 8;

/** Gives for a title all it may be typed as; a character nobody knows a reading of is passed over. */
export function keysByReadings(readings: Readings): (title: string) => readonly string[] {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  return title => {
    const read = [...title].flatMap(character => {
      const ways = syllables.get(character);
      return ways ? [ways] : [];
    });
    if (read.length < 2) return [];
    let ways: string[][] = [[]];
    for (const each of read) ways = ways.flatMap(way => each.map(syllable => [...way, syllable])).slice(0, MOST_WAYS);
    return [...new Set(ways.flatMap(typedKeys))];
  };
}

function initialOf(syllable: string): string {
  return INITIALS.find(([start]) => syllable.startsWith(start))?.[1] ?? '';
}
