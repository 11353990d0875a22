// Profiles of systems: several windows may change one, none is lost unseen, and what cannot be read stays as it is.
import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_HOSTS } from '../../../lib/schema/host.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { loadHosts, removeHost, saveHost } from '../../../lib/store/hosts.ts';
import { newDisk } from '../../support/disk.ts';
import { bindingOf, contentOf, profileOf } from '../../support/profiles.ts';

const AT = '2026-11-21T12:00';
let db: Db;
beforeEach(() => {
  newDisk();
  db = openDb(1);
});
const names = async () => (await loadHosts(db)).hosts.map(each => each.profile.name);

test('is kept with its revision and hour, sorted by name', async () => {
  expect(await saveHost(db, contentOf(profileOf({ id: 'h2', name: '乙' })), 0, AT)).toEqual({ kind: 'saved', rev: 1 });
  expect(await saveHost(db, contentOf(profileOf(), { off: true }), 0, AT)).toEqual({ kind: 'saved', rev: 1 });
  expect(await loadHosts(db)).toEqual({
    hosts: [
      { ...contentOf(profileOf({ id: 'h2', name: '乙' })), rev: 1, at: AT },
      { ...contentOf(profileOf(), { off: true }), rev: 1, at: AT },
    ],
    damaged: 0,
  });
});

describe('two windows', () => {
  beforeEach(() => saveHost(db, contentOf(), 0, AT));

  test('the second to save on the same base is told what is there; nothing of the first is lost', async () => {
    const first = contentOf(profileOf({ name: '甲' }));
    expect(await saveHost(db, first, 1, AT)).toEqual({ kind: 'saved', rev: 2 });
    const second = await saveHost(db, contentOf(profileOf({ name: '乙' })), 1, AT);
    expect(second).toEqual({ kind: 'stale', current: { ...first, rev: 2, at: AT } });
    expect(await names()).toEqual(['甲']);
  });

  test('the same again is saved once', async () => {
    expect(await saveHost(db, contentOf(), 0, AT)).toEqual({ kind: 'saved', rev: 1 });
  });

  test('one removed meanwhile does not come back by a save', async () => {
    expect(await removeHost(db, 'h1', 1)).toEqual({ kind: 'removed' });
    expect(await saveHost(db, contentOf(), 1, AT)).toEqual({ kind: 'stale', current: null });
    expect(await names()).toEqual([]);
  });

  test('one saved meanwhile is not removed', async () => {
    await saveHost(db, contentOf(profileOf({ name: '甲' })), 1, AT);
    expect(await removeHost(db, 'h1', 1)).toMatchObject({ kind: 'stale', current: { rev: 2 } });
    expect(await names()).toEqual(['甲']);
  });

  test('one put back after its removal has a revision nobody knows from before', async () => {
    await removeHost(db, 'h1', 1);
    expect(await saveHost(db, contentOf(), 0, AT)).toEqual({ kind: 'saved', rev: 2 });
    expect(await saveHost(db, contentOf(profileOf({ name: '舊' })), 1, AT)).toMatchObject({ kind: 'stale' });
  });

  test('what is gone already is removed', async () => {
    expect(await removeHost(db, 'nobody', 3)).toEqual({ kind: 'removed' });
  });
});

describe('room', () => {
  test('for two hundred; one of them may still be changed', async () => {
    await db.hosts.bulkAdd(
      Array.from({ length: MOST_HOSTS }, (_, no) => ({
        ...contentOf(profileOf({ id: `h${no}` })),
        id: `h${no}`,
        rev: 1,
        at: AT,
      })),
    );
    expect(await saveHost(db, contentOf(profileOf({ id: 'one-more' })), 0, AT)).toEqual({ kind: 'full' });
    expect(await saveHost(db, contentOf(profileOf({ name: '改' })), 1, AT)).toEqual({ kind: 'saved', rev: 2 });
  });

  test('for no more than one message holds', async () => {
    const words = Array.from({ length: 300 }, (_, no) => ({
      text: `${no}`.padEnd(190, '長'),
      match: 'is' as const,
      means: 'x',
    }));
    const reading = { kind: 'words' as const, words };
    const bindings = ['b1', 'b2'].map(id => bindingOf({ id, reading }));
    const kinds = new Set<string>();
    for (let no = 0; no < 60; no += 1)
      kinds.add((await saveHost(db, contentOf(profileOf({ id: `h${no}`, bindings })), 0, AT)).kind);
    expect([...kinds]).toEqual(['saved', 'full']);
    expect(JSON.stringify(await loadHosts(db)).length).toBeLessThan(8_100_000);
  });
});

describe('a row that is damaged', () => {
  test.each([
    ['no profile', { profile: 7 }],
    ['another id than its own', { profile: profileOf({ id: 'h9' }) }],
    ['a revision that is none', { rev: 'x' as never }],
    [
      'a path that is searched for long',
      { profile: profileOf({ bindings: [bindingOf({ trace: { ...bindingOf().trace, css: ':has(* *)' } })] }) },
    ],
  ])('with %s is not used and left as it is, until it is saved anew', async (_, change) => {
    await saveHost(db, contentOf(), 0, AT);
    await db.hosts.update('h1', change);
    const before = await db.hosts.toArray();
    expect(await loadHosts(db)).toEqual({ hosts: [], damaged: 1 });
    expect(await db.hosts.toArray()).toEqual(before);
    expect(await saveHost(db, contentOf(), 0, AT)).toMatchObject({ kind: 'saved' });
    expect(await names()).toEqual(['櫃檯系統']);
  });
});
