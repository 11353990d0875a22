// Windows of our own pages, as the background opens them.
import { browser } from './browser.ts';

/** Where a window is to stand; without left and top the browser chooses. */
interface Place {
  readonly left?: number;
  readonly top?: number;
  readonly width: number;
  readonly height: number;
}

/** Opens one of our pages in a window of its own; one that is open already comes to the front. */
export async function showWindow(path: string, place: Place): Promise<void> {
  // Not by `getURL`: for what pages may frame that gives an address that changes, and that no window may show.
  const url = `${location.origin}${path}`;
  const open = await browser.runtime.getContexts({ contextTypes: ['TAB' as chrome.runtime.ContextType] });
  const found = open.find(({ documentUrl, windowId }) => documentUrl?.startsWith(url) && windowId >= 0);
  if (found) {
    await browser.windows.update(found.windowId, { focused: true });
    return;
  }
  const { width, height } = place;
  try {
    await browser.windows.create({ url, type: 'popup', ...place });
  } catch {
    // The second screen it stood on is gone.
    await browser.windows.create({ url, type: 'popup', width, height });
  }
}

/** Calls back when the key of a command is pressed, wherever in the browser one is. */
export function onCommand(listener: (command: string) => void): void {
  browser.commands.onCommand.addListener(listener);
}
