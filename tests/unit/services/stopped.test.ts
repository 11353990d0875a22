import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultOf } from '../../../lib/services/desk.ts';
import { openDb } from '../../../lib/store/db.ts';
import { newKey, registerFaults, requestOf, startDesk } from '../../support/desk.ts';
import { countRequests, FULL, fillDisk, memoryKeep, newDisk, stepsUntil } from '../../support/disk.ts';

beforeEach(() => {
  newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets a worker issue a slip and stops it at its n-th asynchronous step; tells whether it was stopped. */
async function issueStoppedAt(n: number, key: string, keep: ReturnType<typeof memoryKeep>): Promise<boolean> {
  const steps = stepsUntil(n);
  const { desk } = startDesk({
    keep: {
      get: name => steps.take(() => keep.get(name)),
      set: (name, value) => steps.take(() => keep.set(name, value)),
    },
    announce: () => steps.take(() => undefined),
  });
  countRequests(steps);
  const outcome = await desk['slip.issue'](requestOf(key), {}).then(
    () => 'issued',
    () => 'stopped',
  );
  vi.restoreAllMocks();
  expect(outcome).toBe(steps.stopped() ? 'stopped' : 'issued');
  return steps.stopped();
}

describe('the worker is stopped while it issues', () => {
  test('at whichever step: tried again there is exactly one slip, and the next number follows', async () => {
    let n = 0;
    for (let stopped = true; stopped; ) {
      n += 1;
      newDisk();
      const keep = memoryKeep();
      const first = await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
      const key = newKey();
      stopped = await issueStoppedAt(n, key, keep);

      const { desk } = startDesk({ keep });
      const again = await desk['slip.issue'](requestOf(key), {});
      const next = await desk['slip.issue'](requestOf(newKey()), {});
      const state = `stopped at step ${n}`;
      expect(
        [first, again, next].map(slip => slip.number.serial),
        state,
      ).toEqual([1, 2, 3]);
      expect(await openDb(1).slips.count(), state).toBe(3);
      expect(await registerFaults(openDb(1)), state).toEqual([]);
      expect(keep.values['last-serial'], state).toEqual({ '115-0': 3 });
    }
    // Two for the store, one for the office, one for the mark, six in the transaction, two for the mark, one to tell.
    expect(n).toBeGreaterThan(10);
  });
});

describe('the browser is closed between number and print', () => {
  test('the slip not printed yet is told at the next start, and no more once it was printed', async () => {
    const keep = memoryKeep();
    const slip = await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
    const { desk } = startDesk({ keep });
    expect((await desk['desk.open']({}, {})).unprinted).toEqual(slip);
    await desk['slip.printed']({ id: slip.id, key: newKey() }, {});
    expect((await desk['desk.open']({}, {})).unprinted).toBeNull();
  });

  test('of several the newest is told; a voided one is not', async () => {
    const { desk } = startDesk();
    const [first, second] = [
      await desk['slip.issue'](requestOf(newKey()), {}),
      await desk['slip.issue'](requestOf(newKey()), {}),
    ];
    expect((await desk['desk.open']({}, {})).unprinted?.id).toBe(second.id);
    await desk['slip.void']({ id: second.id, reason: '民眾離開' }, {});
    expect((await desk['desk.open']({}, {})).unprinted?.id).toBe(first.id);
  });

  test('yesterday’s is not told', async () => {
    const keep = memoryKeep();
    await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
    const { desk } = startDesk({ keep, now: () => Date.UTC(2026, 10, 21, 16, 0) });
    expect((await desk['desk.open']({}, {})).unprinted).toBeNull();
  });
});

describe('the disk is full', () => {
  test.each(FULL)(
    '(at %s) no slip, no number, no fact, no mark; with room again the same key takes the number',
    async how => {
      const keep = memoryKeep();
      const { desk, announced } = startDesk({ keep });
      await desk['desk.open']({}, {});
      const key = newKey();
      fillDisk(how);
      expect(await desk['slip.issue'](requestOf(key), {}).catch(faultOf)).toBe('disk-full');
      vi.restoreAllMocks();
      const db = openDb(1);
      expect([await db.slips.count(), await db.counters.count(), await db.facts.count()]).toEqual([0, 0, 0]);
      expect([keep.values, announced]).toEqual([{}, []]);
      expect((await desk['slip.issue'](requestOf(key), {})).number.serial).toBe(1);
    },
  );

  test.each(FULL)('(at %s) the case kept before stays as it was', async how => {
    const { desk } = startDesk();
    const kase = requestOf(newKey()).case;
    await desk['case.save']({ id: 'current', case: kase, base: 0 }, {});
    fillDisk(how);
    const save = desk['case.save']({ id: 'current', case: { ...kase, answers: { who: 'agent' } }, base: 1 }, {});
    expect(await save.catch(faultOf)).toBe('disk-full');
    const clear = desk['case.clear']({ id: 'current', base: 1 }, {});
    expect(await clear.catch(faultOf)).toBe('disk-full');
    vi.restoreAllMocks();
    expect((await desk['case.load']({}, {})).cases).toMatchObject([{ case: kase, rev: 1 }]);
  });

  test.each(FULL)('(at %s) a print is not noted, and the slip is not lost', async how => {
    const { desk } = startDesk();
    const slip = await desk['slip.issue'](requestOf(newKey()), {});
    fillDisk(how);
    expect(await desk['slip.printed']({ id: slip.id, key: newKey() }, {}).catch(faultOf)).toBe('disk-full');
    vi.restoreAllMocks();
    expect(await desk['slip.get']({ id: slip.id }, {})).toEqual(slip);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });
});
