import { defineContentScript } from 'wxt/utils/define-content-script';
import { createDrawer, type Drawer } from '../lib/host/drawer.ts';
import { alive, choiceHere, onDrawer, panelUrl, say, sentence } from '../lib/platform/host-page.ts';
import { newKey } from '../lib/platform/new-key.ts';

// Put on a page by a click only (`activeTab`); put there again, it toggles.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as { onetripDrawer?: Drawer | undefined };
    if (world.onetripDrawer) return world.onetripDrawer.press();
    if (!(document.documentElement instanceof HTMLElement)) return say({ drawer: 'refused', why: 'blocked' });
    const key = newKey();
    const drawer = createDrawer(document, {
      panelUrl: panelUrl(key),
      choice: choiceHere,
      keep: change => say({ drawer: 'keep', change }),
      sentence,
      onRefused: why => say({ drawer: 'refused', why }),
      onPlace: place => say({ drawer: 'at', key, place }),
      alive,
      onGone: () => {
        world.onetripDrawer = undefined;
      },
    });
    onDrawer(drawer.hear);
    world.onetripDrawer = drawer;
    drawer.press();
  },
});
