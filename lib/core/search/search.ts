import type { SearchEntry } from '../pack.ts';
import { fold, foldKeys } from './fold.ts';

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
  const hits = found.length > 0 ? found : ranked(entry => containedIn(entry, query.text));
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

/** All texts of an entry on end, made once: most entries are passed over by one look at it. */
const joined = new WeakMap<SearchEntry, { readonly titles: string; readonly keys: string }>();

function joinedOf(entry: SearchEntry): { readonly titles: string; readonly keys: string } {
  const known = joined.get(entry);
  if (known) return known;
  const made = { titles: entry.titles.join('\n'), keys: entry.keys.join('\n') };
  joined.set(entry, made);
  return made;
}

/** Titles before typed keys; whole before beginning before middle; nearer the front of the list before later. */
function rankOf(entry: SearchEntry, query: { text: string; keys: string }): number | undefined {
  const all = joinedOf(entry);
  const title = query.text !== '' && all.titles.includes(query.text) ? bestOf(entry.titles, query.text) : undefined;
  const key = all.keys.includes(query.keys) ? bestOf(entry.keys, query.keys) : undefined;
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

/** What was typed may say more than a title does: 「我要辦出生登記」 still finds 出生登記. */
function containedIn(entry: SearchEntry, query: string): number | undefined {
  if (query.length < 3) return undefined;
  const index = entry.titles.findIndex(text => text.length >= 2 && text.length < query.length && query.includes(text));
  if (index < 0) return undefined;
  return 400 + Math.min(index, 40) - Math.min((entry.titles[index] as string).length, 30) / 100;
}
