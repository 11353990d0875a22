// When a document is to be looked at again, and when its fields are read anew; it costs the page next to nothing, whatever the page does.
import { type LastLook, waitBefore } from './pace.ts';

export interface WatchOptions {
  readonly page: Document;
  /** Whether the extension still is the one this script came with. */
  readonly alive: () => boolean;
  /** Look for the fields. */
  readonly look: () => void;
  /** Read what was found; says whether all of it is still there. */
  readonly read: () => boolean;
  /** The page has another address. */
  readonly moved: () => void;
  /** The extension is gone: nothing is to be left. */
  readonly onDead: () => void;
}

export interface Watch {
  readonly start: () => void;
  readonly stop: () => void;
  /** A look begins: what happens from now on is not in it. */
  readonly beginLook: () => void;
  /** It ended, so dear; `roots`: where to wait for changes; `settled`: nothing is missing. */
  readonly endLook: (cost: number, roots: ReadonlySet<Node>, settled: boolean) => void;
  /** Forgets what we did to the page ourselves in this turn. */
  readonly ownDoing: () => void;
}

const POLL_MS = 1000;
/** After a key or click of the clerk's in a field. */
const SOON_MS = 120;
/** What is missing is looked for again without a sign. */
const AGAIN_MS = 5000;
const CHANGES = { subtree: true, childList: true, characterData: true, attributes: true };
const DEEDS = ['input', 'change', 'click'];

/** A watch over a document; it does nothing before it is started. */
export function createWatch({ page, alive, look, read, moved, onDead }: WatchOptions): Watch {
  let polling: ReturnType<typeof setInterval> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  /** Something changed since the last look began. */
  let stirred = false;
  let settled = true;
  let clerkAt = 0;
  let last: LastLook = { endedAt: 0, cost: 0 };
  let address = page.location.href;
  const now = () => performance.now();

  const changes = new MutationObserver(() => {
    // The first change says enough; the rest of them cost nothing.
    changes.disconnect();
    lookSoon();
  });
  const lookSoon = () => {
    stirred = true;
    if (polling === undefined || looking || waiting !== undefined || page.hidden) return;
    waiting = setTimeout(lookNow, waitBefore(now(), last, clerkAt));
  };
  const lookNow = () => {
    waiting = undefined;
    if (polling === undefined || page.hidden) return;
    if (alive()) look();
    else onDead();
  };
  const poll = () => {
    if (!alive()) return onDead();
    // Whoever writes a document anew takes all listeners away.
    listen();
    if (page.hidden) return;
    if (page.location.href !== address) {
      address = page.location.href;
      moved();
    }
    if (looking) return;
    if (!read() || stirred || (!settled && now() - last.endedAt > AGAIN_MS)) lookSoon();
  };
  const onDeed = (event: Event) => {
    if (!event.isTrusted || polling === undefined) return;
    clerkAt = now();
    soon ??= setTimeout(() => {
      soon = undefined;
      if (polling !== undefined && !looking && !read()) lookSoon();
    }, SOON_MS);
    // A look that was put off because it is dear comes sooner now.
    if (waiting === undefined || looking) return;
    clearTimeout(waiting);
    waiting = undefined;
    lookSoon();
  };
  const onVisible = () => {
    if (!page.hidden && stirred) lookSoon();
  };
  const listen = (way: 'addEventListener' | 'removeEventListener' = 'addEventListener') => {
    for (const kind of DEEDS) page.defaultView?.[way](kind, onDeed, { capture: true, passive: true });
    page[way]('visibilitychange', onVisible);
  };
  return {
    start: () => {
      listen();
      polling ??= setInterval(poll, POLL_MS);
      address = page.location.href;
    },
    stop: () => {
      clearInterval(polling);
      clearTimeout(waiting);
      clearTimeout(soon);
      polling = waiting = soon = undefined;
      looking = stirred = false;
      changes.disconnect();
      listen('removeEventListener');
    },
    beginLook: () => {
      clearTimeout(waiting);
      waiting = undefined;
      looking = true;
      stirred = false;
      changes.observe(page, CHANGES);
    },
    endLook: (cost, roots, all) => {
      looking = false;
      settled = all;
      last = { endedAt: now(), cost };
      if (stirred) return lookSoon();
      for (const root of roots) changes.observe(root, CHANGES);
    },
    ownDoing: () => void changes.takeRecords(),
  };
}
