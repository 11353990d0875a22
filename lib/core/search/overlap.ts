import type { SearchEntry } from '../pack.ts';

/** All titles of an entry on end, made once: most entries are passed over by one look at it. */
const joined = new WeakMap<SearchEntry, string>();

/** The titles of an entry as one text to look into. */
export function titlesOf(entry: SearchEntry): string {
  const made = joined.get(entry) ?? entry.titles.join('\n');
  joined.set(entry, made);
  return made;
}

interface Overlap {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** How long a sentence may be; what follows is not looked at. */
const MOST = 60;

/**
 * The entries that speak of a sentence, each with how much of it.
 * Every two and three characters in a row that an entry's titles also hold count, and the fewer entries hold them the more: 「要帶什麼」 says nothing, 「謄本」 a lot.
 */
export function overlaps(entries: readonly SearchEntry[], sentence: string): readonly Overlap[] {
  const scores = new Map<SearchEntry, number>();
  for (const part of partsOf(sentence.slice(0, MOST))) {
    const holders = entries.filter(entry => titlesOf(entry).includes(part));
    const weight = weightOf(entries.length, holders.length);
    for (const entry of holders) {
      // Of two that speak of it, the one that says it more often is more about it.
      const often = 1 + Math.log(titlesOf(entry).split(part).length - 1) / 2;
      scores.set(entry, (scores.get(entry) ?? 0) + weight * often);
    }
  }
  return [...scores].map(([entry, score]) => ({ entry, score }));
}

/** What a part counts that one entry alone holds. */
export function rarest(entries: number): number {
  return weightOf(entries, 1);
}

function weightOf(entries: number, holders: number): number {
  return Math.log(1 + entries / (holders + 1));
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
