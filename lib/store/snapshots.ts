import Dexie from 'dexie';
import {
  type ChangeRow,
  type Counter,
  type Db,
  type Fact,
  type HostRow,
  nameOf,
  type Setting,
  type Snapshot,
} from './db.ts';
import { isIntact, sumOf } from './facts.ts';
import { packText, unpackText } from './pack.ts';

/** How many snapshots of days are kept. */
const KEPT = 14;
/** Facts in one packed stretch. */
const STRETCH = 250;
const FACTS = 'facts:';
/** What a restore lays by until all of it is written at once. */
export const STAGED = 'import:';

/** The small tables, whole. */
export interface SmallTables {
  readonly settings: readonly Setting[];
  readonly counters: readonly Counter[];
  readonly changes: readonly ChangeRow[];
  readonly hosts: readonly HostRow[];
}

/**
 * The register is far too large to be written anew every day. As facts are only added, each is packed away once, in
 * stretches that all snapshots share; a snapshot notes the last one it reaches. The small tables are kept whole.
 * Cases in hand are in none: they end at closing time.
 */
export async function takeSnapshot(db: Db, id: string, at: string): Promise<boolean> {
  const { tables, upTo } = await readSmall(db);
  const body = JSON.stringify(tables);
  return db.transaction('rw', db.snapshots, async () => {
    if (await db.snapshots.get(id)) return false;
    const taken = await snapshotsOf(db);
    const order = Math.max(0, ...taken.map(each => each.order ?? 0)) + 1;
    await db.snapshots.put({ id, at, hash: sumOf(body), body, order, upTo });
    // By the order in which they were taken: a clock set back must not push out the good ones by their days.
    const days = taken.filter(each => each.id.startsWith('day:')).sort((a, b) => (b.order ?? 0) - (a.order ?? 0));
    if (id.startsWith('day:')) await db.snapshots.bulkDelete(days.slice(KEPT - 1).map(each => each.id));
    return true;
  });
}

/** Before a migration: the small tables as the older version left them, kept inside the same database where it already has a place for snapshots. */
export async function snapshotBefore(generation: number, version: number, at: string): Promise<void> {
  const old = (await new Dexie(nameOf(generation)).open()) as Db;
  // A database opened as it is has its tables in a list only, not as properties.
  Object.assign(old, Object.fromEntries(old.tables.map(table => [table.name, table])));
  try {
    if (old.tables.some(table => table.name === 'snapshots')) await takeSnapshot(old, `before:${version}`, at);
  } finally {
    old.close();
  }
}

/** The small tables as they stand now, and the last fact. */
export function readSmall(db: Db): Promise<{ readonly tables: SmallTables; readonly upTo: number }> {
  // Before the migration that brings it there is no such table.
  const known = db.tables.some(table => table.name === 'hosts');
  const tables = ['settings', 'counters', 'changes', 'facts', ...(known ? ['hosts'] : [])];
  return db.transaction('r', tables, async () => {
    const [settings, counters, changes, hosts] = [
      await db.settings.toArray(),
      await db.counters.toArray(),
      await db.changes.orderBy('seq').toArray(),
      known ? await db.hosts.toArray() : [],
    ];
    return { tables: { settings, counters, changes, hosts }, upTo: (await db.facts.orderBy('seq').last())?.seq ?? 0 };
  });
}

/** The snapshots of days and before migrations, in the order taken. */
export async function snapshotsOf(db: Db): Promise<Snapshot[]> {
  const rows = await db.snapshots.where('id').below(FACTS).toArray();
  return rows.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** What a snapshot holds of the small tables; undefined where it is damaged. */
export function smallOf({ body, hash }: Snapshot): SmallTables | undefined {
  if (typeof body !== 'string' || sumOf(body) !== hash) return undefined;
  // One of a version before there were profiles has none.
  return { hosts: [], ...(JSON.parse(body) as Omit<SmallTables, 'hosts'>) };
}

/** Packs away the facts that are not yet; `pause` lets others work between two stretches. */
export async function packFacts(db: Db, at: string, pause: () => Promise<void>): Promise<void> {
  let last = Number((await db.snapshots.where('id').startsWith(FACTS).last())?.upTo ?? 0);
  for (;;) {
    const facts = await db.facts.where('seq').above(last).limit(STRETCH).toArray();
    const upTo = facts.at(-1)?.seq;
    if (upTo === undefined) return;
    const body = await packText(JSON.stringify(facts.filter(isIntact)));
    const id = `${FACTS}${String(upTo).padStart(12, '0')}`;
    await db.snapshots.put({ id, at, hash: facts.at(-1)?.hash ?? '', body, upTo });
    last = upTo;
    await pause();
  }
}

/** The packed facts from one number to another, each proven by its own hash; what is damaged is passed over. */
export async function packedFacts(db: Db, from: number, to: number): Promise<Fact[]> {
  const found: Fact[] = [];
  const first = `${FACTS}${String(from).padStart(12, '0')}`;
  const keys = await db.snapshots.where('id').between(first, STAGED).primaryKeys();
  for (const key of keys) {
    const { upTo = 0, body = '' } = (await db.snapshots.get(key)) ?? {};
    const facts = typeof body === 'string' ? [] : await unpackText(body).then(readFacts, () => []);
    found.push(...facts.filter(fact => fact.seq >= from && fact.seq <= to && isIntact(fact)));
    if (upTo >= to) break;
  }
  return found;
}

/** Every packed fact up to a number, stretch by stretch. */
export async function* stretchesUpTo(db: Db, last: number): AsyncGenerator<Fact[]> {
  for (let from = 1; from <= last; from += STRETCH) yield packedFacts(db, from, Math.min(from + STRETCH - 1, last));
}

function readFacts(text: string): Fact[] {
  return JSON.parse(text) as Fact[];
}
