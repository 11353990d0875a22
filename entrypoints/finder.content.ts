import { defineContentScript } from 'wxt/utils/define-content-script';
import { eyes } from '../lib/host/eyes.ts';

// Put into a frame just before what reads it and what points in it: it does nothing by itself.
export default defineContentScript({
  registration: 'runtime',
  main() {
    Object.assign(globalThis, { onetripEyes: eyes });
  },
});
