// The systems the panel knows, as the workbench edits them: every change can be taken back, none of another window is lost.
import { beforeEach, describe, expect, test } from 'vitest';
import { createHosts, type HostsModel } from '../../components/hosts/hosts-model.ts';
import { meaningKey, meaningsOf, wordMeans } from '../../components/hosts/meanings.ts';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Files, OpenedFile } from '../../lib/platform/page.ts';
import { LETTER_PACK } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { TODAY } from '../support/factories.ts';
import { contentOf, hostFile, profileOf } from '../support/profiles.ts';
import { startWorker, until } from '../support/windows.ts';

beforeEach(() => void newDisk());

interface Bench {
  readonly model: HostsModel;
  readonly client: Client;
  readonly saved: { readonly name: string; readonly text: string }[];
  file: OpenedFile | undefined;
}

/** A workbench over one system of its own, and one that came along. */
async function bench(): Promise<Bench> {
  const shipped = profileOf({ id: 'demo', name: '示範系統' });
  const client = startWorker({ loadHosts: async () => [shipped] }).open();
  await client.ask('hosts.save', { host: contentOf(), base: 0 });
  const saved: Bench['saved'] = [];
  const files: Files = {
    save: (name, text) => void saved.push({ name, text: String(text) }),
    open: async () => made.file,
    choose: async () => undefined,
  };
  const model = createHosts({ client, files, today: () => TODAY });
  const made: Bench = { model, client, saved, file: undefined };
  await until(() => model.hosts.value !== null);
  return made;
}
const names = ({ hosts }: HostsModel) => hosts.value?.map(each => `${each.profile.name} ${each.rev}`);
const one = ({ hosts }: HostsModel, id = 'h1') => hosts.value?.find(each => each.profile.id === id) as KeptHost;
const text = ({ said }: HostsModel) => said.value?.text;
const undo = async ({ said }: HostsModel) => said.value?.undo?.();

test('a change is saved, said, and taken back', async () => {
  const { model } = await bench();
  const renamed = { ...contentOf(profileOf({ name: '改名' })) };
  expect(await model.change(one(model), renamed, '已改名。')).toBe(true);
  expect([text(model), names(model)]).toEqual(['已改名。', ['改名 2', '示範系統 0']]);
  await undo(model);
  expect([text(model), names(model)]).toEqual(['已復原。', ['櫃檯系統 3', '示範系統 0']]);
  expect(model.said.value?.undo).toBeUndefined();
});

test('one that is removed comes back by one click', async () => {
  const { model } = await bench();
  expect(await model.remove(one(model))).toBe(true);
  expect([text(model), names(model)]).toEqual(['已移除「櫃檯系統」。', ['示範系統 0']]);
  await undo(model);
  expect(names(model)).toEqual(['櫃檯系統 2', '示範系統 0']);
});

test('one that came along is edited as a copy; back to what came along, and that taken back too', async () => {
  const { model } = await bench();
  const own = contentOf(profileOf({ id: 'demo', name: '示範系統' }), { off: true });
  await model.change(one(model, 'demo'), own, '停用');
  expect(one(model, 'demo')).toMatchObject({ rev: 1, off: true, shipped: true });
  await undo(model);
  expect(one(model, 'demo')).toMatchObject({ rev: 0, off: false, shipped: true });
  await model.change(one(model, 'demo'), own, '停用');
  await model.remove(one(model, 'demo'));
  expect([text(model), one(model, 'demo').rev]).toEqual(['「示範系統」已回復隨附的設定。', 0]);
  await undo(model);
  expect(one(model, 'demo')).toMatchObject({ off: true });
});

describe('another window', () => {
  test('changed it meanwhile: nothing is lost, the latest is shown', async () => {
    const { model, client } = await bench();
    const before = one(model);
    await client.ask('hosts.save', { host: contentOf(profileOf({ name: '別窗' })), base: 1 });
    expect(await model.change(before, contentOf(profileOf({ name: '此窗' })), '')).toBe(false);
    expect([text(model), names(model)?.[0]]).toEqual([expect.stringContaining('另一個視窗剛改過'), '別窗 2']);
    expect(await model.remove(before)).toBe(false);
    expect(model.said.value?.tone).toBe('fault');
  });

  test('removed it meanwhile', async () => {
    const { model, client } = await bench();
    const before = one(model);
    await client.ask('hosts.remove', { id: 'h1', base: 1 });
    expect(await model.change(before, contentOf(), '')).toBe(false);
    expect(text(model)).toBe('另一個視窗剛移除了這個系統。');
  });

  test('what it does is followed', async () => {
    const { model, client } = await bench();
    await client.ask('hosts.save', { host: contentOf(profileOf({ name: '別窗' })), base: 1 });
    await until(() => one(model).rev === 2);
  });
});

describe('files', () => {
  test('those chosen go out', async () => {
    const { model, saved } = await bench();
    await model.give(['h1']);
    expect(saved[0]?.name).toBe(`onetrip-hosts-${TODAY}.json`);
    expect(JSON.parse(saved[0]?.text ?? '').hosts).toEqual([profileOf()]);
    expect(text(model)).toContain('已匯出 1 個系統');
  });

  test('what comes in is shown first, then taken in or left', async () => {
    const made = await bench();
    const { model } = made;
    await model.choose();
    expect(model.incoming.value).toBeNull();
    made.file = { name: '他所.json', text: hostFile([profileOf({ name: '他所改過' }), profileOf({ id: 'h2' })]) };
    await model.choose();
    const read = model.incoming.value;
    expect(read?.kind === 'read' && read.news.map(each => each.news)).toEqual(['replaces', 'new']);
    model.cancel();
    expect([model.incoming.value, names(model)?.length]).toEqual([null, 2]);
    await model.accept();
    expect(names(model)).toHaveLength(2);
    await model.choose();
    await model.accept();
    expect([text(model), names(model)?.length]).toEqual(['已匯入 2 個系統，各視窗立即生效。', 3]);
    await model.choose();
    expect([text(model), model.incoming.value]).toEqual(['「他所.json」裡的系統這裡都有了，不必匯入。', null]);
  });

  test.each<[string, OpenedFile, string]>([
    ['too large', { name: 'x', tooLarge: true }, 'too-large'],
    ['cut off', { name: 'x', text: hostFile().slice(0, -9) }, 'not-json'],
    ['of rules', { name: 'x', text: '{"kind":"onetrip-layers"}' }, 'not-hosts'],
    ['with a path of its own', { name: 'x', text: hostFile().replace('form > table', '*:has(a)') }, 'bad-path'],
  ])('one that is %s is refused, with the reason', async (_, file, kind) => {
    const made = await bench();
    made.file = file;
    await made.model.choose();
    const { value } = made.model.incoming;
    expect(value?.kind === 'refused' && value.problems.map(each => each.kind)).toContain(kind);
    expect(names(made.model)).toHaveLength(2);
  });
});

describe('what a text can mean', () => {
  test('a procedure, or an option of the question in each procedure that asks it', () => {
    expect(meaningsOf(LETTER_PACK, 'procedure').map(each => each.key)).toEqual([' letter']);
    expect(meaningsOf(LETTER_PACK, 'answer:who').map(each => each.key)).toEqual(['letter self', 'letter agent']);
    expect(meaningsOf(LETTER_PACK, 'answer:nobody')).toEqual([]);
  });

  test.each([
    [{ means: 'self', procedure: 'letter' }, 'self（某登記）'],
    [{ means: 'self', procedure: undefined }, 'self（不論項目）'],
    [{ means: 'gone', procedure: 'letter' }, '規範裡已經沒有（gone）'],
    [{ means: 'gone', procedure: undefined }, '規範裡已經沒有（gone）'],
  ])('%o is said as %s', (word, says) => {
    expect(wordMeans(LETTER_PACK, 'answer:who', { text: 'x', match: 'is', ...word })).toBe(says);
    expect(meaningKey(word)).toContain(word.means);
  });
});
