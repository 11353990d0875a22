import { expect, test } from 'vitest';
import { createLaid } from '../../../lib/services/laid.ts';
import { memoryKeep } from '../../support/disk.ts';

test('tabs are kept for the run of the browser, beyond a stopped worker', async () => {
  const session = memoryKeep();
  const laid = createLaid(session);
  await Promise.all([laid.set(1, true), laid.set(2, true), laid.set(1, true), laid.set(2, false)]);
  const again = createLaid(session);
  expect([await again.has(1), await again.has(2)]).toEqual([true, false]);
});

test.each([undefined, 'x', { 1: true }, ['1', null]])('kept as %j it is nothing', async kept => {
  expect(await createLaid(memoryKeep({ laid: kept })).has(1)).toBe(false);
});

test('a storage that fails once does not stop what comes after', async () => {
  const session = memoryKeep();
  let fails = true;
  const laid = createLaid({
    ...session,
    set: async (key, value) => {
      if (fails) throw new Error('full');
      await session.set(key, value);
    },
  });
  await expect(laid.set(1, true)).rejects.toThrow('full');
  fails = false;
  await laid.set(1, true);
  expect(await laid.has(1)).toBe(true);
});
