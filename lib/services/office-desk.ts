import type { Handlers } from '../messaging/server.ts';
import type { Context } from './context.ts';
import { serialFloor } from './open-store.ts';

/** The use cases of the office's own data. */
export function officeDesk({ store, settings, moment, outside }: Context): Pick<Handlers, 'office.numbers'> {
  return {
    'office.numbers': async () => {
      const { counter } = (await settings()).office;
      const year = Number(moment().at.slice(0, 4)) - 1911;
      const id = `${year}-${counter}`;
      const kept = await (await store()).db.counters.get(id);
      return { year, counter, last: Math.max(kept?.last ?? 0, await serialFloor(outside.keep, id)) };
    },
  };
}
