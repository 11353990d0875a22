import { beforeEach, describe, expect, test } from 'vitest';
import { createCaseKeeper } from '../../components/panel/case-keeper.ts';
import type { Case } from '../../lib/core/case.ts';
import { LETTER, newKey } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { caseOf } from '../support/factories.ts';
import { startWorker, stored, type Worker } from '../support/windows.ts';

let worker: Worker;
beforeEach(() => {
  newDisk();
  worker = startWorker();
});

const kase = (who: string): Case => caseOf(LETTER, { answers: { who } });

/** A keeper whose page is closed by `close`: from then on no answer reaches it, and nothing it would do next is done. */
async function leaving() {
  const client = worker.open();
  let gone = false;
  const keeper = createCaseKeeper(
    {
      ...client,
      ask: async (ask, body) => {
        const answer = await client.ask(ask, body);
        return gone ? new Promise<never>(() => {}) : answer;
      },
    },
    newKey,
    () => undefined,
  );
  keeper.adopt(await client.ask('case.load', {}));
  const close = () => {
    keeper.leave();
    gone = true;
  };
  return { ...keeper, close };
}

describe('the page is closed while a change is still on its way', () => {
  test.each([
    ['one of a case that was there', kase('self'), ['agent', 'last']],
    ['one of a case just begun', null, ['agent', 'last']],
    ['the only one', null, ['last']],
  ])('%s: the last change is stored', async (_title, before, whos) => {
    const keeper = await leaving();
    if (before) keeper.change(before);
    await keeper.settled();
    for (const each of whos) keeper.change(kase(each));
    keeper.close();
    await new Promise(done => setTimeout(done, 50));
    expect((await stored(worker))?.answers).toEqual({ who: 'last' });
  });

  test('a case ended right after a change is gone', async () => {
    const keeper = await leaving();
    keeper.change(kase('self'));
    keeper.change(null);
    keeper.close();
    await new Promise(done => setTimeout(done, 50));
    expect(await stored(worker)).toBeUndefined();
  });
});
