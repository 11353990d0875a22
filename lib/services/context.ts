import type { HostProfile } from '../core/host/profile.ts';
import type { Pack } from '../core/pack.ts';
import { type Feature, isOff, type Policy } from '../core/policy.ts';
import type { Change } from '../messaging/protocol.ts';
import { governed } from '../schema/policy/governed.ts';
import { type Settings, settingsOf } from '../schema/settings.ts';
import { uuidv7 } from '../store/facts.ts';
import type { Moment } from '../store/register.ts';
import { taipeiTime } from './clock.ts';
import { createGuard, type Guard } from './guard.ts';
import { type Keep, type OpenedStore, openStore } from './open-store.ts';
import type { Policies } from './policies.ts';
import type { Place } from './screen-desk.ts';

/** What the desk needs from outside: clock, randomness, small storage, and the pages it can open. */
export interface Outside {
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly keep: Keep;
  /** The shipped pack. */
  readonly loadPack: () => Promise<Pack>;
  /** The profiles of systems that came with the extension. */
  readonly loadHosts: () => Promise<readonly HostProfile[]>;
  readonly announce: (change: Change) => void;
  readonly showSlip: (id: string) => Promise<void>;
  readonly showSelfCheck: (procedure: string) => Promise<void>;
  readonly showOptions: () => Promise<void>;
  /** Opens one of our pages in a window of its own, or brings it to the front; `place` without left and top: wherever. */
  readonly showWindow: (path: string, place: Pick<Place, 'width' | 'height'> & Partial<Place>) => Promise<void>;
  /** Opens the page of backups. */
  readonly showBackup: () => Promise<void>;
  readonly showCamera: () => Promise<void>;
  readonly hideDrawer: (tabId: number) => Promise<void>;
  /** Lays the drawer again over a site it was kept off; says whether it lies on the tab now. */
  readonly layDrawer: (site: string, tabId: number) => Promise<boolean>;
  /** Like `keep`, but forgotten when the browser is closed. */
  readonly session: Keep;
  /** Does something after so many milliseconds, when nobody waits for it. */
  readonly later: (act: () => void, ms: number) => void;
  /** What whoever manages this machine has set. */
  readonly policies: Policies;
}

/** What every use case works with. */
export interface Context {
  readonly outside: Outside;
  /** The store, opened at the first call and again after a failure. */
  readonly store: () => Promise<OpenedStore>;
  readonly moment: () => Moment;
  /** The settings that hold: a policy's over those chosen. */
  readonly settings: () => Promise<Settings>;
  readonly policy: () => Promise<Policy>;
  /** Refuses what a policy has switched off. */
  readonly demand: (feature: Feature) => Promise<void>;
  readonly guard: Guard;
}

/** Refused, as whoever manages this machine has switched it off. */
export class SwitchedOff extends Error {
  override readonly name = 'SwitchedOff';
}

export function createContext(outside: Outside): Context {
  let opening: Promise<OpenedStore> | undefined;
  const moment = () => {
    const now = outside.now();
    return { at: taipeiTime(now), id: uuidv7(now, outside.random(10)) };
  };
  const guard = createGuard(outside, moment);
  const open = async () => {
    const opened = await openStore(outside.keep, moment().at, guard.written);
    // Removed or replaced under our feet: opened and looked at anew.
    opened.db.on('versionchange', () => {
      opening = undefined;
    });
    await guard.opened(opened);
    return opened;
  };
  const store = () => {
    opening ??= open().catch(error => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const policy = async () => (await outside.policies.current()).policy;
  return {
    outside,
    store,
    moment,
    guard,
    settings: async () => {
      const [{ db }, now] = await Promise.all([store(), policy()]);
      return governed(settingsOf((await db.settings.get('settings'))?.value), now);
    },
    policy,
    demand: async feature => {
      if (isOff(await policy(), feature)) throw new SwitchedOff(feature);
    },
  };
}
