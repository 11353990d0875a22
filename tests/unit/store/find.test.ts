import { beforeAll, describe, expect, test } from 'vitest';
import { endOf } from '../../../components/register/register-model.ts';
import type { RegisterQuery, Slip, SlipRow } from '../../../lib/schema/slip.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { findSlips, issueSlip, notePrinted, unprintedSlip, voidSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';

let db: Db;
const slips: Slip[] = [];
beforeAll(async () => {
  newDisk();
  db = openDb(1);
  const rows: readonly [string, number, string, string][] = [
    ['2025-12-31T16:00', 3, 'letter', 'id-card'],
    ['2026-11-20T09:00', 3, 'letter', 'photo'],
    ['2026-11-20T09:00', 3, 'birth', 'id-card'],
    ['2026-11-20T17:00', 4, 'birth', 'photo'],
    ['2026-11-21T08:30', 3, 'letter', 'id-card'],
  ];
  for (const [at, counter, procedure, missing] of rows) {
    const request = requestOf(newKey());
    const of = { ...request, case: { ...request.case, procedure }, notice: { ...request.notice, missing: [missing] } };
    slips.push(await issueSlip(db, of, { ...OFFICE, counter }, moment(at)));
  }
});

describe('finding slips', () => {
  const rows: readonly [string, Omit<RegisterQuery, 'limit'>, readonly string[]][] = [
    [
      'all, the newest first, of one minute the higher number',
      {},
      ['115-03-00003', '115-04-00001', '115-03-00002', '115-03-00001', '114-03-00001'],
    ],
    ['by the whole number', { text: '115-03-00002' }, ['115-03-00002']],
    ['by a number nobody has', { text: '115-03-00099' }, []],
    ['by the beginning of a number', { text: '115-03' }, ['115-03-00003', '115-03-00002', '115-03-00001']],
    ['by procedure', { procedure: 'birth' }, ['115-04-00001', '115-03-00002']],
    ['by a missing paper', { missing: 'photo' }, ['115-04-00001', '115-03-00001']],
    ['by a missing paper, of an old day', { missing: 'id-card', to: '2025-12-31' }, ['114-03-00001']],
    ['by a missing paper, of one day', { missing: 'id-card', from: '2026-11-20', to: '2026-11-20' }, ['115-03-00002']],
    ['by a missing paper nobody lacks', { missing: 'seal' }, []],
    ['from a day on', { from: '2026-11-21' }, ['115-03-00003']],
    [
      'up to a day, that day too',
      { to: '2026-11-20' },
      ['115-04-00001', '115-03-00002', '115-03-00001', '114-03-00001'],
    ],
    ['of one day', { from: '2026-11-20', to: '2026-11-20' }, ['115-04-00001', '115-03-00002', '115-03-00001']],
    ['of days the wrong way round', { from: '2026-11-21', to: '2026-11-20' }, []],
    ['of a procedure, of days the wrong way round', { procedure: 'letter', from: '2026-11-21', to: '2026-11-20' }, []],
    [
      'by number, procedure, paper and day together',
      { text: '115', procedure: 'letter', missing: 'id-card', from: '2026-01-01' },
      ['115-03-00003'],
    ],
    ['by the whole number of another procedure', { text: '115-03-00002', procedure: 'letter' }, []],
  ];
  test.each(rows)('%s', async (_, query, numbers) => {
    expect((await findSlips(db, { ...query, limit: 500 })).map(slip => slip.text)).toEqual(numbers);
  });

  test('no more than were asked for, and those are the newest', async () => {
    expect((await findSlips(db, { limit: 2 })).map(slip => slip.text)).toEqual(['115-03-00003', '115-04-00001']);
  });
});

describe('page by page', () => {
  const queries: readonly (readonly [string, Omit<RegisterQuery, 'limit'>])[] = [
    ['all', {}],
    ['by the beginning of a number', { text: '115' }],
    ['by procedure', { procedure: 'letter' }],
    ['by a missing paper', { missing: 'id-card' }],
    ['up to a day', { to: '2026-11-20' }],
    ['by procedure and paper, from a day on', { procedure: 'birth', missing: 'photo', from: '2026-01-01' }],
  ];
  test.each(queries)('%s: every slip once, and none twice', async (_, query) => {
    const all = (await findSlips(db, { ...query, limit: 500 })).map(slip => slip.id);
    for (const limit of [1, 2, 3]) {
      const found: string[] = [];
      let before: RegisterQuery['before'];
      for (let page: SlipRow[] = []; ; ) {
        page = await findSlips(db, { ...query, limit, ...(before ? { before } : {}) });
        found.push(...page.map(slip => slip.id));
        before = endOf(page, { ...query, limit });
        if (page.length < limit) break;
      }
      expect(found.toSorted()).toEqual(all.toSorted());
    }
  });
});

describe('by state', () => {
  test.each(['fresh', 'printed', 'voided'] as const)('%s', async state => {
    newDisk();
    const own = openDb(1);
    const made: Slip[] = [];
    for (let n = 0; n < 4; n += 1) made.push(await issueSlip(own, requestOf(newKey()), OFFICE, moment()));
    const [, printed, voided, both] = made as [Slip, Slip, Slip, Slip];
    for (const { id } of [printed, both]) await notePrinted(own, id, newKey(), moment());
    for (const { id } of [voided, both]) await voidSlip(own, id, '重複', moment());
    const wanted = { fresh: [1], printed: [2], voided: [4, 3] }[state];
    expect((await findSlips(own, { state, limit: 9 })).map(slip => Number(slip.text.slice(-5)))).toEqual(wanted);
    own.close();
  });
});

describe('printing', () => {
  test('the same print told twice (its reply was lost) counts once; another print counts', async () => {
    const [slip] = slips as [Slip];
    const key = newKey();
    await notePrinted(db, slip.id, key, moment());
    expect((await notePrinted(db, slip.id, key, moment()))?.printed).toBe(1);
    expect((await notePrinted(db, slip.id, newKey(), moment()))?.printed).toBe(2);
  });

  test('not printed yet: the newest of the day that is not void', async () => {
    const [first, second, third] = (await findSlips(db, { from: '2026-11-20', to: '2026-11-20', limit: 9 })) as [
      SlipRow,
      SlipRow,
      SlipRow,
    ];
    expect((await unprintedSlip(db, '2026-11-20'))?.text).toBe(first.text);
    await notePrinted(db, first.id, newKey(), moment());
    expect((await unprintedSlip(db, '2026-11-20'))?.text).toBe(second.text);
    await voidSlip(db, second.id, '重複', moment());
    expect((await unprintedSlip(db, '2026-11-20'))?.text).toBe(third.text);
    expect(await unprintedSlip(db, '2026-11-19')).toBeUndefined();
  });
});

describe('a row of the register that was damaged', () => {
  test.each([undefined, {}])(
    'is passed over (notice %o); the others are found, also as the one not printed yet',
    async notice => {
      newDisk();
      const hurt = openDb(1);
      const whole = await issueSlip(hurt, requestOf(newKey()), OFFICE, moment('2026-11-20T09:00'));
      const damaged = await issueSlip(hurt, requestOf(newKey()), OFFICE, moment('2026-11-20T10:00'));
      await hurt.slips.put({ ...damaged, notice } as unknown as Slip);
      expect((await findSlips(hurt, { limit: 10 })).map(row => row.id)).toEqual([whole.id]);
      expect(await unprintedSlip(hurt, '2026-11-20')).toEqual(whole);
      expect(await findSlips(hurt, { text: damaged.text, limit: 10 })).toEqual([]);
      hurt.close();
    },
  );
});
