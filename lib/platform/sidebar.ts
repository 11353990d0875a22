import { browser } from './browser.ts';

/** What Firefox has in place of Chromium's side panel. */
interface Sidebar {
  readonly setPanel: (options: { readonly tabId: number; readonly panel: string }) => Promise<void>;
  /** Allowed in the turn of a click only. */
  readonly open: () => Promise<void>;
}

/** Opens one of our pages beside a tab, in whatever this browser has for that. Must be called in the turn of a click. */
export async function openBeside(tabId: number, path: string): Promise<void> {
  const { sidebarAction } = browser as { readonly sidebarAction?: Sidebar };
  // Both in one turn: afterwards it is no click any more.
  await Promise.all(
    sidebarAction
      ? [sidebarAction.setPanel({ tabId, panel: browser.runtime.getURL(`/${path}`) }), sidebarAction.open()]
      : [browser.sidePanel.setOptions({ tabId, path, enabled: true }), browser.sidePanel.open({ tabId })],
  );
}
