// Our script comes to the pages of exactly those sites the clerk allowed, whatever the browser has forgotten meanwhile.

/** What is needed of the browser; addresses are its patterns. */
export interface HostSitesOutside {
  readonly granted: () => Promise<readonly string[]>;
  readonly registered: () => Promise<readonly string[]>;
  /** In place of all that was registered. */
  readonly register: (origins: readonly string[]) => Promise<void>;
}

export interface HostSites {
  /** Brings what is registered to what is allowed. */
  readonly bring: () => Promise<void>;
}

/** Web pages only: nothing of ours is put into files or other extensions. */
const WEB = /^(?:https?|\*):\/\//;

/** The script's registration; one change after the other. */
export function createHostSites({ granted, registered, register }: HostSitesOutside): HostSites {
  let last: Promise<unknown> = Promise.resolve();
  const bring = async () => {
    const wanted = (await granted()).filter(each => WEB.test(each)).toSorted();
    const there = (await registered()).toSorted();
    if (JSON.stringify(wanted) !== JSON.stringify(there)) await register(wanted);
  };
  return {
    bring: () => {
      const done = last.then(bring);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
