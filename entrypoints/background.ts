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
  const blocked = new Set<number>();

  onPagePort((port, asker) => {
    server.accept(port, asker);
    if (asker.tabId !== undefined) void tellDrawer(asker.tabId, { drawer: 'ready' });
  });
  onDrawerBlocked(tabId => {
    blocked.add(tabId);
    openSidePanel(tabId, 'blocked').catch(() => undefined);
  });
  onAction(tab => {
    if (blocked.has(tab.id)) void openSidePanel(tab.id, 'blocked');
    else if (!/^https?:/.test(tab.url)) void openSidePanel(tab.id, 'page');
    else injectDrawer(tab.id).catch(() => openSidePanel(tab.id, 'page').catch(() => undefined));
  });
});
