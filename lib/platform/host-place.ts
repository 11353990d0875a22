// Which tab a panel reads.
import { browser } from './browser.ts';

/** The tab a panel reads. */
export interface Followed {
  readonly now: () => Promise<number | undefined>;
  /** Calls back when it is another one. */
  readonly onMoved: (listener: () => void) => void;
}

/** Always the same tab: the one the panel lies over, or stands beside. */
export function sameTab(tab: Promise<number | undefined>): Followed {
  return { now: () => tab, onMoved: () => undefined };
}

/** The tab last looked at in a usual window, for a panel in a window of its own. */
export function tabLookedAt(): Followed {
  const look = async () => {
    const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined);
    if (last?.id === undefined) return undefined;
    return (await browser.tabs.query({ active: true, windowId: last.id }))[0]?.id;
  };
  let known: Promise<number | undefined> | undefined;
  return {
    now: () => {
      known ??= look();
      return known;
    },
    onMoved: listener => {
      const again = async () => {
        const before = await known;
        const after = look();
        known = after;
        if ((await after) !== before) listener();
      };
      browser.tabs.onActivated.addListener(() => void again());
      browser.windows.onFocusChanged.addListener(() => void again());
    },
  };
}
