import type { KeptHost } from '../core/host/kept.ts';
import { keptHostSchema, MOST_HOSTS } from '../schema/host.ts';
import type { Db, HostRow } from './db.ts';

/** In `counters`: the highest revision that was removed. What comes after goes on from it, so that no two share one. */
const REMOVED = 'host-removed';
/** Characters of all profiles together at most: they travel to a panel in one message. */
const MOST_IN_ALL = 8_000_000;

/** All profiles that can be read, by name; `damaged` rows are left as they are. */
export interface KeptHosts {
  readonly hosts: readonly KeptHost[];
  readonly damaged: number;
}
/** What is saved of a profile. */
export type HostContent = Pick<KeptHost, 'profile' | 'off' | 'marks'>;
type Content = Pick<HostRow, 'profile' | 'off' | 'marks'>;
/** `stale`: another window saved or removed it since; nothing was kept. `full`: there is no room for one more. */
export type SavedHost =
  | { readonly kind: 'saved'; readonly rev: number }
  | { readonly kind: 'stale'; readonly current: KeptHost | null }
  | { readonly kind: 'full' };

export async function loadHosts(db: Db): Promise<KeptHosts> {
  const rows = await db.hosts.toArray();
  const hosts = rows.flatMap(hostOf).sort((a, b) => (a.profile.name < b.profile.name ? -1 : 1));
  return { hosts, damaged: rows.length - hosts.length };
}

/** Saves a profile if nobody else saved or removed it since revision `base`; 0 for one that is new. The same again counts as saved. */
export function saveHost(db: Db, content: HostContent, base: number, at: string): Promise<SavedHost> {
  return db.transaction('rw', db.hosts, db.counters, async (): Promise<SavedHost> => {
    const { id } = content.profile;
    const rows = await db.hosts.toArray();
    const row = rows.find(each => each.id === id);
    const [kept] = row ? hostOf(row) : [];
    if (kept && kept.rev !== base)
      return sameContent(kept, content) ? { kind: 'saved', rev: kept.rev } : { kind: 'stale', current: kept };
    const removed = await lastRemoved(db);
    if (!kept && base > 0) return { kind: 'stale', current: null };
    const others = rows.filter(each => each.id !== id);
    if (!fits([...others.map(each => each.profile), content.profile])) return { kind: 'full' };
    const rev = Math.max(base, removed) + 1;
    await db.hosts.put({ id, rev, at, ...content });
    return { kind: 'saved', rev };
  });
}

/** Removes a profile if nobody else saved it since; what is gone already is removed. */
export function removeHost(
  db: Db,
  id: string,
  base: number,
): Promise<{ readonly kind: 'removed' } | { readonly kind: 'stale'; readonly current: KeptHost }> {
  return db.transaction('rw', db.hosts, db.counters, async () => {
    const row = await db.hosts.get(id);
    const [kept] = row ? hostOf(row) : [];
    if (kept && kept.rev !== base) return { kind: 'stale' as const, current: kept };
    if (row) {
      await db.counters.put({ id: REMOVED, last: Math.max(await lastRemoved(db), kept?.rev ?? 0) });
      await db.hosts.delete(id);
    }
    return { kind: 'removed' as const };
  });
}

/** The highest revision that was removed; 0 where none was. */
export async function lastRemoved(db: Db): Promise<number> {
  return (await db.counters.get(REMOVED))?.last ?? 0;
}

/** The profile of a row; nothing where it is damaged. */
export function hostOf({ id, ...row }: HostRow): KeptHost[] {
  const { data } = keptHostSchema.safeParse(row);
  return data && data.profile.id === id ? [data] : [];
}

/** Whether two say the same, whenever they were saved. */
export function sameContent(one: Content, other: Content): boolean {
  const told = ({ profile, off, marks }: Content) => JSON.stringify([profile, off, marks]);
  return told(one) === told(other);
}

/** Whether so many profiles have room. */
export function fits(profiles: readonly unknown[]): boolean {
  return profiles.length <= MOST_HOSTS && JSON.stringify(profiles).length <= MOST_IN_ALL;
}
