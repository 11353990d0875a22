import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import { strings } from '../strings/strings.ts';
import type { Content } from './profile-edits.ts';
import { bindWords } from './words/words.ts';

/** The profiles kept, as this window knows them. */
export interface Shelf {
  readonly hosts: ReadonlySignal<readonly KeptHost[]>;
  readonly saving: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  /** Whether it is known what is kept; without it a second profile would be made for the same system. */
  readonly ready: () => Promise<boolean>;
  /** Saves a change on top of what this window knows; where it cannot be, says why. */
  readonly save: (base: KeptHost | undefined, change: Content) => Promise<boolean>;
  readonly fail: (error: unknown) => void;
}

/** A shelf over the message client; what goes wrong is told to `warn`. */
export function createShelf(client: Pick<Client, 'ask'>, warn: (text: string) => void): Shelf {
  const hosts = signal<readonly KeptHost[]>([]);
  const saving = signal(false);
  let loaded = false;
  const fail = (error: unknown) => warn(strings().faults[error instanceof AskFailed ? error.fault : 'failed']);
  const load = async () => {
    hosts.value = (await client.ask('hosts.load', {})).hosts;
    loaded = true;
  };
  const send = async (base: KeptHost | undefined, change: Content): Promise<boolean> => {
    const answer = await client.ask('hosts.save', { host: change, base: base?.rev ?? 0 });
    if (answer.kind === 'saved') {
      const kept: KeptHost = { ...base, at: '', ...change, rev: answer.rev };
      hosts.value = [...hosts.value.filter(({ profile }) => profile.id !== change.profile.id), kept];
      return true;
    }
    const t = bindWords();
    if (answer.kind === 'full') warn(t.diskFull);
    else {
      await load();
      warn(answer.current ? t.stale : t.gone);
    }
    return false;
  };
  return {
    hosts,
    saving,
    load,
    fail,
    ready: async () => {
      if (!loaded) await load().catch(fail);
      return loaded;
    },
    save: async (base, change) => {
      if (saving.value) return false;
      saving.value = true;
      try {
        return await send(base, change);
      } catch (error) {
        fail(error);
        return false;
      } finally {
        saving.value = false;
      }
    },
  };
}
