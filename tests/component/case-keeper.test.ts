import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CaseKeeper, createCaseKeeper } from '../../components/panel/case-keeper.ts';
import type { KeeperNews } from '../../components/panel/kept-cases.ts';
import type { Case } from '../../lib/core/case.ts';
import { LETTER, newKey } from '../support/desk.ts';
import { fillDisk, newDisk } from '../support/disk.ts';
import { caseOf } from '../support/factories.ts';
import { startWorker, stored, until, type Worker } from '../support/windows.ts';

let worker: Worker;
beforeEach(() => {
  newDisk();
  worker = startWorker();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const kase = (who: string): Case => caseOf(LETTER, { answers: { who } });
const who = (of: CaseKeeper) => of.current.value?.answers['who'];

/** A panel's keeper with the case the store has, following announcements as the panel does. */
async function open(on = worker): Promise<CaseKeeper & { readonly news: KeeperNews[] }> {
  const client = on.open();
  const news: KeeperNews[] = [];
  const keeper = createCaseKeeper(client, newKey, each => news.push(each));
  keeper.adopt(await client.ask('case.load', {}));
  client.onChange(() => void keeper.refresh());
  return { ...keeper, news };
}
/** A keeper that hears no announcements, as when the worker was stopped in between. */
async function deaf(): Promise<CaseKeeper & { readonly news: KeeperNews[] }> {
  const client = worker.open();
  const news: KeeperNews[] = [];
  const keeper = createCaseKeeper(client, newKey, each => news.push(each));
  keeper.adopt(await client.ask('case.load', {}));
  return { ...keeper, news };
}

/** The issue key of the case looked at, as the next window finds it. */
async function keyKept(): Promise<string | undefined> {
  const next = await open();
  return next.issueKey(next.hand.value);
}

describe('one window', () => {
  test('what was done is there again after closing and opening', async () => {
    const first = await open();
    first.change(kase('agent'));
    expect(await first.settled()).toBe(true);
    expect(who(await open())).toBe('agent');
  });

  test('typing fast: whatever was saved in between, the last state is the one stored', async () => {
    const keeper = await open();
    for (let n = 0; n < 50; n += 1) keeper.change(kase(`p${n}`));
    expect(await keeper.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'p49' });
    expect(worker.asked.filter(({ ask }) => ask === 'case.save').length).toBeLessThan(50);
  });

  test('typing on while the worker is stopped again and again: the last state is stored', async () => {
    const keeper = await open();
    for (let n = 0; n < 10; n += 1) {
      keeper.change(kase(`p${n}`));
      worker.stop();
    }
    expect(await keeper.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'p9' });
    expect(keeper.news).toEqual([]);
  });

  test('undo goes back step by step to nothing, and the store goes along', async () => {
    const keeper = await open();
    for (const each of ['self', 'agent']) keeper.change(kase(each));
    expect([keeper.undo(), who(keeper)]).toEqual([true, 'self']);
    await keeper.settled();
    expect((await stored(worker))?.answers).toEqual({ who: 'self' });
    expect([keeper.undo(), keeper.current.value]).toEqual([true, null]);
    await keeper.settled();
    expect(await stored(worker)).toBeUndefined();
    expect(keeper.undo()).toBe(false);
  });

  test('a hundred steps can be gone back, not more', async () => {
    const keeper = await open();
    for (let n = 0; n <= 150; n += 1) keeper.change(kase(`p${n}`));
    let steps = 0;
    while (keeper.undo()) steps += 1;
    expect([steps, who(keeper)]).toEqual([100, 'p50']);
  });

  test('finishing clears the store; undo brings the case back', async () => {
    const keeper = await open();
    keeper.change(kase('agent'));
    keeper.change(null);
    await keeper.settled();
    expect(await stored(worker)).toBeUndefined();
    keeper.undo();
    expect(await keeper.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'agent' });
  });

  test('the key is kept with the case and forgotten at the next change', async () => {
    const keeper = await open();
    const key = newKey();
    keeper.change(kase('agent'));
    keeper.setIssueKey(keeper.hand.value, key);
    await keeper.settled();
    expect(await keyKept()).toBe(key);
    keeper.change(kase('self'));
    await keeper.settled();
    expect(await keyKept()).toBeUndefined();
  });
});

test('what the store said before it knew which case is looked at does not put the next citizen’s case out of sight', async () => {
  const soon = () => new Promise(done => setTimeout(done, 10));
  let late = false;
  const slow = startWorker({}, desk => ({
    'case.hand': async (body, asker) => {
      if (late) await soon();
      return desk['case.hand'](body, asker);
    },
    'case.load': async (body, asker) => {
      const held = await desk['case.load'](body, asker);
      if (late) for (const _ of [1, 2]) await soon();
      return held;
    },
  }));
  const keeper = await open(slow);
  keeper.change(kase('self'));
  keeper.change(null);
  await keeper.settled();
  await keeper.refresh();
  late = true;
  const seen: unknown[] = [];
  keeper.current.subscribe(kept => seen.push(kept?.answers['who']));
  keeper.change(kase('agent'));
  await keeper.settled();
  for (const _ of [1, 2, 3, 4, 5]) await soon();
  expect(seen).toEqual([undefined, 'agent']);
});

describe('two windows', () => {
  test('a change in one shows in the other', async () => {
    const [a, b] = [await open(), await open()];
    a.change(kase('agent'));
    await until(() => who(b) === 'agent');
    expect(b.news).toEqual([]);
  });

  test('a step back does not take away what another window did since', async () => {
    const [a, b] = [await open(), await open()];
    a.change(kase('self'));
    a.change(kase('agent'));
    await until(() => who(b) === 'agent');
    b.change(kase('marked-in-b'));
    await until(() => who(a) === 'marked-in-b');
    expect(a.undo()).toBe(false);
    await a.settled();
    expect([who(a), (await stored(worker))?.answers]).toEqual(['marked-in-b', { who: 'marked-in-b' }]);
  });

  test('ending the case in one ends it in the other', async () => {
    const [a, b] = [await open(), await open()];
    a.change(kase('agent'));
    await until(() => who(b) === 'agent');
    a.change(null);
    await until(() => b.current.value === null);
    expect(b.news).toEqual([]);
  });

  test('both change at once: both end with what the store has, and one of them is told', async () => {
    const [a, b] = [await open(), await open()];
    a.change(kase('self'));
    await until(() => who(b) === 'self');
    a.change(kase('from-a'));
    b.change(kase('from-b'));
    await Promise.all([a.settled(), b.settled()]);
    const last = (await stored(worker))?.answers['who'];
    await until(() => who(a) === last && who(b) === last);
    expect([...a.news, ...b.news]).toEqual([{ kind: 'stale' }]);
  });

  test('a window that heard nothing changes an older state: it is told and shows the newest; undo gives its own back', async () => {
    const a = await open();
    a.change(kase('self'));
    await a.settled();
    const b = await deaf();
    a.change(kase('agent'));
    await a.settled();
    b.change(kase('mine'));
    expect(await b.settled()).toBe(false);
    expect([b.news, who(b)]).toEqual([[{ kind: 'stale' }], 'agent']);
    expect((await stored(worker))?.answers).toEqual({ who: 'agent' });
    b.undo();
    expect(await b.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'self' });
  });

  test('a window that heard nothing does not write over the next citizen’s case, saved as often as its own', async () => {
    const a = await open();
    a.change(kase('self'));
    await a.settled();
    const b = await deaf();
    a.change(null);
    await a.settled();
    a.change(kase('next-citizen'));
    await a.settled();
    b.change(kase('mine'));
    await b.settled();
    expect([b.news, who(b)]).toEqual([[{ kind: 'gone' }], 'next-citizen']);
  });

  test('a window that heard nothing does not end the next citizen’s case', async () => {
    const a = await open();
    a.change(kase('self'));
    await a.settled();
    const b = await deaf();
    a.change(kase('next-citizen'));
    await a.settled();
    b.change(null);
    await b.settled();
    expect([b.news, who(b)]).toEqual([[{ kind: 'stale' }], 'next-citizen']);
    expect((await stored(worker))?.answers).toEqual({ who: 'next-citizen' });
  });
});

describe('saving fails', () => {
  test('on a full disk it is told; the case stays on screen and is stored at the next change when there is room', async () => {
    const keeper = await open();
    fillDisk('commit');
    keeper.change(kase('agent'));
    expect(await keeper.settled()).toBe(false);
    expect([keeper.news, who(keeper)]).toEqual([[{ kind: 'fault', fault: 'disk-full' }], 'agent']);
    vi.restoreAllMocks();
    keeper.change(kase('self'));
    expect(await keeper.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'self' });
  });

  test('of a new case: it stays on screen whatever other windows do, and is stored at the next change', async () => {
    const keeper = await open();
    fillDisk('commit');
    keeper.change(kase('agent'));
    await keeper.settled();
    vi.restoreAllMocks();
    await keeper.refresh();
    expect(who(keeper)).toBe('agent');
    keeper.change(kase('self'));
    expect(await keeper.settled()).toBe(true);
    expect((await stored(worker))?.answers).toEqual({ who: 'self' });
  });

  test('once, while one types on: what was typed after it is stored all the same', async () => {
    let fails = 1;
    const flaky = startWorker({}, desk => ({
      'case.save': async (body, asker) => {
        fails -= 1;
        if (fails >= 0) throw Object.assign(new Error(), { name: 'UnknownError' });
        return desk['case.save'](body, asker);
      },
    }));
    const keeper = await open(flaky);
    keeper.change(kase('first'));
    keeper.change(kase('second'));
    expect(await keeper.settled()).toBe(true);
    expect(keeper.news).toEqual([{ kind: 'fault', fault: 'store-failed' }]);
    expect((await stored(flaky))?.answers).toEqual({ who: 'second' });
  });
});
