import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { search } from '../../lib/core/search/search.ts';

/** Procedures under one heading; found ones have none. */
export interface Shelf {
  readonly category: string | undefined;
  readonly procedures: readonly Procedure[];
}

const MOST = 60;

/** What the list shows: every procedure by kind, or those found, best first. */
export function shelvesOf(pack: Pack, typed: string, categories: readonly string[]): readonly Shelf[] {
  if (typed.trim() === '') {
    const kinds = [...new Set([...categories, ...pack.procedures.map(each => each.category)])];
    return kinds
      .map(category => ({ category, procedures: pack.procedures.filter(each => each.category === category) }))
      .filter(({ procedures }) => procedures.length > 0);
  }
  const hits = search(pack.search, typed, MOST);
  const procedures = hits.flatMap(({ id }) => pack.procedures.find(each => each.id === id) ?? []);
  return procedures.length > 0 ? [{ category: undefined, procedures }] : [];
}

/** The address of a procedure in the workbench. */
export function addressOf(id: string): string {
  return `#rules/${id}`;
}
