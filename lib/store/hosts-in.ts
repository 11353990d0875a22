import type { KeptHost } from '../core/host/kept.ts';
import type { HostProfile } from '../core/host/profile.ts';
import type { Change } from '../core/layers/change.ts';
import { importChanges } from './changes.ts';
import type { Db } from './db.ts';
import { fits, hostOf, lastRemoved } from './hosts.ts';

/** What becomes of a profile that comes in: nobody has it yet, it takes the place of one, or that one is the same. */
export interface HostNews {
  readonly news: 'new' | 'replaces' | 'same';
  readonly profile: HostProfile;
  /** The name of the one whose place it takes. */
  readonly was?: string | undefined;
}
/** What of a file came in. */
export interface TakenIn {
  readonly kind: 'saved';
  /** Changes of the rules. */
  readonly added: number;
  /** Profiles of systems that are new, or took the place of one. */
  readonly hosts: number;
}

/** What would become of each profile, beside those there are; what takes something's place comes first. */
export function newsOf(there: readonly KeptHost[], incoming: readonly HostProfile[]): HostNews[] {
  const order = { replaces: 0, new: 1, same: 2 };
  return incoming
    .map((profile): HostNews => {
      const current = there.find(each => each.profile.id === profile.id)?.profile;
      if (!current) return { news: 'new', profile };
      if (JSON.stringify(current) === JSON.stringify(profile)) return { news: 'same', profile };
      return { news: 'replaces', profile, was: current.name };
    })
    .sort((a, b) => order[a.news] - order[b.news]);
}

/** No room; everything already written in the same transaction is taken back. */
class Full extends Error {}

/** Takes in changes and profiles made elsewhere, all or none. A profile takes the place of the one of its id; what was chosen here for its sites stays. `shipped`: those that came with the extension. */
export function takeIn(
  db: Db,
  { changes = [], hosts }: { readonly changes?: readonly Change[]; readonly hosts: readonly HostProfile[] },
  shipped: readonly KeptHost[],
  at: string,
): Promise<TakenIn | { readonly kind: 'full' }> {
  return db
    .transaction('rw', db.changes, db.hosts, db.counters, async (): Promise<TakenIn> => {
      const taken = await importChanges(db, changes);
      if (taken.kind === 'full') throw new Full();
      return { kind: 'saved', added: taken.added, hosts: await putHosts(db, hosts, shipped, at) };
    })
    .catch(error => {
      if (error instanceof Full) return { kind: 'full' as const };
      throw error;
    });
}

/** Runs inside the caller's transaction; says how many were put. */
async function putHosts(
  db: Db,
  incoming: readonly HostProfile[],
  shipped: readonly KeptHost[],
  at: string,
): Promise<number> {
  const rows = await db.hosts.toArray();
  const kept = rows.flatMap(hostOf);
  const known = [...kept, ...shipped];
  const news = newsOf(known, incoming).filter(each => each.news !== 'same');
  const ids = new Set(news.map(each => each.profile.id));
  const others = rows.filter(row => !ids.has(row.id)).map(row => row.profile);
  if (news.length > 0 && !fits([...others, ...news.map(each => each.profile)])) throw new Full();
  const removed = await lastRemoved(db);
  for (const { profile } of news) {
    const { rev = 0, off = false, marks = true } = known.find(each => each.profile.id === profile.id) ?? {};
    await db.hosts.put({ id: profile.id, rev: Math.max(rev, removed) + 1, at, off, marks, profile });
  }
  return news.length;
}
