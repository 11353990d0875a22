// The two ends of one port by which the background reaches the page for a panel that may not do so itself.
import type { Port } from '../messaging/port.ts';
import type { HostFrame, Line, Reach } from './reach.ts';

/** Name of these ports. */
export const HELPER = 'onetrip-helper';
/** A background with nothing to do rests after half a minute, and the lines with it. */
const STAY_EVERY_MS = 20_000;

/** All but hearing, which is no question. */
type Relayed = Omit<Reach, 'onSaid'>;

type Wish =
  | { readonly what: 'tab' }
  | { readonly what: 'places'; readonly frame?: number | undefined }
  | { readonly what: 'put'; readonly frame: number; readonly files: readonly string[] }
  | { readonly what: 'allowed' | 'allow'; readonly origins: readonly string[] };
type ToBackground =
  | { readonly ask: number; readonly wish: Wish }
  | { readonly line: number; readonly open: number; readonly name: string }
  | { readonly line: number; readonly post: unknown }
  | { readonly line: number; readonly close: true }
  | { readonly stay: true };
type ToPanel =
  | { readonly ask: number; readonly done: boolean; readonly result?: unknown }
  | { readonly line: number; readonly said: unknown }
  | { readonly line: number; readonly closed: true };

type Waiting = {
  readonly wish: Wish;
  /** Asked once already of a background that went to rest before it answered. */
  readonly again: boolean;
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
};
type Ends = { readonly said: ((message: unknown) => void)[]; readonly closed: (() => void)[] };

/** The panel's end. The port is opened when it is first needed, and anew after the background rested. */
export function relayedReach(connect: () => Port): Relayed {
  const waiting = new Map<number, Waiting>();
  const lines = new Map<number, Ends>();
  let port: Port | undefined;
  let last = 0;

  const closeLine = (line: number) => {
    const ends = lines.get(line);
    lines.delete(line);
    for (const closed of ends?.closed ?? []) closed();
  };
  const opened = (): Port => {
    if (port) return port;
    const fresh = connect();
    const stay = setInterval(() => post({ stay: true }), STAY_EVERY_MS);
    fresh.onMessage(message => hear(message as ToPanel));
    fresh.onClose(() => {
      clearInterval(stay);
      port = undefined;
      for (const line of [...lines.keys()]) closeLine(line);
      const unanswered = [...waiting];
      waiting.clear();
      for (const [id, asked] of unanswered) {
        // The clerk is not asked twice.
        if (asked.again || asked.wish.what === 'allow') asked.failed(new Error('the background rests'));
        else put(id, { ...asked, again: true });
      }
    });
    port = fresh;
    return fresh;
  };
  const post = (message: ToBackground) => opened().post(message);
  const hear = (message: ToPanel) => {
    if ('said' in message) for (const said of lines.get(message.line)?.said ?? []) said(message.said);
    else if ('closed' in message) closeLine(message.line);
    else {
      const asked = waiting.get(message.ask);
      waiting.delete(message.ask);
      if (message.done) asked?.done(message.result);
      else asked?.failed(new Error('refused'));
    }
  };
  const put = (id: number, asked: Waiting) => {
    waiting.set(id, asked);
    post({ ask: id, wish: asked.wish });
  };
  const ask = <Result>(wish: Wish): Promise<Result> =>
    new Promise((resolve, failed) => {
      last += 1;
      put(last, { wish, again: false, done: result => resolve(result as Result), failed });
    });
  return {
    tabAround: () => ask({ what: 'tab' }),
    places: (_tab, frame) => ask<readonly HostFrame[]>({ what: 'places', frame }).catch(() => []),
    put: (_tab, frame, files) => ask({ what: 'put', frame, files }),
    connect: (_tab, frame, name) => {
      last += 1;
      const line = last;
      const ends: Ends = { said: [], closed: [] };
      lines.set(line, ends);
      post({ line, open: frame, name });
      return {
        post: message => {
          if (!lines.has(line)) throw new Error('the line is closed');
          post({ line, post: message });
        },
        onMessage: listener => void ends.said.push(listener),
        onClose: listener => void ends.closed.push(listener),
        close: () => {
          if (lines.delete(line)) post({ line, close: true });
        },
      };
    },
    allowed: origins => ask({ what: 'allowed', origins }),
    allow: origins => ask({ what: 'allow', origins }),
  };
}

/** The background's end, for a panel over one tab: it reaches no other. */
export function serveReach(
  port: Port,
  tabId: number,
  reach: Omit<Relayed, 'tabAround'>,
  files: readonly string[],
): void {
  const lines = new Map<number, Line>();
  const post = (message: ToPanel) => {
    try {
      port.post(message);
    } catch {
      // The panel is gone in this very moment.
    }
  };
  const grant = async (wish: Wish): Promise<unknown> => {
    if (wish.what === 'tab') return tabId;
    if (wish.what === 'places') return reach.places(tabId, wish.frame);
    if (wish.what === 'put')
      return void (await reach.put(
        tabId,
        wish.frame,
        wish.files.filter(file => files.includes(file)),
      ));
    return reach[wish.what](wish.origins);
  };
  const openLine = (line: number, frame: number, name: string) => {
    const opened = reach.connect(tabId, frame, name);
    lines.set(line, opened);
    opened.onMessage(said => post({ line, said }));
    opened.onClose(() => {
      lines.delete(line);
      post({ line, closed: true });
    });
  };
  port.onMessage(message => {
    const asked = message as ToBackground;
    if ('wish' in asked)
      grant(asked.wish).then(
        result => post({ ask: asked.ask, done: true, result }),
        () => post({ ask: asked.ask, done: false }),
      );
    else if ('open' in asked) openLine(asked.line, asked.open, asked.name);
    else if ('post' in asked) lines.get(asked.line)?.post(asked.post);
    else if ('close' in asked) {
      lines.get(asked.line)?.close();
      lines.delete(asked.line);
    }
  });
  port.onClose(() => {
    for (const line of lines.values()) line.close();
    lines.clear();
  });
}
