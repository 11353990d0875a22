import Dexie, { type EntityTable } from 'dexie';
import type { KeptCase } from '../schema/case.ts';
import type { Slip } from '../schema/slip.ts';

/** An append-only record of what was done to the register. Each carries the hash of the one before, so that a lost one shows. */
export interface Fact {
  readonly seq: number;
  readonly id: string;
  readonly key: string;
  readonly kind: 'issued' | 'printed' | 'voided';
  readonly slip: string;
  readonly at: string;
  readonly body: string;
  readonly before: string;
  readonly hash: string;
}
export interface Counter {
  /** `year-counter`, for example 115-3. */
  readonly id: string;
  readonly last: number;
}
export interface KeptCaseRow extends KeptCase {
  readonly id: string;
}
export interface Setting {
  readonly id: string;
  readonly value: unknown;
}

/** One change an office or a clerk made to the content, in the order made; never altered, only taken back by a later one. */
export interface ChangeRow {
  readonly seq: number;
  readonly id: string;
  readonly layer: string;
  readonly at: string;
  readonly change: unknown;
}
/** All that is kept, as one text, on a day or before a migration. */
export interface Snapshot {
  /** `day:2026-11-21`, or `before:3` for the migration to version 3. */
  readonly id: string;
  readonly at: string;
  readonly hash: string;
  readonly body: string;
}

export type Db = Dexie & {
  facts: EntityTable<Fact, 'seq'>;
  slips: EntityTable<Slip, 'id'>;
  counters: EntityTable<Counter, 'id'>;
  cases: EntityTable<KeptCaseRow, 'id'>;
  settings: EntityTable<Setting, 'id'>;
  changes: EntityTable<ChangeRow, 'seq'>;
  snapshots: EntityTable<Snapshot, 'id'>;
};

const VERSION = 2;
const nameOf = (generation: number) => `onetrip-${generation}`;

/** Whether a newer version of the extension wrote this generation. Dexie would open it, and alter it to our shape. */
export async function isNewer(generation: number): Promise<boolean> {
  // Where the browser cannot list them, opening decides.
  const databases = await Dexie.dependencies.indexedDB.databases().catch(() => []);
  // Dexie counts in tens, and adds ones where it mends a shape.
  return databases.some(each => each.name === nameOf(generation) && Math.floor((each.version ?? 0) / 10) > VERSION);
}

/** The database of one generation; a damaged one is left whole and the next generation begun beside it. */
export function openDb(generation: number): Db {
  const db = new Dexie(nameOf(generation), { chromeTransactionDurability: 'strict' }) as Db;
  db.version(1).stores({
    facts: '++seq, &id, &key, slip',
    slips: 'id, &key, &text, day, [procedure+day], *missing',
    counters: 'id',
    cases: 'id',
    settings: 'id',
  });
  // The office's own changes to the content, and daily snapshots.
  db.version(2).stores({ changes: '++seq, &id, layer', snapshots: 'id' });
  return db;
}
