import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../lib/core/policy.ts';
import { createPolicies } from '../../../lib/services/policies.ts';
import { memoryKeep } from '../../support/disk.ts';

const GIVEN = { closing: '17:30', featuresOff: ['binding'] };
const MINUTE = 60_000;

/** A machine: its kept values outlive the browser; each run of the browser has a session of its own. */
function machine(values: Record<string, unknown> = {}) {
  const keep = memoryKeep(values);
  let now = 0;
  const run = (first: unknown) => {
    const session = memoryKeep();
    let given = first;
    const heard: [Policy, Policy][] = [];
    const start = () => {
      const policies = createPolicies({
        read: async () => {
          if (given instanceof Error) throw given;
          return given;
        },
        keep,
        session,
        now: () => now,
      });
      policies.onChange(async (after, before) => void heard.push([after, before]));
      return policies;
    };
    return { start, heard, give: (value: unknown) => (given = value) };
  };
  return { keep, run, wait: (ms: number) => (now += ms) };
}

describe('the policy that holds', () => {
  test('none where none was ever given, nor where the browser knows no such thing', async () => {
    for (const nothing of [{}, undefined, null, new Error('storage.managed is not there')]) {
      const { heard, start } = machine().run(nothing);
      expect(await start().current()).toEqual({ state: 'none', policy: {}, faults: [] });
      expect(heard).toEqual([]);
    }
  });

  test('is the one given, and what does not fit is told', async () => {
    const { heard, start } = machine().run({ ...GIVEN, closing: '5pm' });
    const policies = start();
    expect(await policies.current()).toEqual({
      state: 'live',
      policy: { featuresOff: ['binding'] },
      faults: [{ key: 'closing', why: 'time', what: '5pm' }],
    });
    expect(await policies.current()).toMatchObject({ state: 'live' });
    expect(heard).toEqual([[{ featuresOff: ['binding'] }, {}]]);
  });

  test('is followed when it changes, and a worker started anew tells nobody what was known', async () => {
    const { start, give, heard } = machine().run(GIVEN);
    const policies = start();
    await policies.look();
    give({ closing: '18:00' });
    await policies.look();
    await start().look();
    expect(heard).toEqual([
      [GIVEN, {}],
      [{ closing: '18:00' }, GIVEN],
    ]);
  });

  test('holds from the first moment of the next start, while the browser still gives nothing', async () => {
    const pc = machine();
    await pc.run(GIVEN).start().look();
    const next = pc.run({});
    const policies = next.start();
    expect(await policies.current()).toEqual({ state: 'kept', policy: GIVEN, faults: [] });
    pc.wait(10 * MINUTE);
    expect(await policies.current()).toMatchObject({ state: 'kept', policy: GIVEN });
    next.give({ closing: '16:00' });
    expect(await policies.current()).toMatchObject({ state: 'live', policy: { closing: '16:00' } });
    expect(next.heard).toEqual([[{ closing: '16:00' }, GIVEN]]);
  });

  test('is gone at once where it was there in this run of the browser, also for a worker started since', async () => {
    const { start, give, heard } = machine().run(GIVEN);
    await start().look();
    give({});
    expect(await start().current()).toMatchObject({ state: 'none', policy: {} });
    expect(heard.at(-1)).toEqual([{}, GIVEN]);
  });

  test('is gone at the second start without it, a minute after that; before it holds', async () => {
    const pc = machine();
    await pc.run(GIVEN).start().look();
    for (const [past, state] of [
      [0, 'kept'],
      [2 * MINUTE, 'kept'],
      [MINUTE, 'kept'],
    ] as const) {
      pc.wait(past);
      const policies = pc.run({}).start();
      expect((await policies.look()).state).toBe(state);
    }
    const second = pc.run({}).start();
    await second.look();
    pc.wait(MINUTE);
    // The first run that lasted.
    expect((await second.look()).state).toBe('kept');
    pc.wait(9 * MINUTE);
    expect((await second.look()).state).toBe('kept');
    const third = pc.run({}).start();
    expect((await third.look()).state).toBe('kept');
    pc.wait(MINUTE);
    expect((await third.look()).state).toBe('none');
    expect(await pc.run({}).start().current()).toMatchObject({ state: 'none' });
  });

  test('a start with it in between begins the count anew', async () => {
    const pc = machine();
    const without = async () => {
      const policies = pc.run({}).start();
      await policies.look();
      pc.wait(MINUTE);
      return (await policies.look()).state;
    };
    await pc.run(GIVEN).start().look();
    expect(await without()).toBe('kept');
    await pc.run(GIVEN).start().look();
    expect(await without()).toBe('kept');
    expect(await without()).toBe('none');
  });

  test('what cannot be read is never taken for none, however often', async () => {
    const pc = machine();
    await pc.run(GIVEN).start().look();
    for (let starts = 0; starts < 4; starts += 1) {
      const policies = pc.run(new Error('no')).start();
      await policies.look();
      pc.wait(2 * MINUTE);
      expect(await policies.look()).toMatchObject({ state: 'kept', policy: GIVEN });
    }
  });

  test('Firefox without a policy for us is none, not unreadable', async () => {
    const pc = machine();
    await pc.run(GIVEN).start().look();
    for (const state of ['kept', 'none']) {
      const policies = pc.run(new Error('Managed storage manifest not found')).start();
      await policies.look();
      pc.wait(MINUTE);
      expect((await policies.look()).state).toBe(state);
    }
  });

  test.each([['a text'], [null], [{ given: {}, without: 0 }], [{ given: GIVEN }], [[]], [{ given: 7, without: 1.5 }]])(
    'one kept that is damaged (%j): no page is read until the browser gives one',
    async damaged => {
      const pc = machine({ policy: damaged });
      const run = pc.run({});
      const policies = run.start();
      expect(await policies.current()).toEqual({
        state: 'unreadable',
        policy: { featuresOff: ['binding'] },
        faults: [],
      });
      run.give({ closing: '17:00' });
      expect(await policies.current()).toMatchObject({ state: 'live', policy: { closing: '17:00' } });
    },
  );

  test('a clock set back does not hold it for ever', async () => {
    const pc = machine();
    await pc.run(GIVEN).start().look();
    for (const state of ['kept', 'none']) {
      const policies = pc.run({}).start();
      await policies.look();
      pc.wait(-60 * MINUTE);
      expect((await policies.look()).state).toBe(state);
    }
  });

  test('many looks at once are one after another', async () => {
    const pc = machine();
    const run = pc.run(GIVEN);
    const policies = run.start();
    await Promise.all([policies.look(), policies.look(), policies.current()]);
    expect(run.heard).toHaveLength(1);
  });

  test('holds though it cannot be kept; one kept that cannot be fetched is unreadable, not none', async () => {
    const pc = machine();
    Object.assign(pc.keep, { set: () => Promise.reject(new Error('full')) });
    const run = pc.run(GIVEN);
    expect(await run.start().look()).toMatchObject({ state: 'live', policy: GIVEN });
    Object.assign(pc.keep, { get: () => Promise.reject(new Error('no')) });
    run.give({});
    expect(await pc.run({}).start().look()).toMatchObject({ state: 'unreadable' });
  });
});
