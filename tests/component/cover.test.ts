import { beforeEach, describe, expect, test } from 'vitest';
import { createCover } from '../../components/cover/cover-model.ts';
import { createPanel } from '../../components/panel/panel-model.ts';
import { LETTER, LETTER_PACK, newKey } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { TODAY } from '../support/factories.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

let worker: Worker;
beforeEach(() => {
  newDisk();
  worker = startWorker();
});
const MINUTE = 60_000;
/** The cover of a window that has asked before, as every panel has. */
async function open(minutes = 3) {
  const client = worker.open();
  const { covered } = await client.ask('screen.load', {});
  return createCover({ client, idleMinutes: () => minutes, at: 0, hidden: covered });
}

describe('without a key or pointer', () => {
  const rows: readonly [string, number, number, boolean][] = [
    ['three minutes: covered', 3, 3 * MINUTE, true],
    ['a moment less: not yet', 3, 3 * MINUTE - 1, false],
    ['never, where 0 is set', 0, 600 * MINUTE, false],
    ['the clock was set back: not', 3, -60 * MINUTE, false],
  ];
  test.each(rows)('%s', async (_, minutes, at, covered) => {
    const cover = await open(minutes);
    cover.tick(at);
    expect(cover.covered.value).toBe(covered);
  });

  test('counts from the last use, and covers this window alone', async () => {
    const [cover, other] = [await open(), await open()];
    cover.touch(2 * MINUTE);
    cover.tick(4 * MINUTE);
    expect(cover.covered.value).toBe(false);
    cover.tick(5 * MINUTE);
    expect(cover.covered.value).toBe(true);
    cover.lift();
    await until(() => !cover.covered.value);
    expect(other.covered.value).toBe(false);
  });
});

describe('hiding everything', () => {
  test('hides every window at once, and one key anywhere shows them all again', async () => {
    const [one, two] = [await open(), await open()];
    one.hideAll();
    expect(one.covered.value).toBe(true);
    await until(() => two.covered.value);
    two.lift();
    await until(() => !one.covered.value);
  });

  test('a window opened meanwhile is hidden too; the case is not lost', async () => {
    const first = await worker.panel(LETTER_PACK);
    first.start(LETTER.id);
    first.cover.hideAll();
    await until(() => first.cover.covered.value);
    await first.settled();
    await worker.open().ask('case.load', {});
    const client = worker.open();
    const now = () => `${TODAY}T12:00`;
    const next = await createPanel({ pack: LETTER_PACK, client, today: () => TODAY, now, newKey });
    expect([next.cover.covered.value, next.view.value?.procedure.id]).toEqual([true, LETTER.id]);
  });

  test('works in this window even if the worker cannot be reached', () => {
    const failing = startWorker({}, () => ({ 'screen.cover': () => Promise.reject(new Error('x')) }));
    const cover = createCover({ client: failing.open(), idleMinutes: () => 0, at: 0, hidden: false });
    cover.hideAll();
    expect(cover.covered.value).toBe(true);
    cover.lift();
    expect(cover.covered.value).toBe(false);
  });
});
