// Thin outlines and quiet badges over the fields that are read: in a closed root of our own, above the page, in nobody's way.
import type { Flag } from '../../messaging/host-messages.ts';

/** What is drawn over one field. */
export interface Mark {
  readonly element: Element;
  readonly outlined: boolean;
  readonly flag?: Flag | undefined;
}

export interface Marks {
  /** Draws these and no others. */
  readonly show: (marks: readonly Mark[]) => void;
  /** Follows the fields to where they are now. */
  readonly place: () => void;
}

// In a page's contest of `!important` the closed root wins over the page.
const LOOK = `:host{all:initial!important;position:fixed!important;inset:0!important;display:block!important;margin:0!important;padding:0!important;border:0!important;background:none!important;pointer-events:none!important;z-index:2147483647!important;opacity:1!important;visibility:visible!important;contain:layout style!important}
div{position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none}
.box{border:1.5px dashed #0b8296;border-radius:3px;box-shadow:0 0 0 1px rgb(255 255 255/.8)}
.box::after{content:"◉";position:absolute;right:-7px;top:-8px;width:14px;height:14px;border-radius:7px;background:#fff;color:#0b8296;font:13px/14px sans-serif;text-align:center}
.flag{max-width:240px;padding:1px 8px;border-radius:4px;background:#fff;border:1px solid;box-shadow:0 1px 4px rgb(20 33 61/.3);font:13px/1.5 sans-serif;overflow-wrap:anywhere}
.late{color:#a61b1b}.odd{color:#7a4b00}
.late::before{content:"! ";font-weight:700}.odd::before{content:"≠ ";font-weight:700}
[hidden]{display:none}
@media print{:host{display:none!important}}`;
/** Between a field and its badge, and its outline, in px. */
const GAP = 6;
const AROUND = 2;
/** Beside a field there must be so much room for a badge; else it lies below. */
const ROOM = 250;

interface Drawn {
  readonly mark: Mark;
  readonly box: HTMLElement;
  readonly flag: HTMLElement;
}

/** Marks for a document; nothing is in the page before there is one to draw. */
export function createMarks(page: Document): Marks {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let drawn: readonly Drawn[] = [];
  let frame = 0;

  const prepare = (): ShadowRoot => {
    if (root) return root;
    host = page.createElement('div');
    root = host.attachShadow({ mode: 'closed' });
    const look = page.createElement('style');
    look.textContent = LOOK;
    root.append(look);
    return root;
  };
  const part = (name: string, text: string): HTMLElement => {
    const element = page.createElement('div');
    element.className = name;
    element.textContent = text;
    element.hidden = true;
    // What it says, the panel says too.
    element.ariaHidden = 'true';
    prepare().append(element);
    return element;
  };
  const place = () => {
    if (!host || drawn.length === 0) return;
    if (!host.isConnected) page.documentElement?.append(host);
    const { left, top } = host.getBoundingClientRect();
    // All is measured before anything is moved: the page is laid out once.
    const places = drawn.map(({ mark }) => placeOf(mark.element));
    const width = page.documentElement.clientWidth;
    for (const [at, { box, flag, mark }] of drawn.entries()) {
      const spot = places[at];
      box.hidden = !spot || !mark.outlined;
      flag.hidden = !spot || !mark.flag;
      if (!spot) continue;
      move(box, spot.left - left - AROUND, spot.top - top - AROUND);
      size(box, spot.width + 2 * AROUND, spot.height + 2 * AROUND);
      const beside = spot.right + GAP + ROOM < width;
      if (beside) move(flag, spot.right - left + GAP, spot.top - top);
      else move(flag, spot.left - left, spot.bottom - top + GAP);
    }
  };
  /** Whatever scrolls or changes its size moves the fields: they are followed once before the next picture. */
  const onMoved = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  const listen = (way: 'addEventListener' | 'removeEventListener') => {
    for (const kind of ['scroll', 'resize', 'transitionend', 'toggle'])
      page.defaultView?.[way](kind, onMoved, { capture: true, passive: true });
  };
  return {
    show: marks => {
      const same = marks.length === drawn.length && marks.every((each, at) => isSame(each, drawn[at]?.mark));
      if (same) return place();
      for (const { box, flag } of drawn) {
        box.remove();
        flag.remove();
      }
      drawn = marks.map(mark => {
        const { text = '', tone = '' } = mark.flag ?? {};
        return { mark, box: part('box', ''), flag: part(`flag ${tone}`, text) };
      });
      listen(drawn.length > 0 ? 'addEventListener' : 'removeEventListener');
      if (drawn.length === 0) host?.remove();
      else place();
    },
    place,
  };
}

const isSame = (one: Mark, other: Mark | undefined): boolean =>
  one.element === other?.element && one.outlined === other.outlined && one.flag?.text === other.flag?.text;

function move({ style }: HTMLElement, x: number, y: number): void {
  const transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  if (style.transform !== transform) style.transform = transform;
}

function size({ style }: HTMLElement, width: number, height: number): void {
  const [wide, high] = [`${Math.round(width)}px`, `${Math.round(height)}px`];
  if (style.width !== wide) style.width = wide;
  if (style.height !== high) style.height = high;
}

/** Where a field is to be seen; nothing while it is out of sight, or something lies over it. */
function placeOf(element: Element): DOMRect | undefined {
  if (!element.isConnected) return undefined;
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  const root = element.getRootNode() as Document | ShadowRoot;
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
  const there = root.elementFromPoint(x, y);
  return there && (element.contains(there) || there.contains(element)) ? box : undefined;
}
