// Our script comes to the pages of exactly those sites the clerk allowed and no policy forbids, whatever the browser has
// forgotten meanwhile.
import { allowedAmong } from '../core/host/allowed.ts';
import type { Policies } from './policies.ts';

/** What is needed of the browser; addresses are its patterns. */
export interface HostSitesOutside {
  readonly granted: () => Promise<readonly string[]>;
  readonly registered: () => Promise<readonly string[]>;
  /** In place of all that was registered. */
  readonly register: (origins: readonly string[]) => Promise<void>;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface HostSites {
  /** Brings what is registered to what is allowed. */
  readonly bring: () => Promise<void>;
}

/** Web pages only: nothing of ours is put into files or other extensions. */
const WEB = /^(?:https?|\*):\/\//;

/** A busy browser may refuse a registration; it is tried again after each of these, in ms. */
const AGAIN = [200, 1000, 4000];

/** The script's registration, which follows the policy; one change after the other. */
export function createHostSites(
  { granted, registered, register, pause }: HostSitesOutside,
  policies: Pick<Policies, 'current' | 'onChange'>,
): HostSites {
  let last: Promise<unknown> = Promise.resolve();
  const bring = async () => {
    const [origins, { policy }] = await Promise.all([granted(), policies.current()]);
    const web = origins.filter(each => WEB.test(each));
    const wanted = allowedAmong(web, policy).toSorted();
    const there = (await registered()).toSorted();
    if (JSON.stringify(wanted) !== JSON.stringify(there)) await register(wanted);
  };
  const persist = async () => {
    for (const wait of AGAIN) {
      try {
        return await bring();
      } catch {
        await pause(wait);
      }
    }
    await bring();
  };
  const inTurn = () => {
    const done = last.then(persist);
    last = done.catch(() => undefined);
    return done;
  };
  // Not waited for: the policy is only told when those who hear of it are done.
  policies.onChange(async () => void inTurn().catch(() => undefined));
  return { bring: inTurn };
}
