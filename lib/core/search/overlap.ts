import type { SearchEntry } from '../pack.ts';

/** All titles of an entry on end, made once: most entries are passed over by one look at it. */
const joined = new WeakMap<SearchEntry, string>();

/** The titles of an entry as one text to look into. */
export function titlesOf(entry: SearchEntry): string {
  const made = joined.get(entry) ?? entry.titles.join('\n');
  joined.set(entry, made);
  return made;
}

/** How long a sentence may be; what follows is not looked at. */
const MOST = 60;

/**
 * How much of a sentence each entry speaks of, in the order of the entries; 0 is nothing.
 * Every two and three characters in a row that an entry's titles also hold count, and the fewer entries hold them the more: 「要帶什麼」 says nothing, 「謄本」 a lot.
 */
export function overlaps(entries: readonly SearchEntry[], sentence: string): readonly number[] {
  const scores = entries.map(() => 0);
  for (const part of partsOf(sentence.slice(0, MOST))) {
    const holders = entries.flatMap((entry, index) => (titlesOf(entry).includes(part) ? [index] : []));
    const weight = Math.log(1 + entries.length / (holders.length + 1));
    for (const index of holders) scores[index] = (scores[index] as number) + weight;
  }
  return scores;
}

/** Every two and three characters in a row, each once. */
function partsOf(sentence: string): ReadonlySet<string> {
  const characters = [...sentence];
  return new Set(
    characters.flatMap((_each, at) =>
      [2, 3].flatMap(length => (at + length <= characters.length ? [characters.slice(at, at + length).join('')] : [])),
    ),
  );
}
