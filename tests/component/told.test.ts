// Duties and offers in the panel: marked, counted, taken back, kept, and told of as the case ends.
import { beforeEach, describe, expect, test } from 'vitest';
import { type ToldSection, toldSections } from '../../components/details/told-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { en } from '../../components/strings/en.ts';
import { zh } from '../../components/strings/zh.ts';
import type { Offer, Pack } from '../../lib/core/pack.ts';
import type { Note } from '../../lib/core/visit/told.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { is, packOfAll, procedure, text } from '../support/factories.ts';
import { startWorker, storedCases, until, type Worker } from '../support/windows.ts';

const line = (says: string, parts: Partial<Offer> = {}): Offer => ({ says, source: 0, ...parts });
const duty = (says: string, parts: Partial<Offer> = {}): Offer => line(says, { duty: true, ...parts });
const MOVE = {
  ...LETTER,
  offers: [
    duty('身分證換新'),
    duty('選定由誰接任戶長', { when: is('who', 'agent') }),
    line('通報移民署', { ask: '有新住民配偶嗎？', adds: ['card'] }),
  ],
};
const CARD = procedure({ id: 'card', no: 8, title: text('換證'), offers: [duty('身分證換新'), duty('收回舊證')] });
const LOSS = procedure({ id: 'loss', no: 9, title: text('死亡登記'), sensitive: true, offers: [duty('通報亡故')] });
const PACK: Pack = packOfAll([MOVE, CARD, LOSS]);

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(PACK);
  panel.start(MOVE.id);
});

const sections = (of = panel): readonly ToldSection[] => {
  const view = of.view.value;
  return view ? toldSections(view) : [];
};
const found = (says: string, of = panel) =>
  sections(of)
    .flatMap(({ lines }) => lines)
    .find(each => each.offer.says === says);
const note = (says: string, what: Note, of = panel) => {
  const at = found(says, of);
  if (at) of.note(at, what);
};
const counts = (of = panel) => sections(of).map(({ kind, count, open }) => `${kind} ${count} ${open}`);
const said = () => panel.message.value?.text;

describe('the headings', () => {
  test('count what holds and what is open; what is answered no is not counted', () => {
    expect(counts()).toEqual(['duty 1 1', 'offer 1 1']);
    panel.answer('who', 'agent');
    note('選定由誰接任戶長', { told: 'done' });
    expect(counts()).toEqual(['duty 2 1', 'offer 1 1']);
    panel.answer('who', 'self');
    expect(counts()).toEqual(['duty 1 1', 'offer 1 1']);
    note('通報移民署', { asked: 'no' });
    expect(counts()).toEqual(['duty 1 1', 'offer 0 0']);
    note('通報移民署', { asked: 'yes' });
    note('通報移民署', { told: 'declined' });
    expect(counts()).toEqual(['duty 1 1', 'offer 1 0']);
  });
  test('one more press takes it back, and so does undo; then the case is as new', () => {
    note('身分證換新', { told: 'done' });
    note('身分證換新', { told: 'done' });
    expect([panel.view.value?.kase.told, counts()[0]]).toEqual([undefined, 'duty 1 1']);
    panel.undo();
    expect(counts()[0]).toBe('duty 1 0');
    panel.undo();
    expect(counts()[0]).toBe('duty 1 1');
    panel.start(CARD.id);
    expect(panel.cases.value).toHaveLength(1);
  });
});

describe('what was marked', () => {
  test('is kept with the case, and other windows follow', async () => {
    const other = await worker.panel(PACK);
    note('身分證換新', { told: 'done' });
    note('通報移民署', { asked: 'yes' });
    await panel.settled();
    await until(() => counts(other)[0] === 'duty 1 0' && found('通報移民署', other)?.asked === 'yes');
    expect((await storedCases(worker))[0]?.case).toEqual(panel.view.value?.kase);
  });
  test('is in no register and no code, and leaves a slip already issued the same', async () => {
    panel.answer('who', 'self');
    note('身分證換新', { told: 'done' });
    await panel.issue();
    note('通報移民署', { asked: 'no' });
    await panel.issue();
    const [slip, ...others] = await openDb(1).slips.toArray();
    expect(others).toEqual([]);
    expect(JSON.stringify(slip)).not.toMatch(/"told"|"asked"|line-/);
    panel.finish();
    expect(panel.scan.takeDigits(slip?.code ?? '')).toBe(true);
    expect(counts()).toEqual(['duty 1 1', 'offer 1 1']);
  });
  test('of a line the rules lost is passed over, and all else stays', async () => {
    note('身分證換新', { told: 'done' });
    note('通報移民署', { told: 'declined' });
    await panel.settled();
    const later = await worker.panel(packOfAll([{ ...MOVE, offers: MOVE.offers.slice(1) }, CARD, LOSS]));
    expect([counts(later), found('通報移民署', later)?.told]).toEqual([['duty 0 0', 'offer 1 0'], 'declined']);
  });
  test('without a case in hand is nothing', () => {
    const at = found('身分證換新');
    panel.finish();
    if (at) panel.note(at, { told: 'done' });
    expect(panel.cases.value).toEqual([]);
  });
});

describe('as a case ends', () => {
  const rows: readonly [string, () => void, string][] = [
    ['nothing marked', () => undefined, '本所應辦尚有 1 項未標記：「身分證換新」；可主動詢問尚有 1 項。'],
    ['the duty done', () => note('身分證換新', { told: 'done' }), '可主動詢問尚有 1 項未標記。'],
    ['the offer not for them', () => note('通報移民署', { asked: 'no' }), '本所應辦尚有 1 項未標記：「身分證換新」。'],
  ];
  test.each(rows)('%s', (_, before, left) => {
    before();
    panel.finish();
    expect([said(), panel.view.value, panel.message.value?.tone]).toEqual([zh.finished + left, null, 'plain']);
    expect(panel.message.value?.action?.label).toBe(zh.told.back);
    panel.message.value?.action?.run();
    expect(panel.view.value?.procedure.id).toBe(MOVE.id);
  });
  test('with everything marked nothing more is said', () => {
    note('身分證換新', { told: 'declined' });
    note('通報移民署', { asked: 'no' });
    panel.finish();
    expect([said(), panel.message.value?.action?.label]).toEqual([zh.finished, zh.finishedUndo]);
  });
  test('long texts are cut, two are named', async () => {
    const offers = ['住址變動時，身分證和戶口名簿須一起換新', '另一項。', '第三項'].map(says => duty(says));
    panel = await startWorker().panel(packOfAll([{ ...MOVE, offers }]));
    panel.finish();
    expect(said()).toBe(`${zh.finished}本所應辦尚有 3 項未標記：「住址變動時，身分證和戶口名簿須…」、「另一項」等。`);
    const three = { duties: 3, offers: 0, names: ['A', 'B'] };
    expect(en.told.forgotten(three)).toBe(' Duties not marked: 3: “A”, “B” and more.');
  });
  test('a mark in one procedure of a visit counts for all, and each line once', () => {
    panel.answer('who', 'self');
    panel.addToVisit(CARD.id);
    expect(counts()).toEqual(['duty 2 2', 'offer 0 0']);
    note('身分證換新', { told: 'done' });
    panel.step(-1);
    expect([found('身分證換新')?.from, counts()[0]]).toEqual([CARD.title, 'duty 1 0']);
    note('身分證換新', { told: 'done' });
    panel.finish();
    expect(said()).toBe(
      `${zh.visit.finished(2)}本所應辦尚有 2 項未標記：「身分證換新」、「收回舊證」；可主動詢問尚有 1 項。`,
    );
  });
  test('a turning point of a life is not named, though the clerk had it shown', () => {
    panel.start(LOSS.id);
    panel.quiet.toggle();
    panel.finish();
    expect(said()).toBe(`${zh.finished}本所應辦尚有 1 項未標記。`);
  });
  test('nor is what goes with it in a visit', () => {
    panel.answer('who', 'self');
    panel.addToVisit(LOSS.id);
    panel.step(-1);
    panel.finish();
    expect(said()).toBe(`${zh.visit.finished(2)}本所應辦尚有 2 項未標記；可主動詢問尚有 1 項。`);
  });
});
