// The browser as our script on a host page sees it.
import { browser } from './browser.ts';
import type { ToDrawer } from './drawer-messages.ts';

/** Address of the panel for a frame on a page. */
export function panelUrl(): string {
  return browser.runtime.getURL('/panel.html?surface=drawer');
}

/** Calls back for what the background tells this page's drawer. */
export function onBackground(listener: (message: ToDrawer['drawer']) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const said = (message as Partial<ToDrawer> | null)?.drawer;
    if (sender.id === browser.runtime.id && (said === 'ready' || said === 'hide')) listener(said);
  });
}

/** Tells the background that this page does not let the drawer live. */
export function sayBlocked(): void {
  browser.runtime.sendMessage({ drawer: 'blocked' }).catch(() => undefined);
}

/** A sentence in the browser's language. */
export function message(name: 'drawerBlocked'): string {
  return browser.i18n.getMessage(name);
}
