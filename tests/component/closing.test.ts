import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { LETTER, LETTER_PACK, NOON } from '../support/desk.ts';
import { memoryKeep, newDisk } from '../support/disk.ts';
import { startWorker, storedCases, until, type Worker } from '../support/windows.ts';

let worker: Worker;
/** Milliseconds since 1970 at which the worker and its panels think it is. */
let now = NOON;
beforeEach(() => {
  now = NOON;
  newDisk();
  worker = startWorker({ now: () => now });
});

const said = (of: PanelModel) => of.message.value?.text;
const row = (of: PanelModel) => of.cases.value.map(kept => kept.case.answers['who']);

describe('closing time', () => {
  const MINUTE = 60_000;
  /** The worker’s clock: 17:19 on the day, with the office closing at 17:30. */
  async function evening(): Promise<PanelModel> {
    now = NOON + (5 * 60 + 19) * MINUTE;
    await worker.open().ask('settings.change', { closing: '17:30' });
    const model = await worker.panel(LETTER_PACK);
    model.start(LETTER.id);
    model.answer('who', 'self');
    await model.settled();
    return model;
  }
  const at = (of: PanelModel, minutes: number) => {
    now = NOON + (5 * 60 + minutes) * MINUTE;
    of.closing.tick();
    return of.closing.soon.value;
  };

  test('from ten minutes before it is said while there is a case; at the minute all end, with how many', async () => {
    const model = await evening();
    expect([at(model, 19), at(model, 20), at(model, 29)]).toEqual([undefined, '17:30', '17:30']);
    at(model, 30);
    await until(() => model.cases.value.length === 0);
    expect([model.view.value, said(model)]).toEqual([null, zh.cases.ended(1)]);
    expect(await storedCases(worker)).toEqual([]);
    model.undo();
    expect(said(model)).toBe(zh.nothingToUndo);
  });

  test('put off by half an hour, again and again; pressed twice at once it counts once', async () => {
    const model = await evening();
    at(model, 25);
    model.closing.delay();
    model.closing.delay();
    await until(() => model.closing.soon.value === undefined);
    expect(at(model, 50)).toBe('18:00');
    model.closing.delay();
    await until(() => model.closing.soon.value === undefined);
    expect([at(model, 80), row(model)]).toEqual(['18:30', ['self']]);
  });

  test('nothing is said without a case, and the store is not asked before it is time', async () => {
    const model = await evening();
    const asked = worker.asked.length;
    at(model, 25);
    expect(worker.asked.length).toBe(asked);
    model.finish();
    expect(model.closing.soon.value).toBeUndefined();
  });

  test('opened the next morning: those of yesterday are gone, and it is said once', async () => {
    await evening();
    now += 15 * 60 * MINUTE;
    const next = await worker.panel(LETTER_PACK);
    expect([row(next), said(next)]).toEqual([[], zh.cases.ended(1)]);
    await worker.open().ask('case.load', {});
    expect(said(await worker.panel(LETTER_PACK))).toBeUndefined();
  });

  test('while a slip is being issued: it is issued, and its case ends after it', async () => {
    const model = await evening();
    model.mark('id-card', 'lack');
    now = NOON + (5 * 60 + 30) * MINUTE;
    await model.issue();
    expect(said(model)).toBe(zh.number('115-00001'));
    model.closing.tick();
    await until(() => model.cases.value.length === 0);
  });

  test('chosen anew for a time already past today, it ends nothing today', async () => {
    const model = await evening();
    await worker.open().ask('settings.change', { closing: '12:00' });
    await until(() => model.settings.value?.closing === '12:00');
    expect([row(model), row(await worker.panel(LETTER_PACK))]).toEqual([['self'], ['self']]);
  });

  test('the extension was loaded anew: the cases of the day are there', async () => {
    const model = await evening();
    expect(row(model)).toEqual(['self']);
    const reloaded = startWorker({ now: () => now, keep: memoryKeep() });
    expect(row(await reloaded.panel(LETTER_PACK))).toEqual(['self']);
  });
});
