import type { Handlers } from '../messaging/server.ts';
import type { Settings } from '../schema/settings.ts';
import { openDb } from '../store/db.ts';
import type { Outside } from './context.ts';
import { createDesk } from './desk.ts';
import type { Keep } from './open-store.ts';
import { noPolicies } from './policies.ts';

/** A database thrown away before and after. Its number has more digits than a real one can have: it is never taken for one (`listDatabases`), nor is a real one opened in its place. */
const GENERATION = 9_000_000_001;

export interface Practice {
  readonly desk: Handlers;
  /** Throws away what was practised. */
  readonly end: () => Promise<void>;
}

/** A desk to practise at: all works as in earnest, but no number of the real register is taken and nothing is kept. */
export async function openPractice(
  outside: Pick<Outside, 'now' | 'random' | 'loadPack' | 'announce' | 'showSlip'>,
  settings: Settings,
): Promise<Practice> {
  const forget = () => openDb(GENERATION).delete();
  await forget();
  const inMemory = (...entries: readonly (readonly [string, unknown])[]): Keep => {
    const values = new Map<string, unknown>(entries);
    return { get: async key => values.get(key), set: async (key, value) => void values.set(key, value) };
  };
  // Nobody listens yet when the settings are put in.
  let heard = false;
  const desk = createDesk({
    ...outside,
    announce: change => heard && outside.announce(change),
    keep: inMemory(['generation', GENERATION]),
    session: inMemory(),
    loadHosts: async () => [],
    showSelfCheck: async () => undefined,
    showOptions: async () => undefined,
    showWindow: async () => undefined,
    showCamera: async () => undefined,
    hideDrawer: async () => undefined,
    layDrawer: async () => false,
    showBackup: async () => undefined,
    // Snapshots of what is thrown away are not worth making.
    later: () => undefined,
    // The settings given are those that hold already.
    policies: noPolicies,
  });
  await desk['settings.change'](settings, {});
  heard = true;
  return { desk, end: forget };
}
