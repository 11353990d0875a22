// Changes out to a file and in again: shown first, refused with every reason, never half.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDiff, type StartDiff } from '../../components/diff/diff-model.ts';
import { createLayers } from '../../components/layers/layers-model.ts';
import { createEditor } from '../../components/rules/editor-model.ts';
import { addForm } from '../../components/rules/forms/add.ts';
import { createTransfer, type TransferModel } from '../../components/rules/transfer-model.ts';
import type { HostProfile } from '../../lib/core/host/profile.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { Files, OpenedFile } from '../../lib/platform/page.ts';
import { DEFAULT_SETTINGS } from '../../lib/schema/settings.ts';
import { newDisk } from '../support/disk.ts';
import { TODAY } from '../support/factories.ts';
import { SHIPPED } from '../support/layers.ts';
import { contentOf, profileOf } from '../support/profiles.ts';
import { startWorker } from '../support/windows.ts';

beforeEach(() => void newDisk());

interface Machine {
  readonly model: TransferModel;
  readonly steps: () => readonly string[];
  readonly add: (step: string) => Promise<void>;
  readonly saved: { name: string; text: string }[];
  /** The comparisons shown before something is taken in. */
  readonly foreseen: { readonly before: Pack; readonly after: Pack; ended: boolean }[];
  readonly host: (profile: HostProfile) => Promise<void>;
  /** The names of the systems known. */
  readonly hosts: () => Promise<readonly string[]>;
  file: OpenedFile | undefined;
}

/** A computer with its own disk. */
async function machine(): Promise<Machine> {
  newDisk();
  const client = startWorker({ loadPack: async () => SHIPPED }).open();
  const layers = await createLayers(client, SHIPPED);
  const saved: Machine['saved'] = [];
  const files: Files = {
    save: (name, text) => void saved.push({ name, text: String(text) }),
    open: async () => made.file,
    choose: async () => undefined,
  };
  const settings = signal({ ...DEFAULT_SETTINGS, clerk: '王' });
  const editor = createEditor({ layers, client, settings, today: () => TODAY, newKey: () => crypto.randomUUID() });
  const letter = () => editor.ground().pack.procedures[0];
  const foreseen: Machine['foreseen'] = [];
  const start: StartDiff = (work, { said }) => {
    const one = { ...work, said, ended: false };
    foreseen.push(one);
    return () => {
      one.ended = true;
    };
  };
  const readPack = async () => ({ ok: false, faults: [] }) as const;
  const preview = createDiff({ layers, today: () => TODAY, files, start, readPack });
  const made: Machine = {
    foreseen,
    model: createTransfer({ client, files, layers, today: () => TODAY, preview }),
    steps: () => letter()?.steps ?? [],
    add: async text => {
      editor.open(ground => addForm(ground, SHIPPED.procedures[0] as never, 'step'));
      const form = editor.form.value;
      if (!form) throw new Error('no form is open');
      form.values.value = { text };
      form.why.value = '因';
      expect(await editor.save()).toBe(true);
    },
    host: async profile => {
      expect(await client.ask('hosts.save', { host: contentOf(profile), base: 0 })).toMatchObject({ kind: 'saved' });
    },
    hosts: async () => (await client.ask('hosts.load', {})).hosts.map(each => each.profile.name),
    saved,
    file: undefined,
  };
  return made;
}

async function exported(): Promise<string> {
  const one = await machine();
  await one.add('先叫號');
  await one.model.save(false, true);
  return one.saved[0]?.text ?? '';
}

test('what one machine exports another shows first, then takes in, once', async () => {
  const text = await exported();
  const two = await machine();
  two.file = { name: '本所.json', text };
  await two.model.choose();
  const read = two.model.state.value;
  expect(read.kind === 'read' && read.comparison.added).toHaveLength(1);
  expect(two.steps()).not.toContain('先叫號');
  const [first] = two.foreseen;
  const steps = [first?.before, first?.after].map(pack => pack?.procedures[0]?.steps.includes('先叫號'));
  expect([steps, first?.ended]).toEqual([[false, true], false]);
  two.model.cancel();
  expect(first?.ended).toBe(true);
  expect(two.steps()).not.toContain('先叫號');
  await two.model.accept();
  expect(two.steps()).not.toContain('先叫號');
  await two.model.choose();
  await two.model.accept();
  expect(two.model.state.value).toEqual({ kind: 'idle', said: '已匯入 1 筆更動，各視窗立即生效。' });
  await expect.poll(two.steps).toContain('先叫號');
  await two.model.choose();
  expect(two.model.state.value).toEqual({ kind: 'idle', said: '「本所.json」裡的這裡都已經有了，不必匯入。' });
});

test('profiles of systems travel along: told how many, those that replace one first; all or nothing', async () => {
  const one = await machine();
  await one.add('先叫號');
  await one.host(profileOf());
  await one.host(profileOf({ id: 'h2', name: '登記系統' }));
  await one.model.save(false, true);
  expect(one.model.state.value).toMatchObject({ said: '已匯出 1 筆更動、2 個系統對應，檔案在瀏覽器的下載資料夾。' });
  await one.model.save(false, false);
  const [along, without] = one.saved.map(each => JSON.parse(each.text));
  // Without any, a version that knows of none reads it.
  expect([along.format, along.hosts.length, without.format, 'hosts' in without]).toEqual([2, 2, 1, false]);
  const two = await machine();
  await two.host(profileOf({ id: 'h2', name: '舊名' }));
  two.file = { name: '本所.json', text: one.saved[0]?.text ?? '' };
  await two.model.choose();
  const { value } = two.model.state;
  const told = value.kind === 'read' ? value.hosts.map(each => [each.news, each.was, each.profile.name]) : [];
  expect(told).toEqual([
    ['replaces', '舊名', '登記系統'],
    ['new', undefined, '櫃檯系統'],
  ]);
  expect(await two.hosts()).toEqual(['舊名']);
  await two.model.accept();
  expect(two.model.state.value).toMatchObject({ said: '已匯入 1 筆更動、2 個系統對應，各視窗立即生效。' });
  expect(await two.hosts()).toEqual(['櫃檯系統', '登記系統']);
  await two.model.choose();
  expect(two.model.state.value).toMatchObject({ kind: 'idle', said: '「本所.json」裡的這裡都已經有了，不必匯入。' });
});

test('nobody chosen, nothing done', async () => {
  const one = await machine();
  await one.model.choose();
  expect(one.model.state.value).toEqual({ kind: 'idle', said: '' });
});

describe('refused whole, with the reason', () => {
  type Spoil = (file: { changes: Record<string, unknown>[]; format: number }) => unknown;
  const first = (file: Parameters<Spoil>[0]) => file.changes[0] as { edit: Record<string, unknown> };
  const rows: [string, (text: string) => OpenedFile | string, string][] = [
    ['cut short', text => text.slice(0, 200), 'not-json'],
    ['no JSON', () => '<html><script>alert(1)</script>', 'not-json'],
    ['another file', () => '{"a":1}', 'not-layers'],
    ['a list', () => '[]', 'not-layers'],
    ['nothing', () => '', 'not-json'],
    ['100 MB', () => ({ name: 'x', tooLarge: true }), 'too-large'],
    ['a newer version', spoiled(file => Object.assign(file, { format: 3 })), 'newer'],
    ['the same twice', spoiled(file => void file.changes.push(file.changes[0] ?? {})), 'twice'],
    ['a key of its own', spoiled(file => Object.assign(first(file).edit, { extra: 1 })), 'wrong'],
    ['a prototype', text => text.replace('"edit": {', '"edit": {"__proto__": {"x": 1},'), 'forbidden-key'],
    [
      'a condition on an unknown question',
      spoiled(file => {
        first(file).edit['thing'] = { kind: 'offer', entry: { says: '問', when: { fact: 'nobody', is: 'x' } } };
      }),
      'unknown',
    ],
  ];
  test.each(rows)('%s', async (_name, spoil, kind) => {
    const made = spoil(await exported());
    const two = await machine();
    two.file = typeof made === 'string' ? { name: 'x', text: made } : made;
    await two.model.choose();
    const state = two.model.state.value;
    expect(state.kind === 'refused' && state.problems.map(problem => problem.kind)).toContain(kind);
    expect(two.steps()).toEqual(['收件', '審查']);
  });

  function spoiled(spoil: Spoil): (text: string) => string {
    return text => {
      const file = JSON.parse(text) as Parameters<Spoil>[0];
      spoil(file);
      return JSON.stringify(file);
    };
  }
});

test('script in a text, one that cannot be seen, or a name twice is refused with the line', async () => {
  const good = await exported();
  for (const [kind, text] of [
    ['markup', good.replaceAll('先叫號', '<img src=x onerror=alert(1)>')],
    ['unseen', good.replaceAll('先叫號', '先\u202e叫號')],
    ['name-twice', good.replace('"why":', '"why": "甲", "why":')],
  ] as const) {
    const two = await machine();
    two.file = { name: 'x', text };
    await two.model.choose();
    const { value } = two.model.state;
    expect(value).toMatchObject({ kind: 'refused', problems: [{ kind, change: 1, line: expect.any(Number) }] });
    expect(two.steps()).not.toContain('先叫號');
  }
});
