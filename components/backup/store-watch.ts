import { type Signal, signal } from '@preact/signals';
import type { Client } from '../../lib/messaging/client.ts';
import type { StoreState } from '../../lib/schema/noticed.ts';

export interface StoreWatch {
  readonly state: Signal<StoreState | null>;
  /** The clerk has read what was noticed. */
  readonly seen: () => void;
  readonly later: () => void;
  /** Opens the page of backups. */
  readonly show: () => void;
}

/** Follows how safe the store is; asked after the page is drawn, as nobody waits for it. */
export function watchStore(client: Client): StoreWatch {
  const state = signal<StoreState | null>(null);
  const take = (asked: Promise<StoreState>) =>
    void asked.then(
      latest => (state.value = latest),
      () => undefined,
    );
  const look = () => take(client.ask('store.state', {}));
  client.onChange(change => {
    if (change === 'store') look();
  });
  look();
  return {
    state,
    seen: () => {
      const ids = (state.value?.noticed ?? []).filter(each => !each.seen).map(each => each.id);
      take(client.ask('store.seen', { ids }));
    },
    later: () => take(client.ask('backup.later', {})),
    show: () => void client.ask('store.show', {}).catch(() => undefined),
  };
}
