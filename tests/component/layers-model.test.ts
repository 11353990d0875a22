import { computed } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLayers } from '../../components/layers/layers-model.ts';
import { createPanel } from '../../components/panel/panel-model.ts';
import type { Edit, NewChange } from '../../lib/core/layers/change.ts';
import { LETTER_PACK, newKey } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { paper, TODAY } from '../support/factories.ts';
import { at } from '../support/layers.ts';
import { startWorker, until } from '../support/windows.ts';

beforeEach(() => {
  newDisk();
});

const { source: _source, ...own } = paper('own-a', { no: 700 });
const ADD: Edit = { do: 'add', procedure: 'letter', thing: { kind: 'requirement', entry: own } };
const asked = (edit: Edit, parts: Partial<NewChange> = {}): NewChange => ({
  layer: 'office',
  by: '王',
  why: '本所規定',
  edit,
  ...parts,
});

/** A window of the browser: its layers, and a panel on a live pack. */
async function openWindow(worker: ReturnType<typeof startWorker>) {
  const client = worker.open();
  const layers = await createLayers(client, LETTER_PACK);
  const pack = layers.live(() => TODAY);
  const papers = computed(() => pack.procedures[0]?.requirements.map(each => each.id) ?? []);
  return { client, layers, pack, papers };
}

test('with nothing changed the rules are the shipped ones, part by part', async () => {
  const { layers, pack } = await openWindow(startWorker());
  expect(layers.on(TODAY)).toMatchObject({ pack: LETTER_PACK, conflicts: [] });
  expect({ ...pack }).toEqual({ ...LETTER_PACK, slipTexts: undefined });
});

test('a change in one window is in the rules of all at once, and of one opened later', async () => {
  const worker = startWorker();
  const [a, b] = [await openWindow(worker), await openWindow(worker)];
  const before = b.papers.value;
  expect(await a.layers.add([asked(ADD)])).toMatchObject({ kind: 'saved' });
  expect(a.papers.value).toEqual([...before, 'own-a']);
  await until(() => b.papers.value.length > before.length);
  expect(b.pack.fingerprint).toBe(a.pack.fingerprint);
  expect(b.pack.fingerprint).not.toBe(LETTER_PACK.fingerprint);
  expect((await openWindow(worker)).papers.value).toEqual(b.papers.value);
  expect(b.layers.on(TODAY)).toBe(b.layers.on(TODAY));
});

test('a case open in the panel is assessed anew at once; its answers and marks stay', async () => {
  const worker = startWorker();
  const { client, pack } = await openWindow(worker);
  const other = await openWindow(worker);
  const panel = await createPanel({ pack, client, today: () => TODAY, now: () => `${TODAY}T12:00`, newKey });
  panel.start('letter');
  panel.answer('who', 'self');
  panel.mark('id-card', 'have');
  await other.layers.add([asked(ADD)]);
  await until(() => (panel.view.value?.assessment.papers.length ?? 0) > 1);
  expect(panel.view.value?.assessment.papers.map(line => line.requirement.id)).toEqual(['id-card', 'own-a']);
  expect(panel.view.value?.kase).toMatchObject({ answers: { who: 'self' }, marks: { 'id-card': 'have' } });
  await other.layers.add([asked({ do: 'undo', change: other.layers.kept.value.changes[0]?.id ?? '' })]);
  await until(() => panel.view.value?.assessment.papers.length === 1);
});

test('a change that holds from a day on is in the rules of that day only', async () => {
  const { layers } = await openWindow(startWorker());
  await layers.add([asked(ADD, { since: '2027-01-01' })]);
  const papers = (day: string) => layers.on(day).pack.procedures[0]?.requirements.length;
  expect([papers(TODAY), papers('2027-01-01')]).toEqual([2, 3]);
});

test('two windows change the same line: the second is told, keeps what it wrote, and may ask again', async () => {
  const worker = startWorker();
  const [a, b] = [await openWindow(worker), await openWindow(worker)];
  const reword = (to: string): NewChange =>
    asked({ do: 'reword', target: at('requirement', 'id-card'), field: 'note', to, was: null });
  const answers = await Promise.all([a.layers.add([reword('甲')]), b.layers.add([reword('乙')])]);
  expect(answers.map(each => each.kind).sort()).toEqual(['saved', 'stale']);
  const second = answers[0]?.kind === 'stale' ? a : b;
  const mine = answers[0]?.kind === 'stale' ? '甲' : '乙';
  expect(await second.layers.add([reword(mine)])).toMatchObject({ kind: 'saved' });
  expect(second.pack.procedures[0]?.requirements[0]?.note).toBe(mine);
});

test('the shipped rules replaced by newer ones: changes stay, and what moved or is gone beneath them is told', async () => {
  const worker = startWorker();
  const before = await openWindow(worker);
  const reword = (id: string) =>
    asked({ do: 'reword', target: at('requirement', id), field: 'note', to: '本所註', was: null });
  await before.layers.add([asked(ADD), reword('id-card'), reword('power-of-attorney')]);
  const [letter] = LETTER_PACK.procedures;
  const [idCard] = letter?.requirements ?? [];
  if (!letter || !idCard) throw new Error('no letter');
  const newer = { ...letter, requirements: [{ ...idCard, note: '新版註' }] };
  const layers = await createLayers(worker.open(), { ...LETTER_PACK, fingerprint: 'NEWR', procedures: [newer] });
  const { pack, conflicts } = layers.on(TODAY);
  expect(conflicts.map(({ kind, now }) => [kind, now])).toEqual([
    ['moved', '新版註'],
    ['gone', undefined],
  ]);
  expect(pack.procedures[0]?.requirements.map(each => [each.id, each.note])).toEqual([
    ['id-card', '本所註'],
    ['own-a', undefined],
  ]);
  expect(layers.kept.value.changes).toHaveLength(3);
});

test('a title of one’s own is found as written at once, and by its initials as soon as readings are there', async () => {
  const worker = startWorker();
  const load = vi.fn(async () => ({ dao: '到', fu: '府' }));
  const layers = await createLayers(worker.open(), LETTER_PACK, undefined, load);
  await layers.add([asked(ADD)]);
  expect(load).not.toHaveBeenCalled();
  const alias = (entry: string) => asked({ do: 'add', procedure: 'letter', thing: { kind: 'alias', entry } });
  await layers.add([alias('到府')]);
  const keys = () => layers.on(TODAY).pack.search[0]?.keys ?? [];
  await until(() => keys().includes('ㄉㄈ'));
  await layers.add([alias('府到')]);
  expect(keys()).toContain('fudao');
  expect(load).toHaveBeenCalledTimes(1);
});

describe('when the changes cannot be loaded', () => {
  test('the panel works on the shipped rules', async () => {
    const worker = startWorker({}, () => ({ 'layers.load': () => Promise.reject(new Error('broken')) }));
    expect((await openWindow(worker)).papers.value).toEqual(['id-card', 'power-of-attorney']);
  });
  test('anew after a change elsewhere, what was known stays', async () => {
    let broken = false;
    const load = vi.fn();
    const worker = startWorker({}, desk => ({
      'layers.load': (body, asker) => {
        load();
        return broken ? Promise.reject(new Error('broken')) : desk['layers.load'](body, asker);
      },
    }));
    const [a, b] = [await openWindow(worker), await openWindow(worker)];
    await a.layers.add([asked(ADD)]);
    await until(() => b.papers.value.length === 3);
    broken = true;
    const before = load.mock.calls.length;
    await a.client.ask('layers.add', {
      base: 1,
      changes: [asked({ do: 'hide', target: at('requirement', 'id-card'), was: own.name })],
    });
    await vi.waitFor(() => expect(load.mock.calls.length).toBeGreaterThan(before));
    expect(b.papers.value).toHaveLength(3);
  });
});
