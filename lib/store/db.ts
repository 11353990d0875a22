import Dexie, { type EntityTable } from 'dexie';
import type { KeptCase } from '../schema/case.ts';
import type { Slip } from '../schema/slip.ts';
import { MIGRATIONS } from './migrations/all.ts';

/** An append-only record of what was done to the register. Each carries the hash of the one before, so that a lost one shows. */
export interface Fact {
  readonly seq: number;
  readonly id: string;
  readonly key: string;
  /** `mended` tells which facts were found to be missing or changed and could not be had back; it is of no slip. */
  readonly kind: 'issued' | 'printed' | 'spoken' | 'voided' | 'mended';
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
/** What is known of one system, with what was chosen for its sites. */
export interface HostRow {
  readonly id: string;
  readonly rev: number;
  readonly at: string;
  readonly off: boolean;
  readonly marks: boolean;
  readonly profile: unknown;
}
/** What lost rows are healed from: the small tables as they stood on a day (`day:2026-11-21`) or before a migration (`before:3`), or a stretch of facts (`facts:` and the last of them). */
export interface Snapshot {
  readonly id: string;
  readonly at: string;
  readonly hash: string;
  /** JSON; facts are packed. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The how-manieth snapshot it is, whatever the clock says. */
  readonly order?: number;
  /** The last fact there was. */
  readonly upTo: number;
}

export type Db = Dexie & {
  facts: EntityTable<Fact, 'seq'>;
  slips: EntityTable<Slip, 'id'>;
  counters: EntityTable<Counter, 'id'>;
  cases: EntityTable<KeptCaseRow, 'id'>;
  settings: EntityTable<Setting, 'id'>;
  changes: EntityTable<ChangeRow, 'seq'>;
  hosts: EntityTable<HostRow, 'id'>;
  snapshots: EntityTable<Snapshot, 'id'>;
};

/** The version of the shape this code knows. */
export const VERSION = MIGRATIONS.length;
const NAME = /^onetrip-(\d{1,9})$/;
/** The name of a generation's database. */
export const nameOf = (generation: number) => `onetrip-${generation}`;

/** A database of ours as the browser lists it. */
export interface Listed {
  readonly generation: number;
  readonly version: number;
}

/** Every generation on this machine, the oldest first; nothing where the browser cannot list them. */
export async function listDatabases(): Promise<readonly Listed[]> {
  const databases = await Dexie.dependencies.indexedDB.databases().catch(() => []);
  return databases
    .flatMap(({ name = '', version = 0 }) => {
      const generation = Number(NAME.exec(name)?.[1] ?? 0);
      // Dexie counts in tens, and adds ones where it mends a shape.
      return generation > 0 ? [{ generation, version: Math.floor(version / 10) }] : [];
    })
    .sort((a, b) => a.generation - b.generation);
}

/** The database of one generation; a damaged one is left whole and the next generation begun beside it. `onWritten` hears which tables a finished writing reached. */
export function openDb(generation: number, onWritten?: (tables: readonly string[]) => void): Db {
  const db = new Dexie(nameOf(generation), { chromeTransactionDurability: 'strict' }) as Db;
  for (const { version, stores } of MIGRATIONS) db.version(version).stores({ ...stores });
  db.use({
    stack: 'dbcore',
    name: 'floor',
    create: down => ({
      ...down,
      transaction: (tables, mode, options) => {
        // Dexie opens what a newer version made, also behind the back of a page that is still open: it may be read, not written.
        if (mode === 'readwrite' && Math.floor(db.backendDB().version / 10) > VERSION)
          throw new Dexie.VersionError('written by a newer version');
        const begun = down.transaction(tables, mode, options);
        if (mode === 'readwrite' && onWritten)
          (begun as IDBTransaction).addEventListener('complete', () => onWritten(tables));
        return begun;
      },
    }),
  });
  return db;
}
