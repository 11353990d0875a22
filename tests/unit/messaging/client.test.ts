import { describe, expect, test } from 'vitest';
import { AskFailed, createClient } from '../../../lib/messaging/client.ts';
import { memoryPorts, type Port } from '../../../lib/messaging/port.ts';
import { type Change, changeSchema } from '../../../lib/messaging/protocol.ts';

type Sent = { id: number; ask: string; body: unknown };
type Line = ReturnType<typeof memoryPorts>;

/** A client whose background is played by `play`, called for every ask with the line it came on and how often lines were opened. */
function played(play: (message: Sent, line: Line, lines: number) => void) {
  const asked: Sent[] = [];
  let lines = 0;
  const client = createClient((): Port => {
    const line = memoryPorts();
    lines += 1;
    const at = lines;
    line.background.onMessage(message => {
      asked.push(message as Sent);
      play(message as Sent, line, at);
    });
    return line.page;
  });
  return { client, asked, lines: () => lines };
}
const answer = ({ id }: Sent, { background }: Line, body: unknown) => background.post({ id, ok: true, body });
const faultOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    error => (error as AskFailed).fault,
  );

describe('the worker is stopped between ask and reply', () => {
  test.each([1, 2, 3])('%i times: the page connects again, repeats the same ask and gets its answer', async times => {
    const { client, asked, lines } = played((message, line, at) =>
      at <= times ? line.close() : answer(message, line, {}),
    );
    expect(await client.ask('options.show', {})).toEqual({});
    expect(lines()).toBe(times + 1);
    expect(new Set(asked.map(message => JSON.stringify(message)))).toHaveProperty('size', 1);
  });

  test('every time: after four tries it is a fault', async () => {
    const { client, asked } = played((_, line) => line.close());
    expect(await faultOf(client.ask('options.show', {}))).toBe('failed');
    expect(asked).toHaveLength(4);
  });

  test('everything unanswered is repeated; what was answered is not', async () => {
    const { client, asked } = played((message, line, at) => {
      if (message.ask === 'options.show' || at > 1) answer(message, line, {});
      else if (message.ask === 'drawer.hide') line.close();
    });
    await client.ask('options.show', {});
    await Promise.all([client.ask('slip.show', { id: crypto.randomUUID() }), client.ask('drawer.hide', {})]);
    const names = ['options.show', 'slip.show', 'drawer.hide', 'slip.show', 'drawer.hide'];
    expect(asked.map(message => message.ask)).toEqual(names);
  });

  test('while nothing is asked it is left in peace; the next ask starts it', async () => {
    const lines: Line[] = [];
    const { client, lines: opened } = played((message, line) => {
      lines.push(line);
      answer(message, line, {});
    });
    await client.ask('options.show', {});
    lines[0]?.close();
    await Promise.resolve();
    expect(opened()).toBe(1);
    expect(await client.ask('options.show', {})).toEqual({});
    expect(opened()).toBe(2);
  });

  test('no line can be had at all: after its tries it is a fault, for every ask', async () => {
    let tries = 0;
    const client = createClient(() => {
      tries += 1;
      throw new Error('Extension context invalidated.');
    });
    expect(await faultOf(client.ask('options.show', {}))).toBe('failed');
    expect(tries).toBeGreaterThan(1);
    const all = await Promise.all([1, 2, 3].map(() => faultOf(client.ask('drawer.hide', {}))));
    expect(all).toEqual(['failed', 'failed', 'failed']);
  });
});

describe('replies', () => {
  test.each(['disk-full', 'store-failed', 'bad-request', 'failed'] as const)('the fault %s is told', async fault => {
    const { client } = played(({ id }, { background }) => background.post({ id, ok: false, fault }));
    const asked = client.ask('options.show', {});
    await expect(asked).rejects.toBeInstanceOf(AskFailed);
    expect(await faultOf(asked)).toBe(fault);
  });

  const misfits: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'saved'],
    ['a foreign kind', { kind: 'merged', rev: 1 }],
    ['a revision that is a text', { kind: 'saved', rev: '1' }],
    ['a key too many', { kind: 'saved', rev: 1, note: '' }],
    ['a newer case that is damaged', { kind: 'stale', current: { rev: 2, case: { procedure: 'x' } } }],
  ];
  test.each(misfits)('an answer that does not fit (%s) is refused', async (_, body) => {
    const { client } = played((message, line) => answer(message, line, body));
    expect(await faultOf(client.ask('case.clear', { id: 'current', base: 1 }))).toBe('failed');
  });

  const noise: readonly [string, (id: number) => unknown][] = [
    ['null', () => null],
    ['a text', () => 'hello'],
    ['a fault nobody knows', id => ({ id, ok: false, fault: 'on-fire' })],
    ['a reply to what was not asked', id => ({ id: id + 1, ok: true, body: {} })],
    ['a reply with a key too many', id => ({ id, ok: true, body: {}, fault: 'failed' })],
    ['a change nobody knows', () => ({ changed: 'everything' })],
  ];
  test.each(noise)('%s is passed over, and the true reply counts', async (_, made) => {
    const { client } = played((message, line) => {
      line.background.post(made(message.id));
      answer(message, line, {});
    });
    expect(await client.ask('options.show', {})).toEqual({});
  });

  test('of two replies the first counts', async () => {
    const { client } = played((message, line) => {
      answer(message, line, { kind: 'saved', rev: 1 });
      answer(message, line, { kind: 'saved', rev: 2 });
    });
    expect(await client.ask('case.clear', { id: 'current', base: 0 })).toEqual({ kind: 'saved', rev: 1 });
  });
});

test('changes are told to everybody who listens, also over a new line', async () => {
  const { client } = played((message, line, at) => {
    if (at === 1) return line.close();
    line.background.post({ changed: 'register' });
    answer(message, line, {});
  });
  const heard: Change[][] = [[], []];
  for (const list of heard) client.onChange(change => list.push(change));
  await client.ask('options.show', {});
  expect(heard).toEqual([['register'], ['register']]);
});

describe('the page is looked at again', () => {
  test('after the worker was stopped: everything that may have changed is told once', async () => {
    let open: Line | undefined;
    const { client, lines } = played((message, line) => {
      open = line;
      answer(message, line, {});
    });
    const heard: Change[] = [];
    client.onChange(change => heard.push(change));
    await client.ask('options.show', {});
    client.lookAgain();
    expect(heard).toEqual([]);
    open?.close();
    client.lookAgain();
    client.lookAgain();
    expect(heard).toEqual(changeSchema.options);
    expect(lines()).toBe(2);
  });
});
