import { isOff } from '../core/policy.ts';
import type { AskBody, Fault } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/server.ts';
import { freeOf, governed } from '../schema/policy/governed.ts';
import { type Settings, settingsOf } from '../schema/settings.ts';
import { unprintedSlip } from '../store/register.ts';
import { caseDesk, heldCases, noteClosingSet } from './case-desk.ts';
import { createContext, type Outside } from './context.ts';
import { drawerDesk } from './drawer-desk.ts';
import { hostsDesk } from './hosts-desk.ts';
import { layersDesk } from './layers-desk.ts';
import { officeDesk } from './office-desk.ts';
import { isDiskFull } from './open-store.ts';
import { isCovered, screenDesk } from './screen-desk.ts';
import { slipDesk } from './slip-desk.ts';
import { storeDesk } from './store-desk.ts';

/** The use cases behind the panel, workbench and print pages. */
export function createDesk(outside: Outside): Handlers {
  const context = createContext(outside);
  const { store, moment, settings } = context;
  outside.policies.onChange(async (now, before) => {
    if (now.closing !== before.closing) await noteClosingSet(context);
    outside.announce('settings');
    if (isOff(now, 'binding') !== isOff(before, 'binding')) outside.announce('hosts');
  });
  return {
    'desk.open': async () => {
      const { db, state } = await store();
      const { held, damaged } = await heldCases(context, true);
      const unprinted = (await unprintedSlip(db, moment().at.slice(0, 10))) ?? null;
      const covered = await isCovered(context);
      const managed = await outside.policies.current();
      return { held, damaged, covered, settings: await settings(), managed, store: state, unprinted };
    },
    ...caseDesk(context),
    ...slipDesk(context),
    ...screenDesk(context),
    ...layersDesk(context),
    ...hostsDesk(context),
    ...officeDesk(context),
    ...storeDesk(context),
    // What a policy fixes is left as it is; the answer says what holds.
    'settings.change': async asked => {
      const [{ db }, policy] = await Promise.all([store(), context.policy()]);
      const change = freeOf(asked, policy);
      if (change.closing !== undefined && change.closing !== (await settings()).closing) await noteClosingSet(context);
      const value = await db.transaction('rw', db.settings, async () => {
        const latest = changed(settingsOf((await db.settings.get('settings'))?.value), change);
        await db.settings.put({ id: 'settings', value: latest });
        return latest;
      });
      outside.announce('settings');
      return governed(value, policy);
    },
    ...drawerDesk(context),
    'camera.show': async () => {
      await context.demand('camera');
      await outside.showCamera();
      return {};
    },
    'options.show': async () => {
      await outside.showOptions();
      return {};
    },
  };
}

/** Settings with what a change names, of the office too; a setting named without a value stays. */
function changed(before: Settings, { office, ...change }: AskBody<'settings.change'>): Settings {
  return { ...before, ...named(change), office: { ...before.office, ...named(office ?? {}) } };
}

function named<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

/** The fault a page is told of an error. */
export function faultOf(error: unknown): Fault {
  if (isDiskFull(error)) return 'disk-full';
  const name = (error as { name?: string } | undefined)?.name ?? '';
  if (name === 'SwitchedOff') return 'switched-off';
  return /^(Open|Version|DatabaseClosed|InvalidState|Unknown|Abort|Transaction|NotFound|MissingAPI)/.test(name)
    ? 'store-failed'
    : 'failed';
}
