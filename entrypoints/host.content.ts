import { defineContentScript } from 'wxt/utils/define-content-script';
import { SHIELD } from '../lib/messaging/host-messages.ts';
import { sayHere } from '../lib/platform/host-frame.ts';

// On the sites the clerk allowed, in every frame: says that a document has come, and does nothing else.
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window.name === SHIELD) return;
    // The reader, if it comes, need not say so too.
    Object.assign(globalThis, { onetripHere: true });
    sayHere();
    addEventListener('pageshow', event => {
      if (event.persisted) sayHere();
    });
  },
});
