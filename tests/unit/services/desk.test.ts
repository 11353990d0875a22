import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewChange } from '../../../lib/core/layers/change.ts';
import { createClient } from '../../../lib/messaging/client.ts';
import { memoryPorts } from '../../../lib/messaging/port.ts';
import { createServer } from '../../../lib/messaging/server.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/schema/settings.ts';
import { faultOf } from '../../../lib/services/desk.ts';
import { openDb } from '../../../lib/store/db.ts';
import { NOON, newKey, OFFICE, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';
import { at, changeOf, fileOf } from '../../support/layers.ts';
import { contentOf, hostFile } from '../../support/profiles.ts';

beforeEach(() => {
  newDisk();
});
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, lang: 'en', paper: 'A4', office: OFFICE };

describe('settings', () => {
  test('are as shipped at first, and as saved after a restart', async () => {
    const { desk, announced } = startDesk();
    expect((await desk['desk.open']({}, {})).settings).toEqual(DEFAULT_SETTINGS);
    await desk['settings.change'](SETTINGS, {});
    expect(announced).toEqual(['settings']);
    expect((await startDesk().desk['desk.open']({}, {})).settings).toEqual(SETTINGS);
  });

  test.each([
    ['are of another shape', { lang: ['en'] }],
    ['hold what nobody knows', { ...SETTINGS, colour: 'red' }],
    ['hold a language nobody has', { ...SETTINGS, lang: 'fr' }],
    ['hold a counter out of range', { ...SETTINGS, office: { ...OFFICE, counter: 100 } }],
    ['are a text', 'en'],
    ['are nothing', null],
  ])('that %s are not used: slips can still be issued', async (_, value) => {
    await openDb(1).settings.put({ id: 'settings', value });
    const { desk } = startDesk();
    expect((await desk['desk.open']({}, {})).settings).toEqual(DEFAULT_SETTINGS);
    expect((await desk['slip.issue'](requestOf(newKey()), {})).text).toBe('115-00001');
  });
});

test('settings of an older version keep what they have; what is new is as shipped', async () => {
  await openDb(1).settings.put({ id: 'settings', value: { lang: 'en', paper: 'A4', office: OFFICE } });
  expect((await startDesk().desk['desk.open']({}, {})).settings).toEqual(SETTINGS);
});

test('two windows change different settings: both are kept', async () => {
  const { desk } = startDesk();
  await Promise.all([desk['settings.change']({ paper: 'A4' }, {}), desk['settings.change']({ lang: 'en' }, {})]);
  expect((await desk['desk.open']({}, {})).settings).toMatchObject({ paper: 'A4', lang: 'en' });
});

test('two windows change different parts of the office: both are kept', async () => {
  const { desk } = startDesk();
  await Promise.all([
    desk['settings.change']({ office: { name: '甲所' } }, {}),
    desk['settings.change']({ office: { counter: 7 } }, {}),
  ]);
  await desk['settings.change']({ office: { name: undefined, phone: '00-0000' } }, {});
  expect((await desk['desk.open']({}, {})).settings.office).toMatchObject({
    name: '甲所',
    counter: 7,
    phone: '00-0000',
  });
});

test('an office that goes on from a register on paper begins where that ended', async () => {
  const { desk } = startDesk();
  await desk['settings.change']({ firstSerial: 129 }, {});
  const [first, second] = [
    await desk['slip.issue'](requestOf(newKey()), {}),
    await desk['slip.issue'](requestOf(newKey()), {}),
  ];
  expect([first.text, second.text]).toEqual(['115-00129', '115-00130']);
});

describe('a slip', () => {
  test('bears the office’s name, counter and clock, the day in Taiwan, and a number by that year', async () => {
    const { desk } = startDesk({ now: () => Date.UTC(2026, 11, 31, 16, 0) });
    await desk['settings.change'](SETTINGS, {});
    const slip = await desk['slip.issue'](requestOf(newKey()), {});
    expect(slip).toMatchObject({ text: '116-03-00001', at: '2027-01-01T00:00', day: '2027-01-01', office: OFFICE });
  });

  test('the mark outside the database is kept by year and counter', async () => {
    const keep = memoryKeep();
    let now = NOON;
    const { desk } = startDesk({ keep, now: () => now });
    await desk['slip.issue'](requestOf(newKey()), {});
    await desk['settings.change'](SETTINGS, {});
    await desk['slip.issue'](requestOf(newKey()), {});
    now = Date.UTC(2027, 0, 2);
    await desk['slip.issue'](requestOf(newKey()), {});
    expect(keep.values['last-serial']).toEqual({ '115-0': 1, '115-3': 1, '116-3': 1 });
    expect(await desk['office.numbers']({}, {})).toEqual({ year: 116, counter: 3, last: 1 });
  });

  test('the database is lost whole: the numbers go on where they were', async () => {
    const keep = memoryKeep();
    for (let n = 0; n < 3; n += 1) await startDesk({ keep }).desk['slip.issue'](requestOf(newKey()), {});
    newDisk();
    const { desk } = startDesk({ keep });
    expect(await desk['slip.find']({ limit: 10 }, {})).toEqual([]);
    expect((await desk['office.numbers']({}, {})).last).toBe(3);
    expect((await desk['slip.issue'](requestOf(newKey()), {})).number.serial).toBe(4);
  });

  test('two windows ask the worker at once: each has its own number, the same key one slip', async () => {
    const { desk } = startDesk();
    const key = newKey();
    const keys = [newKey(), key, newKey(), key, newKey()];
    const slips = await Promise.all(keys.map(each => desk['slip.issue'](requestOf(each), {})));
    expect([...new Set(slips.map(slip => slip.number.serial))].sort()).toEqual([1, 2, 3, 4]);
    expect(slips[1]).toEqual(slips[3]);
  });

  test.each(['slip.get', 'slip.printed', 'slip.void'] as const)(
    'that is not there: %s answers with nothing',
    async ask => {
      const { desk } = startDesk();
      const body = { id: newKey(), key: newKey(), reason: '錯' };
      expect(await desk[ask](body, {})).toBeNull();
    },
  );
});

describe('what is told to the other windows', () => {
  test('only what was done: a refused save and a refused ending are not told', async () => {
    const { desk, announced } = startDesk();
    const { case: kase } = requestOf(newKey());
    await desk['case.save']({ id: 'current', case: kase, base: 0 }, {});
    expect(announced).toEqual(['case']);
    await desk['case.save']({ id: 'current', case: { ...kase, answers: {} }, base: 7 }, {});
    await desk['case.clear']({ id: 'current', base: 7 }, {});
    expect(announced).toEqual(['case']);
    await desk['case.clear']({ id: 'current', base: 1 }, {});
    expect(announced).toEqual(['case', 'case']);
  });
});

describe('hiding the drawer', () => {
  test.each([
    ['lies over a page: that page’s drawer', { tabId: 5 }, [5]],
    ['lies over no page: nothing', {}, []],
  ])('of a panel that %s', async (_, asker, hidden) => {
    const hideDrawer = vi.fn(async (_: number) => undefined);
    await startDesk({ hideDrawer }).desk['drawer.hide']({}, asker);
    expect(hideDrawer.mock.calls.map(([tab]) => tab)).toEqual(hidden);
  });
});

const HIDDEN: NewChange = {
  layer: 'office',
  by: '王',
  why: '本所規定',
  edit: { do: 'hide', target: at('requirement', 'id-card'), was: null },
};
test('every answer of the desk passes the check at the page', async () => {
  const { desk } = startDesk();
  const server = createServer(desk, faultOf);
  const client = createClient(() => {
    const { page, background } = memoryPorts();
    server.accept(background, {});
    return page;
  });
  const request = requestOf(newKey());
  const slip = await client.ask('slip.issue', request);
  const answers = [
    await client.ask('settings.change', SETTINGS),
    await client.ask('case.save', { id: 'current', case: request.case, base: 0, issueKey: request.key }),
    await client.ask('case.save', { id: 'current', case: { ...request.case, answers: {} }, base: 5 }),
    await client.ask('desk.open', {}),
    await client.ask('case.load', {}),
    await client.ask('case.tend', {}),
    await client.ask('case.hand', { id: 'current' }),
    await client.ask('case.delay', { endsAt: '2026-11-22T00:00' }),
    await client.ask('case.told', {}),
    await client.ask('case.whose', { text: '陳○安' }),
    await client.ask('screen.load', {}),
    await client.ask('screen.cover', { covered: true }),
    await client.ask('window.show', { which: 'citizen' }),
    await client.ask('handout.show', { procedure: 'birth' }),
    await client.ask('window.moved', { which: 'panel', place: { left: -1200, top: 0, width: 460, height: 900 } }),
    await client.ask('case.clear', { id: 'current', base: 5 }),
    await client.ask('case.clear', { id: 'current', base: 1 }),
    await client.ask('slip.get', { id: slip.id }),
    await client.ask('slip.find', { limit: 1 }),
    await client.ask('slip.printed', { id: slip.id, key: newKey() }),
    await client.ask('slip.void', { id: slip.id, reason: '重複' }),
    await client.ask('slip.show', { id: slip.id }),
    await client.ask('options.show', {}),
    await client.ask('drawer.hide', {}),
    await client.ask('layers.load', {}),
    await client.ask('layers.add', { base: 0, changes: [HIDDEN] }),
    await client.ask('layers.add', { base: 0, changes: [{ ...HIDDEN, by: '李' }] }),
    await client.ask('layers.load', {}),
    await client.ask('layers.export', { personal: true, hosts: true }),
    await client.ask('layers.read', { text: fileOf([changeOf(HIDDEN.edit)]) }),
    await client.ask('layers.read', { text: '' }),
    await client.ask('layers.import', { text: fileOf([changeOf(HIDDEN.edit)]) }),
    await client.ask('hosts.save', { host: contentOf(), base: 0 }),
    await client.ask('hosts.save', { host: { ...contentOf(), off: true }, base: 0 }),
    await client.ask('hosts.load', {}),
    await client.ask('hosts.read', { text: hostFile() }),
    await client.ask('hosts.read', { text: '' }),
    await client.ask('hosts.import', { text: hostFile() }),
    await client.ask('hosts.export', { ids: ['h1'] }),
    await client.ask('hosts.remove', { id: 'h1', base: 0 }),
    await client.ask('hosts.remove', { id: 'h1', base: 1 }),
    await client.ask('office.numbers', {}),
    await client.ask('drawer.lay', { site: 'https://a.example', tab: 1 }),
    await client.ask('camera.show', {}),
  ];
  expect(answers).toHaveLength(44);
  expect(answers).toContainEqual(slip);
});
