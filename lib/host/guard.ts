// Keeps the drawer where it can be used: in the page, on top, not inert, with the keyboard it was given. Never for ever: after a few times it gives up and says why.
import type { Refusal } from '../messaging/drawer-messages.ts';
import { createBound } from './bound.ts';
import { focusedIn, inForeignFrame, listenAround } from './focus.ts';
import type { Surface } from './surface.ts';

export interface Guard {
  /** From now on the drawer is shown. */
  readonly start: () => void;
  readonly stop: () => void;
  /** The panel was given the keyboard. */
  readonly given: () => void;
  /** The keyboard is about to leave the panel by the clerk's own key. */
  readonly leaving: () => void;
  /** The panel finds itself covered. */
  readonly rise: () => void;
  /** Something of our own was laid over the page: no doing of the page's. */
  readonly outranked: () => void;
}
export interface GuardOptions {
  readonly page: Document;
  readonly surface: Surface;
  /** Whether the extension still is the one this script came with. */
  readonly alive: () => boolean;
  /** The page changed in a way that may lay something else under the drawer. */
  readonly onFocus: () => void;
  readonly onLost: (why: Refusal | 'gone') => void;
}

/** How often each remedy is tried, within how many ms. */
const OFTEN = [6, 10_000] as const;
/** Dialogs may come and go. */
const MOVES = [30, 10_000] as const;
/** A page in the middle of a change may cover everything so long. */
const UNREACHED_MS = 900;
/** What the page does without an event is seen so late at most. */
const LOOK_EVERY_MS = 400;
/** A key or click of the clerk moves the keyboard so soon. */
const OWN_DOING_MS = 500;
/** Whether it was the clerk is known so late at most. */
const DOUBT_MS = 60;
const EVENTS = [
  'focusin',
  'focus',
  'blur',
  'focusout',
  'pointerdown',
  'toggle',
  'fullscreenchange',
  'pageshow',
  'resize',
  // One that comes to the drawer's own element has missed the panel.
  'keydown',
];

/** Watches over a surface laid on a page. */
export function createGuard({ page, surface, alive, onFocus, onLost }: GuardOptions): Guard {
  const { host, frame } = surface;
  const [mayAttach, mayRaise, mayFocus] = [createBound(...OFTEN), createBound(...OFTEN), createBound(...OFTEN)];
  const [mayMove, mayTidy] = [createBound(...MOVES), createBound(...MOVES)];
  let looking: ReturnType<typeof setInterval> | undefined;
  let ours = false;
  let clerkAt = 0;
  let reachedAt = 0;
  let busy = false;

  const watching = [new MutationObserver(() => look()), new MutationObserver(() => look())] as const;
  const lose = (why: Refusal | 'gone') => {
    stop();
    onLost(why);
  };
  const hasKeyboard = () => focusedIn(page) === host;
  const look = () => {
    // What is done to the drawer makes events itself.
    if (looking === undefined || busy) return;
    busy = true;
    try {
      tend();
    } catch {
      // A page in the middle of a change; the next look finds it settled.
    } finally {
      busy = false;
    }
  };
  const tend = () => {
    if (!alive()) return lose('gone');
    const homes = homesIn(page);
    const [home] = homes;
    // A page that is being written anew.
    if (!home) return;
    const now = Date.now();
    const there = host.isConnected;
    if (!there && !mayAttach(now)) return lose('removed');
    if (!there || !homes.some(each => each === host.parentNode)) move(home);
    if ((!host.matches(':popover-open') || !points().every(Boolean)) && mayRaise(now)) surface.raise();
    // Raised for every such, it would be gone under the clerk's own click.
    if (host.getAttributeNames().length > 1 && mayTidy(now)) surface.tidy();
    // What is inert in one place need not be so in another.
    for (const each of homes) if (!reachable() && each !== host.parentNode) move(each);
    if (reachable()) reachedAt = now;
    else if (now - reachedAt > UNREACHED_MS) return lose('covered');
    mind();
  };
  const move = (home: Element) => {
    if (!mayMove(Date.now())) return;
    surface.attach(home);
    listen();
  };
  const points = () => {
    const { left, top, width, height } = host.getBoundingClientRect();
    const root = host.getRootNode() as Document | ShadowRoot;
    return [0.25, 0.5, 0.75].map(part => root.elementFromPoint(left + width / 2, top + height * part) === host);
  };
  const reachable = () => points().some(Boolean);

  /** Whoever takes the keyboard from the panel unasked gives it back. */
  const mind = () => {
    if (hasKeyboard()) ours = true;
    else if (ours && page.hasFocus()) {
      ours = false;
      setTimeout(takeBack, DOUBT_MS);
    }
  };
  const takeBack = () => {
    const own = Date.now() - clerkAt < OWN_DOING_MS;
    if (looking === undefined || own || hasKeyboard() || inForeignFrame(page)) return;
    if (!mayFocus(Date.now())) return lose('keyboard');
    frame.focus();
    ours = true;
  };
  const onEvent = (event: Event) => {
    if (looking === undefined) return;
    const about = event.target === host;
    // What keeps the keyboard in a part of the page does so when it sees the keyboard elsewhere.
    if (about && (event.type === 'focusin' || event.type === 'focus')) event.stopImmediatePropagation();
    if (event.type === 'keydown') {
      // Taken away and given back in one breath, the keyboard may stay with the page though the panel seems to have it.
      if (about && event.isTrusted && mayFocus(Date.now())) {
        frame.blur();
        frame.focus();
      }
      return;
    }
    if (event.type === 'pointerdown') {
      if (event.isTrusted && !about) clerkAt = Date.now();
      return;
    }
    if (event.type === 'focusin' || event.type === 'resize') onFocus();
    look();
  };
  const listen = () => {
    listenAround(page, EVENTS, onEvent);
    const [places, states] = watching;
    unwatch();
    places.observe(page, { childList: true });
    places.observe(host, { attributes: true });
    // What a page that writes itself anew does not have for a moment, the next look finds.
    if (page.documentElement) places.observe(page.documentElement, { childList: true });
    states.observe(page, { subtree: true, attributes: true, attributeFilter: ['open', 'inert'] });
  };
  const stop = () => {
    clearInterval(looking);
    looking = undefined;
    ours = false;
    unwatch();
  };
  const unwatch = () => {
    for (const each of watching) each.disconnect();
  };
  return {
    start: () => {
      stop();
      reachedAt = Date.now();
      looking = setInterval(() => {
        // Frames come and go without an event.
        listenAround(page, EVENTS, onEvent);
        look();
      }, LOOK_EVERY_MS);
      listen();
      look();
    },
    stop,
    given: () => {
      ours = true;
    },
    leaving: () => {
      clerkAt = Date.now();
    },
    rise: () => {
      if (looking !== undefined && mayRaise(Date.now())) surface.raise();
    },
    outranked: () => {
      if (looking !== undefined && host.isConnected) surface.raise();
    },
  };
}

/** Where the drawer can hang, likeliest first: while a modal dialog of the page is open all else is inert; else at the end of the page. */
function homesIn(page: Document): readonly Element[] {
  const modals = [...page.querySelectorAll('dialog:modal')].reverse();
  // The one opened last has the keyboard; it may lie in a shadow root.
  const around = focusedIn(page)?.closest('dialog:modal');
  const homes = around?.ownerDocument === page ? [around, ...modals.filter(each => each !== around)] : modals;
  if (homes.length > 0) return homes;
  return page.documentElement ? [page.documentElement] : [];
}
