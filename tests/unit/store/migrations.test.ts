// The database's shape, step by step: frozen, without a gap, and nothing lost on the way.
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../lib/services/open-store.ts';
import { openDb, VERSION } from '../../../lib/store/db.ts';
import { sumOf } from '../../../lib/store/facts.ts';
import { saveHost } from '../../../lib/store/hosts.ts';
import { MIGRATIONS } from '../../../lib/store/migrations/all.ts';
import { numbered } from '../../../lib/store/migrations/numbered.ts';
import { issueSlip } from '../../../lib/store/register.ts';
import { smallOf, snapshotsOf, takeSnapshot } from '../../../lib/store/snapshots.ts';
import { moment, newKey, OFFICE, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';
import { contentOf } from '../../support/profiles.ts';

beforeEach(() => {
  newDisk();
});
const step = <V extends number>(version: V) => ({ version, stores: {} }) as const;

/** What was shipped is never changed: a database made by it is out there. */
const SHIPPED = [
  '096dc394fc0bd63e4b6bf00efa061d7e810640e9402ff393802057f40e80c52f',
  '7c7b262c0c52d67abf6bc45e5752bd236931dc0d470eb5f2287c422e09d5a883',
  'cf6df43d368690f48f7830193d999b3a82327a063743f9a15c0bdd23eef417db',
  '009b9ff1c50f138faca885d0b2f650874576e02f4f11d614b8d306d923abc81d',
];
test('every step that was shipped is as it was, and cannot be changed', () => {
  expect(MIGRATIONS.map(each => sumOf(JSON.stringify(each)))).toEqual(SHIPPED);
  expect(MIGRATIONS.every(each => Object.isFrozen(each) && Object.isFrozen(each.stores))).toBe(true);
});

test('steps are numbered without a gap; else they do not compile', () => {
  numbered(step(1), step(2), step(3));
  // @ts-expect-error 2 is missing
  numbered(step(1), step(3));
  // @ts-expect-error the first is 1
  numbered(step(2));
  // @ts-expect-error twice the same
  numbered(step(1), step(1));
  expect(MIGRATIONS.map(each => each.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

/** A database of an older version, as its code made it. */
async function older(version: number): Promise<Dexie> {
  const db = new Dexie('onetrip-1');
  for (const each of MIGRATIONS.slice(0, version)) db.version(each.version).stores({ ...each.stores });
  return db.open();
}

describe.each(MIGRATIONS.slice(0, -1).map(each => each.version))('from version %i', version => {
  test('every row is there afterwards as it was before', async () => {
    const old = await older(version);
    const slip = await issueSlip(old as never, requestOf(newKey()), OFFICE, moment());
    const facts = await old.table('facts').toArray();
    await old.table('settings').put({ id: 'settings', value: { lang: 'en' } });
    const changes = version > 1 ? [{ seq: 1, id: newKey(), layer: 'office', at: '', change: {} }] : [];
    if (version > 1) await old.table('changes').bulkAdd(changes);
    old.close();
    const { db, state } = await openStore(memoryKeep());
    expect([state, db.verno]).toEqual(['ok', VERSION]);
    expect(await db.slips.toArray()).toEqual([slip]);
    expect(await db.facts.toArray()).toEqual(facts);
    expect(await db.settings.toArray()).toEqual([{ id: 'settings', value: { lang: 'en' } }]);
    expect(await db.changes.toArray()).toEqual(changes);
    expect(await db.hosts.toArray()).toEqual([]);
    expect(await saveHost(db, contentOf(), 0, '2026-11-21T12:00')).toEqual({ kind: 'saved', rev: 1 });
    // Put by before the step, where there was a place for it.
    const [before] = await snapshotsOf(db);
    expect(before && smallOf(before)).toEqual(
      version > 1
        ? { settings: await db.settings.toArray(), counters: await db.counters.toArray(), changes, hosts: [] }
        : undefined,
    );
  });
});

describe('a newer version at the same database', () => {
  /** Raises the version under whoever has it open, as an update does. */
  async function update(): Promise<void> {
    const newer = new Dexie('onetrip-1');
    for (const each of MIGRATIONS) newer.version(each.version).stores({ ...each.stores });
    newer.version(VERSION + 1).stores({ letters: 'id' });
    await newer.open();
    newer.close();
  }

  test('an old page that is still open can read, but writes nothing in the old shape', async () => {
    const old = openDb(1);
    const slip = await issueSlip(old, requestOf(newKey()), OFFICE, moment());
    await update();
    expect(await old.slips.toArray()).toEqual([slip]);
    await expect(issueSlip(old, requestOf(newKey()), OFFICE, moment())).rejects.toMatchObject({ name: 'VersionError' });
    await expect(old.settings.put({ id: 'x', value: 1 })).rejects.toThrow();
    expect([await old.slips.count(), await old.settings.count()]).toEqual([1, 0]);
  });

  test('an old worker leaves it whole and goes on in a new one; its numbers follow', async () => {
    const keep = memoryKeep();
    const { desk } = startDesk({ keep });
    await desk['slip.issue'](requestOf(newKey()), {});
    await update();
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(2);
    expect(keep.values['generation']).toBe(2);
    expect(await openDb(1).slips.count()).toBe(1);
  });
});

test('before a migration the small tables are put by in the same database', async () => {
  const db = openDb(1);
  await db.settings.put({ id: 'settings', value: { lang: 'en' } });
  expect(await takeSnapshot(db, `before:${VERSION + 1}`, '2026-11-21T12:00')).toBe(true);
  expect(await takeSnapshot(db, `before:${VERSION + 1}`, '2026-11-21T12:01')).toBe(false);
  expect(JSON.parse(String((await db.snapshots.get(`before:${VERSION + 1}`))?.body))).toMatchObject({
    settings: [{ id: 'settings', value: { lang: 'en' } }],
  });
});
