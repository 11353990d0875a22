import { type Change, type Fault, type Settings, settingsSchema } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/server.ts';
import { clearCase, loadCase, saveCase } from '../store/cases.ts';
import { uuidv7 } from '../store/facts.ts';
import { findSlips, issueSlip, notePrinted, unprintedSlip, voidSlip } from '../store/register.ts';
import { taipeiTime } from './clock.ts';
import { isDiskFull, type Keep, noteSerial, type OpenedStore, openStore, serialFloor } from './open-store.ts';

/** What the desk needs from outside: clock, randomness, small storage, and the pages it can open. */
export interface Outside {
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly keep: Keep;
  readonly announce: (change: Change) => void;
  readonly showSlip: (id: string) => Promise<void>;
  readonly showOptions: () => Promise<void>;
  readonly hideDrawer: (tabId: number) => Promise<void>;
}

export const DEFAULT_SETTINGS: Settings = {
  lang: 'zh',
  paper: 'A5',
  office: { name: '', address: '', phone: '', hours: '', counter: 0, extension: '' },
};

/** The use cases behind the panel, register and print pages; opens the store at the first ask and again after a failure. */
export function createDesk(outside: Outside): Handlers {
  let opening: Promise<OpenedStore> | undefined;
  const store = () => {
    opening ??= openStore(outside.keep).catch(error => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const moment = () => {
    const now = outside.now();
    return { at: taipeiTime(now), id: uuidv7(now, outside.random(10)) };
  };
  const settings = async (): Promise<Settings> => {
    const { db } = await store();
    const parsed = settingsSchema.safeParse((await db.settings.get('settings'))?.value);
    return parsed.success ? parsed.data : DEFAULT_SETTINGS;
  };

  return {
    'desk.open': async () => {
      const { db, state } = await store();
      const { kept, damaged } = await loadCase(db);
      const unprinted = (await unprintedSlip(db, moment().at.slice(0, 10))) ?? null;
      return { kept, damagedCase: damaged, settings: await settings(), store: state, unprinted };
    },
    'case.load': async () => ({ kept: (await loadCase((await store()).db)).kept }),
    'case.save': async ({ case: kase, base, issueKey }) => {
      const result = await saveCase((await store()).db, kase, base, issueKey);
      if (result.kind === 'saved') outside.announce('case');
      return result;
    },
    'case.clear': async ({ base }) => {
      const result = await clearCase((await store()).db, base);
      if (result.kind === 'saved') outside.announce('case');
      return result;
    },
    'slip.issue': async request => {
      const { db } = await store();
      const { office } = await settings();
      const now = moment();
      const counterId = `${Number(now.at.slice(0, 4)) - 1911}-${office.counter}`;
      const slip = await issueSlip(db, request, office, now, await serialFloor(outside.keep, counterId));
      await noteSerial(outside.keep, `${slip.number.year}-${slip.number.counter}`, slip.number.serial);
      outside.announce('register');
      return slip;
    },
    'slip.get': async ({ id }) => (await (await store()).db.slips.get(id)) ?? null,
    'slip.find': async query => findSlips((await store()).db, query),
    'slip.printed': async ({ id, key }) => {
      const slip = await notePrinted((await store()).db, id, key, moment());
      outside.announce('register');
      return slip ?? null;
    },
    'slip.void': async ({ id, reason }) => {
      const slip = await voidSlip((await store()).db, id, reason, moment());
      outside.announce('register');
      return slip ?? null;
    },
    'slip.show': async ({ id }) => {
      await outside.showSlip(id);
      return {};
    },
    'settings.save': async value => {
      await (await store()).db.settings.put({ id: 'settings', value });
      outside.announce('settings');
      return value;
    },
    'drawer.hide': async (_body, { tabId }) => {
      if (tabId !== undefined) await outside.hideDrawer(tabId);
      return {};
    },
    'options.show': async () => {
      await outside.showOptions();
      return {};
    },
  };
}

/** The fault a page is told of an error. */
export function faultOf(error: unknown): Fault {
  if (isDiskFull(error)) return 'disk-full';
  const name = (error as { name?: string } | undefined)?.name ?? '';
  return /^(Open|Version|DatabaseClosed|InvalidState|Unknown|Abort|Transaction|NotFound|MissingAPI)/.test(name)
    ? 'store-failed'
    : 'failed';
}
