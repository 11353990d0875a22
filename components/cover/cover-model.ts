import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../lib/messaging/client.ts';

/** What hides the screen from citizens: this window after a while without a key or pointer, or every window at once by one key. */
export interface CoverModel {
  readonly covered: ReadonlySignal<boolean>;
  /** Hides everything in every window. */
  readonly hideAll: () => void;
  /** Shows what was hidden, in every window. */
  readonly lift: () => void;
  /** A key or the pointer was used; `at` in ms. */
  readonly touch: (at: number) => void;
  /** Looks whether it is time; `at` in ms. */
  readonly tick: (at: number) => void;
}
interface Parts {
  readonly client: Client;
  /** 0: never covered by itself. */
  readonly idleMinutes: () => number;
  readonly at: number;
  /** Whether everything was hidden when this window opened. */
  readonly hidden: boolean;
}

const MINUTE = 60_000;

/** The cover of one window. */
export function createCover({ client, idleMinutes, at, hidden: before }: Parts): CoverModel {
  let touched = at;
  const idle = signal(false);
  const hidden = signal(before);
  const tell = (covered: boolean) => {
    hidden.value = covered;
    // If the others cannot be told, this window does it all the same.
    void client.ask('screen.cover', { covered }).catch(() => undefined);
  };
  client.onChange(change => {
    if (change !== 'screen') return;
    client.ask('screen.load', {}).then(
      ({ covered }) => {
        hidden.value = covered;
      },
      () => undefined,
    );
  });
  return {
    covered: computed(() => idle.value || hidden.value),
    hideAll: () => tell(true),
    lift: () => {
      idle.value = false;
      tell(false);
    },
    touch: now => {
      touched = now;
    },
    tick: now => {
      if (idleMinutes() > 0 && now - touched >= idleMinutes() * MINUTE) idle.value = true;
    },
  };
}
