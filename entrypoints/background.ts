import '../lib/platform/no-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { createServer } from '../lib/messaging/server.ts';
import {
  injectDrawer,
  keep,
  onAction,
  onDrawerBlocked,
  onPagePort,
  openOptions,
  openPage,
  openSidePanel,
  tellDrawer,
} from '../lib/platform/background.ts';
import { createDesk, faultOf } from '../lib/services/desk.ts';

export default defineBackground(() => {
  const desk = createDesk({
    now: () => Date.now(),
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    keep,
    announce: change => server.announce(change),
    showSlip: id => openPage(`/print.html?slip=${id}`),
    showOptions: openOptions,
    hideDrawer: tabId => tellDrawer(tabId, { drawer: 'hide' }),
  });
  const server = createServer(desk, faultOf);
  // Pages that do not let the drawer live get the side panel at the next click. In memory, as the side panel must open
  // in the same turn as the click; a worker that was stopped in between learns it again from the page.
  const refused = new Map<number, { readonly page: string; readonly why: 'page' | 'blocked' }>();
  const refuse = (tabId: number, url: string, why: 'page' | 'blocked') => {
    refused.set(tabId, { page: pageOf(url), why });
    openBeside(tabId, why);
  };
  // Without the turn of a click the browser refuses; then the next click opens it.
  const openBeside = (tabId: number, why: 'page' | 'blocked') => void openSidePanel(tabId, why).catch(() => undefined);

  onPagePort((port, asker) => {
    server.accept(port, asker);
    if (asker.tabId === undefined) return;
    refused.delete(asker.tabId);
    void tellDrawer(asker.tabId, { drawer: 'ready' });
  });
  onDrawerBlocked((tabId, url) => refuse(tabId, url, 'blocked'));
  onAction(({ id, url }) => {
    const known = refused.get(id);
    if (known?.page === pageOf(url)) openBeside(id, known.why);
    else if (!/^https?:/.test(url)) openBeside(id, 'page');
    else injectDrawer(id).catch(() => refuse(id, url, 'page'));
  });
});

/** An address without what may change while the page stays. */
function pageOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}
