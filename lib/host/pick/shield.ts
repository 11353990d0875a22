// What lies over a page while the clerk points: an empty frame in a closed root. Its clicks and keys happen in its own document, where no listener of the page is.
import { SHIELD } from '../../messaging/host-messages.ts';

export interface Shield {
  readonly lay: () => void;
  readonly take: () => void;
  readonly hasKeyboard: () => boolean;
  readonly isThere: () => boolean;
  /** Lets the pointer through to a frame of the page, or keeps it. */
  readonly let: (through: boolean) => void;
  /** Draws around a place and says something beside it; with nothing, nothing. */
  readonly show: (at?: DOMRect, text?: string, foreign?: boolean) => void;
  readonly remove: () => void;
  readonly host: HTMLElement;
}

export interface ShieldOptions {
  readonly page: Document;
  readonly title: string;
  readonly on: Readonly<Record<string, (event: never) => void>>;
}

// In a page's contest of `!important` the closed root wins over the page.
const LOOK = `:host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;background:none!important;display:block!important;overflow:visible!important;z-index:2147483647!important;pointer-events:none!important;opacity:1!important;visibility:visible!important}
:host::backdrop{display:none!important}
iframe,.pad{position:absolute;inset:0;width:100%;height:100%;border:0;background:none;color-scheme:light;pointer-events:auto;cursor:crosshair}
.through{pointer-events:none}
.box{position:absolute;left:0;top:0;box-sizing:border-box;border:2px solid #0b5f8a;border-radius:4px;background:rgb(11 130 150/.14);box-shadow:0 0 0 2px #fff}
.foreign{border-style:dashed;border-color:#7a4b00;background:rgb(122 75 0/.14)}
.said{position:absolute;left:0;top:0;max-width:min(420px,90vw);padding:4px 10px;border-radius:6px;background:#14213d;color:#fff;font:14px/1.5 sans-serif;overflow-wrap:anywhere;white-space:pre-line}
[hidden]{display:none}
@media print{:host{display:none!important}}`;
const GAP = 6;
const AROUND = 3;

/** A shield for a document; it is nowhere before it is laid. */
export function createShield({ page, title, on }: ShieldOptions): Shield {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const look = page.createElement('style');
  look.textContent = LOOK;
  const frame = page.createElement('iframe');
  const pad = page.createElement('div');
  const [box, said] = [page.createElement('div'), page.createElement('div')];
  frame.title = title;
  frame.name = SHIELD;
  pad.className = 'pad';
  pad.tabIndex = 0;
  box.className = 'box';
  box.hidden = said.hidden = true;
  said.className = 'said';
  said.role = 'status';
  said.ariaLive = 'assertive';
  root.append(look, frame, box, said);

  /** Whatever is over the page: the frame, or where a page forbids looking into it, an element. */
  const over = (): HTMLElement => (frame.isConnected ? frame : pad);
  const listen = () => {
    const inner = frame.contentDocument?.defaultView;
    if (frame.isConnected && !inner) frame.replaceWith(pad);
    for (const [kind, hear] of Object.entries(on))
      (inner ?? pad).addEventListener(kind, hear as (event: Event) => void, { passive: false });
  };
  // Some browsers fill even an empty frame in a later turn.
  frame.addEventListener('load', listen);
  const put = ({ style }: HTMLElement, x: number, y: number) => {
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  return {
    host,
    lay: () => {
      // While a modal dialog of the page is open all else is inert.
      const home = [...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement;
      home.append(host);
      host.popover = 'manual';
      host.showPopover();
      listen();
    },
    take: () => over().focus({ preventScroll: true }),
    hasKeyboard: () => root.activeElement === over(),
    isThere: () => host.isConnected,
    let: through => over().classList.toggle('through', through),
    show: (at, text = '', foreign = false) => {
      box.hidden = !at;
      said.hidden = text === '';
      if (said.textContent !== text) said.textContent = text;
      if (!at) return;
      const { left, top } = host.getBoundingClientRect();
      box.classList.toggle('foreign', foreign);
      put(box, at.left - left - AROUND, at.top - top - AROUND);
      box.style.width = `${Math.round(at.width + 2 * AROUND)}px`;
      box.style.height = `${Math.round(at.height + 2 * AROUND)}px`;
      const { width, height } = said.getBoundingClientRect();
      const { clientWidth, clientHeight } = page.documentElement;
      const below = at.bottom + GAP + height < clientHeight;
      const y = below ? at.bottom + GAP : Math.max(0, at.top - GAP - height);
      put(said, Math.max(0, Math.min(at.left, clientWidth - width)) - left, y - top);
    },
    remove: () => host.remove(),
  };
}
