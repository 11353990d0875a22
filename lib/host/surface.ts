// The element that lies over the page: a closed root with the panel's frame. The page's styles cannot reach into it.
import { type Place, USUAL_PLACE } from '../core/place.ts';

export interface Surface {
  readonly host: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** The edge towards the page. */
  readonly grip: HTMLElement;
  /** Puts it at the end of an element of the page, on top of everything. */
  readonly attach: (home: Element) => void;
  /** Brings it above what has come to lie above it, and takes off what the page hung on it. */
  readonly raise: () => void;
  /** Takes off what the page hung on it. */
  readonly tidy: () => void;
  readonly lay: (place: Place) => void;
  readonly show: () => void;
  readonly hide: () => void;
  /** Says a sentence at its place: before the panel, or instead of it. */
  readonly say: (text: string, way: 'before' | 'instead') => void;
  readonly sayNothing: () => void;
}

// In a page's contest of `!important` the closed root wins over the page.
const HOST = `:host{all:initial!important;position:fixed!important;height:100vh!important;max-width:none!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;background:transparent!important;display:block!important;z-index:2147483647!important;overflow:visible!important;color-scheme:light dark!important}
:host::backdrop{display:none!important}
iframe{position:absolute;inset:0;width:calc(100% - 8px);height:100%;border:0;background:Canvas}
div{position:absolute;inset:0;width:100%;cursor:ew-resize;touch-action:none;background:Canvas;box-shadow:0 0 24px rgb(20 33 61/.25)}
div::before{content:"";position:absolute;top:calc(50% - 24px);width:4px;height:48px;border-radius:2px;background:GrayText}
div:hover::before{background:#0b8296}
p{position:absolute;inset:16px 16px auto;margin:0;padding:14px 16px;border-radius:10px;background:#14213d;color:#fff;font:15px/1.6 sans-serif}`;
const UNSEEN = ':host{display:none!important}';
/** A sentence instead of the panel leaves the rest of the page to the page. */
const SAID = ':host{height:0!important}iframe,div{display:none}p{pointer-events:none}';
const IN_PRINT = `@media print{${UNSEEN}}`;

/** Makes the surface; it is nowhere yet. */
export function createSurface(page: Document, panelUrl: string): Surface {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const [look, state] = [page.createElement('style'), page.createElement('style')];
  look.textContent = HOST;
  const frame = page.createElement('iframe');
  frame.title = '一趟辦 OneTrip';
  // Where a page isolates itself from other origins, only such a frame may live; it needs no storage of its own.
  (frame as HTMLIFrameElement & { credentialless?: boolean }).credentialless = true;
  const note = page.createElement('p');
  note.setAttribute('role', 'alert');
  const grip = page.createElement('div');
  root.append(look, state, grip, frame);

  let place = USUAL_PLACE;
  let mode = '';
  // In the closed root, not in attributes: the page can take nothing away.
  const draw = () => {
    const [inset, at] = place.side === 'left' ? ['0 auto 0 0', 'right'] : ['0 0 0 auto', 'left'];
    state.textContent = `iframe{margin-${at}:8px}div::before{${at}:2px}:host{inset:${inset}!important;width:min(${place.width}px,100vw)!important}${mode}${IN_PRINT}`;
  };
  const turn = (next: string) => {
    mode = next;
    draw();
  };
  const tidy = () => {
    for (const name of host.getAttributeNames()) if (name !== 'popover') host.removeAttribute(name);
  };
  const raise = () => {
    tidy();
    if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };
  draw();
  return {
    host,
    frame,
    grip,
    attach: home => {
      const moving = home as Element & { moveBefore?: (node: Node, before: Node | null) => void };
      // Moved in another way the frame loads anew; the case is kept by the background.
      if (host.isConnected && moving.moveBefore) moving.moveBefore(host, null);
      else home.append(host);
      raise();
    },
    raise,
    tidy,
    lay: next => {
      place = next;
      draw();
    },
    show: () => {
      // Not before it is wanted: a page that is only told a sentence gets no panel.
      if (frame.src === '') frame.src = panelUrl;
      turn('');
    },
    hide: () => {
      if (host.matches(':popover-open')) host.hidePopover();
      note.remove();
      turn(UNSEEN);
    },
    say: (text, way) => {
      note.textContent = text;
      root.append(note);
      if (way === 'instead') turn(SAID);
    },
    sayNothing: () => note.remove(),
  };
}
