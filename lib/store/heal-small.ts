import { DEFAULT_SETTINGS, settingsSchema } from '../schema/settings.ts';
import type { Db } from './db.ts';
import type { Healed } from './heal.ts';
import { hostOf } from './hosts.ts';
import { smallOf, snapshotsOf } from './snapshots.ts';

/** What was healed of the small tables, by their names. */
export interface SmallHealed {
  readonly settings: Healed;
  readonly changes: Healed;
  readonly hosts: Healed;
  readonly counters: Healed;
}

/** Puts back what the latest whole snapshot has: changes that are missing or altered, settings and profiles of systems that cannot be read or (if some are known to be lost) are missing, and numbers a counter forgot. A counter never goes back. */
export async function healSmall(
  db: Db,
  lost: { readonly settings: boolean; readonly hosts: boolean },
): Promise<SmallHealed> {
  const tables = (await snapshotsOf(db))
    .reverse()
    .map(smallOf)
    .find(each => each !== undefined);
  const floors = await highestSerials(db);
  for (const { id, last } of tables?.counters ?? []) floors.set(id, Math.max(last, floors.get(id) ?? 0));
  return db.transaction('rw', db.settings, db.changes, db.hosts, db.counters, async () => {
    let [settings, changes, hosts, counters] = [0, 0, 0, 0];
    for (const row of tables?.settings ?? []) {
      const there = await db.settings.get(row.id);
      const gone = there ? row.id === 'settings' && !canBeRead(there.value) : lost.settings;
      if (!gone || (row.id === 'settings' && !canBeRead(row.value))) continue;
      await db.settings.put(row);
      settings += 1;
    }
    for (const row of tables?.changes ?? []) {
      const there = await db.changes.get(row.seq);
      if (JSON.stringify(there) === JSON.stringify(row)) continue;
      const elsewhere = await db.changes.where('id').equals(row.id).first();
      if (elsewhere && elsewhere.seq !== row.seq) continue;
      await db.changes.put(row);
      changes += 1;
    }
    for (const row of tables?.hosts ?? []) {
      const there = await db.hosts.get(row.id);
      const gone = there ? hostOf(there).length === 0 : lost.hosts;
      if (!gone || hostOf(row).length === 0) continue;
      await db.hosts.put(row);
      hosts += 1;
    }
    for (const [id, last] of floors)
      if (((await db.counters.get(id))?.last ?? 0) < last) {
        await db.counters.put({ id, last });
        counters += 1;
      }
    const all = (count: number): Healed => ({ lost: count, healed: count });
    return { settings: all(settings), changes: all(changes), hosts: all(hosts), counters: all(counters) };
  });
}

/** Settings of an older version lack some; that is no damage. */
function canBeRead(value: unknown): boolean {
  return typeof value === 'object' && settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...value }).success;
}

/** The highest serial of every year and counter that the register holds, found by the index of numbers alone. */
export async function highestSerials(db: Db): Promise<Map<string, number>> {
  const floors = new Map<string, number>();
  await db.slips.orderBy('text').eachKey(key => {
    const found = /^(\d+)(?:-(\d{2}))?-(\d{5,})/.exec(String(key));
    if (!found) return;
    const id = `${Number(found[1])}-${Number(found[2] ?? 0)}`;
    floors.set(id, Math.max(Number(found[3]), floors.get(id) ?? 0));
  });
  return floors;
}
