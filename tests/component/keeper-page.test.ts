// What a page says is kept with a case beside what the clerk does, and is no step of theirs.
import { beforeEach, describe, expect, test } from 'vitest';
import { type CaseKeeper, createCaseKeeper } from '../../components/panel/case-keeper.ts';
import type { Case } from '../../lib/core/case.ts';
import { LETTER, newKey } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { caseOf } from '../support/factories.ts';
import { startWorker, type Worker } from '../support/windows.ts';

let worker: Worker;
beforeEach(() => {
  newDisk();
  worker = startWorker();
});

const kase = (who: string): Case => caseOf(LETTER, { answers: { who } });

/** A panel's keeper with the case the store has. */
async function open(): Promise<CaseKeeper> {
  const client = worker.open();
  const keeper = createCaseKeeper(client, newKey, () => undefined);
  keeper.adopt(await client.ask('case.load', {}));
  return keeper;
}

describe('what a page says', () => {
  const page = { 'answer:who': 'agent' };
  const said = (parts: Partial<Case> = {}) => caseOf(LETTER, { answers: { who: 'agent' }, page, ...parts });
  const ANN = `aaaaaaaa-${'1'.repeat(32)}`;

  test('is no step: undoing takes back what the clerk did, and only that', async () => {
    const keeper = await open();
    keeper.begin([caseOf(LETTER)], undefined, ANN);
    keeper.change(caseOf(LETTER, { marks: { 'id-card': 'have' } }));
    keeper.amend(said({ marks: { 'id-card': 'have' } }));
    expect(keeper.undo()).toBe(true);
    expect(keeper.current.value).toEqual({ ...said(), event: undefined });
    expect(await keeper.settled()).toBe(true);
    const [kept] = (await open()).cases.value;
    expect(kept).toMatchObject({ whose: ANN, case: { page } });
    expect(keeper.undo()).toBe(true);
    expect(keeper.cases.value).toEqual([]);
  });

  test('stays said when what the clerk did before it is undone', async () => {
    const keeper = await open();
    keeper.change(kase('self'));
    keeper.change(kase('other'));
    keeper.amend({ ...kase('other'), page }, ANN);
    keeper.undo();
    expect(keeper.current.value).toMatchObject({ answers: { who: 'self' }, page });
    expect(keeper.cases.value[0]?.whose).toBe(ANN);
  });

  test('twice is once, and without a case it is nothing', async () => {
    const keeper = await open();
    keeper.amend(said());
    expect(keeper.cases.value).toEqual([]);
    keeper.change(said());
    await keeper.settled();
    const saves = () => worker.asked.filter(({ ask }) => ask === 'case.save').length;
    const before = saves();
    const now = keeper.current.value;
    if (now) keeper.amend(now);
    await keeper.settled();
    expect(saves()).toBe(before);
  });

  test('and was declined is on no slip: one being issued is still the same; an answer makes it another', async () => {
    const keeper = await open();
    keeper.change(kase('self'));
    const id = keeper.hand.value;
    keeper.setIssueKey(id, newKey());
    keeper.amend({ ...kase('self'), page });
    expect(keeper.issueKey(id)).toBeDefined();
    keeper.amend({ ...kase('agent'), page });
    expect(keeper.issueKey(id)).toBeUndefined();
  });

  test('of one who is gone can be dropped with no way back', async () => {
    const keeper = await open();
    keeper.change(said());
    const first = keeper.hand.value ?? '';
    keeper.begin([kase('self')]);
    keeper.drop(first);
    expect(await keeper.settled()).toBe(true);
    expect((await open()).cases.value).toHaveLength(1);
    keeper.undo();
    expect(keeper.cases.value).toEqual([]);
    expect(keeper.undo()).toBe(false);
  });
});
