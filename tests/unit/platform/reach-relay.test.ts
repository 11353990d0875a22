import { expect, test } from 'vitest';
import { memoryPorts } from '../../../lib/messaging/port.ts';
import type { Line } from '../../../lib/platform/reach.ts';
import { relayedReach, serveReach } from '../../../lib/platform/reach-relay.ts';

const settled = (): Promise<void> => new Promise(done => setTimeout(done));

/** A panel and a background that reaches a page in memory; `rest` ends the background as the browser does. */
function relay() {
  const did: unknown[] = [];
  const lines = new Map<number, { say(message: unknown): void; end(): void }>();
  let rest = (): void => undefined;
  const connectPage = (tab: number, frame: number, name: string): Line => {
    did.push(['connect', tab, frame, name]);
    const said: ((message: unknown) => void)[] = [];
    const ended: (() => void)[] = [];
    lines.set(frame, {
      say: message => said.map(each => each(message)),
      end: () => ended.map(each => each()),
    });
    return {
      post: message => did.push(['post', frame, message]),
      onMessage: listener => said.push(listener),
      onClose: listener => ended.push(listener),
      close: () => did.push(['close', frame]),
    };
  };
  const reach = relayedReach(() => {
    const { page, background, close } = memoryPorts();
    rest = close;
    const page7 = {
      places: async (tab: number, frame?: number) => [{ id: frame ?? 0, origin: `tab${tab}`, path: '/' }],
      put: async (tab: number, frame: number, files: readonly string[]) => {
        if (frame === 13) throw new Error('not allowed');
        did.push(['put', tab, frame, files]);
      },
      connect: connectPage,
      allowed: async (origins: readonly string[]) => origins.includes('a'),
      allow: async (origins: readonly string[]) => origins.includes('b'),
    };
    serveReach(background, 7, page7, ['/reader.js']);
    return page;
  });
  return { reach, did, lines, rest: () => rest() };
}

test('what a panel asks is done for its own tab, whichever it names', async () => {
  const { reach, did } = relay();
  expect(await reach.tabAround()).toBe(7);
  expect(await reach.places(99)).toEqual([{ id: 0, origin: 'tab7', path: '/' }]);
  expect(await reach.places(99, 4)).toEqual([{ id: 4, origin: 'tab7', path: '/' }]);
  expect(await reach.allowed(['a'])).toBe(true);
  expect(await reach.allowed(['b'])).toBe(false);
  expect(await reach.allow(['b'])).toBe(true);
  await reach.put(99, 4, ['/reader.js', '/background.js']);
  expect(did).toEqual([['put', 7, 4, ['/reader.js']]]);
  await expect(reach.put(99, 13, ['/reader.js'])).rejects.toThrow();
});

test('a line carries both ways, each its own, and ends at either end', async () => {
  const { reach, did, lines } = relay();
  const heard: unknown[] = [];
  const [one, two] = [reach.connect(7, 1, 'host'), reach.connect(7, 2, 'host')];
  one.onMessage(message => heard.push(['one', message]));
  two.onMessage(message => heard.push(['two', message]));
  two.onClose(() => heard.push('two is gone'));
  one.post({ bind: 1 });
  await settled();
  lines.get(2)?.say('seen');
  lines.get(1)?.say('read');
  await settled();
  lines.get(2)?.end();
  one.close();
  await settled();
  expect(heard).toEqual([['two', 'seen'], ['one', 'read'], 'two is gone']);
  expect(() => two.post('late')).toThrow();
  expect(did).toEqual([
    ['connect', 7, 1, 'host'],
    ['connect', 7, 2, 'host'],
    ['post', 1, { bind: 1 }],
    ['close', 1],
  ]);
});

test('a background that rests ends the lines; what was asked is asked again, but the clerk only once', async () => {
  const { reach, did, rest } = relay();
  const gone: string[] = [];
  reach.connect(7, 1, 'host').onClose(() => gone.push('gone'));
  await settled();
  const [asked, clerk] = [reach.places(7), reach.allow(['b'])];
  rest();
  await expect(clerk).rejects.toThrow();
  expect(await asked).toHaveLength(1);
  expect(gone).toEqual(['gone']);
  expect(await reach.tabAround()).toBe(7);
  expect(did).toEqual([
    ['connect', 7, 1, 'host'],
    ['close', 1],
  ]);
});
