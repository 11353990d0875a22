import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewChange } from '../../../lib/core/layers/change.ts';
import { MOST_CHANGES } from '../../../lib/schema/layers.ts';
import { addChanges, importChanges, loadChanges, type Stamp } from '../../../lib/store/changes.ts';
import { openDb } from '../../../lib/store/db.ts';
import { FULL, fillDisk, newDisk } from '../../support/disk.ts';
import { at, changeOf } from '../../support/layers.ts';

beforeEach(() => {
  newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const hide = (id: string, parts: Partial<NewChange> = {}): NewChange => ({
  layer: 'office',
  by: '王',
  why: '本所規定',
  edit: { do: 'hide', target: at('requirement', id), was: null },
  ...parts,
});
const stamp = (now = 1_800_000_000_000): Stamp => ({
  now,
  at: '2026-11-21T12:00',
  random: () => crypto.getRandomValues(new Uint8Array(10)),
});
const saved = async (base: number, ...news: NewChange[]) => {
  const result = await addChanges(openDb(1), base, news, stamp());
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result;
};

test('changes are kept with id and hour, in their order, and found after a restart', async () => {
  const first = await saved(0, hide('a'), hide('b'));
  const { changes, seq, damaged } = await loadChanges(openDb(1));
  expect(changes).toEqual(first.changes);
  expect([seq, damaged, changes[0]?.at]).toEqual([2, 0, '2026-11-21T12:00']);
});

test('the later change has the later id, also with the clock set back a year or another machine’s far ahead', async () => {
  const ahead = { ...changeOf(hide('x').edit), id: '03000000-0000-7000-8000-000000000000' };
  await importChanges(openDb(1), [ahead]);
  const { changes } = await saved(1, hide('a'), hide('b'));
  await addChanges(openDb(1), 3, [hide('c')], stamp(1_500_000_000_000));
  const ids = (await loadChanges(openDb(1))).changes.map(change => change.id);
  expect(ids).toEqual([...ids].sort());
  expect(changes).toHaveLength(2);
});

describe('two windows', () => {
  test('that change different lines are both kept', async () => {
    await saved(0, hide('a'));
    await saved(0, hide('b'));
    expect((await loadChanges(openDb(1))).changes).toHaveLength(2);
  });
  test('that change the same line: the second is told what the first did, and nothing of it is kept', async () => {
    const { changes } = await saved(0, hide('a'));
    const second = await addChanges(openDb(1), 0, [hide('b'), hide('a', { by: '李' })], stamp());
    expect(second).toEqual({ kind: 'stale', others: changes });
    expect((await loadChanges(openDb(1))).changes).toEqual(changes);
    expect((await addChanges(openDb(1), 1, [hide('a', { by: '李' })], stamp())).kind).toBe('saved');
  });
  test('that take back and change the same line: the second is told', async () => {
    const { changes } = await saved(0, hide('a'));
    const id = changes[0]?.id as string;
    await saved(1, hide('', { edit: { do: 'undo', change: id } }));
    expect((await addChanges(openDb(1), 1, [hide('a', { by: '李' })], stamp())).kind).toBe('stale');
  });
  test('at the very same moment: one is kept', async () => {
    const both = await Promise.all(['王', '李'].map(by => addChanges(openDb(1), 0, [hide('a', { by })], stamp())));
    expect(both.map(each => each.kind).sort()).toEqual(['saved', 'stale']);
  });
});

test('the same asked again is kept once, and answered as at first', async () => {
  const first = await saved(0, hide('a'), hide('b'));
  expect(await saved(0, hide('a'), hide('b'))).toEqual(first);
  expect((await loadChanges(openDb(1))).changes).toHaveLength(2);
});

test('a change that takes back what is not there is about itself', async () => {
  const change = changeOf(hide('a').edit).id;
  expect((await addChanges(openDb(1), 0, [hide('', { edit: { do: 'undo', change } })], stamp())).kind).toBe('saved');
});

test('a row that cannot be read is left as it is and hides no other', async () => {
  await saved(0, hide('a'));
  await openDb(1).changes.add({ id: 'x', layer: 'office', at: '', change: { edit: 'damaged' } });
  await saved(2, hide('b'));
  const { changes, seq, damaged } = await loadChanges(openDb(1));
  expect([changes.length, seq, damaged]).toEqual([2, 3, 1]);
  expect(await openDb(1).changes.get(2)).toMatchObject({ change: { edit: 'damaged' } });
});

describe('changes made elsewhere', () => {
  test('are taken in with their ids; those already here are left as they are', async () => {
    const [a, b] = [changeOf(hide('a').edit), changeOf(hide('b').edit)];
    expect(await importChanges(openDb(1), [a])).toEqual({ kind: 'saved', added: 1 });
    expect(await importChanges(openDb(1), [{ ...a, by: '別人' }, b])).toEqual({ kind: 'saved', added: 1 });
    expect((await loadChanges(openDb(1))).changes).toEqual([a, b]);
  });

  test.each(FULL)('the disk is full (%s): nothing changes', async how => {
    await saved(0, hide('a'));
    const before = await loadChanges(openDb(1));
    fillDisk(how);
    const many = Array.from({ length: 50 }, (_, index) => changeOf(hide(`x${index}`).edit));
    await expect(importChanges(openDb(1), many)).rejects.toThrow();
    await expect(addChanges(openDb(1), 1, [hide('b')], stamp())).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await loadChanges(openDb(1))).toEqual(before);
  });
});

test('no more than 10,000 are kept: what does not fit is refused whole', async () => {
  const db = openDb(1);
  const row = (index: number) => ({ id: `r${index}`, layer: 'office', at: '', change: {} });
  await db.changes.bulkAdd(Array.from({ length: MOST_CHANGES - 1 }, (_, index) => row(index)));
  expect(await addChanges(db, MOST_CHANGES, [hide('a'), hide('b')], stamp())).toEqual({ kind: 'full' });
  expect(await importChanges(db, [changeOf(hide('a').edit), changeOf(hide('b').edit)])).toEqual({ kind: 'full' });
  expect(await db.changes.count()).toBe(MOST_CHANGES - 1);
  expect((await addChanges(db, MOST_CHANGES, [hide('a')], stamp())).kind).toBe('saved');
});
