import type { SearchEntry } from '../pack.ts';
import { fold, foldKeys } from './fold.ts';
import { overlaps, rarest, titlesOf } from './overlap.ts';

export interface Hit {
  readonly id: string;
  /** Lower is better. */
  readonly rank: number;
}

/** Finds procedures by title, alias, code, 注音 initials or their keys, pinyin or simplified characters; best first, at most `limit`. */
export function search(entries: readonly SearchEntry[], typed: string, limit = 8): readonly Hit[] {
  const query = { text: fold(typed), keys: foldKeys(typed) };
  if (query.keys === '') return [];
  const ranked = (rank: (entry: SearchEntry) => number | undefined): Hit[] =>
    entries.flatMap(entry => {
      const found = rank(entry);
      return found === undefined ? [] : [{ id: entry.id, rank: found }];
    });
  const found = ranked(entry => rankOf(entry, query));
  const hits = found.length > 0 ? found : spokenOf(entries, query.text);
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

/** All keys of an entry on end, made once. */
const joined = new WeakMap<SearchEntry, string>();

function keysOf(entry: SearchEntry): string {
  const made = joined.get(entry) ?? entry.keys.join('\n');
  joined.set(entry, made);
  return made;
}

/** Titles before typed keys; whole before beginning before middle; nearer the front of the list before later. */
function rankOf(entry: SearchEntry, query: { text: string; keys: string }): number | undefined {
  const title =
    query.text !== '' && titlesOf(entry).includes(query.text) ? bestOf(entry.titles, query.text) : undefined;
  const key = keysOf(entry).includes(query.keys) ? bestOf(entry.keys, query.keys) : undefined;
  if (key === undefined) return title;
  return Math.min(key + 50, title ?? Number.POSITIVE_INFINITY);
}

/** The best place at which a text stands in a list that has it. */
function bestOf(texts: readonly string[], typed: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (const [index, text] of texts.entries()) {
    const at = text.indexOf(typed);
    if (at < 0) continue;
    const place = text.length === typed.length ? 0 : at === 0 ? 1 : 2;
    best = Math.min(best, place * 100 + Math.min(index, 40) + Math.min(text.length, 50) / 100);
  }
  return best;
}

/** What each character of a title found whole is worth beside its parts. */
const WHOLE = 1;
/** Of the score of the best; what speaks of less is not shown. */
const ENOUGH = 0.3;
/** One rare part in common and no more is chance: 「沒有這種東西」 shares 「沒有」 with some title. */
const CHANCE = 1.2;
const WORST = 1000;

/** What was typed may say more than a title does, or say it otherwise: 「我要辦出生登記」, 「身分證不見了怎麼辦」. */
function spokenOf(entries: readonly SearchEntry[], text: string): Hit[] {
  // Keys and codes say nothing in parts, and are typed where ten thousand procedures must not be looked through for long.
  if (text.length < 3 || !/\p{Script=Han}{2}/u.test(text)) return [];
  const scored = overlaps(entries, text).map(({ entry, score }) => ({
    id: entry.id,
    score: score + longestIn(entry.titles, text) * WHOLE,
  }));
  const least = Math.max(
    rarest(entries.length) * CHANCE,
    scored.reduce((best, { score }) => Math.max(best, score), 0) * ENOUGH,
  );
  return scored.flatMap(({ id, score }) => (score >= least ? [{ id, rank: WORST - score }] : []));
}

/** How long the longest title is that stands whole in what was typed; 0 where none does. */
function longestIn(titles: readonly string[], text: string): number {
  return titles.reduce(
    (longest, title) => (title.length >= 2 && title.length > longest && text.includes(title) ? title.length : longest),
    0,
  );
}
