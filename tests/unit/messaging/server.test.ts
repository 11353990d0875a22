import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryPorts } from '../../../lib/messaging/port.ts';
import { protocol } from '../../../lib/messaging/protocol.ts';
import { createServer, type Handlers } from '../../../lib/messaging/server.ts';
import { newKey, requestOf } from '../../support/desk.ts';

/** A server of which every handler answers with nothing, and a page that sends it raw messages. */
function served(handler: (...args: unknown[]) => Promise<unknown> = async () => ({})) {
  const act = vi.fn(handler);
  const handlers = Object.fromEntries(Object.keys(protocol).map(ask => [ask, act])) as unknown as Handlers;
  const server = createServer(handlers, () => 'failed');
  const { page, background, close } = memoryPorts();
  server.accept(background, { tabId: 5 });
  const replies: unknown[] = [];
  const waiting: (() => void)[] = [];
  page.onMessage(reply => {
    replies.push(reply);
    waiting.shift()?.();
  });
  /** Sends, then an ask that is surely answered: what came before it is the reply. */
  const send = (message: unknown) =>
    new Promise<unknown[]>(resolve => {
      replies.length = 0;
      page.post(message);
      const wait = () => {
        if ((replies.at(-1) as { id?: number }).id === -1) resolve(replies.slice(0, -1));
        else waiting.push(wait);
      };
      waiting.push(wait);
      page.post({ id: -1, ask: 'no such ask', body: {} });
    });
  /** Sends what is handled; gives its reply. */
  const ask = (message: { id: number; ask: string; body: unknown }) =>
    new Promise<unknown>(resolve => {
      page.onMessage(reply => {
        if ((reply as { id?: number }).id === message.id) resolve(reply);
      });
      page.post(message);
    });
  return { act, ask, send, page, server, replies, close };
}
let office: ReturnType<typeof served>;
beforeEach(() => {
  office = served();
});

describe('an ask that does not fit the table is answered with a fault and does nothing', () => {
  const issue = requestOf(newKey());
  const id = newKey();
  const rows: readonly [string, string, unknown][] = [
    ['an unknown ask', 'case.steal', {}],
    ['no ask', '', {}],
    ['__proto__', '__proto__', {}],
    ['constructor', 'constructor', {}],
    ['toString', 'toString', {}],
    ['hasOwnProperty', 'hasOwnProperty', {}],
    ['a body where there is none', 'desk.open', { all: true }],
    ['no body', 'slip.get', undefined],
    ['a text as body', 'slip.get', id],
    ['an array as body', 'slip.get', [id]],
    ['an id that is no UUID', 'slip.get', { id: '1 or 1=1' }],
    ['an id that is an object', 'slip.get', { id: { $ne: '' } }],
    ['a key too many', 'slip.get', { id, all: true }],
    ['too many slips wanted', 'slip.find', { limit: 501 }],
    ['an impossible day', 'slip.find', { limit: 10, from: '2026-02-30' }],
    ['a reason of 201 characters', 'slip.void', { id, reason: '長'.repeat(201) }],
    ['a language nobody has', 'settings.change', { lang: 'fr' }],
    ['a setting nobody knows', 'settings.change', { colour: 'red' }],
    ['a case without its base', 'case.save', { id: 'current', case: issue.case }],
    ['a case with a name', 'case.save', { id: 'current', case: { ...issue.case, name: '王小明' }, base: 0 }],
    [
      'a case with an ID number as answer',
      'case.save',
      { case: { ...issue.case, answers: { who: 'A123456789' } }, base: 0 },
    ],
    [
      'a case of an impossible day',
      'case.save',
      { id: 'current', case: { ...issue.case, applied: '2026-02-30' }, base: 0 },
    ],
    ['an ending without its base', 'case.clear', {}],
    ['a slip without its key', 'slip.issue', { ...issue, key: undefined }],
    ['a slip with a number of its own', 'slip.issue', { ...issue, number: { year: 115, counter: 1, serial: 1 } }],
    [
      'a notice with a block of a foreign kind',
      'slip.issue',
      { ...issue, notice: { ...issue.notice, blocks: [{ kind: 'html', html: '<b>' }] } },
    ],
    ['a fingerprint of five characters', 'slip.issue', { ...issue, notice: { ...issue.notice, fingerprint: 'TESTX' } }],
  ];
  test.each(rows)('%s', async (_, ask, body) => {
    expect(await office.send({ id: 7, ask, body })).toEqual([{ id: 7, ok: false, fault: 'bad-request' }]);
    expect(office.act).not.toHaveBeenCalled();
  });
});

describe('what is no ask at all is not answered and does nothing', () => {
  const rows: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'desk.open'],
    ['a number', 7],
    ['an array', [1, 'desk.open', {}]],
    ['an ask without its id', { ask: 'desk.open', body: {} }],
    ['an id that is a text', { id: '7', ask: 'desk.open', body: {} }],
    ['an id that is no whole number', { id: 1.5, ask: 'desk.open', body: {} }],
    ['an ask that is an object', { id: 7, ask: { toString: 'desk.open' }, body: {} }],
    ['a key too many', { id: 7, ask: 'desk.open', body: {}, asker: { tabId: 1 } }],
    ['a reply', { id: 7, ok: true, body: {} }],
  ];
  test.each(rows)('%s', async (_, message) => {
    expect(await office.send(message)).toEqual([]);
    expect(office.act).not.toHaveBeenCalled();
  });
});

describe('the server never throws', () => {
  const failing: readonly [string, () => Promise<unknown>][] = [
    ['an error', async () => Promise.reject(new Error('broken'))],
    ['nothing', async () => Promise.reject(undefined)],
    ['a text', async () => Promise.reject('broken')],
    [
      'at once, before its promise',
      () => {
        throw new Error('broken');
      },
    ],
  ];
  test.each(failing)('a handler that fails with %s is a fault', async (_, handler) => {
    const { ask } = served(handler);
    expect(await ask({ id: 7, ask: 'desk.open', body: {} })).toEqual({ id: 7, ok: false, fault: 'failed' });
  });

  test('a page that went away while it was being answered harms nobody', async () => {
    let finish = (_: unknown) => {};
    const gone = served(
      () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    );
    gone.page.post({ id: 7, ask: 'desk.open', body: {} });
    await Promise.resolve();
    gone.close();
    finish({});
    await Promise.resolve();
    expect(() => gone.server.announce('case')).not.toThrow();
    expect(gone.replies).toEqual([]);
  });
});

test('the handler is told the tab the panel lies over, whatever the message says', async () => {
  await office.ask({ id: 7, ask: 'drawer.hide', body: {} });
  expect(office.act).toHaveBeenCalledExactlyOnceWith({}, { tabId: 5 });
});
