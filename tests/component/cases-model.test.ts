import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findParked, tabOf } from '../../components/cases/cases-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { newCase } from '../../lib/core/case.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER, LETTER_PACK } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { packOf, TODAY } from '../support/factories.ts';
import { startWorker, storedCases, until, type Worker } from '../support/windows.ts';

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(LETTER_PACK);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const said = (of = panel) => of.message.value?.text;
const who = (of = panel) => of.view.value?.kase.answers['who'];
const row = (of = panel) => of.cases.value.map(kept => kept.case.answers['who']);
/** Begins a case and answers its question. */
function begin(answer: string, of = panel): void {
  of.start(LETTER.id);
  of.answer('who', answer);
}

describe('beginning', () => {
  test('with a case in hand of which something is known: beside it; with an untouched one: in its place', () => {
    begin('self');
    begin('agent');
    expect([row(), who()]).toEqual([['self', 'agent'], 'agent']);
    panel.start(LETTER.id);
    panel.start(LETTER.id);
    expect(row()).toEqual(['self', 'agent', undefined]);
  });

  test('sent on to another procedure: in its place, and undo brings it back', () => {
    begin('self');
    panel.start(LETTER.id, 'instead');
    expect(row()).toEqual([undefined]);
    panel.undo();
    expect(row()).toEqual(['self']);
  });

  test('a case made elsewhere comes beside, and its undo takes it away again', () => {
    begin('self');
    panel.open([{ ...newCase(LETTER.id, TODAY), answers: { who: 'agent' } }]);
    expect([row(), who()]).toEqual([['self', 'agent'], 'agent']);
    panel.undo();
    expect([row(), who()]).toEqual([['self'], 'self']);
  });

  test('the twenty-first is refused with a sentence, here and by the store; nothing is lost', async () => {
    for (let n = 0; n < 20; n += 1) begin('self');
    panel.start(LETTER.id);
    expect([row().length, said()]).toEqual([20, zh.cases.news.full]);
    await panel.settled();
    const other = await worker.panel(LETTER_PACK);
    panel.finish();
    // Both take the last place.
    begin('agent');
    begin('agent', other);
    await Promise.all([panel.settled(), other.settled()]);
    await until(() => panel.cases.value.length === 20 && other.cases.value.length === 20);
    expect((await storedCases(worker)).length).toBe(20);
  });
});

describe('looking at another', () => {
  beforeEach(() => {
    for (const each of ['self', 'agent']) begin(each);
    panel.start(LETTER.id);
  });

  test('goes round in both directions, past parked ones', () => {
    const seen = [1, 1, 1, -1, -1].map(by => {
      panel.step(by as 1 | -1);
      return who();
    });
    expect(seen).toEqual(['self', 'agent', undefined, 'agent', 'self']);
    panel.step(1);
    panel.park('');
    expect(who()).toBeUndefined();
    panel.step(1);
    expect(who()).toBe('self');
  });

  test('at none shows the catalogue; from there the keys lead to the first or the last', () => {
    panel.take(null);
    expect(panel.view.value).toBeNull();
    panel.step(1);
    expect(who()).toBe('self');
    panel.take(null);
    panel.step(-1);
    expect(who()).toBeUndefined();
  });

  test('undo goes back in the case looked at only', () => {
    panel.step(1);
    panel.answer('who', 'agent');
    panel.step(1);
    panel.undo();
    expect(row()).toEqual(['agent', undefined, undefined]);
  });

  test('a case of no known procedure among them: it is said, can be ended, and the others are as they were', async () => {
    await panel.settled();
    const stray = newCase('gone', TODAY);
    await openDb(1).cases.put({ id: 'current', case: stray, rev: 1, no: 0 } as never);
    const again = await worker.panel(LETTER_PACK);
    again.step(1);
    expect([again.view.value, said(again)]).toEqual([null, zh.unknownProcedure]);
    expect(tabOf(LETTER_PACK, again.cases.value[0] as never).name).toBe(zh.cases.unknown);
    again.message.value?.action?.run();
    expect([row(again), who(again)]).toEqual([['self', 'agent', undefined], 'self']);
  });
});

describe('finishing', () => {
  test('ends only the case in hand and shows the next; its button brings it back where it was looked at', async () => {
    for (const each of ['self', 'agent']) begin(each);
    panel.step(-1);
    panel.finish();
    expect([row(), who(), said()]).toEqual([['agent'], 'agent', zh.finished]);
    panel.message.value?.action?.run();
    await panel.settled();
    expect(who()).toBe('self');
    const stored = await storedCases(worker);
    expect(stored.filter(kept => kept.looked).map(kept => kept.case.answers['who'])).toEqual(['self']);
    expect(stored).toHaveLength(2);
  });

  test('the last one shows the catalogue', () => {
    begin('self');
    panel.finish();
    expect(panel.view.value).toBeNull();
  });
});

describe('parking', () => {
  test('puts the case aside under its label; it is found by label or title, and fetched', async () => {
    begin('self');
    expect(panel.park(' A012 ')).toEqual({ ok: true });
    expect([panel.view.value, said()]).toEqual([null, zh.cases.parked('某登記', 'A012')]);
    await panel.settled();
    const again = await worker.panel(LETTER_PACK);
    const tabs = again.cases.value.map(kept => tabOf(LETTER_PACK, kept));
    for (const [typed, found] of [
      ['a012', 1],
      ['某登', 1],
      ['', 1],
      ['B', 0],
    ] as const)
      expect(findParked(tabs, typed)).toHaveLength(found);
    again.take(tabs[0]?.id ?? null);
    expect([who(again), again.cases.value[0]?.parked, again.cases.value[0]?.label]).toEqual([
      'self',
      undefined,
      'A012',
    ]);
    await until(() => who() === 'self');
  });

  test.each([
    ['A123456789', zh.cases.labelFaults['id-number']],
    ['x'.repeat(21), zh.cases.labelFaults['too-long']],
  ])('the label %s is refused with a sentence, and nothing is done', (label, says) => {
    begin('self');
    expect(panel.park(label)).toEqual({ ok: false, says });
    expect([who(), panel.cases.value[0]?.parked]).toEqual(['self', undefined]);
  });

  test('with no case in hand does nothing', () => {
    expect(panel.park('A012')).toEqual({ ok: true });
    expect(said()).toBeUndefined();
  });

  test('the sentence’s button fetches it back', () => {
    begin('self');
    panel.park('');
    panel.message.value?.action?.run();
    expect(who()).toBe('self');
  });
});

test.each([
  ['self', {}, zh.countOpen(1)],
  ['self', { 'id-card': 'lack' }, zh.countLack(1)],
  ['self', { 'id-card': 'have' }, zh.cases.stands['can-finish']],
  [undefined, {}, zh.cases.asks(1)],
] as const)('answered %s and marked %o a case stands as %s', (answer, marks, stands) => {
  const kase = { ...newCase(LETTER.id, TODAY), answers: answer ? { who: answer } : {}, marks };
  expect(tabOf(packOf(LETTER), { id: 'current', case: kase, rev: 1 }).stands).toBe(stands);
});

describe('two windows', () => {
  test('a case begun in one is looked at in the other; switching goes along', async () => {
    const other = await worker.panel(LETTER_PACK);
    begin('self');
    begin('agent');
    await until(() => who(other) === 'agent' && row(other).length === 2);
    other.step(-1);
    await until(() => who() === 'self');
  });

  test('both change different cases at once: both changes are kept, nobody is told of a conflict', async () => {
    begin('self');
    begin('self');
    await panel.settled();
    const other = await worker.panel(LETTER_PACK);
    panel.step(1);
    panel.mark('id-card', 'have');
    other.mark('id-card', 'lack');
    await Promise.all([panel.settled(), other.settled()]);
    const marks = (await storedCases(worker)).map(kept => kept.case.marks['id-card']);
    expect([marks, said(), said(other)]).toEqual([['have', 'lack'], undefined, undefined]);
  });
});
