// What a press of the toolbar button or its key does on a tab: lays the drawer over its page, or opens the side panel where that cannot be.
import type { FromDrawer, Refusal, ToDrawer } from '../messaging/drawer-messages.ts';
import type { Laid } from './laid.ts';
import type { Sites } from './sites.ts';

/** What a press needs of the browser. */
export interface PressesOutside {
  readonly sites: Sites;
  readonly laid: Laid;
  readonly inject: (tabId: number) => Promise<void>;
  /** The same without the keyboard, and never taking away one that lies there. */
  readonly injectQuietly: (tabId: number) => Promise<void>;
  /** Allowed in the turn of a click only; rejects otherwise. */
  readonly beside: (tabId: number, why: Refusal, site: string) => Promise<void>;
  readonly tell: (tabId: number, message: ToDrawer) => Promise<void>;
  readonly mark: (tabId: number, refused: boolean) => void;
}
export interface Presses {
  readonly press: (tab: { readonly id: number; readonly url: string }) => void;
  /** The panel on a tab has come alive. */
  readonly alive: (tabId: number) => void;
  /** What the drawer on a page says; an answer is for it. */
  readonly said: (said: FromDrawer, tabId: number, url: string) => Promise<unknown> | undefined;
  /** A page of an allowed site has come to a tab: where the drawer was open it stays, and the keyboard with the page. */
  readonly came: (tabId: number, url: string) => Promise<void>;
  readonly closed: (tabId: number) => void;
  /** Lays the drawer again over a site it was kept off, and over a tab of it; says whether it lies there now. */
  readonly layAgain: (site: string, tabId: number) => Promise<boolean>;
}

const REFUSALS: readonly string[] = ['page', 'blocked', 'removed', 'covered', 'keyboard', 'off'] satisfies Refusal[];

/** The presses of all tabs. */
export function createPresses({ sites, laid, inject, injectQuietly, beside, tell, mark }: PressesOutside): Presses {
  // In memory, as the side panel must open in the same turn as the click; a worker that was stopped in between learns it again from the page.
  const refused = new Map<number, { readonly page: string; readonly why: Refusal }>();
  // Without the turn of a click the browser refuses; then the next press opens it.
  const open = (tabId: number, url: string, why: Refusal) => {
    beside(tabId, why, siteOf(url)).then(
      () => mark(tabId, false),
      () => undefined,
    );
    void tell(tabId, { drawer: 'hide' });
  };
  const refuse = (tabId: number, url: string, why: Refusal) => {
    refused.set(tabId, { page: pageOf(url), why });
    mark(tabId, true);
  };
  return {
    press: ({ id, url }) => {
      const known = refused.get(id);
      if (known?.page === pageOf(url)) open(id, url, known.why);
      else if (!/^https?:/.test(url)) open(id, url, 'page');
      else if (sites.known(siteOf(url))?.off) open(id, url, 'off');
      else
        inject(id).catch(() => {
          refuse(id, url, 'page');
          open(id, url, 'page');
        });
    },
    alive: tabId => {
      // Late, but it lives; what the page does to it otherwise stays known.
      if (refused.get(tabId)?.why === 'blocked') {
        refused.delete(tabId);
        mark(tabId, false);
      }
      void tell(tabId, { drawer: 'ready' });
    },
    said: (said, tabId, url) => {
      if (said.drawer === 'asks') return sites.of(siteOf(url));
      if (said.drawer === 'shown') void laid.set(tabId, said.shown === true).catch(() => undefined);
      else if (said.drawer === 'keep') void sites.change(siteOf(url), said.change).catch(() => undefined);
      else if (REFUSALS.includes(said.why)) refuse(tabId, url, said.why);
      return undefined;
    },
    came: async (tabId, url) => {
      if (!(await laid.has(tabId)) || (await sites.of(siteOf(url))).off) return;
      // A page that is gone again already.
      await injectQuietly(tabId).catch(() => undefined);
    },
    closed: tabId => void laid.set(tabId, false).catch(() => undefined),
    layAgain: async (site, tabId) => {
      await sites.change(site, { off: false });
      if (refused.get(tabId)?.why === 'off') refused.delete(tabId);
      mark(tabId, false);
      return inject(tabId).then(
        () => true,
        () => false,
      );
    },
  };
}

/** An address without what may change while the page stays. */
function pageOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** The site of an address: scheme, host and port. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
