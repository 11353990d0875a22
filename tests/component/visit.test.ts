// Several procedures of one citizen in the panel: added, marked, issued, parked, ended, undone and read back together.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tabsOf } from '../../components/cases/cases-model.ts';
import { listSections } from '../../components/list/list-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { visitSays } from '../../components/visit/visit-model.ts';
import { MOST_ON_SLIP } from '../../lib/core/notice/slip-code.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER, registerFaults } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { packOfAll, paper, procedure } from '../support/factories.ts';
import { CARD, COPY, PACK } from '../support/visits.ts';
import { startWorker, storedCases, type Worker } from '../support/windows.ts';

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(PACK);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const said = (of = panel) => of.message.value?.text;
const inVisit = (of = panel) => of.visit.value.map(kept => kept.case.procedure);
const all = (of = panel) => of.cases.value.map(kept => kept.case.procedure);
const row = (id: string, of = panel) => {
  const view = of.view.value;
  return view && listSections(view).needed.find(each => each.id === id);
};
/** A citizen with a letter and a card; looks at the card. */
function two(of = panel): void {
  of.start(LETTER.id);
  of.answer('who', 'self');
  of.addToVisit(CARD.id);
}
const slips = () => openDb(1).slips.toArray();

describe('one more for the same citizen', () => {
  test('joins the one in hand and is looked at; said, kept, and the same in the next window', async () => {
    two();
    expect([inVisit(), panel.view.value?.kase.procedure, said()]).toEqual([
      ['letter', 'card'],
      'card',
      zh.visit.added('換證', 2),
    ]);
    await panel.settled();
    const visits = new Set((await storedCases(worker)).map(kept => kept.visit));
    expect([visits.size, visits.has(undefined)]).toEqual([1, false]);
    expect(inVisit(await worker.panel(PACK))).toEqual(['letter', 'card']);
  });
  test('with nobody in hand it begins a case of its own', () => {
    expect(panel.addToVisit(CARD.id)).toBe(true);
    expect([inVisit(), panel.view.value?.visit]).toEqual([['card'], undefined]);
  });
  test('undo takes it away again, and nothing else', async () => {
    two();
    panel.undo();
    expect([inVisit(), panel.view.value?.kase.answers]).toEqual([['letter'], { who: 'self' }]);
    await panel.settled();
    expect((await storedCases(worker)).map(kept => kept.case.procedure)).toEqual(['letter']);
  });
  test('a step back in one leaves it in the visit', () => {
    two();
    panel.mark('photo', 'have');
    panel.undo();
    expect([inVisit(), panel.view.value?.kase.marks]).toEqual([['letter', 'card'], {}]);
  });
  test('another citizen begins beside, and the row keeps a visit together', () => {
    two();
    panel.mark('photo', 'have');
    panel.start(COPY.id);
    const [letter] = panel.cases.value;
    panel.take(letter?.id ?? null);
    panel.addToVisit(COPY.id);
    expect(tabsOf(PACK, panel.cases.value).map(tab => [tab.name, tab.visit === letter?.visit])).toEqual([
      ['某登記', true],
      ['換證', true],
      ['謄本', true],
      ['謄本', false],
    ]);
    panel.step(1);
    panel.step(1);
    expect(inVisit()).toEqual(['letter', 'card', 'copy']);
  });
  test('the same procedure twice is numbered', () => {
    two();
    panel.addToVisit(CARD.id);
    expect(tabsOf(PACK, panel.cases.value).map(tab => tab.name)).toEqual(['某登記', '換證（1）', '換證（2）']);
  });
  test('more than a slip holds, or than there may be cases, is refused with a sentence; nothing is lost', () => {
    panel.start(LETTER.id);
    panel.answer('who', 'self');
    for (let n = 1; n < MOST_ON_SLIP; n += 1) expect(panel.addToVisit(COPY.id)).toBe(true);
    expect([panel.addToVisit(COPY.id), said(), inVisit().length]).toEqual([
      false,
      zh.visit.full(MOST_ON_SLIP),
      MOST_ON_SLIP,
    ]);
    while (all().length < 20) {
      panel.start(LETTER.id);
      panel.answer('who', 'self');
    }
    expect([panel.addToVisit(COPY.id), said(), all().length]).toEqual([false, zh.cases.news.full, 20]);
  });
});

describe('papers and fees of a visit', () => {
  test('a mark counts in the other and tells where from; undo there takes it back; marked here it is this one’s own', () => {
    two();
    panel.mark('id-card', 'have');
    panel.step(-1);
    expect(row('id-card')).toMatchObject({ mark: 'have', shared: true, remark: zh.visit.sharedFrom('換證') });
    panel.mark('id-card', 'lack');
    expect(row('id-card')).toMatchObject({ mark: 'lack' });
    expect(row('id-card')?.remark).toBeUndefined();
    panel.undo();
    panel.step(1);
    panel.undo();
    panel.step(-1);
    expect(row('id-card')).toMatchObject({ mark: undefined });
  });
  test('what the office keeps in both is wanted for each', () => {
    two();
    panel.mark('photo', 'have');
    panel.addToVisit(COPY.id);
    expect(row('photo')).toMatchObject({ mark: undefined, remark: zh.visit.besides(['換證']) });
  });
  test('what one keeps and another only looks at is one paper, and says so', async () => {
    const looks = procedure({ id: 'looks', no: 10, requirements: [paper('photo', { keep: 'return', form: 'show' })] });
    const other = await worker.panel(packOfAll([COPY, looks]));
    other.start(COPY.id);
    other.mark('photo', 'have');
    other.addToVisit(looks.id);
    expect(row('photo', other)).toMatchObject({
      mark: 'have',
      remark: zh.visit.remarks([zh.visit.sharedFrom('謄本'), zh.visit.keptBy('謄本')]),
    });
  });
  test('all of it in one sentence', () => {
    two();
    panel.mark('photo', 'lack');
    const { visit } = panel.view.value ?? {};
    expect(visit && visitSays(visit)).toBe('尚缺 1 件，未查對 1 件，規費合計 30 元');
    panel.markRest();
    panel.mark('photo', 'have');
    const now = panel.view.value?.visit;
    expect(now && visitSays(now)).toBe('今天可以全部辦妥，規費合計 30 元');
  });
});

describe('the slip of a visit', () => {
  beforeEach(() => {
    two();
    panel.mark('id-card', 'lack');
    panel.mark('photo', 'have');
  });
  test('is one, of all procedures; found by each of them', async () => {
    await panel.issue();
    const [slip, ...others] = await slips();
    expect(others).toEqual([]);
    expect(slip).toMatchObject({
      text: '115-00001',
      procedure: 'letter',
      others: [{ procedure: 'card', marks: { 'id-card': 'lack', photo: 'have' } }],
      also: ['card 2026-11-21'],
      missing: ['id-card'],
      notice: { procedure: { title: { zh: '某登記、換證' } } },
    });
    const client = worker.open();
    for (const each of ['letter', 'card'])
      expect(await client.ask('slip.find', { procedure: each, limit: 10 })).toMatchObject([
        { text: '115-00001', also: ['card'] },
      ]);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });
  test('pressed again without a change it is the same; after a change in any of them another', async () => {
    await panel.issue();
    panel.step(-1);
    await panel.issue();
    expect(await slips()).toHaveLength(1);
    panel.answer('who', 'agent');
    panel.step(1);
    await panel.issue();
    expect(await slips()).toHaveLength(2);
  });
  test('with a procedure taken out it is another slip, and so with one added', async () => {
    await panel.issue();
    panel.leaveVisit();
    expect([inVisit(), said()]).toEqual([['letter'], zh.visit.left('換證')]);
    await panel.issue();
    panel.message.value = null;
    panel.addToVisit(COPY.id);
    await panel.issue();
    expect((await slips()).map(slip => [slip.text, slip.others?.length ?? 0]).sort()).toEqual([
      ['115-00001', 1],
      ['115-00002', 0],
      ['115-00003', 1],
    ]);
  });
  test('scanned it brings all of them back, with what was seen, to the next window; undo takes them away together', async () => {
    await panel.issue();
    const [slip] = await slips();
    panel.finish();
    expect([all(), said()]).toEqual([[], zh.visit.finished(2)]);
    expect(panel.scan.takeDigits(slip?.code ?? '')).toBe(true);
    expect(said()).toBe(zh.scan.done('115-00001') + zh.visit.restored(2));
    expect([inVisit(), panel.view.value?.kase.procedure]).toEqual([['letter', 'card'], 'letter']);
    panel.step(1);
    expect(row('photo')).toMatchObject({ mark: undefined, before: zh.scan.seen.have });
    expect(row('id-card')).toMatchObject({ mark: undefined, before: undefined });
    await panel.settled();
    expect(inVisit(await worker.panel(PACK))).toEqual(['letter', 'card']);
    expect(panel.scan.takeDigits(slip?.code ?? '')).toBe(true);
    expect([said(), all().length]).toEqual([zh.scan.again('115-00001'), 2]);
    panel.undo();
    expect(all()).toEqual([]);
  });
  test('by the short code too; of a procedure that is no more the rest comes back, and it is said', async () => {
    await panel.issue();
    const [slip] = await slips();
    panel.finish();
    await panel.settled();
    const later = await worker.panel({ ...packOfAll([CARD]), fingerprint: 'NEWS' });
    expect(await later.scan.takeTyped(slip?.short ?? '')).toBe(true);
    expect([inVisit(later), said(later)]).toEqual([['card'], zh.scan.done('115-00001') + zh.visit.lost(1)]);
  });
  test('with too little room it is not read back at all', async () => {
    await panel.issue();
    const [slip] = await slips();
    panel.finish();
    while (all().length < 19) {
      panel.start(LETTER.id);
      panel.answer('who', 'self');
    }
    expect([panel.scan.takeDigits(slip?.code ?? ''), all().length, said()]).toEqual([false, 19, zh.cases.news.full]);
  });
});
