// What the browser lets a panel do to the page it reads. Over a page in Firefox a panel is let do nothing of this: there the background does it.
import { browser } from './browser.ts';
import { portOf } from './port.ts';
import { HELPER, relayedReach } from './reach-relay.ts';

/** One frame of the page a panel reads; an empty page within another has that one's origin and path. */
export interface HostFrame {
  readonly id: number;
  readonly origin: string;
  readonly path: string;
}

/** A line to one frame. */
export interface Line {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Calls back when the other end is gone. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

/** Where what is said by a script of ours on a page comes from. */
export interface From {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

export interface Reach {
  /** Calls back for what scripts of ours on pages say to all pages of ours. */
  readonly onSaid: (listener: (message: unknown, from: From) => void) => void;
  /** The tab a panel lies over. */
  readonly tabAround: () => Promise<number | undefined>;
  /** The frames of a tab that may be reached, or one of them; none where the page is not allowed. */
  readonly places: (tabId: number, frame?: number) => Promise<readonly HostFrame[]>;
  /** Puts scripts of ours into a frame; rejects where they cannot be. */
  readonly put: (tabId: number, frame: number, files: readonly string[]) => Promise<unknown>;
  readonly connect: (tabId: number, frame: number, name: string) => Line;
  readonly allowed: (origins: readonly string[]) => Promise<boolean>;
  /** Asks the clerk; to be called in the turn of a click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
}

/** What the background hands on to panels that do not hear it. */
export interface Overheard {
  readonly overheard: unknown;
  readonly from: From;
}

/** By the browser's own ways. */
export const ownReach: Reach = {
  onSaid: listener =>
    browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId, url = '' }) => {
      if (id === browser.runtime.id && tab?.id !== undefined && frameId !== undefined)
        listener(message, { tabId: tab.id, frameId, url });
    }),
  tabAround: async () => (await browser.tabs.getCurrent())?.id,
  places: async (tabId, frame) => {
    const target = frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
    const results = await browser.scripting.executeScript({ target, func: placeHere }).catch(() => []);
    return results.flatMap(({ frameId, result }) => (result ? [{ id: frameId, ...result }] : []));
  },
  put: (tabId, frame, files) =>
    browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: [...files] }),
  connect: (tabId, frameId, name) => {
    const port = browser.tabs.connect(tabId, { frameId, name });
    // Asked for, so that the browser does not complain of an end nobody looked at.
    port.onDisconnect.addListener(() => void browser.runtime.lastError);
    return { ...portOf(port), close: () => port.disconnect() };
  },
  allowed: origins => browser.permissions.contains({ origins: [...origins] }),
  allow: origins => browser.permissions.request({ origins: [...origins] }),
};

/** As this page of ours is let. */
export const reach: Reach = (browser as Partial<typeof browser>).tabs
  ? ownReach
  : {
      ...relayedReach(() => portOf(browser.runtime.connect({ name: HELPER }))),
      onSaid: listener =>
        browser.runtime.onMessage.addListener((message: unknown, { id }) => {
          const { overheard, from } = (message ?? {}) as Partial<Overheard>;
          if (id === browser.runtime.id && from) listener(overheard, from);
        }),
    };

/** Runs in the frame itself, so it may use nothing from around it. What lies over a page while the clerk points is no part of it. */
function placeHere(): { origin: string; path: string } | undefined {
  const { origin } = globalThis;
  if (window.name === 'onetrip-shield') return undefined;
  try {
    let view: Window = window;
    while (!/^https?:$/.test(view.location.protocol) && view.parent !== view) view = view.parent;
    return { origin, path: view.location.pathname.startsWith('/') ? view.location.pathname : '/' };
  } catch {
    return { origin, path: '/' };
  }
}
