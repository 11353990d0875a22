import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromPage } from '../../../lib/messaging/host-messages.ts';
import { hostBrowser } from '../../support/host-browser.ts';

const KEY = '7f3b8f0e-2f4e-4b4e-9b0a-000000000001';
const FRAMES = { 0: 'https://a.example/case/1', 4: 'https://a.example/inner', 9: 'https://b.example/x' };
const BIND = { host: 'bind', key: KEY, bindings: [], marks: true } as const;
const SEEN = { host: 'seen', key: KEY, found: [], whole: true, readable: true, frames: [] };

/** A link of a panel in a drawer over tab 7, or as `query` says, in a browser made up; `heard` lists what it tells. */
async function linked(query = 'surface=drawer&site=https://a.example', mayRead?: (origin: string) => boolean) {
  const made = hostBrowser(FRAMES);
  vi.stubGlobal('chrome', made.browser);
  const { hostLinkOf } = await import('../../../lib/platform/host-link.ts');
  const drawer: string[] = [];
  const link = hostLinkOf(new URLSearchParams(query), KEY, message => drawer.push(message.drawer), mayRead);
  if (!link) throw new Error('There is no link.');
  const heard: [FromPage['host'], string][] = [];
  link.onSaid((said, frame) => heard.push([said.host, `${frame.id} ${frame.origin}${frame.path}`]));
  const sender = (change: object = {}) => ({ id: 'ours', tab: { id: 7 }, frameId: 0, url: FRAMES[0], ...change });
  const come = async (message: unknown, from: object = {}) => {
    made.message.fire(message, sender(from));
    await settled();
    return heard.splice(0);
  };
  return { ...made, link, heard, drawer, come };
}
const settled = () => new Promise(done => setTimeout(done));

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test('a document that comes is told with where it stands', async () => {
  const { come } = await linked();
  expect(await come({ host: 'here' })).toEqual([['here', '0 https://a.example/case/1']]);
  const within = { frameId: 4, url: 'about:blank' };
  expect(await come({ host: 'here' }, within)).toEqual([['here', '4 https://a.example/inner']]);
});

describe('nobody else is heard', () => {
  test.each<[string, unknown, object]>([
    ['another extension', { host: 'here' }, { id: 'other' }],
    ['another tab', { host: 'here' }, { tab: { id: 8 } }],
    ['a page of ours, which has no tab', { host: 'here' }, { tab: undefined }],
    ['more than it may say', { host: 'here', run: 1 }, {}],
    ['fields told to everybody, not to this panel', SEEN, {}],
    ['nothing', null, {}],
    ['a text', 'here', {}],
  ])('%s', async (_name, message, from) => {
    expect(await (await linked()).come(message, from)).toEqual([]);
  });

  test('what does not fit comes through no port either', async () => {
    const { link, ports, heard } = await linked();
    await link.frames();
    link.tell(BIND, 4);
    await settled();
    for (const bad of [{ ...SEEN, found: 'x' }, { host: 'here' }, {}, null, { ...SEEN, key: '*' }])
      ports[0]?.onMessage.fire(bad);
    expect(heard).toEqual([]);
    ports[0]?.onMessage.fire(SEEN);
    expect(heard).toEqual([['seen', '4 https://a.example/inner']]);
  });
});

test('telling a frame puts the reader there once; telling all reaches those that were reached', async () => {
  const { link, ports, put } = await linked();
  expect((await link.frames()).map(({ id, origin }) => [id, origin])).toEqual([
    [0, 'https://a.example'],
    [4, 'https://a.example'],
    [9, 'https://b.example'],
  ]);
  link.tell(BIND, 4);
  link.tell({ host: 'flag', key: KEY, flags: [] }, 4);
  await settled();
  link.tell({ host: 'rest', key: KEY });
  await settled();
  expect(put).toEqual(['4 finder.js', '4 reader.js']);
  expect(ports.map(({ frame, sent }) => [frame, sent.map(each => (each as FromPage).host)])).toEqual([
    [4, ['bind', 'flag', 'rest']],
  ]);
});

test('a frame that is gone is told; telling it again reaches the next document in it', async () => {
  const { link, ports, put } = await linked();
  const gone: number[] = [];
  link.onGone(frame => gone.push(frame));
  link.tell(BIND, 4);
  await settled();
  ports[0]?.disconnect();
  link.tell(BIND, 4);
  await settled();
  expect([gone, ports.length, put.length]).toEqual([[4], 2, 4]);
});

test('where the page is not allowed nothing is reached, and only its site is known', async () => {
  const { link, state } = await linked();
  state.allowed = false;
  expect([await link.frames(), await link.reach(0), await link.pick(true)]).toEqual([[], false, false]);
  expect(await link.where()).toEqual({ id: 0, origin: 'https://a.example', path: '/' });
  link.tell(BIND, 0);
});

test('leave is asked for by scheme and host, whatever the port', async () => {
  const { link, asked } = await linked();
  expect(await link.allow(['https://a.example:8443', 'http://10.1.2.3:*', 'https://b.example'])).toBe(true);
  expect(await link.allowed(['https://a.example'])).toBe(true);
  expect(asked).toEqual([
    { origins: ['https://a.example/*', 'http://10.1.2.3/*', 'https://b.example/*'] },
    { origins: ['https://a.example/*'] },
  ]);
});

describe('where a policy forbids a site', () => {
  const B = 'https://b.example';

  test('its frames are not there, are not heard, reached or pointed in, and the clerk is not asked', async () => {
    const { link, put, ports, come, asked } = await linked(undefined, origin => origin !== B);
    expect((await link.frames()).map(({ id }) => id)).toEqual([0, 4]);
    expect(await come({ host: 'here' }, { frameId: 9, url: FRAMES[9] })).toEqual([]);
    expect(await link.pick(true)).toBe(true);
    expect(ports.map(({ frame }) => frame)).toEqual([0, 4]);
    ports[0]?.onMessage.fire({ host: 'pick-past', key: KEY, way: 'before' });
    await settled();
    expect(ports[1]?.sent.at(-1)).toMatchObject({ on: true, from: 'last' });
    expect(put.filter(each => each.startsWith('9'))).toEqual([]);
    expect(await link.allow([B])).toBe(false);
    expect(await link.allow(['https://a.example', B])).toBe(false);
    expect(asked).toEqual([]);
  });

  test('one that comes while the page is read: what is said is not heard, it is put to rest and told nothing more', async () => {
    let forbidden = false;
    const { link, ports, heard } = await linked(undefined, origin => !forbidden || origin !== B);
    await link.frames();
    link.tell(BIND, 9);
    await settled();
    forbidden = true;
    ports[0]?.onMessage.fire(SEEN);
    await settled();
    expect(ports[0]?.sent).toEqual([BIND, { host: 'rest', key: KEY }]);
    link.tell(BIND, 9);
    link.tell({ host: 'rest', key: KEY }, 9);
    await settled();
    expect(ports[0]?.sent.slice(2)).toEqual([{ host: 'rest', key: KEY }]);
    expect([heard, await link.reach(9)]).toEqual([[], false]);
  });
});

describe('pointing', () => {
  const picks = (ports: Awaited<ReturnType<typeof linked>>['ports']) =>
    ports.map(({ frame, sent }) => {
      const { on, from = '' } = sent.at(-1) as { on: boolean; from?: string };
      return `${frame} ${on} ${from}`;
    });

  test('goes on in all frames, with the keyboard in the first; past its last field it goes to the next frame', async () => {
    const { link, ports, drawer, heard } = await linked();
    expect(await link.pick(true)).toBe(true);
    expect(picks(ports)).toEqual(['0 true first', '4 true ', '9 true ']);
    ports[0]?.onMessage.fire({ host: 'pick-past', key: KEY, way: 'next' });
    await settled();
    expect(picks(ports)[1]).toBe('4 true first');
    ports[0]?.onMessage.fire({ host: 'pick-past', key: KEY, way: 'before' });
    await settled();
    expect(picks(ports)[2]).toBe('9 true last');
    ports[2]?.onMessage.fire({ host: 'pick-here', key: KEY });
    await settled();
    expect(picks(ports)[1]).toBe('4 true ');
    expect([drawer, heard]).toEqual([['leaving'], []]);
  });

  test('ends everywhere with the first that ends it, and a document that comes meanwhile is pointed in, too', async () => {
    const { link, ports, drawer, heard, come } = await linked();
    await link.pick(true);
    ports[1]?.disconnect();
    await come({ host: 'here' }, { frameId: 4, url: FRAMES[4] });
    expect(picks(ports.slice(3))).toEqual(['4 true ']);
    ports[2]?.onMessage.fire({ host: 'pick-ended', key: KEY });
    await settled();
    expect(picks([...ports.slice(0, 1), ...ports.slice(2)])).toEqual(['0 false ', '9 false ', '4 false ']);
    expect(heard).toEqual([['pick-ended', '9 https://b.example/x']]);
    expect(drawer).toEqual(['leaving', 'take']);
  });
});

test('a panel in a window follows the tab looked at', async () => {
  const { link, state, activated, put } = await linked('surface=window');
  const moved = vi.fn();
  link.onMoved(moved);
  link.tell(BIND, 0);
  await settled();
  activated.fire();
  await settled();
  expect(moved).not.toHaveBeenCalled();
  state.active = 8;
  activated.fire();
  await settled();
  expect(moved).toHaveBeenCalledOnce();
  expect(put.length).toBe(2);
});

test('a panel without a page has no link', async () => {
  vi.stubGlobal('chrome', hostBrowser({}).browser);
  const { hostLinkOf } = await import('../../../lib/platform/host-link.ts');
  expect(['', 'surface=tab', 'tab=x'].map(query => hostLinkOf(new URLSearchParams(query), KEY))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
