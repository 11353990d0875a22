import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { officeDay } from '../../lib/core/days/calendar.ts';
import { parseDay } from '../../lib/core/days/roc.ts';
import type { Change, Edit, NewChange } from '../../lib/core/layers/change.ts';
import { inOrder, takenBack } from '../../lib/core/layers/history.ts';
import { type Day, type FeeItem, inForce } from '../../lib/core/pack.ts';
import { AskFailed } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Layers } from '../layers/layers-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { say, strings } from '../strings/strings.ts';
import type { Said } from './office-model.ts';

/** A fee the county sets, and what it costs today; undefined where nobody said so yet. */
export interface LocalFee {
  readonly item: FeeItem;
  readonly amount: number | undefined;
}
/** A day on which this office is closed or open otherwise than the calendar says. */
export interface OwnDay {
  readonly change: Change;
  readonly day: Day;
  readonly is: 'closed' | 'workday';
  readonly name: string;
}

/** What holds in this place only: local fees, holidays and typhoon days. Kept as changes of the office over the rules. */
export interface LocalModel {
  readonly fees: ReadonlySignal<readonly LocalFee[]>;
  readonly days: ReadonlySignal<readonly OwnDay[]>;
  readonly said: Signal<({ readonly at: 'fees' | 'days' } & Said) | null>;
  /** Days and amounts as typed; false and a sentence where they cannot be. */
  readonly savePrice: (item: string, amount: string, since: string) => Promise<boolean>;
  readonly saveDay: (day: string, is: OwnDay['is'], name: string) => Promise<boolean>;
  readonly takeBack: (own: OwnDay) => Promise<boolean>;
}

const MOST_NAME = 80;

export function createLocal(layers: Layers, settings: Signal<Settings>, today: () => Day): LocalModel {
  const said: LocalModel['said'] = signal(null);
  const t = () => deskStrings().place;
  const refuse = (at: 'fees' | 'days', text: string) => {
    said.value = { at, tone: 'fault', text };
    return false;
  };
  const add = async (at: 'fees' | 'days', edit: Edit, why: string, since?: Day): Promise<boolean> => {
    const { editor } = deskStrings();
    const { office } = strings();
    const by = settings.peek().clerk || editor.nobody;
    const news: NewChange = { layer: 'office', by, why, edit, ...(since && { since }) };
    try {
      const answer = await layers.add([news]);
      if (answer.kind !== 'saved') return refuse(at, editor[answer.kind]);
      said.value = { at, tone: 'saved', text: strings().saved };
      return true;
    } catch (error) {
      return refuse(at, office.faults[error instanceof AskFailed ? error.fault : 'failed']);
    }
  };

  return {
    said,
    fees: computed(() => {
      const { fees } = layers.on(today()).pack;
      return Object.values(layers.shipped.fees)
        .filter(isLocal)
        .map(({ id }) => {
          const item = fees[id] as FeeItem;
          const price = item.prices.find(each => inForce(each, today()));
          return { item, amount: price?.rule === 'flat' ? price.amount : undefined };
        });
    }),
    days: computed(() => {
      const { changes } = layers.kept.value;
      const gone = takenBack(changes);
      const own = inOrder(changes).flatMap(change => {
        const { edit } = change;
        const counts = edit.do === 'calendar' && change.layer === 'office' && !gone.has(change.id);
        return counts ? [{ change, day: edit.day, is: edit.is, name: edit.name }] : [];
      });
      return own.sort((a, b) => (a.day < b.day ? 1 : -1));
    }),
    savePrice: async (item, typed, since) => {
      const digits = typed.normalize('NFKC').replace(/[\s,]/g, '');
      if (!/^\d{1,7}$/.test(digits)) return refuse('fees', t().amountFault);
      const day = since.trim() === '' ? { ok: true as const, day: today() } : parseDay(since);
      if (!day.ok) return refuse('fees', say().dateFault(day.fault));
      return add('fees', { do: 'price', item, price: { rule: 'flat', amount: Number(digits) } }, t().priceWhy, day.day);
    },
    saveDay: async (typed, is, named) => {
      const parsed = parseDay(typed);
      if (!parsed.ok) return refuse('days', say().dateFault(parsed.fault));
      const { day } = parsed;
      const { calendar } = layers.on(today()).pack;
      const known = officeDay(calendar, day);
      if (!calendar.years[day.slice(0, 4)]) return refuse('days', t().yearUnknown(Number(day.slice(0, 4)) - 1911));
      if (known === (is === 'closed' ? 'closed' : 'open')) return refuse('days', t().alreadySo[is]);
      const name = named.trim() || t().kinds[is];
      if (name.length > MOST_NAME) return refuse('days', strings().office.tooLong(MOST_NAME, name.length));
      return add('days', { do: 'calendar', day, is, name }, name);
    },
    takeBack: ({ change }) => add('days', { do: 'undo', change: change.id }, deskStrings().editor.takeBack),
  };
}

/** A fee of the place with one amount; one that is dearer for the first copy is changed in the rules. */
function isLocal({ scope, prices }: FeeItem): boolean {
  return scope === 'local' && prices.every(({ rule }) => rule === 'local' || rule === 'flat');
}
