import { type Db, listDatabases, openDb, VERSION } from '../store/db.ts';
import { snapshotBefore } from '../store/snapshots.ts';

/** A few small values kept outside the database; they survive its loss. */
export interface Keep {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
}

export interface OpenedStore {
  readonly db: Db;
  readonly generation: number;
  /** `renewed`: the database could not be opened; it was left whole and a new one begun. */
  readonly state: 'ok' | 'renewed';
  /** It was no longer known which database is in use; the newest was taken. */
  readonly pointerLost: boolean;
}

const GENERATION = 'generation';

/**
 * Opens the database; one that cannot be opened, or that a newer version wrote, is left as it is and the next generation
 * begun beside it. A full disk is not damage and is thrown. `now` is the wall clock, for the snapshot before a migration.
 */
export async function openStore(
  keep: Keep,
  now = '',
  onWritten?: (tables: readonly string[]) => void,
): Promise<OpenedStore> {
  const listed = await listDatabases();
  const newest = listed.at(-1)?.generation ?? 1;
  const pointer = await keep.get(GENERATION);
  const generation = Number(pointer ?? newest);
  const pointerLost = pointer === undefined && newest > 1;
  const renew = async (next: number, last: number): Promise<OpenedStore> => {
    const renewed = openDb(next, onWritten);
    try {
      await renewed.open();
    } catch (error) {
      renewed.close();
      // The one after may have been begun by a worker that was stopped, and be broken too.
      if (next >= last || isDiskFull(error)) throw error;
      return renew(next + 1, last);
    }
    await keep.set(GENERATION, next);
    return { db: renewed, generation: next, state: 'renewed', pointerLost: false };
  };
  let db = openDb(generation, onWritten);
  try {
    const version = listed.find(each => each.generation === generation)?.version ?? VERSION;
    // Dexie would open what a newer version wrote, and alter it to our shape.
    if (version > VERSION) throw new Error('written by a newer version');
    if (version < VERSION) await snapshotBefore(generation, VERSION, now);
    await db.open().catch(error => {
      if (isDiskFull(error)) throw error;
      // Once more: what passes is no damage.
      db.close();
      db = openDb(generation, onWritten);
      return db.open();
    });
    if (pointerLost) await keep.set(GENERATION, generation);
    return { db, generation, state: 'ok', pointerLost };
  } catch (error) {
    db.close();
    if (isDiskFull(error)) throw error;
    return renew(generation + 1, Math.max(generation, newest) + 1);
  }
}

/** Whether an error of the database says that the disk is full; Chromium reports it in several ways. */
export function isDiskFull(error: unknown): boolean {
  const names = new Set<string>();
  for (
    let each = error as { name?: string; inner?: unknown } | undefined;
    each && typeof each === 'object';
    each = each.inner as typeof each
  ) {
    if (names.has(each.name ?? '')) break;
    names.add(each.name ?? '');
  }
  return names.has('QuotaExceededError') || names.has('DataError');
}

const MARK = 'last-serial';

/** The last serial issued under every year and counter, as noted outside the database. */
export async function serialMarks(keep: Keep): Promise<Readonly<Record<string, number>>> {
  return ((await keep.get(MARK)) as Record<string, number> | undefined) ?? {};
}

/** The last serial of one year and counter; 0 if none. */
export async function serialFloor(keep: Keep, id: string): Promise<number> {
  return (await serialMarks(keep))[id] ?? 0;
}

/** Notes a serial outside the database, so that numbers are not given twice if the database is lost. */
export async function noteSerial(keep: Keep, id: string, serial: number): Promise<void> {
  const marks = await serialMarks(keep);
  if ((marks[id] ?? 0) < serial) await keep.set(MARK, { ...marks, [id]: serial });
}
