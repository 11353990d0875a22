import { beforeAll, describe, expect, test } from 'vitest';
import { endOf } from '../../../components/register/register-model.ts';
import type { RegisterQuery, Slip } from '../../../lib/schema/slip.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { findSlips, issueSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';

let db: Db;

describe('a slip of several procedures', () => {
  const find = async (query: Omit<RegisterQuery, 'limit'>) =>
    (await findSlips(db, { ...query, limit: 3 })).map(slip => [slip.text, slip.also]);
  beforeAll(async () => {
    newDisk();
    db = openDb(1);
    const request = requestOf(newKey());
    const part = (procedure: string) => ({ case: { ...request.case, procedure }, code: request.code });
    const visit = (key: string) => ({ ...request, key, others: ['move', 'card', 'letter', 'card'].map(part) });
    await issueSlip(db, visit(newKey()), OFFICE, moment('2026-11-20T09:00'));
    await issueSlip(db, { ...request, key: newKey(), ...part('card') }, OFFICE, moment('2026-11-20T10:00'));
    await issueSlip(db, visit(newKey()), OFFICE, moment('2026-11-21T09:00'));
  });
  const also = ['move', 'card'];
  const [first, alone, last] = [
    ['115-03-00001', also],
    ['115-03-00002', undefined],
    ['115-03-00003', also],
  ];
  const rows: readonly [string, Omit<RegisterQuery, 'limit'>, readonly unknown[]][] = [
    ['by its first', { procedure: 'letter' }, [last, first]],
    ['by a further one, with slips of that alone', { procedure: 'card' }, [last, alone, first]],
    ['by one that is only further', { procedure: 'move' }, [last, first]],
    ['of a day', { procedure: 'card', from: '2026-11-21' }, [last]],
    ['up to a day', { procedure: 'move', to: '2026-11-20' }, [first]],
    ['with the beginning of its number', { procedure: 'move', text: '115-03-00003' }, [last]],
    ['by a name that only begins so', { procedure: 'mov' }, []],
    ['with a paper', { procedure: 'move', missing: 'id-card' }, [last, first]],
  ];
  test.each(rows)('is found %s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });
  test('page by page each is there once', async () => {
    const [page] = [await findSlips(db, { procedure: 'card', limit: 2 })];
    const before = endOf(page, { limit: 2 });
    const rest = await findSlips(db, { procedure: 'card', limit: 2, ...(before && { before }) });
    expect([...page, ...rest].map(slip => slip.text)).toEqual(['115-03-00003', '115-03-00002', '115-03-00001']);
  });
  test('a damaged row does not hide the others', async () => {
    const [slip] = (await db.slips.toArray()) as [Slip];
    await db.slips.put({ ...slip, also: 'broken' as never });
    expect((await find({ procedure: 'card' })).length).toBe(2);
    expect((await find({})).length).toBe(3);
  });
});
