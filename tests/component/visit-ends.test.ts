// The procedures of one citizen end, rest and come back together.
import { beforeEach, describe, expect, test } from 'vitest';
import { parkedTabs, tabsOf } from '../../components/cases/cases-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { LETTER } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { packOfAll } from '../support/factories.ts';
import { CARD, COPY, PACK } from '../support/visits.ts';
import { startWorker, storedCases, until, type Worker } from '../support/windows.ts';

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(PACK);
  panel.start(LETTER.id);
  panel.answer('who', 'self');
  panel.addToVisit(CARD.id);
});

const said = (of = panel) => of.message.value?.text;
const inVisit = (of = panel) => of.visit.value.map(kept => kept.case.procedure);
const all = (of = panel) => of.cases.value.map(kept => kept.case.procedure);

describe('a visit ends and rests as one', () => {
  test('finished: all of it, and undo brings all back in its order', async () => {
    panel.mark('photo', 'have');
    panel.start(COPY.id);
    panel.step(-1);
    panel.finish();
    expect([all(), panel.view.value?.kase.procedure]).toEqual([['copy'], 'copy']);
    await panel.settled();
    expect(await storedCases(worker)).toHaveLength(1);
    panel.message.value?.action?.run();
    expect([inVisit(), panel.view.value?.kase.procedure]).toEqual([['letter', 'card'], 'card']);
    await panel.settled();
    expect(inVisit(await worker.panel(PACK))).toEqual(['letter', 'card']);
  });
  test('one taken out: the others go on; undo puts it back', () => {
    panel.leaveVisit();
    panel.message.value?.action?.run();
    expect(inVisit()).toEqual(['letter', 'card']);
    panel.take(null);
    panel.leaveVisit();
    expect(all()).toEqual(['letter', 'card']);
  });
  test('parked: all of it, found by either title as one; fetched: all of it', async () => {
    expect(panel.park('A012')).toEqual({ ok: true });
    expect([panel.view.value, said()]).toEqual([null, zh.cases.parked('某登記、換證', 'A012')]);
    const parked = parkedTabs(tabsOf(PACK, panel.cases.value));
    expect(parked.map(tab => [tab.name, tab.label, tab.parked])).toEqual([['某登記、換證', 'A012', true]]);
    await panel.settled();
    panel.message.value?.action?.run();
    expect(panel.cases.value.map(kept => kept.parked)).toEqual([undefined, undefined]);
    expect(inVisit()).toEqual(['letter', 'card']);
  });
  test('one whose procedure is no more can be ended without the others', async () => {
    await panel.settled();
    const later = await worker.panel(packOfAll([LETTER]));
    expect([later.view.value, said(later)]).toEqual([null, zh.unknownProcedure]);
    later.message.value?.action?.run();
    await later.settled();
    expect(all(later)).toEqual(['letter']);
  });
  test('ended in another window one by one: what is left goes on', async () => {
    await panel.settled();
    const other = await worker.panel(PACK);
    other.leaveVisit();
    await other.settled();
    await until(() => all().length === 1);
    expect([inVisit(), panel.view.value?.visit]).toEqual([['letter'], undefined]);
  });
});
