import { beforeEach, describe, expect, test } from 'vitest';
import { type CitizenModel, citizenLines, createCitizen } from '../../components/citizen/citizen-model.ts';
import { togetherOf } from '../../components/citizen/together.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
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
const loadTable = async () => ({ 'id-card': 'Chứng minh nhân dân' });
beforeEach(async () => {
  newDisk();
  now = 0;
  worker = startWorker();
  panel = await worker.panel(PACK);
  const client = worker.open();
  citizen = createCitizen({ pack: PACK, client, opened: await client.ask('desk.open', {}), at: () => now, loadTable });
});
const lines = () => (citizen.view.value ? citizenLines(togetherOf(citizen.view.value), citizen.speech.value.say) : []);
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
  await citizen.speak('en');
  expect(citizen.speech.value.lang).toBe('en');
  await until(() => panel.settings.value?.citizenLang === 'en');
  expect(panel.settings.value?.lang).toBe('zh');
  await worker.open().ask('settings.change', { office: { name: '某所' } });
  await until(() => citizen.office.value === '某所');
});

test('it speaks the languages of new residents; what is not translated is English, and marked', async () => {
  panel.start('birth');
  await until(() => citizen.view.value !== null);
  await citizen.speak('vi');
  const { lang, words } = citizen.speech.value;
  expect([lang, words.states.missing, lines()[0]?.name, lines()[1]?.name]).toEqual([
    'vi',
    'còn thiếu',
    'Chứng minh nhân dân',
    '\u2068transcript*\u2069',
  ]);
});

test('a language that cannot be read leaves the one before; of two asked for, the last is spoken', async () => {
  const client = worker.open();
  const read: ((table: object) => void)[] = [];
  const slow = createCitizen({
    pack: PACK,
    client,
    opened: await client.ask('desk.open', {}),
    at: () => now,
    loadTable: lang => (lang === 'th' ? Promise.reject(new Error()) : new Promise(done => read.push(() => done({})))),
  });
  await slow.speak('th');
  expect(slow.speech.value.lang).toBe('zh');
  const first = slow.speak('vi');
  await slow.speak('en');
  for (const done of read) done({});
  await first;
  expect(slow.speech.value.lang).toBe('en');
});
