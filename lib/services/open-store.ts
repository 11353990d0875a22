import { type Db, isNewer, openDb } from '../store/db.ts';

/** A few small values kept outside the database; they survive its loss. */
export interface Keep {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
}

export interface OpenedStore {
  readonly db: Db;
  /** `renewed`: the database could not be opened; it was left whole and a new one begun. */
  readonly state: 'ok' | 'renewed';
}

const GENERATION = 'generation';

/** Opens the database; one that cannot be opened, or that a newer version wrote, is left as it is and the next generation begun beside it. A full disk is not damage and is thrown. */
export async function openStore(keep: Keep): Promise<OpenedStore> {
  const generation = Number((await keep.get(GENERATION)) ?? 1);
  const db = openDb(generation);
  try {
    if (await isNewer(generation)) throw new Error('written by a newer version');
    await db.open();
    return { db, state: 'ok' };
  } catch (error) {
    db.close();
    if (isDiskFull(error)) throw error;
    const renewed = openDb(generation + 1);
    await renewed.open();
    await keep.set(GENERATION, generation + 1);
    return { db: renewed, state: 'renewed' };
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

/** The last serial issued under a year and counter, as noted outside the database; 0 if none. */
export async function serialFloor(keep: Keep, id: string): Promise<number> {
  const marks = (await keep.get(MARK)) as Record<string, number> | undefined;
  return marks?.[id] ?? 0;
}

/** Notes a serial outside the database, so that numbers are not given twice if the database is lost. */
export async function noteSerial(keep: Keep, id: string, serial: number): Promise<void> {
  const marks = ((await keep.get(MARK)) as Record<string, number> | undefined) ?? {};
  if ((marks[id] ?? 0) < serial) await keep.set(MARK, { ...marks, [id]: serial });
}
