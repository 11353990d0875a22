import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Eyes } from '../lib/host/eyes.ts';
import { createReader, type ReaderOptions } from '../lib/host/read/reader.ts';
import { onPanel, sayHere } from '../lib/platform/host-frame.ts';
import { alive } from '../lib/platform/host-page.ts';

type World = {
  onetripEyes?: Eyes;
  onetripReader?: { readonly alive: () => boolean; readonly stop: () => void } | undefined;
  onetripPicker?: ReturnType<ReaderOptions['picker']>;
  onetripHere?: boolean;
};

// Put into a frame when a panel wants to read it; put there again, it stays as it is.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as World;
    const { onetripEyes: eyes } = world;
    if (!eyes || world.onetripReader?.alive() || !(document.documentElement instanceof HTMLElement)) return;
    world.onetripReader?.stop();
    const onKept = (event: PageTransitionEvent) => {
      // Where the clerk allowed the site only after this page had come, nobody else says so.
      if (event.persisted && !world.onetripHere) sayHere();
    };
    const onDead = () => {
      end();
      removeEventListener('pageshow', onKept);
      world.onetripReader = undefined;
    };
    const picker = () => world.onetripPicker;
    const reader = createReader({ page: document, eyes, alive, here: sayHere, picker, onDead });
    const end = onPanel(reader.accept);
    addEventListener('pageshow', onKept);
    world.onetripReader = {
      alive,
      stop: () => {
        reader.stop();
        onDead();
      },
    };
  },
});
