// The browser as our own pages see it.

import type { Pack } from '../core/pack.ts';
import type { Port } from '../messaging/port.ts';
import { PORT } from '../messaging/protocol.ts';
import { browser } from './browser.ts';
import { portOf } from './port.ts';

/** Opens a port to the background. */
export function connectToBackground(): Port {
  return portOf(browser.runtime.connect({ name: PORT }));
}

/** The shipped pack; it was checked when the extension was built. */
export async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/pack.json'));
  return (await response.json()) as Pack;
}

/** Calls back whenever this page is looked at again after it was out of sight. */
export function onLookedAt(listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
  addEventListener('focus', listener);
}
