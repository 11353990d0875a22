// The background's help for panels that lie over a page where the browser lets them do nothing to it.
import type { ToDrawer } from '../messaging/drawer-messages.ts';
import { tellDrawer } from './background.ts';
import { browser, isExtensionPage } from './browser.ts';
import { PUT_IN } from './host-lines.ts';
import { portOf } from './port.ts';
import { type Overheard, ownReach } from './reach.ts';
import { HELPER, serveReach } from './reach-relay.ts';

const ALLOW_PAGE = { type: 'popup', width: 480, height: 420 } as const;

/** Serves the panels of ours in frames of a tab: each its own tab, and nobody else. */
export function helpPanels(): void {
  browser.runtime.onConnect.addListener(port => {
    const tabId = port.sender && tabUnder(port.sender);
    if (port.name === HELPER && tabId !== undefined)
      serveReach(portOf(port), tabId, { ...ownReach, allow: askInWindow }, PUT_IN);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { toDrawer } = (message ?? {}) as { readonly toDrawer?: ToDrawer };
    const tabId = tabUnder(sender);
    if (toDrawer && tabId !== undefined) void tellDrawer(tabId, toDrawer);
    if (DEAF) handOn(message, sender);
    return false;
  });
}

/** Where the background is a page (Firefox), panels over a page do not hear what scripts of ours on it say to all. */
const DEAF = 'document' in globalThis;

function handOn(message: unknown, { id, url = '', tab, frameId }: chrome.runtime.MessageSender): void {
  const { host, drawer } = (message ?? {}) as { readonly host?: unknown; readonly drawer?: unknown };
  const theirs = (host === 'here' || drawer === 'at') && id === browser.runtime.id && !isExtensionPage(url);
  if (!theirs || tab?.id === undefined || frameId === undefined) return;
  const told: Overheard = { overheard: message, from: { tabId: tab.id, frameId, url } };
  void browser.tabs.sendMessage(tab.id, told).catch(() => undefined);
}

/** The tab over whose page a panel of ours lies; nothing for anybody else. */
function tabUnder({ id, url, tab, frameId }: chrome.runtime.MessageSender): number | undefined {
  return id === browser.runtime.id && isExtensionPage(url) && frameId !== 0 ? tab?.id : undefined;
}

/** The browser asks the clerk only for a page of ours that is not within another: so there is one for that, in a window of its own. */
async function askInWindow(origins: readonly string[]): Promise<boolean> {
  const asked = new URLSearchParams(origins.map(origin => ['site', origin]));
  const opened = await browser.windows.create({ url: `${location.origin}/allow.html?${asked}`, ...ALLOW_PAGE });
  await new Promise<void>(done => {
    const closed = (id: number) => {
      if (id !== opened?.id) return;
      browser.windows.onRemoved.removeListener(closed);
      done();
    };
    browser.windows.onRemoved.addListener(closed);
  });
  return ownReach.allowed(origins);
}
