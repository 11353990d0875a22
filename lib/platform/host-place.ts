// Which tab a panel reads, and where its frames are: addresses of frames as they themselves see them.
import { browser } from './browser.ts';

/** One frame of the page a panel reads; an empty page within another has that one's origin and path. */
export interface HostFrame {
  readonly id: number;
  readonly origin: string;
  readonly path: string;
}

/** The frames of a tab that may be reached, or one of them; none where the page is not allowed. */
export async function framesOf(tabId: number, frame?: number): Promise<readonly HostFrame[]> {
  const target = frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
  const results = await browser.scripting.executeScript({ target, func: placeHere }).catch(() => []);
  return results.flatMap(({ frameId, result }) => (result ? [{ id: frameId, ...result }] : []));
}

/** Runs in the frame itself, so it may use nothing from around it. */
function placeHere(): { origin: string; path: string } {
  const { origin } = globalThis;
  try {
    let view: Window = window;
    while (!/^https?:$/.test(view.location.protocol) && view.parent !== view) view = view.parent;
    return { origin, path: view.location.pathname.startsWith('/') ? view.location.pathname : '/' };
  } catch {
    return { origin, path: '/' };
  }
}

/** The tab a panel reads. */
export interface Followed {
  readonly now: () => Promise<number | undefined>;
  /** Calls back when it is another one. */
  readonly onMoved: (listener: () => void) => void;
}

/** Always the same tab: the one the panel lies over, or stands beside. */
export function sameTab(tab: Promise<number | undefined>): Followed {
  return { now: () => tab, onMoved: () => undefined };
}

/** The tab a panel lies over. */
export async function tabAround(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}

/** The tab last looked at in a usual window, for a panel in a window of its own. */
export function tabLookedAt(): Followed {
  const look = async () => {
    const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined);
    if (last?.id === undefined) return undefined;
    return (await browser.tabs.query({ active: true, windowId: last.id }))[0]?.id;
  };
  let known: Promise<number | undefined> | undefined;
  return {
    now: () => {
      known ??= look();
      return known;
    },
    onMoved: listener => {
      const again = async () => {
        const before = await known;
        const after = look();
        known = after;
        if ((await after) !== before) listener();
      };
      browser.tabs.onActivated.addListener(() => void again());
      browser.windows.onFocusChanged.addListener(() => void again());
    },
  };
}
