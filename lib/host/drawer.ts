// The panel's drawer at the edge of a host page: shown and hidden by the key, out of the way of the field in hand, and never touching the page's own content.
import { type Place, placeBeside, USUAL_PLACE, widthWithin } from '../core/place.ts';
import type { Refusal, ToDrawer } from '../messaging/drawer-messages.ts';
import { fieldIn, focusedIn } from './focus.ts';
import { makeGrip } from './grip.ts';
import { createGuard } from './guard.ts';
import { createSurface } from './surface.ts';

export interface Drawer {
  /** The key: shows the drawer as chosen for this site and gives it the keyboard, or hides it. */
  readonly press: () => void;
  /** Shows it as chosen for this site and leaves the keyboard with the page; one that is shown stays. */
  readonly lie: () => void;
  /** Does what the background or the panel says. */
  readonly hear: (message: ToDrawer) => void;
}

export interface DrawerOptions {
  readonly panelUrl: string;
  /** What was chosen for this site; as shipped if it cannot be known. */
  readonly choice: () => Promise<Place & { readonly off: boolean }>;
  readonly keep: (change: Partial<Place & { readonly off: boolean }>) => void;
  /** The sentence said over the page when the panel cannot be there. */
  readonly sentence: (why: Refusal) => string;
  readonly onRefused: (why: Refusal) => void;
  /** Where it lies now, and whether it is shown. */
  readonly onPlace: (place: Place, shown: boolean) => void;
  /** The clerk opened it, or it is no longer open. */
  readonly onShown: (shown: boolean) => void;
  readonly alive: () => boolean;
  /** The extension was replaced: nothing is left on the page. */
  readonly onGone: () => void;
}

const READY_WITHIN_MS = 2000;
const GONE_MS = 120;
const SAID_FOR_MS = 12_000;

/** A drawer for the page of a document; nothing is in the page before the first press. */
export function createDrawer(page: Document, options: DrawerOptions): Drawer {
  const surface = createSurface(page, options.panelUrl);
  const { host, frame } = surface;
  let before: HTMLElement | null = null;
  let loaded = false;
  let wanted = false;
  let wish = USUAL_PLACE;
  let now = USUAL_PLACE;

  const view = () => page.documentElement?.clientWidth ?? 0;
  const lay = (place: Place) => {
    now = place;
    surface.lay(place);
    options.onPlace(place, wanted);
  };
  const makeWay = () => {
    const place = placeBeside(now, wish, view(), fieldIn(page, host));
    if (place !== now) lay(place);
  };
  const guard = createGuard({
    page,
    surface,
    alive: options.alive,
    onFocus: makeWay,
    onLost: why => {
      if (why !== 'gone') return refuse(why);
      host.remove();
      options.onGone();
    },
  });

  const show = (quietly: boolean) => {
    before = quietly ? null : focusedIn(page);
    surface.sayNothing();
    surface.show();
    lay(placeBeside(wish, wish, view(), fieldIn(page, host)));
    guard.start();
    if (!quietly) take();
    options.onShown(true);
    if (!loaded) setTimeout(blocked, READY_WITHIN_MS);
  };
  const take = () => {
    frame.focus();
    guard.given();
  };
  /** Out of another frame that is about to go the keyboard comes only if it is given anew, and once more when that has gone. */
  const takeAnew = () => {
    const give = () => {
      if (!wanted) return;
      frame.blur();
      take();
    };
    give();
    setTimeout(give, GONE_MS);
  };
  const hide = () => {
    wanted = false;
    options.onShown(false);
    options.onPlace(now, false);
    guard.stop();
    // Whoever clicked into the page meanwhile keeps the keyboard there.
    if (focusedIn(page) === host) {
      // A frame that is hidden while it has the keyboard takes it along.
      frame.blur();
      if (before?.isConnected) before.focus({ preventScroll: true });
    }
    surface.hide();
  };
  const blocked = () => {
    if (loaded || !wanted) return;
    surface.say(options.sentence('blocked'), 'before');
    options.onRefused('blocked');
  };
  /** The panel gives way to a sentence; the next press opens it beside the page. */
  const refuse = (why: Refusal) => {
    hide();
    surface.say(options.sentence(why), 'instead');
    if (!host.isConnected && why !== 'removed') page.documentElement?.append(host);
    if (host.isConnected) surface.raise();
    setTimeout(() => {
      if (!wanted) surface.hide();
    }, SAID_FOR_MS);
    options.onRefused(why);
  };
  const open = async (quietly: boolean) => {
    wanted = true;
    const { off, ...place } = await options.choice();
    if (!wanted) return;
    wish = { ...place, width: widthWithin(place.width) };
    if (off) refuse('off');
    else show(quietly);
  };
  makeGrip(surface.grip, { place: () => now, onMove: (place, done) => move(place, done) });
  const ready = () => {
    // On a slow machine it may come alive after all.
    loaded = true;
    surface.sayNothing();
    options.onPlace(now, wanted);
  };
  const move = (place: Place, keep: boolean) => {
    wish = { side: place.side, width: widthWithin(place.width) };
    if (keep) options.keep(wish);
    lay(wish);
  };
  const off = () => {
    options.keep({ off: true });
    refuse('off');
  };
  const does = {
    ready,
    hide,
    off,
    take: takeAnew,
    leaving: guard.leaving,
    rise: guard.rise,
    outranked: guard.outranked,
  };
  return {
    press: () => (wanted ? hide() : void open(false)),
    lie: () => {
      if (!wanted) void open(true);
    },
    hear: message => {
      if (message.drawer === 'move') move(message.place, true);
      else if (Object.hasOwn(does, message.drawer)) does[message.drawer]();
    },
  };
}
