import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPanel } from '../../components/panel/panel-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { createWelcome, type PracticeSession, type WelcomeModel } from '../../components/welcome/welcome-model.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { memoryPorts } from '../../lib/messaging/port.ts';
import { createServer } from '../../lib/messaging/server.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { faultOf } from '../../lib/services/desk.ts';
import { openPractice } from '../../lib/services/practice.ts';
import { listDatabases } from '../../lib/store/db.ts';
import { NOON, newKey } from '../support/desk.ts';
import { fillDisk, newDisk } from '../support/disk.ts';
import { TODAY } from '../support/factories.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

let worker: Worker;
let disk: IDBFactory;
beforeEach(() => {
  disk = newDisk();
  worker = startWorker();
});
afterEach(() => {
  vi.restoreAllMocks();
});
const pack: Pack = buildPack();

async function practise(settings: Settings): Promise<PracticeSession> {
  const slip = signal<Slip | null>(null);
  const { desk, end } = await openPractice(
    {
      now: () => NOON,
      loadPack: async () => pack,
      random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
      announce: change => server.announce(change),
      showSlip: async id => {
        slip.value = await desk['slip.get']({ id }, {});
      },
    },
    settings,
  );
  const server = createServer(desk, faultOf);
  const client = createClient(() => {
    const { page, background } = memoryPorts();
    server.accept(background, {});
    return page;
  });
  return {
    panel: await createPanel({ pack, client, today: () => TODAY, now: () => `${TODAY}T12:00`, newKey }),
    slip,
    end,
  };
}

function start(open = practise): WelcomeModel {
  return createWelcome(worker.open(), signal<Settings>(DEFAULT_SETTINGS), open);
}
const real = async () => (await worker.open().ask('desk.open', {})).settings;
const databases = async () => (await disk.databases()).map(({ name }) => name);

describe('the practice case', () => {
  test('says what to do next, from the search to the slip, and takes nothing of the register', async () => {
    const model = start();
    expect([model.step.value, model.task.value]).toEqual(['office', undefined]);
    model.office.type('name', '示範所');
    await model.practise();
    expect([model.step.value, model.task.value]).toEqual(['practice', 'find']);
    const panel = model.practice.value?.panel;
    if (!panel) throw new Error('no practice');
    panel.start('birth');
    expect(model.task.value).toBe('other');
    panel.start('seal-registration');
    expect(model.task.value).toBe('answer');
    panel.answer('registered-where', 'here');
    panel.answer('applicant', 'self');
    panel.answer('seal-name', 'no');
    expect(model.task.value).toBe('undo');
    panel.answer('seal-name', 'yes');
    panel.answer('passport-id', 'no');
    expect(model.task.value).toBe('mark');
    const slots = panel.view.value?.tally.slots.map(slot => slot.id) ?? [];
    expect(slots).toHaveLength(2);
    for (const id of slots) panel.mark(id, 'lack');
    expect(model.task.value).toBe('oneMissing');
    panel.mark(slots[0] ?? '', 'have');
    expect(model.task.value).toBe('issue');
    await panel.issue();
    await until(() => model.practice.value?.slip.value !== null);
    expect(model.practice.value?.slip.value?.office.name).toBe('示範所');
    expect(model.task.value).toBeUndefined();
    expect(await worker.open().ask('slip.find', { limit: 9 })).toEqual([]);
    expect((await worker.open().ask('office.numbers', {})).last).toBe(0);
    expect(await databases()).toContain('onetrip-9000000001');
    // However the real one is lost, the practice is never taken for it.
    expect((await listDatabases()).map(({ generation }) => generation)).toEqual([1]);
    await model.end();
    expect([model.step.value, model.practice.value, await databases()]).toEqual(['done', null, ['onetrip-1']]);
    expect(await real()).toMatchObject({ welcomed: true, office: { name: '示範所' } });
  });

  test('begun again it is empty again', async () => {
    const model = start();
    await model.practise();
    model.practice.value?.panel.start('birth');
    await model.practice.value?.panel.settled();
    await model.practise();
    expect(model.task.value).toBe('find');
    expect(model.practice.value?.panel.message.value).toBeNull();
  });

  test('going back throws it away; what was left by a crash is thrown away at the next', async () => {
    const model = start();
    const { panel } = await practise(DEFAULT_SETTINGS);
    panel.start('birth');
    await panel.settled();
    await model.practise();
    expect(model.task.value).toBe('find');
    model.go('keys');
    await until(() => model.step.value === 'keys');
    expect(model.practice.value).toBeNull();
  });

  test('that cannot be opened is said; the tour can be ended', async () => {
    const model = start(() => Promise.reject(new Error('no disk')));
    await model.practise();
    expect([model.step.value, model.fault.value]).toEqual(['practice', zh.welcome.practice.startFailed]);
    await model.end();
    expect([model.step.value, model.fault.value, (await real()).welcomed]).toEqual(['done', '', true]);
  });
});

test('ended on a full disk: it is said that it will not be remembered', async () => {
  const model = start();
  await real();
  fillDisk('request');
  await model.end();
  expect([model.step.value, model.fault.value]).toEqual(['done', zh.welcome.done.notKept]);
});
