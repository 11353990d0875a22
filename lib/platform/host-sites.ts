// The sites the clerk allowed, and our script that is registered for them, as the background sees them.
import type { FromPage } from '../messaging/host-messages.ts';
import type { HostSitesOutside } from '../services/host-sites.ts';
import { browser } from './browser.ts';

const ID = 'host';

/** What the browser says and does about allowed sites. */
export const hostSitesOutside: HostSitesOutside = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  registered: async () => (await browser.scripting.getRegisteredContentScripts({ ids: [ID] }))[0]?.matches ?? [],
  register: async origins => {
    await browser.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
    if (origins.length === 0) return;
    const script = {
      id: ID,
      js: ['content-scripts/host.js'],
      matches: [...origins],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle' as const,
    };
    await browser.scripting.registerContentScripts([script]);
  },
};

/** Calls back when what is allowed may have changed: as the extension comes, and as the clerk allows or forbids a site. */
export function onAllowedChange(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Calls back when a page of an allowed site has come to a tab. */
export function onHostPage(listener: (tabId: number, url: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const here = (message as Partial<FromPage> | null)?.host === 'here';
    if (!here || sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined) return;
    listener(sender.tab.id, sender.url ?? '');
  });
}

/** Calls back when a tab is closed. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}
