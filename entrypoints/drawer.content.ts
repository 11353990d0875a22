import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Drawer, mountDrawer } from '../lib/host/drawer.ts';
import { message, onBackground, panelUrl, sayBlocked } from '../lib/platform/host-page.ts';

// Put on a page by a click only (`activeTab`); put there again, it toggles.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as { onetripDrawer?: Drawer };
    if (world.onetripDrawer) return world.onetripDrawer.toggle();
    if (!(document.documentElement instanceof HTMLElement)) return sayBlocked();
    const drawer = mountDrawer(document, {
      panelUrl: panelUrl(),
      blockedText: message('drawerBlocked'),
      onBlocked: sayBlocked,
    });
    onBackground(said => (said === 'hide' ? drawer.hide() : drawer.ready()));
    world.onetripDrawer = drawer;
  },
});
