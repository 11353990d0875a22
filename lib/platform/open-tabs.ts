// Tabs that are open: the workbench tries there whether fields are found. Only those of sites the clerk allowed, and a policy does, are told of.
import { browser } from './browser.ts';
import { type HostLink, hostLinkTo, patternOf } from './host-link.ts';
import { newKey } from './new-key.ts';

const links = new Map<number, HostLink>();

/** The tabs of some sites, leave to read them, and the way to each; `mayRead` says whether a policy lets an origin be read. */
export const openTabs = (mayRead: (origin: string) => boolean) => ({
  at: async (
    origins: readonly string[],
  ): Promise<
    readonly { readonly id: number; readonly title: string; readonly origin: string; readonly path: string }[]
  > => {
    const tabs = await browser.tabs.query({ url: origins.map(patternOf) });
    return tabs.flatMap(({ id, title = '', url = '' }) => {
      if (id === undefined || !/^https?:/.test(url)) return [];
      const { origin, pathname } = new URL(url);
      if (!mayRead(origin)) return [];
      return [{ id, title, origin, path: pathname }];
    });
  },
  allowed: (origins: readonly string[]): Promise<boolean> =>
    browser.permissions.contains({ origins: origins.map(patternOf) }),
  allow: async (origins: readonly string[]): Promise<boolean> =>
    origins.every(mayRead) && browser.permissions.request({ origins: origins.map(patternOf) }),
  link: (tab: number): HostLink => {
    const link = links.get(tab) ?? hostLinkTo(tab, newKey(), mayRead);
    links.set(tab, link);
    return link;
  },
  wait: (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms)),
});
