// The browser as our script in the frames of a host page sees it.
import type { FromPage, ToPage } from '../messaging/host-messages.ts';
import { HOST_PORT } from '../messaging/host-messages.ts';
import { browser } from './browser.ts';

/** One panel, as a frame of the page it reads sees it; closed when either of them is gone. */
export interface PanelLine {
  readonly tell: (said: FromPage) => void;
  readonly onTold: (listener: (message: ToPage) => void) => void;
  readonly onClosed: (listener: () => void) => void;
}

/** Says to every panel that this document is here; an extension that is gone hears nothing. */
export function sayHere(): void {
  try {
    void browser.runtime.sendMessage({ host: 'here' } satisfies FromPage).catch(() => undefined);
  } catch {
    // It was replaced: this script has nobody any more.
  }
}

/** Calls back for every panel that turns to this frame; gives what ends it. */
export function onPanel(listener: (line: PanelLine) => void): () => void {
  const accept = (port: chrome.runtime.Port) => {
    // Only pages of ours can open a port to a tab; a script on another page cannot.
    if (port.name !== HOST_PORT || port.sender?.id !== browser.runtime.id) return;
    listener({
      tell: said => {
        try {
          port.postMessage(said);
        } catch {
          // Closed in this very moment; that is told apart.
        }
      },
      onTold: hear => port.onMessage.addListener(message => hear(message as ToPage)),
      onClosed: close => port.onDisconnect.addListener(close),
    });
  };
  browser.runtime.onConnect.addListener(accept);
  return () => {
    try {
      browser.runtime.onConnect.removeListener(accept);
    } catch {
      // Gone with the extension.
    }
  };
}

/** What is said while the clerk points, in the browser's language. */
export function pickWords(): { title: string; empty: string; foreign: (site: string) => string } {
  // Taken now: in a page that outlives the extension nothing can be asked for any more.
  const [title, empty, foreign] = ['pickTitle', 'pickEmpty', 'pickForeign'].map(name => browser.i18n.getMessage(name));
  return { title: title ?? '', empty: empty ?? '', foreign: site => `${site} ${foreign ?? ''}`.trim() };
}
