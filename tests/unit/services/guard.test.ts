// What is lost or altered behind the store's back is noticed at the next opening, healed where it can be, and told once.
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type NoticedItem, noticedOf } from '../../../lib/schema/noticed.ts';
import type { Slip } from '../../../lib/schema/slip.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { NOON, newKey, OFFICE, registerFaults, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';
import { contentOf, profileOf } from '../../support/profiles.ts';

type Kept = ReturnType<typeof memoryKeep>;

/** A worker; `rest` waits until all that nobody waits for is done. */
function startWorker(keep: Kept, session = memoryKeep(), now: () => number = () => NOON) {
  const started = startDesk({ keep, session, now, later: act => void setTimeout(act, 0) });
  return { ...started, rest: () => started.desk['store.check']({}, {}) };
}

let keep: Kept;
let slips: Slip[];
/** Four slips, one printed, one voided; an office set; all seen, audited and packed away. */
async function settle(): Promise<void> {
  newDisk();
  keep = memoryKeep();
  slips = [];
  const { desk, rest } = startWorker(keep);
  await desk['settings.change']({ office: OFFICE }, {});
  for (let n = 0; n < 4; n += 1) slips.push(await desk['slip.issue'](requestOf(newKey()), {}));
  await desk['slip.printed']({ id: id(1), key: newKey() }, {});
  await desk['slip.void']({ id: id(2), reason: '重複' }, {});
  await openDb(1).changes.add({
    id: newKey(),
    layer: 'office',
    at: '2026-11-21T12:00',
    change: { hide: 'x' },
  } as never);
  await desk['hosts.save']({ host: contentOf(), base: 0 }, {});
  await desk['case.save']({ id: 'current', case: requestOf(newKey()).case, base: 0 }, {});
  await rest();
}
const id = (index: number) => slips[index]?.id ?? '';
beforeEach(settle);

/** Opens in a browser started anew; gives what is noticed. */
async function reopen(
  now = NOON,
): Promise<{ items: readonly NoticedItem[]; desk: ReturnType<typeof startDesk>['desk'] }> {
  const before = noticedOf(keep.values['noticed']).length;
  const { desk, rest } = startWorker(keep, memoryKeep(), () => now);
  await desk['desk.open']({}, {});
  await rest();
  return {
    items: noticedOf(keep.values['noticed'])
      .slice(before)
      .flatMap(each => each.items)
      // In how many stretches the facts were packed hangs on when the worker found time for it.
      .map(each => (each.what === 'snapshots' ? { ...each, lost: 1 } : each)),
    desk,
  };
}
const item = (what: NoticedItem['what'], lost: number, healed: number): NoticedItem => ({ what, lost, healed });
const whole = () => openDb(1).slips.orderBy('text').toArray();

test('where nothing is amiss nothing is told, and nothing is written', async () => {
  const before = await openDb(1).facts.toArray();
  expect((await reopen()).items).toEqual([]);
  expect(await openDb(1).facts.toArray()).toEqual(before);
});

describe('damage', () => {
  const emptied = (table: string) => (db: Db) => db.table(table).clear();
  const rows: readonly [string, (db: Db) => Promise<unknown>, NoticedItem[], boolean][] = [
    ['slips emptied', emptied('slips'), [item('slips', 4, 4)], true],
    ['facts emptied', emptied('facts'), [item('facts', 6, 6)], true],
    [
      'slips and facts emptied',
      db => Promise.all([db.slips.clear(), db.facts.clear()]),
      [item('slips', 4, 4), item('facts', 6, 6)],
      true,
    ],
    ['counters emptied', emptied('counters'), [item('counters', 1, 1)], true],
    ['settings emptied', emptied('settings'), [item('settings', 1, 1)], true],
    ['changes emptied', emptied('changes'), [item('changes', 1, 1)], true],
    ['cases emptied', emptied('cases'), [item('cases', 1, 0)], true],
    ['a slip removed', db => db.slips.delete(id(1)), [item('slips', 1, 1)], true],
    ['a slip altered', db => db.slips.update(id(3), { procedure: 'x' }), [item('slips', 1, 1)], true],
    ['a print taken away', db => db.slips.update(id(1), { printed: 0 }), [item('slips', 1, 1)], true],
    ['a void taken away', db => db.slips.update(id(2), { voided: undefined }), [item('slips', 1, 1)], true],
    ['a fact altered', db => db.facts.update(2, { body: '{}' }), [item('facts', 1, 1)], true],
    ['a fact removed', db => db.facts.delete(2), [item('facts', 1, 1)], true],
    ['facts cut off at the end', db => db.facts.bulkDelete([4, 5, 6]), [item('facts', 3, 3)], true],
    ['a counter set back', db => db.counters.update('115-3', { last: 1 }), [item('counters', 1, 1)], true],
    ['a change altered', db => db.changes.toCollection().modify({ layer: 'x' }), [item('changes', 1, 1)], true],
    ['profiles emptied', emptied('hosts'), [item('hosts', 1, 1)], true],
    ['a profile that is none', db => db.hosts.update('h1', { profile: 7 }), [item('hosts', 1, 1)], true],
    ['settings that are none', db => db.settings.put({ id: 'settings', value: 7 }), [item('settings', 1, 1)], true],
    [
      'an issue removed, the packed facts too: the slip proves it',
      db => Promise.all([db.facts.delete(2), db.snapshots.clear()]),
      [item('facts', 1, 1), item('snapshots', 1, 0)],
      true,
    ],
    [
      'a print removed, the packed facts too: told anew',
      db => Promise.all([db.facts.delete(5), db.snapshots.clear()]),
      [item('slips', 1, 1), item('facts', 1, 1), item('snapshots', 1, 0)],
      false,
    ],
    [
      'slips, facts and all snapshots emptied: lost, and said',
      db => Promise.all(['slips', 'facts', 'snapshots'].map(name => db.table(name).clear())),
      [item('slips', 4, 0), item('facts', 6, 0), item('snapshots', 1, 0)],
      false,
    ],
  ];
  test.each(rows)('%s', async (_, damage, items, fits) => {
    const before = await whole();
    await damage(openDb(1));
    const { items: told, desk } = await reopen();
    expect(told).toEqual(items);
    if (fits) {
      expect(await whole()).toEqual(before);
      expect(await registerFaults(openDb(1))).toEqual([]);
    }
    expect((await reopen()).items).toEqual([]);
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(5);
  });

  test('the database deleted: what is gone is said, the numbers go on', async () => {
    const db = openDb(1);
    await db.delete();
    const { items, desk } = await reopen();
    expect(items.map(each => each.what)).toEqual([
      'slips',
      'facts',
      'settings',
      'changes',
      'hosts',
      'counters',
      'cases',
      'snapshots',
    ]);
    expect(items[0]).toEqual(item('slips', 4, 0));
    await desk['settings.change']({ office: OFFICE }, {});
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(5);
    expect((await reopen()).items).toEqual([]);
  });

  test('an older copy put back: the slips since then are said to be lost, and their numbers not given again', async () => {
    const old = await Promise.all(openDb(1).tables.map(async table => [table.name, await table.toArray()] as const));
    const worker = startWorker(keep);
    await worker.desk['slip.issue'](requestOf(newKey()), {});
    await worker.rest();
    newDisk();
    const db = openDb(1);
    for (const [name, all] of old) await db.table(name).bulkAdd(all as never);
    const { items, desk } = await reopen();
    expect(items).toEqual([item('slips', 1, 0), item('facts', 1, 0), item('snapshots', 1, 0)]);
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(6);
    expect((await reopen()).items).toEqual([]);
  });

  test('all that is kept outside wiped: said, and the marks told anew from the register', async () => {
    for (const key of Object.keys(keep.values)) delete keep.values[key];
    expect((await reopen()).items).toEqual([item('marks', 1, 1)]);
    expect(keep.values['last-serial']).toEqual({ '115-3': 4 });
  });

  test('which database is in use forgotten: the newest is taken', async () => {
    newDisk();
    keep = memoryKeep({ generation: 2 });
    await openDb(1).open();
    const { desk, rest } = startWorker(keep);
    await desk['slip.issue'](requestOf(newKey()), {});
    await rest();
    delete keep.values['generation'];
    const { items, desk: next } = await reopen();
    expect(items).toEqual([item('pointer', 1, 1)]);
    expect(await next['slip.find']({ limit: 5 }, {})).toHaveLength(1);
    expect(keep.values['generation']).toBe(2);
  });
});

describe('what is no damage', () => {
  test('a writing the worker was stopped before it could witness', async () => {
    const seen = structuredClone(keep.values['witness']);
    await startWorker(keep).desk['slip.issue'](requestOf(newKey()), {});
    keep.values['witness'] = seen;
    expect((await reopen()).items).toEqual([]);
  });

  test('an older version that noted numbers outside, but nothing else', async () => {
    for (const key of Object.keys(keep.values)) if (key !== 'last-serial') delete keep.values[key];
    expect((await reopen()).items).toEqual([]);
  });

  test('a profile that was changed, and one that was removed', async () => {
    const { desk, rest } = startWorker(keep);
    await desk['hosts.save']({ host: contentOf(profileOf({ id: 'h2' })), base: 0 }, {});
    await desk['hosts.save']({ host: contentOf(profileOf({ name: '改名' })), base: 1 }, {});
    await rest();
    await desk['hosts.remove']({ id: 'h2', base: 1 }, {});
    await rest();
    expect((await reopen()).items).toEqual([]);
    expect((await desk['hosts.load']({}, {})).hosts.map(each => each.profile.name)).toEqual(['改名']);
  });

  test('a witness of a version before there were profiles', async () => {
    const { hosts: _hosts, ...seen } = keep.values['witness'] as { hosts: number };
    keep.values['witness'] = seen;
    expect((await reopen()).items).toEqual([]);
  });

  test('a case that was ended', async () => {
    const { desk, rest } = startWorker(keep);
    await desk['case.clear']({ id: 'current', base: 1 }, {});
    await rest();
    expect((await reopen()).items).toEqual([]);
  });

  test('the first opening of all', async () => {
    newDisk();
    keep = memoryKeep();
    expect((await reopen()).items).toEqual([]);
  });

  test('settings of an older version, that lack some', async () => {
    await openDb(1).settings.put({ id: 'settings', value: { lang: 'en' } });
    expect((await reopen()).items).toEqual([]);
  });
});

test('a clock set back a year: said once, work goes on, no number given twice, no snapshot thrown away', async () => {
  const back = Date.UTC(2025, 10, 21, 4, 0);
  const { items, desk } = await reopen(back);
  expect(items).toEqual([item('clock', 365, 0)]);
  expect((await desk['slip.issue'](requestOf(newKey()), {})).text).toBe('114-03-00001');
  expect((await reopen(back)).items).toEqual([]);
  const days = (await openDb(1).snapshots.toArray()).map(each => each.id).filter(each => each.startsWith('day:'));
  expect(days).toEqual(['day:2025-11-21', 'day:2026-11-21']);
  const { desk: right } = await reopen();
  expect((await right['slip.issue'](requestOf(newKey()), {})).text).toBe('115-03-00005');
});

test('fourteen days are kept, and each fact is packed once', async () => {
  for (let day = 1; day <= 20; day += 1) {
    const { desk } = await reopen(NOON + day * 86_400_000);
    await desk['slip.issue'](requestOf(newKey()), {});
  }
  const rows = await openDb(1).snapshots.toArray();
  const days = rows.map(each => each.id).filter(each => each.startsWith('day:'));
  expect([days.length, days.at(-1)]).toEqual([14, 'day:2026-12-11']);
  const ends = rows.filter(each => each.id.startsWith('facts:')).map(each => each.upTo);
  expect(ends.slice(-20)).toEqual(Array.from({ length: 20 }, (_, n) => 6 + n));
});

test('a database removed under a running worker is opened anew and looked at', async () => {
  const { desk, rest } = startWorker(keep);
  await desk['desk.open']({}, {});
  await rest();
  const disk = Dexie.dependencies.indexedDB as unknown as IDBFactory;
  expect(disk).toBeInstanceOf(IDBFactory);
  await new Promise(done => {
    disk.deleteDatabase('onetrip-1').onsuccess = done;
  });
  await desk['desk.open']({}, {});
  await rest();
  expect(noticedOf(keep.values['noticed'])[0]?.items[0]).toEqual(item('slips', 4, 0));
});
