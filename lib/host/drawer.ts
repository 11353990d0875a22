// The panel's frame at the edge of a host page. Lives in a closed shadow root, above everything, and never touches the page's own content.

export interface Drawer {
  /** Shows the drawer and gives it the keyboard, or hides it. */
  readonly toggle: () => void;
  /** Hides it and gives the keyboard back to the page. */
  readonly hide: () => void;
  /** The panel inside has come alive. */
  readonly ready: () => void;
}

export interface DrawerOptions {
  readonly panelUrl: string;
  /** Said in place of the panel when the page does not let it live. */
  readonly blockedText: string;
  readonly onBlocked: () => void;
}

const READY_WITHIN_MS = 2000;

const HOST = `:host{all:initial!important;position:fixed!important;inset:0 0 0 auto!important;width:min(420px,100vw)!important;height:100vh!important;max-width:none!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;background:transparent!important;display:block!important;z-index:2147483647!important;overflow:visible!important;color-scheme:light dark!important}
:host([data-hidden]){display:none!important}
@media print{:host{display:none!important}}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;box-shadow:-6px 0 24px rgb(20 33 61/.25);background:Canvas}
p{position:absolute;inset:16px 16px auto;margin:0;padding:14px 16px;border-radius:10px;background:#14213d;color:#fff;font:15px/1.6 sans-serif}`;

/** Lays the drawer over the page of a document. */
export function mountDrawer(page: Document, options: DrawerOptions): Drawer {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = HOST;
  const frame = page.createElement('iframe');
  frame.title = '一趟辦 OneTrip';
  frame.src = options.panelUrl;
  root.append(style, frame);
  host.setAttribute('popover', 'manual');
  let before: HTMLElement | null = null;
  let alive = false;

  const show = () => {
    before = focusedIn(page);
    if (!host.isConnected) page.documentElement.append(host);
    host.removeAttribute('data-hidden');
    if (!host.matches(':popover-open')) host.showPopover();
    frame.focus();
  };
  const hide = () => {
    // Whoever clicked into the page meanwhile keeps the keyboard there.
    if (page.activeElement === host) {
      // A frame that is hidden while it has the keyboard takes it along.
      frame.blur();
      if (before?.isConnected) before.focus({ preventScroll: true });
    }
    if (host.matches(':popover-open')) host.hidePopover();
    host.setAttribute('data-hidden', '');
  };
  const note = page.createElement('p');
  const blocked = () => {
    if (alive) return;
    note.setAttribute('role', 'alert');
    note.textContent = options.blockedText;
    root.append(note);
    options.onBlocked();
  };
  show();
  setTimeout(blocked, READY_WITHIN_MS);
  return {
    toggle: () => (host.isConnected && !host.hasAttribute('data-hidden') ? hide() : show()),
    hide,
    // On a slow machine it may come alive after all.
    ready: () => {
      alive = true;
      note.remove();
    },
  };
}

/** What has the keyboard, looked for through frames of the same origin: a frame forgets it once the drawer takes the keyboard. */
function focusedIn(page: Document): HTMLElement | null {
  let at = page.activeElement;
  for (;;) {
    const inner = at && 'contentDocument' in at ? (at.contentDocument as Document | null)?.activeElement : undefined;
    if (!inner) return at as HTMLElement | null;
    at = inner;
  }
}
