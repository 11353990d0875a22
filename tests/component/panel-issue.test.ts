import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import type { IssueRequest } from '../../lib/schema/slip.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER, LETTER_PACK, registerFaults } from '../support/desk.ts';
import { FULL, fillDisk, memoryKeep, newDisk } from '../support/disk.ts';
import { startWorker, stored, type Worker } from '../support/windows.ts';

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await ready(worker);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A panel with a case in which one paper is missing. */
async function ready(on: Worker): Promise<PanelModel> {
  const model = await on.panel(LETTER_PACK);
  model.start(LETTER.id);
  model.answer('who', 'agent');
  model.mark('id-card', 'lack');
  model.mark('power-of-attorney', 'have');
  await model.settled();
  return model;
}
const said = (of = panel) => of.message.value?.text;
const requests = (of = worker) =>
  of.asked.filter(({ ask }) => ask === 'slip.issue').map(({ body }) => body as IssueRequest);
const slips = () => openDb(1).slips.toArray();

describe('issuing', () => {
  test('the slip is of the case as it stands: answers, marks, what is missing; its page is opened and its number said', async () => {
    await panel.issue();
    const [slip] = await slips();
    expect(slip).toMatchObject({ text: '115-00001', procedure: 'letter', missing: ['id-card'], printed: 0 });
    expect(slip?.case).toEqual(panel.view.value?.kase);
    expect(requests()[0]?.code).toEqual({
      procedureNo: 7,
      answers: [{ question: 1, option: 2 }],
      marks: [
        { requirement: 1, mark: 'lack' },
        { requirement: 2, mark: 'have' },
      ],
    });
    expect([worker.shown, said(), panel.issuing.value]).toEqual([[slip?.id], zh.number('115-00001'), false]);
  });

  test('the message’s button opens the print page again', async () => {
    await panel.issue();
    panel.message.value?.action?.run();
    await panel.settled();
    await worker.open().ask('desk.open', {});
    expect(worker.shown).toHaveLength(2);
  });

  test('the key is in the store before the slip is asked for', async () => {
    let keptKey: string | undefined;
    const watched = startWorker({}, desk => ({
      'slip.issue': async (body, asker) => {
        keptKey = (await desk['case.load']({}, asker)).cases[0]?.issueKey;
        return desk['slip.issue'](body, asker);
      },
    }));
    const model = await ready(await cleared(watched));
    await model.issue();
    expect(keptKey).toBe(requests(watched)[0]?.key);
  });

  test('it carries the languages chosen for this case; those chosen after it was issued are kept with it too', async () => {
    panel.slipLangs.choose('vi', true);
    await panel.issue();
    panel.slipLangs.choose('th', true);
    await panel.issue();
    const [slip, ...others] = await slips();
    expect([slip?.parts?.map(({ lang }) => lang), slip?.added?.map(({ lang }) => lang), others]).toEqual([
      ['en', 'vi'],
      ['th'],
      [],
    ]);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });

  test('pressed twice at once it is one slip', async () => {
    await Promise.all([panel.issue(), panel.issue()]);
    expect([(await slips()).length, requests().length]).toEqual([1, 1]);
  });

  test('pressed again without a change it is the same slip; after a change another', async () => {
    await panel.issue();
    await panel.issue();
    expect((await slips()).map(slip => slip.text)).toEqual(['115-00001']);
    panel.mark('power-of-attorney', 'lack');
    await panel.issue();
    expect((await slips()).map(slip => slip.text).sort()).toEqual(['115-00001', '115-00002']);
    const [first, again, other] = requests().map(request => request.key);
    expect([first === again, first === other]).toEqual([true, false]);
  });

  test('in both windows of one case it is the same slip', async () => {
    const other = await worker.panel(LETTER_PACK);
    await panel.issue();
    await other.issue();
    await other.issue();
    expect(await slips()).toHaveLength(1);
  });

  test('with no case open it does nothing', async () => {
    panel.finish();
    await panel.issue();
    expect([requests(), await slips()]).toEqual([[], []]);
  });
});

/** Takes away the case the shared store has, so that another worker begins with none. */
async function cleared(next: Worker): Promise<Worker> {
  const client = next.open();
  const { cases } = await client.ask('case.load', {});
  for (const { id, rev } of cases) await client.ask('case.clear', { id, base: rev });
  return next;
}

describe('something comes between', () => {
  test('the browser is closed after the number was taken: the panel opened next offers to print it, and the same case gives the same slip', async () => {
    const keep = memoryKeep();
    const dying = await cleared(
      startWorker({ keep }, desk => ({
        'slip.issue': async (body, asker) => {
          await desk['slip.issue'](body, asker);
          throw new Error('the browser was closed');
        },
      })),
    );
    await (await ready(dying)).issue();
    const next = startWorker({ keep });
    const again = await next.panel(LETTER_PACK);
    expect([said(again), again.message.value?.action?.label]).toEqual([zh.unprinted('115-00001'), zh.printIt]);
    again.message.value?.action?.run();
    await again.issue();
    expect([(await slips()).length, said(again)]).toEqual([1, zh.number('115-00001')]);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });

  test('the worker is stopped at every try: it is said, the case stays, and trying again gives one slip', async () => {
    let stops = 9;
    const shaky: Worker = startWorker({}, desk => ({
      'slip.issue': async (body, asker) => {
        const slip = await desk['slip.issue'](body, asker);
        stops -= 1;
        if (stops >= 0) shaky.stop();
        return slip;
      },
    }));
    const model = await ready(await cleared(shaky));
    await model.issue();
    expect([said(model), model.view.value?.tally.lacking]).toEqual([zh.faults.failed, 1]);
    for (let tries = 0; tries < 3 && said(model) !== zh.number('115-00001'); tries += 1) await model.issue();
    expect([said(model), (await slips()).length]).toEqual([zh.number('115-00001'), 1]);
  });

  test('the print page cannot be opened: the number taken is said, with a button to print it', async () => {
    const headless = await cleared(startWorker({ showSlip: () => Promise.reject(new Error('no window')) }));
    const model = await ready(headless);
    await model.issue();
    expect([said(model), model.message.value?.action?.label]).toEqual([zh.unprinted('115-00001'), zh.printIt]);
  });

  test('another window changed the case: the old one is not issued, the newest is shown and it is said', async () => {
    let first = true;
    const racing: Worker = startWorker({}, desk => ({
      'case.save': async (body, asker) => {
        if (first && body.issueKey) {
          first = false;
          await desk['case.save'](
            { ...body, case: { ...body.case, answers: { who: 'self' } }, issueKey: undefined },
            asker,
          );
        }
        return desk['case.save'](body, asker);
      },
    }));
    const model = await ready(await cleared(racing));
    await model.issue();
    expect([requests(racing), await slips(), said(model)]).toEqual([[], [], zh.cases.news.stale]);
    expect(model.view.value?.kase.answers).toEqual({ who: 'self' });
    await model.issue();
    expect((await slips()).map(slip => slip.case.answers)).toEqual([{ who: 'self' }]);
  });

  test('the clerk changes a mark while the key is being kept: nothing half old is issued, and it is said', async () => {
    const issuing = panel.issue();
    panel.mark('power-of-attorney', 'lack');
    await issuing;
    expect([await slips(), said()]).toEqual([[], zh.faults.failed]);
    await panel.issue();
    expect((await slips()).map(slip => slip.missing)).toEqual([['id-card', 'power-of-attorney']]);
  });

  test.each(FULL)(
    'the disk is full (at %s): nothing issued, the case stays and the sentence is said; with room again it is issued',
    async how => {
      fillDisk(how);
      await panel.issue();
      expect([said(), panel.view.value?.kase.marks['id-card']]).toEqual([zh.faults['disk-full'], 'lack']);
      vi.restoreAllMocks();
      expect([requests(), await slips()]).toEqual([[], []]);
      expect((await stored(worker))?.marks['id-card']).toBe('lack');
      await panel.issue();
      expect(said()).toBe(zh.number('115-00001'));
    },
  );
});
