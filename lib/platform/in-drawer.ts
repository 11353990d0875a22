// The browser as the panel in a drawer sees it: the drawer's script on the page around it.
import type { DrawerAt, ToDrawer } from '../messaging/drawer-messages.ts';
import { browser } from './browser.ts';
import { reach } from './reach.ts';

/** The way to the drawer a panel lies in. */
export interface DrawerLink {
  readonly tell: (message: ToDrawer) => void;
  /** Calls back when the drawer says where it lies. */
  readonly onAt: (listener: (at: DrawerAt) => void) => void;
}

/** The link to the drawer that made this panel with a key. */
export function drawerLink(key: string): DrawerLink {
  // Firefox gives a page of ours within a foreign one no tabs: there the background hands on what it says.
  const { tabs } = browser as Partial<typeof browser>;
  const tab = tabs?.getCurrent();
  const tell = async (message: ToDrawer) => {
    if (!tabs) return browser.runtime.sendMessage({ toDrawer: message });
    const { id } = (await tab) ?? {};
    if (id !== undefined) await tabs.sendMessage(id, message, { frameId: 0 });
  };
  return {
    // A drawer that is gone with its page hears nothing.
    tell: message => void tell(message).catch(() => undefined),
    onAt: listener =>
      reach.onSaid(message => {
        const at = message as Partial<DrawerAt> | null;
        if (at?.drawer === 'at' && at.key === key) listener(at as DrawerAt);
      }),
  };
}
