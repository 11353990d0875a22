// The browser as the background sees it. Only this folder knows the browser's API.

import type { FromDrawer, Refusal, ToDrawer } from '../messaging/drawer-messages.ts';
import type { Port } from '../messaging/port.ts';
import { PORT } from '../messaging/protocol.ts';
import type { Asker } from '../messaging/server.ts';
import type { Keep } from '../services/open-store.ts';
import { browser, isExtensionPage } from './browser.ts';
import { portOf } from './port.ts';
import { HELPER } from './reach-relay.ts';
import { openBeside } from './sidebar.ts';

/** Small values in the browser's own storage, outside the database. */
export const keep: Keep = {
  get: async key => (await browser.storage.local.get(key))[key],
  set: (key, value) => put(browser.storage.local, key, value),
};

/** The same until the browser is closed. */
export const session: Keep = {
  get: async key => (await browser.storage.session.get(key))[key],
  set: (key, value) => put(browser.storage.session, key, value),
};

/** What whoever manages this machine has set for us; rejects where the browser knows no such thing. */
export async function readManaged(): Promise<unknown> {
  return browser.storage.managed.get(null);
}

/** Calls back when that was changed. */
export function onManagedChange(listener: () => void): void {
  // Of that area alone: what we keep ourselves would wake us each time.
  browser.storage.managed?.onChanged?.addListener(() => listener());
}

/** Without a value the key is removed: the browser would pass it over. */
function put(area: chrome.storage.StorageArea, key: string, value: unknown): Promise<void> {
  return value === undefined ? area.remove(key) : area.set({ [key]: value });
}

/** Calls back for every port of our own pages; ports of anybody else are closed at once. */
export function onPagePort(listener: (port: Port, asker: Asker) => void): void {
  browser.runtime.onConnect.addListener(port => {
    if (port.name === HELPER) return;
    const own = port.name === PORT && port.sender?.id === browser.runtime.id && isExtensionPage(port.sender.url);
    if (!own) return port.disconnect();
    const { tab, frameId } = port.sender ?? {};
    const laidOver = tab?.id !== undefined && frameId !== 0;
    listener(portOf(port), laidOver ? { tabId: tab.id } : {});
  });
}

/** Calls back when the toolbar button or its key is used, with the tab it was used on. */
export function onAction(listener: (tab: { id: number; url: string }) => void): void {
  browser.action.onClicked.addListener(tab => {
    if (tab.id !== undefined) listener({ id: tab.id, url: tab.url ?? '' });
  });
}

/** Calls back for what the drawer on a page says, with its tab and address; what is given back is told to it. */
export function onDrawerSays(
  listener: (said: FromDrawer, tabId: number, url: string) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const said = (message as { drawer?: unknown } | null)?.drawer;
    const { id: tabId } = sender.tab ?? {};
    // Our own script in the page itself; a panel on a page, a frame's script or anybody else is not heard.
    const ours = sender.id === browser.runtime.id && sender.frameId === 0 && !isExtensionPage(sender.url);
    if (!ours || tabId === undefined || !['asks', 'refused', 'keep', 'shown'].includes(String(said))) return false;
    const answered = listener(message as FromDrawer, tabId, sender.url ?? '');
    void answered?.then(answer, () => answer(undefined));
    return answered !== undefined;
  });
}

/** How long the leave that a click gives may take to reach the page: waits in ms before trying again. */
const LEAVE_ARRIVES = [30, 100, 300, 800];

/** Lays the drawer over the page of a tab, or toggles it; rejects where the page cannot be scripted. */
export async function injectDrawer(tabId: number): Promise<void> {
  const inject = () => browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/drawer.js'] });
  for (const wait of LEAVE_ARRIVES) {
    try {
      return void (await inject());
    } catch {
      await new Promise(done => setTimeout(done, wait));
    }
  }
  await inject();
}

/** Lays the drawer over the page of a tab without the keyboard; one that lies there stays. */
export async function injectQuietly(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, func: mayLieQuietly });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/drawer.js'] });
}

/** Runs in the page, beside the drawer's script. */
function mayLieQuietly(): void {
  Object.assign(globalThis, { onetripQuietly: true });
}

/** Tells the drawer of a tab something; a tab without one is no fault. */
export async function tellDrawer(tabId: number, message: ToDrawer): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}

/** Opens the panel beside a tab, with the reason why it is not a drawer, and the site. Must be called in the turn of a click. */
export async function openSidePanel(tabId: number, reason: Refusal, site: string): Promise<void> {
  await openBeside(tabId, `panel.html?${new URLSearchParams({ surface: 'side', reason, site, tab: String(tabId) })}`);
}

/** Marks the toolbar button of a tab: the next press opens the side panel; or takes the mark off. */
export function markRefused(tabId: number, refused: boolean): void {
  browser.action.setBadgeText({ tabId, text: refused ? '!' : '' }).catch(() => undefined);
}

/** Calls back once, when the extension was installed; not when it was updated or loaded anew. */
export function onInstall(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void (async () => {
      if (await keep.get('installed')) return;
      await keep.set('installed', true);
      await listener();
    })().catch(() => undefined);
  });
}

/** Opens one of our own pages in a tab; `behind` leaves what one looks at in front. */
export async function openPage(path: string, behind = false): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path), active: !behind });
}

/** Opens the settings and register page. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
