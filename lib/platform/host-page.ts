// The browser as our script on a host page sees it.
import { type Place, USUAL_PLACE } from '../core/place.ts';
import type { DrawerAt, FromDrawer, Refusal, ToDrawer } from '../messaging/drawer-messages.ts';
import { browser } from './browser.ts';

/** Whether this script still belongs to an installed extension; after an update the page keeps the old one. */
export function alive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Address of the panel for a frame on a page; `key` is told by nobody else. `calm`: it leaves the keyboard where it is. */
export function panelUrl(key: string, calm: boolean): string {
  const asked = { surface: 'drawer', key, site: location.origin, ...(calm ? { calm: '1' } : {}) };
  return browser.runtime.getURL(`/panel.html?${new URLSearchParams(asked)}`);
}

/** Calls back for what the background and the panel tell this page's drawer. */
export function onDrawer(listener: (message: ToDrawer) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && typeof (message as Partial<ToDrawer> | null)?.drawer === 'string')
      listener(message as ToDrawer);
  });
}

/** Tells the background, or the panel on this page; an extension that is gone hears nothing. */
export function say(message: FromDrawer | DrawerAt): void {
  void ask(message);
}

/** How long the background may take to say what was chosen for this site; a press does not wait longer. */
const CHOICE_WITHIN_MS = 300;

/** What was chosen for this site; as shipped if the background does not say so in time. */
export async function choiceHere(): Promise<Place & { readonly off: boolean }> {
  const late = new Promise(done => setTimeout(done, CHOICE_WITHIN_MS));
  const choice = (await Promise.race([ask({ drawer: 'asks' }), late])) as Partial<Place & { off: boolean }> | undefined;
  return { ...USUAL_PLACE, off: false, ...choice };
}

async function ask(message: FromDrawer | DrawerAt): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

const SENTENCES = {
  blocked: 'drawerBlocked',
  covered: 'drawerCovered',
  keyboard: 'drawerKeyboard',
  off: 'drawerOff',
} as const;

/** Why the panel cannot be over the page, in the browser's language. */
export function sentence(why: Refusal): string {
  return browser.i18n.getMessage(why in SENTENCES ? SENTENCES[why as keyof typeof SENTENCES] : SENTENCES.blocked);
}
