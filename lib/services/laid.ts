// The tabs in which the clerk has the drawer open; known as long as the browser runs, though the worker is stopped in between.
import type { Keep } from './open-store.ts';

export interface Laid {
  readonly has: (tabId: number) => Promise<boolean>;
  readonly set: (tabId: number, laid: boolean) => Promise<void>;
}

const KEY = 'laid';

/** The tabs as kept for this run of the browser. */
export function createLaid(session: Keep): Laid {
  // One after the other, so that no change is lost to another.
  let last: Promise<unknown> = Promise.resolve();
  const tabs = async (): Promise<readonly number[]> => {
    const kept = await session.get(KEY);
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'number') : [];
  };
  const set = async (tabId: number, laid: boolean) => {
    const before = await tabs();
    if (before.includes(tabId) === laid) return;
    await session.set(KEY, laid ? [...before, tabId] : before.filter(each => each !== tabId));
  };
  return {
    has: async tabId => {
      await last;
      return (await tabs()).includes(tabId);
    },
    set: (tabId, laid) => {
      const done = last.then(() => set(tabId, laid));
      last = done.catch(() => undefined);
      return done;
    },
  };
}
