import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { minutesUntil, WARN_MINUTES } from '../../lib/core/closing.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Held } from '../../lib/schema/case.ts';
import { strings } from '../strings/strings.ts';
import type { CaseKeeper } from './case-keeper.ts';
import type { Teller } from './teller.ts';

/** Closing time: all cases end, with a word beforehand. */
export interface Closing {
  /** The HH:MM at which all cases end, from ten minutes before while there are any. */
  readonly soon: ReadonlySignal<string | undefined>;
  /** Puts it off. */
  readonly delay: () => void;
  /** To be called now and then while the panel is open: looks at the clock, and asks the store only once it is time. */
  readonly tick: () => void;
  /** Notes what was loaded: when all ends. */
  readonly follow: (held: Held) => void;
  /** Notes what was loaded, and tells how many cases ended. */
  readonly take: (held: Held) => void;
}
interface Parts {
  readonly client: Client;
  /** The wall clock in Taiwan, YYYY-MM-DDTHH:MM. */
  readonly now: () => string;
  readonly keeper: CaseKeeper;
  readonly teller: Teller;
}

/** The closing time over the cases in hand. */
export function createClosing({ client, now, keeper, teller }: Parts): Closing {
  const endsAt = signal<string | undefined>(undefined);
  const clock = signal(now());
  const soon = computed(() => {
    if (keeper.cases.value.length === 0 || endsAt.value === undefined) return undefined;
    return minutesUntil(clock.value, endsAt.value) <= WARN_MINUTES ? endsAt.value.slice(11) : undefined;
  });
  const follow = (held: Held) => {
    clock.value = now();
    endsAt.value = held.endsAt;
  };
  const take = (held: Held) => {
    follow(held);
    if (held.ended === 0) return;
    teller.warn(strings().cases.ended(held.ended));
    void client.ask('case.told', {}).catch(() => undefined);
  };
  return {
    soon,
    follow,
    take,
    delay: () => {
      if (endsAt.value !== undefined)
        void client.ask('case.delay', { endsAt: endsAt.value }).then(take, teller.warnFault);
    },
    tick: () => {
      clock.value = now();
      if (endsAt.value !== undefined && clock.value >= endsAt.value)
        void keeper.refresh('case.tend').then(take, () => undefined);
    },
  };
}
