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
  const hits: Hit[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, query);
    if (rank !== undefined) hits.push({ id: entry.id, rank });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

/** Titles before typed keys; whole before beginning before middle; nearer the front of the list before later. */
function rankOf(entry: SearchEntry, query: { text: string; keys: string }): number | undefined {
  let best: number | undefined;
  const look = (texts: readonly string[], typed: string, base: number) => {
    if (typed === '') return;
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] as string;
      const at = text.indexOf(typed);
      if (at < 0) continue;
      const place = text.length === typed.length ? 0 : at === 0 ? 1 : 2;
      const rank = base + place * 100 + Math.min(index, 40) + Math.min(text.length, 50) / 100;
      if (best === undefined || rank < best) best = rank;
    }
  };
  look(entry.titles, query.text, 0);
  look(entry.keys, query.keys, 50);
  return best ?? containedIn(entry, query.text);
}

/** What was typed may say more than a title does: 「我要辦出生登記」 still finds 出生登記. */
function containedIn(entry: SearchEntry, query: string): number | undefined {
  if (query.length < 3) return undefined;
  for (let index = 0; index < entry.titles.length; index += 1) {
    const text = entry.titles[index] as string;
    if (text.length >= 2 && query.includes(text)) return 400 + Math.min(index, 40) - Math.min(text.length, 30) / 100;
  }
  return undefined;
}
