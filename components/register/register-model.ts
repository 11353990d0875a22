import { type Signal, signal } from '@preact/signals';
import { parseDay } from '../../lib/core/days/roc.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { RegisterQuery, SlipRow } from '../../lib/schema/slip.ts';
import { say, strings } from '../strings/strings.ts';

/** The filters as typed; days as clerks type them. */
export interface Filters {
  readonly text: string;
  readonly procedure: string;
  readonly from: string;
  readonly to: string;
  readonly missing: string;
}
export const NO_FILTERS: Filters = { text: '', procedure: '', from: '', to: '', missing: '' };
/** How many slips the register lists at most, the newest first. */
export const SHOWN = 100;

export interface RegisterModel {
  readonly pack: Pack;
  readonly filters: Signal<Filters>;
  readonly slips: Signal<readonly SlipRow[] | null>;
  readonly message: Signal<string>;
  readonly find: () => Promise<void>;
  readonly show: (id: string) => void;
  readonly voidSlip: (id: string, reason: string) => Promise<void>;
}

/** The query of filters, or the sentence that says which cannot be read. */
export function queryOf({ text, procedure, from, to, missing }: Filters): RegisterQuery | string {
  const days: { from?: string; to?: string } = {};
  for (const [name, typed] of Object.entries({ from, to })) {
    if (typed.trim() === '') continue;
    const parsed = parseDay(typed);
    if (!parsed.ok) return say().dateFault(parsed.fault);
    days[name as 'from' | 'to'] = parsed.day;
  }
  const query = { ...days, text: text.normalize('NFKC').trim(), procedure, missing };
  return { ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')), limit: SHOWN };
}

/** The register as its page shows it; follows what other windows do. */
export function createRegister(pack: Pack, client: Client): RegisterModel {
  const filters = signal(NO_FILTERS);
  const slips = signal<readonly SlipRow[] | null>(null);
  const message = signal('');
  const saidOf = (error: unknown) => strings().faults[error instanceof AskFailed ? error.fault : 'failed'];
  let finds = 0;
  const find = async () => {
    finds += 1;
    const mine = finds;
    const query = queryOf(filters.value);
    if (typeof query === 'string') {
      message.value = query;
      return;
    }
    try {
      const found = await client.ask('slip.find', query);
      // An answer that comes late does not take the place of a newer one.
      if (mine !== finds) return;
      slips.value = found;
      message.value = '';
    } catch (error) {
      if (mine === finds) message.value = saidOf(error);
    }
  };
  client.onChange(change => {
    if (change === 'register') void find();
  });
  return {
    pack,
    filters,
    slips,
    message,
    find,
    show: id => void client.ask('slip.show', { id }).catch(error => (message.value = saidOf(error))),
    voidSlip: async (id, reason) => {
      try {
        await client.ask('slip.void', { id, reason });
      } catch (error) {
        message.value = saidOf(error);
      }
    },
  };
}
