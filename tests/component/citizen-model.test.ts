import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CitizenModel, citizenLines, createCitizen } from '../../components/citizen/citizen-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { lang } from '../../components/strings/strings.ts';
import { newDisk } from '../support/disk.ts';
import { choice, group, is, packOf, paper, procedure } from '../support/factories.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

const BIRTH = procedure({
  id: 'birth',
  questions: [choice('who', ['self', 'agent'])],
  groups: [group('proof')],
  requirements: [
    paper('id-card'),
    paper('power-of-attorney', { when: is('who', 'agent') }),
    paper('transcript', { lookup: { how: '戶役政' } }),
    paper('hospital', { oneOf: 'proof' }),
    paper('midwife', { oneOf: 'proof' }),
  ],
});
const PACK = packOf(BIRTH);
const MINUTE = 60_000;

let worker: Worker;
let panel: PanelModel;
let citizen: CitizenModel;
let now = 0;
beforeEach(async () => {
  newDisk();
  now = 0;
  worker = startWorker();
  panel = await worker.panel(PACK);
  const client = worker.open();
  citizen = createCitizen({ pack: PACK, client, opened: await client.ask('desk.open', {}), at: () => now });
});
afterEach(() => {
  lang.value = 'zh';
});
const lines = () => (citizen.view.value ? citizenLines(citizen.view.value) : []);
const states = () => lines().map(({ id, state }) => `${id} ${state}`);

test('without a case: nothing of any; with one: what is needed, each with whether it is there', async () => {
  expect(citizen.view.value).toBeNull();
  panel.start('birth');
  panel.answer('who', 'self');
  panel.mark('id-card', 'lack');
  panel.mark('midwife', 'have');
  await until(() => states().includes('id-card missing') && states().includes('group:proof there'));
  expect(states()).toEqual(['id-card missing', 'transcript ours', 'group:proof there']);
  expect(lines()[2]?.choices.map(({ id, there }) => [id, there])).toEqual([
    ['hospital', false],
    ['midwife', true],
  ]);
});

test('it follows the case looked at: another one, none, ended', async () => {
  panel.start('birth');
  panel.answer('who', 'agent');
  panel.start('birth');
  panel.answer('who', 'self');
  await until(() => lines().length === 3);
  panel.step(1);
  await until(() => lines().length === 4);
  panel.take(null);
  await until(() => citizen.view.value === null);
  panel.step(1);
  await until(() => citizen.view.value !== null);
  panel.finish();
  panel.finish();
  await until(() => citizen.view.value === null);
});

test('nothing the citizen said is told: names of papers only', async () => {
  panel.start('birth');
  panel.answer('who', 'agent');
  await until(() => lines().length === 4);
  expect(JSON.stringify(lines())).not.toContain('agent"');
});

describe('the screen is not for the next citizen', () => {
  beforeEach(async () => {
    panel.start('birth');
    await until(() => citizen.view.value !== null);
  });

  test('hidden with everything else, and shown again', async () => {
    panel.cover.hideAll();
    await until(() => citizen.view.value === null);
    panel.cover.lift();
    await until(() => citizen.view.value !== null);
  });

  test('still for too long it shows the welcome; the next change, or lifting the panel’s cover, brings it back', async () => {
    now = 3 * MINUTE - 1;
    citizen.tick();
    expect(citizen.view.value).not.toBeNull();
    now = 3 * MINUTE;
    citizen.tick();
    expect(citizen.view.value).toBeNull();
    panel.answer('who', 'self');
    await until(() => citizen.view.value !== null);
    now = 6 * MINUTE;
    citizen.tick();
    expect(citizen.view.value).toBeNull();
    panel.cover.lift();
    await until(() => citizen.view.value !== null);
  });
});

test('its language is its own, and kept; the office’s name follows', async () => {
  citizen.switchLanguage();
  expect(lang.value).toBe('en');
  await until(() => panel.settings.value?.citizenLang === 'en');
  expect(panel.settings.value?.lang).toBe('zh');
  await worker.open().ask('settings.change', { office: { name: '某所' } });
  await until(() => citizen.office.value === '某所');
});
