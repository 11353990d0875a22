import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
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
  readonly state: '' | NonNullable<RegisterQuery['state']>;
}
export const NO_FILTERS: Filters = { text: '', procedure: '', from: '', to: '', missing: '', state: '' };
/** How many slips the register lists at a time, the newest first. */
export const SHOWN = 100;
/** The most that can be asked for at once. */
const MOST = 500;

export interface RegisterModel {
  readonly pack: Pack;
  readonly filters: Signal<Filters>;
  readonly slips: Signal<readonly SlipRow[] | null>;
  readonly message: Signal<string>;
  /** Whether there may be older ones than those listed. */
  readonly more: ReadonlySignal<boolean>;
  readonly find: () => Promise<void>;
  /** Lists the next older ones too. */
  readonly findMore: () => Promise<void>;
  readonly show: (id: string) => void;
  readonly voidSlip: (id: string, reason: string) => Promise<void>;
}

/** The query of filters, or the sentence that says which cannot be read. */
export function queryOf({ text, procedure, from, to, missing, state }: Filters): RegisterQuery | string {
  const days: { from?: string; to?: string } = {};
  for (const [name, typed] of Object.entries({ from, to })) {
    if (typed.trim() === '') continue;
    const parsed = parseDay(typed);
    if (!parsed.ok) return say().dateFault(parsed.fault);
    days[name as 'from' | 'to'] = parsed.day;
  }
  const query = { ...days, text: text.normalize('NFKC').trim(), procedure, missing, state };
  return { ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')), limit: SHOWN };
}

/** The end of a page, from where the next goes on. */
export function endOf(
  page: readonly SlipRow[],
  { text }: RegisterQuery,
): NonNullable<RegisterQuery['before']> | undefined {
  const [first, ...others] = page;
  if (!first) return undefined;
  const after = (one: SlipRow, other: SlipRow) =>
    text ? one.text < other.text : one.day < other.day || (one.day === other.day && one.id < other.id);
  const { day, id, text: number } = others.reduce((last, each) => (after(each, last) ? each : last), first);
  return { day, id, text: number };
}

/** The register as its page shows it; follows what other windows do. */
export function createRegister(pack: Pack, client: Client): RegisterModel {
  const filters = signal(NO_FILTERS);
  const slips = signal<readonly SlipRow[] | null>(null);
  const message = signal('');
  const saidOf = (error: unknown) => strings().faults[error instanceof AskFailed ? error.fault : 'failed'];
  const more = signal(false);
  let finds = 0;
  let wanted = SHOWN;
  /** Asks; an answer that comes late does not take the place of a newer one. */
  const ask = async (query: RegisterQuery | string, take: (found: readonly SlipRow[]) => void) => {
    finds += 1;
    const mine = finds;
    if (typeof query === 'string') {
      message.value = query;
      return;
    }
    try {
      const found = await client.ask('slip.find', query);
      if (mine !== finds) return;
      take(found);
      more.value = found.length === query.limit;
      message.value = '';
    } catch (error) {
      if (mine === finds) message.value = saidOf(error);
    }
  };
  const list = (found: readonly SlipRow[]) => {
    slips.value = found;
  };
  const find = () => {
    wanted = SHOWN;
    return ask(queryOf(filters.value), list);
  };
  const findMore = () => {
    const listed = slips.peek() ?? [];
    const query = queryOf(filters.value);
    const before = typeof query === 'string' ? undefined : endOf(listed, query);
    if (typeof query === 'string' || !before) return find();
    wanted = listed.length + SHOWN;
    return ask({ ...query, before }, found => list([...listed, ...found]));
  };
  client.onChange(change => {
    if (change !== 'register') return;
    // As many as are listed: what one looks at does not go away because a slip was issued.
    const query = queryOf(filters.value);
    void ask(typeof query === 'string' ? query : { ...query, limit: Math.min(MOST, wanted) }, list);
  });
  return {
    pack,
    filters,
    slips,
    message,
    more,
    find,
    findMore,
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
