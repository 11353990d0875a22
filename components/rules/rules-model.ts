import type { Resolved } from '../../lib/core/layers/resolve.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { search } from '../../lib/core/search/search.ts';
import { procedureOfChange } from './describe-change.ts';

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

/** How many changes hold in each procedure. */
export function ownCounts({ origin }: Resolved): ReadonlyMap<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const { all } of origin.values())
    for (const change of all) {
      const procedure = procedureOfChange(change, all);
      if (procedure !== undefined) ids.set(procedure, (ids.get(procedure) ?? new Set()).add(change.id));
    }
  return new Map([...ids].map(([procedure, found]) => [procedure, found.size]));
}

/** The address of a procedure in the workbench; `editing`: with its tools. */
export function addressOf(id: string, editing = false): string {
  return `#rules/${id}${editing ? '/edit' : ''}`;
}
