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

export type Db = Dexie & {
  facts: EntityTable<Fact, 'seq'>;
  slips: EntityTable<Slip, 'id'>;
  counters: EntityTable<Counter, 'id'>;
  cases: EntityTable<KeptCaseRow, 'id'>;
  settings: EntityTable<Setting, 'id'>;
};

const VERSION = 1;
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
  db.version(VERSION).stores({
    facts: '++seq, &id, &key, slip',
    slips: 'id, &key, &text, day, [procedure+day], *missing',
    counters: 'id',
    cases: 'id',
    settings: 'id',
  });
  return db;
}
