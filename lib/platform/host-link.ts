// The way from a panel to the page it reads: its frames, what they say, and the leave to read them.
import type { ToDrawer } from '../messaging/drawer-messages.ts';
import { fromPageSchema } from '../messaging/from-page.ts';
import type { FromPage, ToPage } from '../messaging/host-messages.ts';
import { createLines, type HostLines } from './host-lines.ts';
import { type Followed, sameTab, tabLookedAt } from './host-place.ts';
import { type From, type HostFrame, reach } from './reach.ts';

export type { HostFrame } from './reach.ts';

/** The page a panel reads. */
export interface HostLink {
  /** This panel's own, for the messages that carry a key. */
  readonly key: string;
  /** Calls back for what the frames say, `here` of each new document first; gives what ends it. */
  readonly onSaid: (listener: (said: FromPage, frame: HostFrame) => void) => () => void;
  /** A document that was bound is gone; what it said holds no more. */
  readonly onGone: (listener: (frame: number) => void) => void;
  /** The panel follows another tab now: everything begins anew. */
  readonly onMoved: (listener: () => void) => void;
  /** The frames there are, the page's own first; none where the page is not allowed. */
  readonly frames: () => Promise<readonly HostFrame[]>;
  /** Puts the reader into a frame; false where it cannot be. `tell` does so by itself. */
  readonly reach: (frame: number) => Promise<boolean>;
  /** To one frame; without one to all that were reached. */
  readonly tell: (message: ToPage, frame?: number) => void;
  /** Lets the clerk point at a field, in all frames and those to come, or ends it; false where no frame can be reached. */
  readonly pick: (on: boolean) => Promise<boolean>;
  /** The page itself: what is known of it without leave, or nothing. */
  readonly where: () => Promise<HostFrame | undefined>;
  readonly allowed: (origins: readonly string[]) => Promise<boolean>;
  /** Asks the clerk, by the browser's own question; to be called in the turn of a click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
}

/** Whether a policy lets the pages of an origin be read; asked each time, as it may change. */
type MayRead = (origin: string) => boolean;

/** The link of a panel by its own address: over a page, beside a tab, or following the tab looked at; nothing for a panel without a page. `drawer` tells the drawer around it; a frame that `mayRead` forbids is as if it were not there. */
export function hostLinkOf(
  asked: URLSearchParams,
  key: string,
  drawer?: (message: ToDrawer) => void,
  mayRead: MayRead = () => true,
): HostLink | undefined {
  const [surface, tab] = [asked.get('surface'), Number(asked.get('tab'))];
  const site = asked.get('site') ?? '';
  if (surface === 'drawer') return createHostLink(key, sameTab(reach.tabAround()), site, mayRead, drawer);
  // Firefox's sidebar stands beside whatever is looked at.
  if (surface === 'window' || (surface === 'side' && !tab)) return createHostLink(key, tabLookedAt(), '', mayRead);
  return tab > 0 ? createHostLink(key, sameTab(Promise.resolve(tab)), site, mayRead) : undefined;
}

/** The link to a tab that is open. */
export function hostLinkTo(tab: number, key: string, mayRead: MayRead): HostLink {
  return createHostLink(key, sameTab(Promise.resolve(tab)), '', mayRead);
}

function createHostLink(
  key: string,
  followed: Followed,
  site: string,
  mayRead: MayRead,
  drawer?: (message: ToDrawer) => void,
): HostLink {
  const listeners = new Set<(said: FromPage, frame: HostFrame) => void>();
  const gone: ((frame: number) => void)[] = [];
  const moved: (() => void)[] = [];
  const known = new Map<number, HostFrame>();
  let picking = false;
  let open: { readonly tabId: number; readonly lines: HostLines } | undefined;

  const linesNow = async (): Promise<HostLines | undefined> => {
    const tabId = await followed.now();
    if (tabId === undefined || open?.tabId === tabId) return open?.lines;
    open = { tabId, lines: createLines({ tabId, onSaid: hear, onGone: forget }) };
    return open.lines;
  };
  const isForbidden = (id: number): boolean => {
    const frame = known.get(id);
    return frame !== undefined && !mayRead(frame.origin);
  };
  const forget = (frame: number) => {
    for (const each of gone) each(frame);
  };
  const say = (said: FromPage, frame: HostFrame) => {
    for (const listener of listeners) listener(said, frame);
  };
  const hear = (said: FromPage, id: number) => {
    const frame = known.get(id);
    if (!frame || said.host === 'here') return;
    // Bound before a policy came that forbids it.
    if (!mayRead(frame.origin)) void open?.lines.tell({ host: 'rest', key }, id);
    else if (said.host === 'pick-here') clearOthers(id);
    else if (said.host === 'pick-past') void pointNext(id, said.way);
    else say(said, frame);
    if (said.host === 'pick-ended' || said.host === 'picked') void endPicking();
  };
  /** Nothing is pointed at in the frames but one. */
  const clearOthers = (id: number) => {
    for (const frame of known.keys())
      if (frame !== id && picking) void open?.lines.tell({ host: 'pick', key, on: true }, frame);
  };
  const endPicking = () => {
    if (picking) drawer?.({ drawer: 'take' });
    picking = false;
    open?.lines.tellAll({ host: 'pick', key, on: false });
  };
  const pointNext = async (id: number, way: 'next' | 'before') => {
    const ids = [...known.values()].filter(({ origin }) => mayRead(origin)).map(frame => frame.id);
    ids.sort((a, b) => a - b);
    const at = ids.indexOf(id) + (way === 'next' ? 1 : -1);
    const next = ids.at(at % ids.length) ?? id;
    await open?.lines.tell({ host: 'pick', key, on: true, from: way === 'next' ? 'first' : 'last' }, next);
  };
  const pickIn = async ({ id }: HostFrame, first: boolean): Promise<boolean> => {
    const lines = await linesNow();
    if (!lines || !(await lines.reachToPick(id))) return false;
    await lines.tell({ host: 'pick', key, on: true, ...(first ? { from: 'first' } : {}) }, id);
    return true;
  };
  const frames = async () => {
    const tabId = await followed.now();
    const there = tabId === undefined ? [] : await reach.places(tabId);
    const found = there.filter(({ origin }) => mayRead(origin));
    for (const frame of found) known.set(frame.id, frame);
    return found;
  };

  reach.onSaid((message, from) => {
    const { frameId, tabId } = from;
    const said = fromPageSchema.safeParse(message);
    if (!said.success || said.data.host !== 'here') return;
    void (async () => {
      if (tabId !== (await followed.now())) return;
      const frame = await placeOf(from);
      if (!frame || !mayRead(frame.origin)) return;
      known.set(frameId, frame);
      say(said.data, frame);
      if (picking) await pickIn(frame, false);
    })();
  });
  followed.onMoved(() => {
    open?.lines.close();
    open = undefined;
    known.clear();
    picking = false;
    for (const listener of moved) listener();
  });
  return {
    key,
    onSaid: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onGone: listener => void gone.push(listener),
    onMoved: listener => void moved.push(listener),
    frames,
    reach: async frame => (!isForbidden(frame) && (await linesNow())?.reach(frame)) || false,
    tell: (message, frame) => {
      if (frame === undefined) open?.lines.tellAll(message);
      else if (message.host === 'rest' || !isForbidden(frame))
        void linesNow().then(lines => lines?.tell(message, frame));
    },
    pick: async on => {
      if (!on) {
        endPicking();
        return true;
      }
      picking = true;
      drawer?.({ drawer: 'leaving' });
      const [first, ...rest] = await frames();
      if (!first) return false;
      const reached = await Promise.all([pickIn(first, true), ...rest.map(frame => pickIn(frame, false))]);
      return reached.some(Boolean);
    },
    where: async () => {
      const tabId = await followed.now();
      const [top] = tabId === undefined ? [] : await reach.places(tabId, 0);
      return top ?? (site ? { id: 0, origin: site, path: '/' } : undefined);
    },
    allowed: origins => reach.allowed(origins.map(patternOf)),
    allow: async origins => origins.every(mayRead) && reach.allow(origins.map(patternOf)),
  };
}

/** Where a document that said it is here stands. */
async function placeOf({ tabId, frameId, url }: From): Promise<HostFrame | undefined> {
  if (!/^https?:/.test(url)) return (await reach.places(tabId, frameId))[0];
  const { origin, pathname } = new URL(url);
  return { id: frameId, origin, path: pathname };
}

/** The leave the browser gives for a site: by scheme and host, whatever the port. */
export function patternOf(origin: string): string {
  return `${origin.replace(/:(?:\d+|\*)$/, '')}/*`;
}
