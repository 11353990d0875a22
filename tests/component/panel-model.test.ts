import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { lang } from '../../components/strings/strings.ts';
import { zh } from '../../components/strings/zh.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { openDb } from '../../lib/store/db.ts';
import { fillDisk, memoryKeep, newDisk } from '../support/disk.ts';
import {
  choice,
  group,
  is,
  numberQuestion,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
  text,
} from '../support/factories.ts';
import { startWorker, stored, until, type Worker } from '../support/windows.ts';

/** A birth to be registered within 30 days: who comes, how old, papers, one of them looked up, a choice of two. */
const BIRTH = procedure({
  id: 'birth',
  period: { id: 'some', days: 30, event: text('出生日'), from: '', late: 'late', cite: '' },
  questions: [choice('who', ['self', 'agent', 'other']), numberQuestion('age', { derive: 'age' })],
  groups: [group('proof')],
  requirements: [
    paper('id-card'),
    paper('photo', { when: { fact: 'age', gte: 14 } }),
    paper('power-of-attorney', { when: is('who', 'agent') }),
    paper('transcript', { lookup: { how: '戶役政' } }),
    paper('hospital', { oneOf: 'proof' }),
    paper('midwife', { oneOf: 'proof' }),
  ],
  outcomes: [outcome('redirect', is('who', 'other'), { to: 'letter' })],
});
const LETTER = procedure({ id: 'letter', no: 8, requirements: [paper('id-card')] });
const PACK: Pack = packOf(BIRTH, { procedures: [BIRTH, LETTER] });

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(PACK);
});
afterEach(() => {
  lang.value = 'zh';
  vi.restoreAllMocks();
});

const said = (of = panel) => of.message.value?.text;
const verdict = (of = panel) => of.view.value?.verdict.kind;
const slotStates = () => panel.view.value?.tally.slots.map(slot => `${slot.id} ${slot.state}`);

describe('a case from start to finish', () => {
  test('a new panel shows the catalogue and says nothing', () => {
    expect([panel.view.value, said()]).toEqual([null, undefined]);
  });

  test('questions first, then papers, then done', () => {
    panel.start('birth');
    expect([verdict(), panel.view.value?.kase.applied]).toEqual(['questions', TODAY]);
    panel.answer('who', 'self');
    panel.answer('age', 20);
    expect(verdict()).toBe('unchecked');
    panel.mark('id-card', 'lack');
    expect(verdict()).toBe('missing');
    panel.mark('id-card', 'have');
    panel.markRest();
    expect(verdict()).toBe('can-finish');
  });

  test('the self-check sheet is that of the case in hand; without one there is none', async () => {
    panel.openSelfCheck();
    panel.start('birth');
    panel.openSelfCheck();
    await vi.waitFor(() => expect(worker.shown).toEqual(['birth']));
  });

  test('the rest: what was not looked at is there, what the office can look up is looked up, what was marked stays', () => {
    panel.start('birth');
    panel.answer('who', 'agent');
    panel.answer('age', 20);
    panel.mark('photo', 'mismatch');
    panel.markRest();
    expect(slotStates()).toEqual([
      'id-card have',
      'photo mismatch',
      'power-of-attorney have',
      'transcript verified',
      'group:proof have',
    ]);
    expect(panel.view.value?.kase.marks['transcript']).toBe('lookup');
    expect(said()).toBe(zh.markRestDone(4));
  });

  test('a mark taken away is not looked at again; an answer taken away is asked again', () => {
    panel.start('birth');
    panel.answer('who', 'self');
    panel.mark('id-card', 'have');
    panel.mark('id-card', undefined);
    panel.answer('who', undefined);
    expect(panel.view.value?.kase).toMatchObject({ answers: {}, marks: {} });
  });

  test.each([
    ['is no option', 'who', 'neighbour'],
    ['is of the wrong kind', 'who', 3],
    ['is a text for a number', 'age', 'old'],
    ['belongs to no question', 'colour', 'red'],
  ])('an answer that %s settles nothing', (_, question, value) => {
    panel.start('birth');
    const before = panel.view.value?.assessment;
    panel.answer(question, value);
    expect(panel.view.value?.assessment.papers).toEqual(before?.papers);
    expect(panel.view.value?.assessment.questions.map(each => each.state)).toEqual(['open', 'open']);
  });

  test('sent on to another procedure, the case is begun there anew', () => {
    panel.start('birth');
    panel.answer('who', 'other');
    const to = panel.view.value?.assessment.ended?.outcome.to;
    expect([verdict(), to]).toEqual(['redirect', 'letter']);
    panel.start(to ?? '');
    expect(panel.view.value?.kase).toMatchObject({ procedure: 'letter', answers: {}, marks: {} });
  });

  test('finishing clears screen and store and says so; its button brings the case back, pressed twice as well', async () => {
    panel.start('birth');
    panel.answer('who', 'agent');
    panel.finish();
    await panel.settled();
    expect([panel.view.value, said(), await stored(worker)]).toEqual([null, zh.finished, undefined]);
    const back = panel.message.value?.action;
    expect(back?.label).toBe(zh.finishedUndo);
    back?.run();
    expect(said()).toBe(zh.undone);
    panel.message.value?.action?.run();
    await panel.settled();
    expect((await stored(worker))?.answers).toEqual({ who: 'agent' });
  });

  test('nothing to undo is said, and nothing to finish does nothing', () => {
    panel.undo();
    expect(said()).toBe(zh.nothingToUndo);
    panel.finish();
    expect(said()).toBe(zh.nothingToUndo);
  });
});

describe('the two days', () => {
  const rows: readonly [string, string | undefined, string, unknown][] = [
    ['no event day yet', undefined, TODAY, { kind: 'no-event' }],
    ['an event after the application', '2026-11-22', TODAY, { kind: 'event-after-application' }],
    ['on the day itself', TODAY, TODAY, { kind: 'counted', late: 0 }],
    ['on the last day', '2026-10-22', '2026-11-21', { kind: 'counted', late: 0 }],
    ['ten days late', '2026-10-01', '2026-11-12', { kind: 'counted', late: 10, fine: { amount: 300 } }],
  ];
  test.each(rows)('%s', (_, event, applied, period) => {
    panel.start('birth');
    panel.edit({ event, applied });
    expect(panel.view.value?.assessment.period).toMatchObject(period as object);
  });

  test.each([
    ['2012-11-21', 14, true],
    ['2012-11-22', 13, false],
    ['2026-11-21', 0, false],
  ])('born %s: the age follows (%i), and with it whether a photo is wanted', (event, age, photo) => {
    panel.start('birth');
    panel.edit({ event });
    const state = panel.view.value?.assessment.questions.find(each => each.question.id === 'age');
    expect([state?.state, state?.value]).toEqual(['answered', age]);
    expect(slotStates()?.some(each => each.startsWith('photo '))).toBe(photo);
  });

  test('an age the clerk gives counts more than the one that follows', () => {
    panel.start('birth');
    panel.edit({ event: '2012-11-21' });
    panel.answer('age', 13);
    expect(slotStates()?.some(each => each.startsWith('photo '))).toBe(false);
  });
});

describe('opening', () => {
  test('what was open is there again', async () => {
    panel.start('birth');
    panel.answer('who', 'agent');
    await panel.settled();
    const again = await worker.panel(PACK);
    expect([again.view.value?.kase.answers, said(again)]).toEqual([{ who: 'agent' }, undefined]);
  });

  test('a case of a procedure that is no longer in the pack: it is said, and the catalogue shows; a new case can be begun', async () => {
    panel.start('birth');
    await panel.settled();
    const again = await worker.panel(packOf(LETTER));
    expect([again.view.value, said(again)]).toEqual([null, zh.unknownProcedure]);
    again.start('letter');
    await again.settled();
    expect([said(again), (await stored(worker))?.procedure]).toEqual([undefined, 'letter']);
  });

  test('a damaged case: it is said, and the catalogue shows', async () => {
    await openDb(1).cases.put({ id: 'current', rev: 4, case: { applied: '2026-02-30' } } as never);
    const again = await worker.panel(PACK);
    expect([again.view.value, said(again)]).toEqual([null, zh.damagedCase]);
  });

  test('the database cannot be opened: it is said, a case can be worked on and is kept in the new one', async () => {
    const broken = startWorker({ keep: memoryKeep() });
    const { open } = Dexie.dependencies.indexedDB;
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation((name, version) => {
      if (name === 'onetrip-1') throw new DOMException('', 'ConstraintError');
      return open.call(Dexie.dependencies.indexedDB, name, version);
    });
    const renewed = await broken.panel(PACK);
    expect(said(renewed)).toBe(zh.storeRenewed);
    renewed.start('birth');
    await renewed.settled();
    expect((await stored(broken))?.procedure).toBe('birth');
  });

  test('the worker cannot be reached at all: it is said, and the panel works without it', async () => {
    const failing = startWorker({}, () => ({ 'desk.open': () => Promise.reject(new Error('x')) }));
    const alone = await failing.panel(PACK);
    expect(said(alone)).toBe(zh.faults.failed);
    alone.start('birth');
    expect(verdict(alone)).toBe('questions');
  });
});

describe('the language', () => {
  test('is switched at once, stored, and taken over by the other window', async () => {
    const other = await worker.panel(PACK);
    panel.switchLanguage();
    expect(lang.value).toBe('en');
    await until(() => other.settings.value?.lang === 'en');
    lang.value = 'zh';
    expect((await worker.panel(PACK)).settings.value?.lang).toBe('en');
    expect(lang.value).toBe('en');
  });

  test('that cannot be stored is switched all the same, and it is said', async () => {
    fillDisk('commit');
    panel.switchLanguage();
    await until(() => panel.message.value !== null);
    expect([lang.value, said()]).toEqual(['en', expect.stringContaining('disk')]);
  });
});
