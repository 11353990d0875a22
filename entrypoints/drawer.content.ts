import { defineContentScript } from 'wxt/utils/define-content-script';
import { createDrawer, type Drawer } from '../lib/host/drawer.ts';
import { alive, choiceHere, onDrawer, panelUrl, say, sentence } from '../lib/platform/host-page.ts';
import { newKey } from '../lib/platform/new-key.ts';

// Put on a page by a click (`activeTab`); put there again, it toggles. On the sites the clerk allowed it comes again by itself, and quietly, where it was open.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as { onetripDrawer?: Drawer | undefined; onetripQuietly?: boolean };
    const quietly = world.onetripQuietly === true;
    world.onetripQuietly = false;
    const toggle = (drawer: Drawer) => (quietly ? drawer.lie() : drawer.press());
    if (world.onetripDrawer) return toggle(world.onetripDrawer);
    if (!(document.documentElement instanceof HTMLElement)) return say({ drawer: 'refused', why: 'blocked' });
    const key = newKey();
    const drawer = createDrawer(document, {
      panelUrl: panelUrl(key, quietly),
      choice: choiceHere,
      keep: change => say({ drawer: 'keep', change }),
      sentence,
      onRefused: why => say({ drawer: 'refused', why }),
      onPlace: (place, shown) => say({ drawer: 'at', key, place, shown }),
      onShown: shown => say({ drawer: 'shown', shown }),
      alive,
      onGone: () => {
        world.onetripDrawer = undefined;
      },
    });
    onDrawer(drawer.hear);
    world.onetripDrawer = drawer;
    toggle(drawer);
  },
});
