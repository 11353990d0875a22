// Who has the keyboard in a page, looked for through frames of the same origin.
import type { Span } from '../core/place.ts';

/** What has the keyboard: a frame forgets it once the drawer takes the keyboard. */
export function focusedIn(page: Document): HTMLElement | null {
  return trailIn(page).at(-1) ?? null;
}

/** Whether what has the keyboard is a frame that cannot be looked into. */
export function inForeignFrame(page: Document): boolean {
  return /^i?frame$/i.test(focusedIn(page)?.localName ?? '');
}

/** Where the field with the keyboard lies in the window; nothing if there is no field or it is out of sight. */
export function fieldIn(page: Document, host: Element): Span | undefined {
  const trail = trailIn(page);
  const field = trail.at(-1);
  if (!field || field === host || field === field.ownerDocument.body || field === field.ownerDocument.documentElement)
    return undefined;
  const outer = trail.slice(0, -1).map(frame => frame.getBoundingClientRect());
  const [x, y] = [outer.reduce((sum, box) => sum + box.left, 0), outer.reduce((sum, box) => sum + box.top, 0)];
  const box = field.getBoundingClientRect();
  const inSight = box.width > 0 && box.bottom + y > 0 && box.top + y < page.documentElement.clientHeight;
  return inSight ? { left: box.left + x, right: box.right + x } : undefined;
}

/** Listens to events of a page and of its frames of the same origin; to be called again when frames may have come. Listening twice is listening once. */
export function listenAround(page: Document, kinds: readonly string[], listener: (event: Event) => void): void {
  const view = page.defaultView;
  if (!view) return;
  for (const kind of kinds) view.addEventListener(kind, listener, true);
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
    const inner = frame.contentDocument;
    if (inner) listenAround(inner, kinds, listener);
  }
}

/** The elements with the keyboard from the page inwards: frames, hosts of open roots left out, and at last the element itself. */
function trailIn(page: Document): readonly HTMLElement[] {
  const trail: HTMLElement[] = [];
  let at: Element | null = page.activeElement;
  while (at) {
    const root: ShadowRoot | null = at.shadowRoot;
    if (root?.activeElement) {
      at = root.activeElement;
      continue;
    }
    trail.push(at as HTMLElement);
    const inner: Element | null | undefined = (at as HTMLIFrameElement).contentDocument?.activeElement;
    at = inner ?? null;
  }
  return trail;
}
