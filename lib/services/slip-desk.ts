import type { Handlers } from '../messaging/server.ts';
import { findSlips, issueSlip, notePrinted, noteSpoken, voidSlip } from '../store/register.ts';
import type { Context } from './context.ts';
import { noteSerial, serialFloor } from './open-store.ts';

type SlipAsk = Extract<keyof Handlers, `slip.${string}`>;

/** The use cases of slips and their register. */
export function slipDesk({ store, settings, moment, outside }: Context): Pick<Handlers, SlipAsk> {
  return {
    'slip.issue': async request => {
      const { db } = await store();
      const { office, firstSerial } = await settings();
      const now = moment();
      const counterId = `${Number(now.at.slice(0, 4)) - 1911}-${office.counter}`;
      const floor = Math.max(await serialFloor(outside.keep, counterId), firstSerial - 1);
      const slip = await issueSlip(db, request, office, now, floor);
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
    'slip.spoken': async ({ id, part }) => (await noteSpoken((await store()).db, id, part, moment())) ?? null,
    'slip.void': async ({ id, reason }) => {
      const slip = await voidSlip((await store()).db, id, reason, moment());
      outside.announce('register');
      return slip ?? null;
    },
    'slip.show': async ({ id }) => {
      await outside.showSlip(id);
      return {};
    },
  };
}
