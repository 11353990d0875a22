import Dexie from 'dexie';
import { IDBFactory as Disk, type IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultOf } from '../../../lib/services/desk.ts';
import { isDiskFull, noteSerial, openStore, serialFloor } from '../../../lib/services/open-store.ts';
import { openDb } from '../../../lib/store/db.ts';
import { newKey, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';

let disk: IDBFactory;
beforeEach(() => {
  disk = newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** From now on opening this database fails, as a damaged one does. */
function failToOpen(name: string, error: string): void {
  const open = Disk.prototype.open;
  vi.spyOn(Disk.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (args[0] === name) throw new DOMException('', error);
    return open.apply(this, args);
  });
}
const names = async () => (await disk.databases()).map(each => `${each.name} v${each.version}`).sort();

describe('a database that cannot be opened', () => {
  test.each(['DataCloneError', 'InvalidStateError', 'NotReadableError', 'ConstraintError'])(
    'with %s it is left whole and the next one begun; the numbers go on',
    async error => {
      const keep = memoryKeep();
      const before = await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
      failToOpen('onetrip-1', error);
      const { desk } = startDesk({ keep });
      expect((await desk['desk.open']({}, {})).store).toBe('renewed');
      expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(before.number.serial + 1);
      vi.restoreAllMocks();
      expect(await openDb(1).slips.toArray()).toEqual([before]);
    },
  );

  test('once only, as when the browser is busy: it is opened after all, and nothing is renewed', async () => {
    const keep = memoryKeep();
    const before = await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
    const open = Disk.prototype.open;
    let left = 1;
    vi.spyOn(Disk.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
      left -= 1;
      if (left >= 0) throw new DOMException('', 'NotReadableError');
      return open.apply(this, args);
    });
    const { desk } = startDesk({ keep });
    expect((await desk['desk.open']({}, {})).store).toBe('ok');
    expect(await desk['slip.find']({ limit: 5 }, {})).toMatchObject([{ id: before.id }]);
  });

  test('the worker after next opens the new one and says nothing more', async () => {
    const keep = memoryKeep();
    failToOpen('onetrip-1', 'ConstraintError');
    await openStore(keep);
    const { db, state } = await openStore(keep);
    expect([db.name, state]).toEqual(['onetrip-2', 'ok']);
  });

  test('stopped before the new one is noted, the next worker renews again and finds what was written', async () => {
    const keep = memoryKeep({ generation: 1 });
    failToOpen('onetrip-1', 'ConstraintError');
    const set = vi.spyOn(keep, 'set').mockRejectedValue(new Error('the worker was stopped'));
    await expect(openStore(keep)).rejects.toThrow('stopped');
    set.mockRestore();
    const { db, state } = await openStore(keep);
    expect([db.name, state, keep.values['generation']]).toEqual(['onetrip-2', 'renewed', 2]);
  });

  test('on a full disk it is not taken for damaged: nothing new is begun', async () => {
    const keep = memoryKeep();
    failToOpen('onetrip-1', 'QuotaExceededError');
    const { desk } = startDesk({ keep });
    const fault = await desk['desk.open']({}, {}).catch(faultOf);
    expect([fault, keep.values, await names()]).toEqual(['disk-full', {}, []]);
    vi.restoreAllMocks();
    expect((await desk['desk.open']({}, {})).store).toBe('ok');
  });
});

describe('a database of a newer version', () => {
  test('is left as it is, to the version and the stores, and the numbers go on', async () => {
    const keep = memoryKeep();
    await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
    const newer = new Dexie('onetrip-1');
    newer.version(9).stores({ slips: null, cases: 'id', letters: '++id' });
    await newer.open();
    const stores = newer.tables.map(table => table.name);
    newer.close();

    const { desk } = startDesk({ keep });
    expect((await desk['desk.open']({}, {})).store).toBe('renewed');
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(2);
    expect(await names()).toEqual(['onetrip-1 v90', 'onetrip-2 v40']);
    const again = await new Dexie('onetrip-1').open();
    expect(again.tables.map(table => table.name)).toEqual(expect.arrayContaining(stores));
    expect(again.tables).toHaveLength(stores.length);
  });

  test('where the browser cannot list its databases, ours is opened as ever', async () => {
    vi.spyOn(Disk.prototype, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
    expect((await openStore(memoryKeep())).state).toBe('ok');
  });

  test('one of our own version is opened', async () => {
    await openStore(memoryKeep());
    expect((await openStore(memoryKeep())).state).toBe('ok');
  });
});

describe('which errors mean a full disk', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(), { name, inner });
  const loop = named('AbortError');
  Object.assign(loop, { inner: loop });
  const rows: readonly [string, unknown, boolean][] = [
    ['QuotaExceededError', new DOMException('', 'QuotaExceededError'), true],
    ['AbortError around QuotaExceededError', named('AbortError', new DOMException('', 'QuotaExceededError')), true],
    ['AbortError around DataError, as Chromium says it at commit', named('AbortError', named('DataError')), true],
    ['three layers', named('OpenFailedError', named('AbortError', named('QuotaExceededError'))), true],
    ['AbortError alone', named('AbortError'), false],
    ['an error that is its own cause', loop, false],
    ['ConstraintError', named('ConstraintError'), false],
    ['nothing', undefined, false],
    ['null', null, false],
    ['a text', 'QuotaExceededError', false],
  ];
  test.each(rows)('%s', (_, error, full) => {
    expect(isDiskFull(error)).toBe(full);
  });

  test.each([
    ['AbortError', 'store-failed'],
    ['DatabaseClosedError', 'store-failed'],
    ['OpenFailedError', 'store-failed'],
    ['VersionError', 'store-failed'],
    ['UnknownError', 'store-failed'],
    ['QuotaExceededError', 'disk-full'],
    ['RangeError', 'failed'],
    ['TypeError', 'failed'],
  ])('of %s the page is told %s', (name, fault) => {
    expect(faultOf(named(name))).toBe(fault);
  });

  test.each([undefined, null, 'broken', 7])('of %s the page is told that it failed', error => {
    expect(faultOf(error)).toBe('failed');
  });
});

describe('the mark outside the database', () => {
  test('is 0 before the first slip, and by year and counter', async () => {
    const keep = memoryKeep();
    await noteSerial(keep, '115-3', 7);
    await noteSerial(keep, '115-4', 2);
    expect([await serialFloor(keep, '115-3'), await serialFloor(keep, '115-4')]).toEqual([7, 2]);
    expect([await serialFloor(keep, '116-3'), await serialFloor(memoryKeep(), '115-3')]).toEqual([0, 0]);
  });

  test('never goes back', async () => {
    const keep = memoryKeep();
    await noteSerial(keep, '115-3', 7);
    await noteSerial(keep, '115-3', 6);
    expect(await serialFloor(keep, '115-3')).toBe(7);
  });
});
