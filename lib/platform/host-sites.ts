// The sites the clerk allowed, and our script that is registered for them, as the background sees them.
import type { FromPage } from '../messaging/host-messages.ts';
import type { HostSitesOutside } from '../services/host-sites.ts';
import { browser } from './browser.ts';

const ID = 'host';

/** What the browser says and does about allowed sites. */
export const hostSitesOutside: HostSitesOutside = {
  pause: ms => new Promise(done => setTimeout(done, ms)),
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
    await browser.scripting.registerContentScripts([script]).catch(() => {
      // Firefox knows no ports in patterns; whoever reads asks again, by the page's own origin.
      const matches = [...new Set(origins.map(each => each.replace(/:\d+\/\*$/, '/*')))];
      return browser.scripting.registerContentScripts([{ ...script, matches }]);
    });
  },
};

/** Calls back at once, and whenever what is allowed may have changed: what is registered may be forgotten by the browser, or left from before an update. */
export function onAllowedChange(listener: () => Promise<void>): void {
  const bring = () => void listener().catch(() => undefined);
  bring();
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) event.addListener(bring);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) event.addListener(bring);
}

/** Calls back when a page of an allowed site has come to a tab, and when a tab is closed. */
export function onHostPage(came: (tabId: number, url: string) => Promise<void>, closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(closed);
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const here = (message as Partial<FromPage> | null)?.host === 'here';
    if (!here || sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined) return;
    void came(sender.tab.id, sender.url ?? '').catch(() => undefined);
  });
}
