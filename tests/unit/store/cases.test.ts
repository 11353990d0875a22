import { beforeEach, describe, expect, test } from 'vitest';
import type { Case } from '../../../lib/core/case.ts';
import { clearCase as clear, loadCases, saveCase as save } from '../../../lib/store/cases.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { LETTER, newKey } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';
import { caseOf } from '../../support/factories.ts';

let db: Db;
beforeEach(() => {
  newDisk();
  db = openDb(1);
});

/** A day on which nothing closes before the evening. */
const CLOCK = { now: '2026-11-21T12:00', last: '2026-11-21T00:00' };
const saveCase = (into: Db, of: Case, base: number, issueKey?: string) =>
  save(into, { id: 'current', case: of, base, issueKey }, CLOCK);
const clearCase = (into: Db, base: number) => clear(into, 'current', { base });
const loadCase = async (from: Db) => {
  const { cases, damaged } = await loadCases(from, CLOCK, true);
  return { kept: cases[0] ?? null, damaged };
};
const kase = (who: string): Case => caseOf(LETTER, { answers: { who } });
/** Puts a row in as it is, as damage or another version would leave it. */
const store = (row: unknown, into: Db = db) => into.cases.put(row as never);
const KEPT = { id: 'current', rev: 3, case: kase('self') };

describe('a stored case that cannot be read', () => {
  const changed = (change: object) => ({ ...KEPT, case: { ...KEPT.case, ...change } });
  const rows: readonly [string, object][] = [
    ['an impossible day of application, 2026-02-30', changed({ applied: '2026-02-30' })],
    ['an impossible event day, 2026-13-01', changed({ event: '2026-13-01' })],
    ['a day that is no text', changed({ applied: 20261121 })],
    ['an answer that is true', changed({ answers: { who: true } })],
    ['an answer below zero', changed({ answers: { age: -1 } })],
    ['an answer beyond 9999', changed({ answers: { age: 10_000 } })],
    ['a broken number as answer', changed({ answers: { age: 1.5 } })],
    ['an answer with markup', changed({ answers: { who: '<b>' } })],
    ['a negative quantity', changed({ quantities: { copy: -2 } })],
    ['a quantity that is not a number', changed({ quantities: { copy: Number.NaN } })],
    ['a mark of an unknown kind', changed({ marks: { 'id-card': 'stolen' } })],
    ['a key nobody knows', changed({ nationalId: 'A123456789' })],
    ['a key beside the case nobody knows', { ...KEPT, name: '王小明' }],
    ['61 fees asked for', changed({ requested: Array.from({ length: 61 }, () => 'copy') })],
    ['money below zero', changed({ paid: -1 })],
    ['no procedure', changed({ procedure: '' })],
    ['no case at all', { id: 'current', rev: 3 }],
    ['no revision', { id: 'current', case: KEPT.case }],
    ['an issue key that is no UUID', { ...KEPT, issueKey: 'again' }],
  ];
  test.each(rows)('%s is set aside whole and not drawn', async (_, row) => {
    await store(row);
    expect(await loadCase(db)).toEqual({ kept: null, damaged: 1 });
    const [aside, ...others] = await db.cases.toArray();
    expect(others).toEqual([]);
    expect({ ...aside, id: 'current' }).toEqual(row);
    expect(await loadCase(db)).toEqual({ kept: null, damaged: 0 });
  });

  test('the next case is kept as ever, and what was set aside stays', async () => {
    await store(changed({ applied: '2026-02-30' }));
    await loadCase(db);
    await saveCase(db, kase('agent'), 0);
    expect((await loadCase(db)).kept?.case.answers).toEqual({ who: 'agent' });
    expect(await db.cases.count()).toBe(2);
  });

  test('a second damaged case does not push out the first', async () => {
    for (const applied of ['2026-02-30', '2026-02-31']) {
      await store(changed({ applied }));
      await loadCase(db);
    }
    const days = (await db.cases.toArray()).map(row => row.case.applied);
    expect(days.sort()).toEqual(['2026-02-30', '2026-02-31']);
  });

  test('a window that is slow to set it aside does not take away what another saved meanwhile', async () => {
    await store(changed({ applied: '2026-02-30' }));
    const other = openDb(1);
    const slow: Db = Object.create(db, {
      transaction: {
        value: async (...args: Parameters<Db['transaction']>) => {
          await loadCase(other);
          await saveCase(other, kase('agent'), 0);
          return db.transaction(...args);
        },
      },
    });
    await loadCase(slow);
    expect((await loadCase(db)).kept?.case.answers).toEqual({ who: 'agent' });
  });
});

describe('two windows with one case', () => {
  test('a change on an older state is told, with the newest; the newest stays', async () => {
    await saveCase(db, kase('self'), 0);
    await saveCase(db, kase('agent'), 1);
    const result = await saveCase(db, caseOf(LETTER), 1);
    expect(result).toEqual({ kind: 'stale', current: expect.objectContaining({ case: kase('agent'), rev: 2 }) });
    expect((await loadCase(db)).kept?.case).toEqual(kase('agent'));
  });

  test('the same save repeated (its reply was lost) counts as saved', async () => {
    const key = newKey();
    await saveCase(db, kase('self'), 0, key);
    expect(await saveCase(db, kase('self'), 0, key)).toEqual({ kind: 'saved', rev: 1 });
  });

  test('the same case with another issue key does not count as saved: its key would be lost', async () => {
    const [mine, theirs] = [newKey(), newKey()];
    await saveCase(db, kase('self'), 0);
    await saveCase(db, kase('self'), 1, theirs);
    const result = await saveCase(db, kase('self'), 1, mine);
    expect(result).toEqual({ kind: 'stale', current: expect.objectContaining({ rev: 2, issueKey: theirs }) });
  });

  test('both save at once: one is first, the other is told', async () => {
    await saveCase(db, caseOf(LETTER), 0);
    const results = await Promise.all([saveCase(db, kase('self'), 1), saveCase(openDb(1), kase('agent'), 1)]);
    expect(results.map(result => result.kind).sort()).toEqual(['saved', 'stale']);
  });
});

describe('a case that was ended', () => {
  test('is gone', async () => {
    await saveCase(db, kase('self'), 0);
    await clearCase(db, 1);
    expect(await loadCase(db)).toEqual({ kept: null, damaged: 0 });
    expect(await db.cases.count()).toBe(0);
  });

  test('a window that still shows it does not write over the next case, though both were saved once', async () => {
    await saveCase(db, kase('self'), 0);
    await clearCase(db, 1);
    await saveCase(db, kase('agent'), 0);
    expect((await saveCase(db, caseOf(LETTER), 1)).kind).toBe('stale');
    expect((await loadCase(db)).kept?.case).toEqual(kase('agent'));
  });

  test('a window that still shows it is told that it was ended', async () => {
    await saveCase(db, kase('self'), 0);
    await clearCase(db, 1);
    expect(await saveCase(db, kase('agent'), 1)).toEqual({ kind: 'stale', current: null });
  });

  test('ending an older state does not take away the newer case', async () => {
    await saveCase(db, kase('self'), 0);
    await saveCase(db, kase('agent'), 1);
    expect((await clearCase(db, 1)).kind).toBe('stale');
    expect((await loadCase(db)).kept?.case).toEqual(kase('agent'));
  });

  test('ending it twice (the reply was lost) is the same as once', async () => {
    await saveCase(db, kase('self'), 0);
    const once = await clearCase(db, 1);
    expect(await clearCase(db, 1)).toEqual(once);
  });

  test('brought back in a new database it is saved: nothing was ended there', async () => {
    expect((await saveCase(openDb(2), kase('self'), 7)).kind).toBe('saved');
    expect((await loadCase(openDb(2))).kept?.case).toEqual(kase('self'));
  });
});

describe('several cases', () => {
  const one = newKey();
  const two = newKey();
  const begin = (id: string, who: string, now = CLOCK.now) =>
    save(db, { id, case: kase(who), base: 0 }, { ...CLOCK, now });
  const load = (clock = CLOCK) => loadCases(db, clock, true);
  const who = async (clock = CLOCK) => (await load(clock)).cases.map(kept => kept.case.answers['who']);

  test('keep the order in which they were begun, and revisions of their own', async () => {
    await begin(two, 'b');
    await begin(one, 'a');
    expect(await save(db, { id: two, case: kase('b2'), base: 1 }, CLOCK)).toEqual({ kind: 'saved', rev: 2 });
    expect((await load()).cases.map(({ id, rev }) => [id, rev])).toEqual([
      [two, 2],
      [one, 1],
    ]);
  });

  test('one of them damaged is set aside; the others are there', async () => {
    await begin(one, 'a');
    await begin(two, 'b');
    await db.cases.update(one, { case: { applied: '2026-02-30' } as never });
    expect(await load()).toMatchObject({ damaged: 1, cases: [{ id: two }] });
    expect(await load()).toMatchObject({ damaged: 0, cases: [{ id: two }] });
  });

  test('what is set aside twice lies side by side, whatever was ended between', async () => {
    for (const id of [one, two, newKey()]) await begin(id, 'a');
    await db.cases.update(one, { rev: 'x' as never });
    await load();
    await clear(db, two, { base: 1 });
    await db.cases.put({ id: newKey(), rev: 1 } as never);
    await load();
    expect((await db.cases.toArray()).map(({ id }) => id).filter(id => id.startsWith('damaged-'))).toHaveLength(2);
  });

  test('on top of what was still on its way: taken if it came so, stale if another came first', async () => {
    await begin(one, 'a');
    const from = { id: one, case: kase('a') };
    expect((await save(db, { id: one, case: kase('b'), base: 0, from }, CLOCK)).kind).toBe('saved');
    expect((await save(db, { id: one, case: kase('c'), base: 0, from }, CLOCK)).kind).toBe('stale');
    expect((await clear(db, one, { base: 0, from })).kind).toBe('stale');
    expect((await clear(db, one, { base: 0, from: { id: one, case: kase('b') } })).kind).toBe('saved');
    expect(await who()).toEqual([]);
  });

  test('at most twenty; one that is there can still be saved, and one ended makes room', async () => {
    for (let n = 0; n < 19; n += 1) await begin(newKey(), 'x');
    await begin(one, 'a');
    expect(await begin(two, 'b')).toEqual({ kind: 'full' });
    expect((await save(db, { id: one, case: kase('c'), base: 1 }, CLOCK)).kind).toBe('saved');
    await clear(db, one, { base: 2 });
    expect((await begin(two, 'b')).kind).toBe('saved');
  });

  test('ending one leaves the others; a window that still shows it cannot bring it back unknowingly', async () => {
    await begin(one, 'a');
    await begin(two, 'b');
    await clear(db, one, { base: 1 });
    expect(await who()).toEqual(['b']);
    expect(await save(db, { id: one, case: kase('a2'), base: 1 }, CLOCK)).toEqual({ kind: 'stale', current: null });
  });

  test('at closing time a visit ends as one: not before its case touched last', async () => {
    const [visit, a, b] = [newKey(), newKey(), newKey()];
    const at = (now: string) => ({ now, last: '2026-11-20T17:00' });
    await save(db, { id: a, case: kase('a'), base: 0, visit }, at('2026-11-21T16:00'));
    await save(db, { id: b, case: kase('b'), base: 0, visit }, at('2026-11-21T17:30'));
    const over = (last: string) => loadCases(db, { now: '2026-11-21T20:00', last }, true);
    expect(await over('2026-11-21T17:00')).toMatchObject({ cases: [{ id: a }, { id: b }], over: 0 });
    expect(await over('2026-11-21T18:00')).toMatchObject({ cases: [], over: 2 });
  });

  describe('at closing time', () => {
    const EVENING = { now: '2026-11-21T17:30', last: '2026-11-21T17:30' };
    const later = { now: '2026-11-21T17:31', last: '2026-11-21T17:30' };

    test('those touched before it end, once', async () => {
      await begin(one, 'a');
      await begin(two, 'b', '2026-11-21T17:29');
      expect(await load(EVENING)).toMatchObject({ cases: [], over: 2 });
      expect(await load(EVENING)).toMatchObject({ over: 0 });
    });

    test('one begun after it lives on', async () => {
      await begin(one, 'a');
      await load(EVENING);
      await begin(two, 'b', later.now);
      expect(await who(later)).toEqual(['b']);
    });

    test('one saved just after it, before anybody looked at the clock, is saved (a slip may hang on it) and ends all the same', async () => {
      await begin(one, 'a');
      expect((await save(db, { id: one, case: kase('b'), base: 1 }, later)).kind).toBe('saved');
      expect(await load(later)).toMatchObject({ cases: [], over: 1 });
    });

    test('a window that still shows one that ended is told', async () => {
      await begin(one, 'a');
      await load(EVENING);
      const result = await save(db, { id: one, case: kase('b'), base: 1 }, later);
      expect(result).toEqual({ kind: 'stale', current: null });
    });

    test('the clock set back a year: nothing ends; set right again, all end when they should', async () => {
      await begin(one, 'a');
      const back = { now: '2025-11-21T12:00', last: '2025-11-21T00:00' };
      expect(await who(back)).toEqual(['a']);
      expect(await load(EVENING)).toMatchObject({ cases: [], over: 1 });
    });

    test('saved while the clock ran a year ahead: it ends at the next closing, not in a year', async () => {
      await begin(one, 'a', '2027-11-21T12:00');
      expect(await who()).toEqual(['a']);
      expect((await load(EVENING)).over).toBe(1);
    });

    test('one of an older version has no time: it counts from when it is first seen', async () => {
      await store(KEPT);
      expect(await who(later)).toEqual(['self']);
      expect((await load({ now: '2026-11-22T00:00', last: '2026-11-22T00:00' })).over).toBe(1);
    });
  });
});
