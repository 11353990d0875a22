import { beforeEach, describe, expect, test } from 'vitest';
import { UNMANAGED } from '../../../lib/schema/policy/managed.ts';
import { noPolicies } from '../../../lib/services/policies.ts';
import { OFFICE, startDesk } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';
import { changeOf, fileOf } from '../../support/layers.ts';
import { contentOf, hostFile, profileOf } from '../../support/profiles.ts';

beforeEach(() => {
  newDisk();
});

test('a panel over a page saves what was pointed at there; it is announced, and survives a restart', async () => {
  const started = startDesk();
  expect(await started.desk['hosts.save']({ host: contentOf(), base: 0 }, { tabId: 5 })).toEqual({
    kind: 'saved',
    rev: 1,
  });
  expect(started.announced).toEqual(['hosts']);
  const { hosts } = await startDesk().desk['hosts.load']({}, {});
  expect(hosts).toEqual([{ ...contentOf(), rev: 1, at: '2026-11-21T12:00' }]);
});

test('where binding is switched off by whoever manages the machine, nothing is saved or taken in', async () => {
  const managed = { ...UNMANAGED, state: 'live' as const, policy: { featuresOff: ['binding' as const] } };
  const { desk } = startDesk({ policies: { ...noPolicies, current: async () => managed } });
  await expect(desk['hosts.save']({ host: contentOf(), base: 0 }, {})).rejects.toThrow();
  await expect(desk['hosts.import']({ text: hostFile() }, {})).rejects.toThrow();
  expect((await desk['hosts.load']({}, {})).hosts).toEqual([]);
});

test('what was refused is not announced', async () => {
  const started = startDesk();
  await started.desk['hosts.save']({ host: contentOf(), base: 7 }, {});
  expect(started.announced).toEqual([]);
});

test('a panel laid over somebody’s page removes nothing', async () => {
  const { desk } = startDesk();
  await desk['hosts.save']({ host: contentOf(), base: 0 }, {});
  await expect(desk['hosts.remove']({ id: 'h1', base: 1 }, { tabId: 5 })).rejects.toThrow();
  expect((await desk['hosts.load']({}, {})).hosts).toHaveLength(1);
  expect(await desk['hosts.remove']({ id: 'h1', base: 1 }, {})).toEqual({ kind: 'removed' });
});

describe('out to a file and into another machine', () => {
  const office = { id: 'h2', name: '登記系統' };
  /** A machine with two systems and the text of both. */
  async function exported(...ids: string[]): Promise<string> {
    const { desk } = startDesk();
    await desk['settings.change']({ office: OFFICE }, {});
    await desk['hosts.save']({ host: contentOf(), base: 0 }, {});
    await desk['hosts.save']({ host: contentOf(profileOf(office)), base: 0 }, {});
    const { text, count } = await desk['hosts.export']({ ids }, {});
    expect(count).toBe(ids.length);
    newDisk();
    return text;
  }

  test('those chosen; what they replace is shown first, what was chosen here for their sites stays', async () => {
    const text = await exported('h1', 'h2');
    expect(JSON.parse(text)).toMatchObject({ made: '2026-11-21T12:00', office: '某所', hosts: [{}, {}] });
    const there = startDesk();
    await there.desk['hosts.save'](
      { host: contentOf(profileOf({ name: '舊名' }), { off: true, marks: false }), base: 0 },
      {},
    );
    const read = await there.desk['hosts.read']({ text }, {});
    const news = read.kind === 'read' ? read.hosts.map(each => [each.news, each.was, each.profile.id]) : [];
    expect(news).toEqual([
      ['replaces', '舊名', 'h1'],
      ['new', undefined, 'h2'],
    ]);
    expect(there.announced).toEqual(['hosts']);
    expect(await there.desk['hosts.import']({ text }, {})).toEqual({ kind: 'saved', hosts: 2 });
    expect(await there.desk['hosts.import']({ text }, {})).toEqual({ kind: 'saved', hosts: 0 });
    const { hosts } = await there.desk['hosts.load']({}, {});
    expect(hosts.map(each => [each.profile.name, each.rev, each.off, each.marks])).toEqual([
      ['櫃檯系統', 2, true, false],
      ['登記系統', 1, false, true],
    ]);
  });

  test('one alone', async () => {
    const file = JSON.parse(await exported('h2'));
    expect(file.hosts.map((each: { id: string }) => each.id)).toEqual(['h2']);
  });

  test('a file with one fault brings in nothing', async () => {
    const { desk, announced } = startDesk();
    const text = hostFile([profileOf(), { ...profileOf(office), sites: [] }]);
    expect(await desk['hosts.import']({ text }, {})).toMatchObject({ kind: 'refused', problems: [{ host: 2 }] });
    expect([(await desk['hosts.load']({}, {})).hosts, announced]).toEqual([[], []]);
  });

  test('where there is no room for all, none comes in', async () => {
    const { desk } = startDesk();
    const many = (from: number, count: number) =>
      hostFile(Array.from({ length: count }, (_, no) => profileOf({ id: `h${from + no}` })));
    expect(await desk['hosts.import']({ text: many(0, 150) }, {})).toEqual({ kind: 'saved', hosts: 150 });
    expect(await desk['hosts.import']({ text: many(149, 52) }, {})).toEqual({ kind: 'full' });
    expect((await desk['hosts.load']({}, {})).hosts).toHaveLength(150);
    const along = fileOf([changeOf({ do: 'calendar', day: '2026-07-01', is: 'closed', name: '颱風' })], {
      format: 2,
      hosts: JSON.parse(many(149, 52)).hosts,
    });
    expect(await desk['layers.import']({ text: along }, {})).toEqual({ kind: 'full' });
    expect((await desk['layers.load']({}, {})).changes).toEqual([]);
  });

  test('nothing is read, taken in or given out from over somebody’s page', async () => {
    const { desk } = startDesk();
    const over = { tabId: 5 };
    await expect(desk['hosts.read']({ text: hostFile() }, over)).rejects.toThrow();
    await expect(desk['hosts.import']({ text: hostFile() }, over)).rejects.toThrow();
    await expect(desk['hosts.export']({ ids: [] }, over)).rejects.toThrow();
  });
});

describe('a system that came with the extension', () => {
  const start = () => startDesk({ loadHosts: async () => [profileOf()] });
  const known = async ({ desk }: ReturnType<typeof startDesk>) => (await desk['hosts.load']({}, {})).hosts;

  test('is known without being kept', async () => {
    expect(await known(start())).toEqual([{ ...contentOf(), rev: 0, at: '', shipped: true }]);
  });

  test('the office’s own copy holds; removed, the one that came along holds again', async () => {
    const started = start();
    const { desk } = started;
    await desk['hosts.save']({ host: contentOf(profileOf({ name: '本所改過' })), base: 0 }, {});
    expect(await known(started)).toMatchObject([{ rev: 1, shipped: true, profile: { name: '本所改過' } }]);
    await desk['hosts.remove']({ id: 'h1', base: 1 }, {});
    expect(await known(started)).toMatchObject([{ rev: 0, shipped: true, profile: { name: '櫃檯系統' } }]);
  });

  test('needs no import, and does not travel with the office’s changes until it was edited', async () => {
    const started = start();
    const { desk } = started;
    expect(await desk['hosts.import']({ text: hostFile() }, {})).toEqual({ kind: 'saved', hosts: 0 });
    const along = () => desk['layers.export']({ personal: false, hosts: true }, {});
    expect((await along()).hosts).toBe(0);
    await desk['hosts.save']({ host: contentOf(profileOf({ name: '本所改過' })), base: 0 }, {});
    expect((await along()).hosts).toBe(1);
    expect(await desk['hosts.import']({ text: hostFile() }, {})).toEqual({ kind: 'saved', hosts: 1 });
    expect(await known(started)).toMatchObject([{ rev: 2, profile: { name: '櫃檯系統' } }]);
  });
});
