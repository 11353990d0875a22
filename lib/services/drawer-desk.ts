import type { Handlers } from '../messaging/server.ts';
import type { Context } from './context.ts';

/** The use cases of the drawer over a page. */
export function drawerDesk({ outside }: Context): Pick<Handlers, 'drawer.hide' | 'drawer.lay'> {
  return {
    'drawer.hide': async (_body, { tabId }) => {
      if (tabId !== undefined) await outside.hideDrawer(tabId);
      return {};
    },
    'drawer.lay': async ({ site, tab }) => ({ laid: await outside.layDrawer(site, tab) }),
  };
}
