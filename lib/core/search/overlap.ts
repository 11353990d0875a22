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

/** Of Okapi BM25: how soon saying it again adds nothing, and how far an entry with much to say must say it more often. */
const [AGAIN, LENGTH] = [1.2, 0.8];
/** What a single character counts beside two or three in a row. */
const SINGLE = 0.3;

/**
 * The entries that speak of a sentence, each with how much of it (Okapi BM25).
 * Every two and three characters in a row that an entry's titles also hold count, and the fewer entries hold them the more: 「要帶什麼」 says nothing, 「謄本」 a lot.
 * Among the entries found so, single characters count too: 「改印鑑」 and 「印鑑變更」.
 */
export function overlaps(entries: readonly SearchEntry[], sentence: string): readonly Overlap[] {
  const scores = new Map<SearchEntry, number>();
  const usual = entries.reduce((sum, entry) => sum + titlesOf(entry).length, 0) / entries.length;
  const count = (part: string, among: readonly SearchEntry[], worth: number) => {
    const holders = among.filter(entry => titlesOf(entry).includes(part));
    const weight = weightOf(among.length, holders.length) * worth;
    for (const entry of holders) {
      const titles = titlesOf(entry);
      const often = titles.split(part).length - 1;
      const dulled = AGAIN * (1 - LENGTH + (LENGTH * titles.length) / usual);
      const more = (often * (AGAIN + 1)) / (often + dulled);
      scores.set(entry, (scores.get(entry) ?? 0) + weight * more);
    }
  };
  const said = [...sentence.slice(0, MOST)];
  for (const length of [3, 2]) for (const part of partsOf(said, length)) count(part, entries, 1);
  const found = [...scores.keys()];
  for (const part of partsOf(said, 1)) if (HAN.test(part)) count(part, found, SINGLE);
  return [...scores].map(([entry, score]) => ({ entry, score }));
}

/** What a part counts that one entry alone holds. */
export function rarest(entries: number): number {
  return weightOf(entries, 1);
}

function weightOf(entries: number, holders: number): number {
  return Math.log(1 + entries / (holders + 1));
}

const HAN = /\p{Script=Han}/u;

/** All runs of so many characters, each once. */
function partsOf(characters: readonly string[], length: number): ReadonlySet<string> {
  const runs = characters.slice(0, Math.max(0, characters.length - length + 1));
  return new Set(runs.map((_first, at) => characters.slice(at, at + length).join('')));
}
