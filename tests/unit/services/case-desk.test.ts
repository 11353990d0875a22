import { beforeEach, describe, expect, test } from 'vitest';
import { NOON, newKey, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';

let keep = memoryKeep();
beforeEach(() => {
  newDisk();
  keep = memoryKeep();
});
const start = (now = NOON) => startDesk({ keep, now: () => now }).desk;
const one = newKey();
const two = newKey();
const begin = async (id: string, parts: object = {}) =>
  start()['case.save']({ id, case: requestOf(newKey()).case, base: 0, ...parts }, {});

describe('the case looked at', () => {
  const rows: readonly [string, string | null | undefined, string | null][] = [
    ['never noted: the one begun last', undefined, two],
    ['noted', one, one],
    ['noted as none', null, null],
    ['one that is over: the one begun last', newKey(), two],
  ];
  test.each(rows)('%s', async (_, noted, hand) => {
    await begin(one);
    await begin(two);
    if (noted !== undefined) await start()['case.hand']({ id: noted }, {});
    expect((await start()['case.load']({}, {})).hand).toBe(hand);
  });

  test('is never a parked one', async () => {
    await begin(one);
    await begin(two, { parked: true, label: 'A012' });
    await start()['case.hand']({ id: two }, {});
    expect((await start()['case.load']({}, {})).hand).toBe(one);
    await start()['case.clear']({ id: one, base: 1 }, {});
    expect((await start()['case.load']({}, {})).hand).toBeNull();
  });
});

describe('at midnight', () => {
  const MIDNIGHT = NOON + 12 * 3_600_000;
  test('all end, and how many is told until it was heard', async () => {
    await begin(one);
    await begin(two);
    expect(await start(MIDNIGHT)['case.load']({}, {})).toMatchObject({ endsAt: '2026-11-22T00:00', ended: 0 });
    expect((await start(MIDNIGHT)['desk.open']({}, {})).held).toMatchObject({ cases: [], hand: null, ended: 2 });
    expect((await start(MIDNIGHT)['case.load']({}, {})).ended).toBe(2);
    await start(MIDNIGHT)['case.told']({}, {});
    expect(await start(MIDNIGHT)['case.load']({}, {})).toMatchObject({ endsAt: '2026-11-23T00:00', ended: 0 });
  });

  test('what is remembered of closings is damaged: it closes as it would without', async () => {
    await begin(one);
    for (const [name, value] of Object.entries({ closing: { delay: 'x' }, 'cases-ended': 'x', hand: 7 }))
      await keep.set(name, value);
    expect(await start(MIDNIGHT)['case.tend']({}, {})).toMatchObject({ cases: [], ended: 1 });
  });
});

describe('whom a case is of', () => {
  const whose = async (text: string, session = memoryKeep()) => {
    const { desk } = startDesk({ keep, session });
    return (await desk['case.whose']({ text }, {})).whose;
  };

  test('is known again while the browser is open, and told from another', async () => {
    const session = memoryKeep();
    const [ann, again, bob] = [
      await whose('陳○安', session),
      await whose('陳○安', session),
      await whose('林○雯', session),
    ];
    expect(again).toBe(ann);
    expect(bob).not.toBe(ann);
    expect(bob.slice(0, 8)).toBe(ann.slice(0, 8));
  });

  test('is not known any more once the browser was closed: not even as another', async () => {
    const [one, other] = [await whose('陳○安'), await whose('陳○安')];
    expect(other.slice(0, 8)).not.toBe(one.slice(0, 8));
    expect(other.slice(9)).not.toBe(one.slice(9));
  });

  test('asked for twice at once has one key', async () => {
    const { desk } = startDesk({ keep, session: memoryKeep() });
    const asked = await Promise.all([desk['case.whose']({ text: 'a' }, {}), desk['case.whose']({ text: 'a' }, {})]);
    expect(asked[0]).toEqual(asked[1]);
  });

  test('stands nowhere as it was written, and is kept with the case', async () => {
    const session = memoryKeep();
    const of = await whose('陳○安', session);
    expect(JSON.stringify([session.values, keep.values])).not.toContain('陳○安');
    await begin(one, { whose: of });
    expect((await start()['case.load']({}, {})).cases).toMatchObject([{ id: one, whose: of }]);
    const other = { ...(await start()['case.load']({}, {})).cases[0]?.case };
    expect(
      await start()['case.save']({ id: one, case: other as never, base: 0, whose: await whose('林○雯', session) }, {}),
    ).toMatchObject({ kind: 'stale' });
  });
});
