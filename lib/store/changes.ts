import { type Change, editKey, type NewChange } from '../core/layers/change.ts';
import { keptChangeSchema, LATEST_ID, MOST_CHANGES } from '../schema/layers.ts';
import type { ChangeRow, Db } from './db.ts';
import { uuidv7 } from './facts.ts';

/** All changes kept. `seq`: the last one known, to be given as `base` of what is added; `damaged`: rows that could not be read, which are left as they are. */
export interface KeptChanges {
  readonly changes: Change[];
  readonly seq: number;
  readonly damaged: number;
}
/** `stale`: another window changed the same line since; nothing was kept. `full`: there is no room for so many. */
export type AddResult =
  | { readonly kind: 'saved'; readonly seq: number; readonly changes: Change[] }
  | { readonly kind: 'stale'; readonly others: Change[] }
  | { readonly kind: 'full' };

/** When changes are made: ms since 1970, the wall clock in Taiwan, and ten random bytes for each. */
export interface Stamp {
  readonly now: number;
  readonly at: string;
  readonly random: () => Uint8Array;
}

export async function loadChanges(db: Db): Promise<KeptChanges> {
  const rows = await db.changes.orderBy('seq').toArray();
  const changes = rows.flatMap(changeOf);
  return { changes, seq: rows.at(-1)?.seq ?? 0, damaged: rows.length - changes.length };
}

/** Adds changes, all or none, if nobody changed the same lines after `base`. The same asked again is kept once. */
export function addChanges(db: Db, base: number, news: readonly NewChange[], stamp: Stamp): Promise<AddResult> {
  return db.transaction('rw', db.changes, async (): Promise<AddResult> => {
    const last = await db.changes.orderBy('seq').last();
    const since = (await db.changes.where('seq').above(base).toArray()).flatMap(changeOf);
    const again = news.map(each => since.find(other => sameAsk(other, each)));
    if (again.every(each => each !== undefined)) return { kind: 'saved', seq: last?.seq ?? 0, changes: again };
    const touched = new Set(await Promise.all(news.map(each => lineOf(db, each))));
    const lines = await Promise.all(since.map(each => lineOf(db, each)));
    const others = since.filter((_, index) => touched.has(lines[index] as string));
    if (others.length > 0) return { kind: 'stale', others };
    if ((await db.changes.count()) + news.length > MOST_CHANGES) return { kind: 'full' };
    // The later id holds: it stands above all kept, also when the clock was set back or another machine's was ahead.
    const newest = await db.changes.where('id').below(LATEST_ID).last();
    let time = Math.max(stamp.now, newest ? timeOf(newest.id) + 1 : 0);
    const changes = news.map((each): Change => ({ ...each, id: uuidv7(time++, stamp.random()), at: stamp.at }));
    await db.changes.bulkAdd(changes.map(rowOf));
    return { kind: 'saved', seq: (await db.changes.orderBy('seq').last())?.seq ?? 0, changes };
  });
}

/** Takes in changes made elsewhere, all or none; those already there are left as they are. */
export function importChanges(
  db: Db,
  incoming: readonly Change[],
): Promise<{ kind: 'saved'; added: number } | { kind: 'full' }> {
  return db.transaction('rw', db.changes, async () => {
    const known = new Set(await db.changes.orderBy('id').keys());
    const fresh = incoming.filter(each => !known.has(each.id));
    if (known.size + fresh.length > MOST_CHANGES) return { kind: 'full' as const };
    await db.changes.bulkAdd(fresh.map(rowOf));
    return { kind: 'saved' as const, added: fresh.length };
  });
}

function rowOf(change: Change): Omit<ChangeRow, 'seq'> {
  return { id: change.id, layer: change.layer, at: change.at, change };
}

function changeOf(row: ChangeRow): Change[] {
  const parsed = keptChangeSchema.safeParse(row.change);
  return parsed.success ? [parsed.data] : [];
}

/** Milliseconds since 1970 in a UUIDv7; 0 where a damaged id holds none. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) || 0;
}

function sameAsk(kept: Change, asked: NewChange): boolean {
  const told = ({ layer, by, why, cite, since, until, edit }: NewChange) =>
    JSON.stringify([layer, by, why, cite, since, until, edit]);
  return told(kept) === told(asked);
}

/** The line a change is about; of one that takes another back, the other's. */
async function lineOf(db: Db, { edit }: NewChange): Promise<string> {
  if (edit.do !== 'undo') return editKey(edit);
  const row = await db.changes.where('id').equals(edit.change).first();
  const [undone] = row ? changeOf(row) : [];
  return undone ? editKey(undone.edit) : editKey(edit);
}
