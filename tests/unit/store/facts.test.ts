import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { uuidv7 } from '../../../lib/store/facts.ts';
import { issueSlip, notePrinted, voidSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, registerFaults, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';

/** Three slips: one printed twice, one voided; six facts. */
async function filled(): Promise<Db> {
  newDisk();
  const db = openDb(1);
  const slips = [];
  for (let n = 0; n < 3; n += 1) slips.push(await issueSlip(db, requestOf(newKey()), OFFICE, moment()));
  const [first, second] = slips.map(slip => slip.id);
  await notePrinted(db, first as string, newKey(), moment());
  await notePrinted(db, first as string, newKey(), moment());
  await voidSlip(db, second as string, '重複', moment());
  return db;
}
let db: Db;
beforeEach(async () => {
  db = await filled();
});

describe('the chain of facts', () => {
  test('what was issued, printed and voided fits its facts', async () => {
    expect(await db.facts.toCollection().primaryKeys()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await registerFaults(db)).toEqual([]);
  });

  const tampered: readonly [string, () => Promise<unknown>, string][] = [
    ['an edited body', () => db.facts.update(2, { body: '{}' }), 'fact 2 was changed'],
    ['an edited time', () => db.facts.update(4, { at: '2026-11-20T12:00' }), 'fact 4 was changed'],
    ['an edited kind', () => db.facts.update(5, { kind: 'voided' }), 'fact 5 was changed'],
    ['an edited slip', () => db.facts.update(6, { slip: newKey() }), 'fact 6 was changed'],
    ['an edited key', () => db.facts.update(3, { key: newKey() }), 'fact 3 was changed'],
    ['an edited last hash', () => db.facts.update(6, { hash: '0'.repeat(64) }), 'fact 6 was changed'],
    ['a removed first fact', () => db.facts.delete(1), 'fact 2 does not follow the one before'],
    ['a removed fact in the middle', () => db.facts.delete(4), 'fact 5 does not follow the one before'],
    ['a removed last fact', () => db.facts.delete(6), 'slip 115-03-00002 was voided otherwise'],
    ['a removed slip', async () => db.slips.delete((await db.facts.get(3))?.slip ?? ''), 'fact 3 is of no slip'],
    [
      'an edited slip row',
      async () => db.slips.update((await db.facts.get(3))?.slip ?? '', { procedure: 'x' }),
      'slip 115-03-00003 is not as it was issued',
    ],
  ];
  test.each(tampered)('%s shows', async (_, tamper, fault) => {
    await tamper();
    expect(await registerFaults(db)).toContain(fault);
  });
});

describe('what is written once stays', () => {
  test('a slip voided twice keeps its first reason, and one fact', async () => {
    const [slip] = await db.slips.filter(each => each.voided !== undefined).toArray();
    const again = await voidSlip(db, slip?.id ?? '', '另一原因', moment('2026-11-22T08:00'));
    expect(again?.voided).toEqual({ at: '2026-11-21T12:00', reason: '重複' });
    expect(await registerFaults(db)).toEqual([]);
  });

  test('a voided slip printed again: its fact tells how often', async () => {
    const [slip] = await db.slips.filter(each => each.voided !== undefined).toArray();
    expect((await notePrinted(db, slip?.id ?? '', newKey(), moment()))?.printed).toBe(1);
    expect(await registerFaults(db)).toEqual([]);
  });

  test.each([
    ['printed', () => notePrinted(db, newKey(), newKey(), moment())],
    ['voided', () => voidSlip(db, newKey(), '錯', moment())],
  ])('a slip that is not there is not %s and leaves no fact', async (_, act) => {
    expect(await act()).toBeUndefined();
    expect(await db.facts.count()).toBe(6);
  });
});

describe('ids', () => {
  const TEN = Uint8Array.from([0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa, 0xf9, 0xf8, 0xf7, 0xf6]);
  test.each([
    ['at the beginning of time', 0, '00000000-0000-7'],
    ['at the moment of the example in RFC 9562 A.6', Date.UTC(2022, 1, 22, 19, 22, 22), '017f22e2-79b0-7'],
    ['far ahead', 2 ** 48 - 1, 'ffffffff-ffff-7'],
  ])('%s the time is in front, and it is a UUID of version 7', (_, now, front) => {
    const id = uuidv7(now, TEN);
    expect(id.slice(0, 15)).toBe(front);
    expect(z.uuidv7().safeParse(id).success).toBe(true);
  });

  test.each([0x00, 0x3f, 0x40, 0x80, 0xc0, 0xff])('any random bytes (%i) give the variant of the standard', byte => {
    expect(z.uuidv7().safeParse(uuidv7(1, new Uint8Array(10).fill(byte))).success).toBe(true);
  });

  test('ids sort by time whatever their random part', () => {
    const times = [1, 255, 256, 65_536, Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 21) + 1];
    const ids = times.map((now, index) => uuidv7(now, new Uint8Array(10).fill(255 - index)));
    expect([...ids].sort()).toEqual(ids);
  });
});
