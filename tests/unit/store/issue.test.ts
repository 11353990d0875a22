import { beforeEach, describe, expect, test } from 'vitest';
import { openDb } from '../../../lib/store/db.ts';
import { findSlips, issueSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, registerFaults, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';

beforeEach(() => {
  newDisk();
});
const ALL = { limit: 500 };

describe('two windows issue at once', () => {
  test('twenty slips from two connections have twenty numbers, none shared and none skipped', async () => {
    const windows = [openDb(1), openDb(1)];
    const slips = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        issueSlip(windows[index % 2] as (typeof windows)[0], requestOf(newKey()), OFFICE, moment()),
      ),
    );
    const serials = slips.map(slip => slip.number.serial).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await registerFaults(openDb(1))).toEqual([]);
  });

  test('the same key from both windows is one slip with one number', async () => {
    const key = newKey();
    const [a, b] = await Promise.all([openDb(1), openDb(1)].map(db => issueSlip(db, requestOf(key), OFFICE, moment())));
    expect(b).toEqual(a);
    const next = await issueSlip(openDb(1), requestOf(newKey()), OFFICE, moment());
    expect([a?.text, next.text]).toEqual(['115-03-00001', '115-03-00002']);
  });
});

describe('the same key again', () => {
  const later: readonly [string, () => ReturnType<typeof issueSlip>][] = [
    ['at once', () => issueSlip(openDb(1), requestOf(KEY), OFFICE, moment())],
    ['after the turn of the year', () => issueSlip(openDb(1), requestOf(KEY), OFFICE, moment('2027-01-01T00:00'))],
    ['from another counter', () => issueSlip(openDb(1), requestOf(KEY), { ...OFFICE, counter: 9 }, moment())],
    ['with another case', () => issueSlip(openDb(1), requestOf(KEY, { answers: { who: 'agent' } }), OFFICE, moment())],
    ['with a higher floor', () => issueSlip(openDb(1), requestOf(KEY), OFFICE, moment(), 40)],
  ];
  const KEY = newKey();
  test.each(later)('%s gives the slip already issued and takes no number', async (_, again) => {
    const first = await issueSlip(openDb(1), requestOf(KEY), OFFICE, moment());
    expect(await again()).toEqual(first);
    expect(await findSlips(openDb(1), ALL)).toHaveLength(1);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });
});

describe('which number comes next', () => {
  const rows: readonly [string, readonly (readonly [string, number, number?])[], readonly string[]][] = [
    [
      'the serial starts at 1 in the new year, and the old year is closed',
      [
        ['2026-12-31T23:58', 3],
        ['2026-12-31T23:59', 3],
        ['2027-01-01T00:00', 3],
        ['2027-01-01T00:01', 3],
      ],
      ['115-03-00001', '115-03-00002', '116-03-00001', '116-03-00002'],
    ],
    [
      'every counter counts for itself',
      [
        ['2026-11-21T09:00', 3],
        ['2026-11-21T09:00', 4],
        ['2026-11-21T09:01', 3],
        ['2026-11-21T09:02', 0],
      ],
      ['115-03-00001', '115-04-00001', '115-03-00002', '115-00001'],
    ],
    [
      'a mark outside the database that is higher is gone on from',
      [
        ['2026-11-21T09:00', 3, 128],
        ['2026-11-21T09:01', 3, 128],
        ['2026-11-21T09:02', 3],
      ],
      ['115-03-00129', '115-03-00130', '115-03-00131'],
    ],
    [
      'a mark outside the database that is lower changes nothing',
      [
        ['2026-11-21T09:00', 3],
        ['2026-11-21T09:01', 3],
        ['2026-11-21T09:02', 3, 1],
      ],
      ['115-03-00001', '115-03-00002', '115-03-00003'],
    ],
  ];
  test.each(rows)('%s', async (_, takes, numbers) => {
    const texts: string[] = [];
    for (const [at, counter, floor] of takes) {
      const slip = await issueSlip(openDb(1), requestOf(newKey()), { ...OFFICE, counter }, moment(at), floor);
      texts.push(slip.text);
    }
    expect(texts).toEqual(numbers);
  });

  test('a slip whose code cannot be written is not issued and takes no number', async () => {
    const bad = requestOf(newKey());
    const refused = issueSlip(openDb(1), { ...bad, code: { ...bad.code, procedureNo: 10_000 } }, OFFICE, moment());
    await expect(refused).rejects.toThrow('does not fit');
    expect((await issueSlip(openDb(1), requestOf(newKey()), OFFICE, moment())).number.serial).toBe(1);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });
});
