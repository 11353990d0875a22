import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Drawer } from '../lib/host/drawer.ts';
import type { Eyes } from '../lib/host/eyes.ts';
import { createPicker, type Picker } from '../lib/host/pick/picker.ts';
import { pickWords } from '../lib/platform/host-frame.ts';

type World = { onetripEyes?: Eyes; onetripPicker?: Picker; onetripDrawer?: Drawer };

// Put into the frames of a page when the clerk begins to point; the reader beside it tells it when.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as World;
    const { onetripEyes: eyes } = world;
    if (!eyes || world.onetripPicker || !(document.documentElement instanceof HTMLElement)) return;
    const leaving = () => world.onetripDrawer?.hear({ drawer: 'leaving' });
    const laid = () => world.onetripDrawer?.hear({ drawer: 'outranked' });
    world.onetripPicker = createPicker({ page: document, eyes, words: pickWords(), leaving, laid });
  },
});
