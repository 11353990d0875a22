import { type Signal, signal } from '@preact/signals';
import type { Client } from '../../lib/messaging/client.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { BackupSource, BackupTools, Differences } from '../../lib/schema/backup.ts';
import { switchedOff } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import { type StoreWatch, watchStore } from './store-watch.ts';

export interface BackupModel {
  readonly watch: StoreWatch;
  /** How far a long work is, 0 to 1; nothing while none is done. */
  readonly busy: Signal<number | null>;
  readonly said: Signal<string>;
  readonly fault: Signal<string>;
  readonly differences: Signal<Differences | null>;
  readonly takeSettings: Signal<boolean>;
  readonly save: () => Promise<void>;
  readonly compareFile: () => Promise<void>;
  readonly compareSnapshot: (id: string) => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly cancel: () => void;
  readonly exportOld: (generation: number) => Promise<void>;
  readonly check: () => Promise<void>;
}
export interface BackupParts {
  readonly client: Client;
  readonly files: Files;
  /** The long works over a generation, loaded when they are first wanted. */
  readonly tools: (generation: number) => Promise<BackupTools>;
  /** The wall clock in Taiwan. */
  readonly now: () => string;
}

/** The backup page's state and what can be done on it; one long work at a time. */
export function createBackup({ client, files, tools, now }: BackupParts): BackupModel {
  const watch = watchStore(client);
  const busy = signal<number | null>(null);
  const [said, fault] = [signal(''), signal('')];
  const differences = signal<Differences | null>(null);
  const takeSettings = signal(false);
  let source: BackupSource | undefined;
  const progress = (done: number) => {
    busy.value = done;
  };
  const work = async (act: (tools: BackupTools) => Promise<void>, failed?: string) => {
    if (busy.value !== null) return;
    busy.value = 0;
    said.value = '';
    fault.value = '';
    let used: BackupTools | undefined;
    try {
      const { generation } = watch.state.value ?? (await client.ask('store.state', {}));
      used = await tools(generation);
      await act(used);
    } catch (error) {
      fault.value = failed ?? strings().backup.faults[used?.faultOf(error) ?? 'failed'];
    } finally {
      busy.value = null;
    }
  };
  const compare = (of: BackupSource) => {
    differences.value = null;
    return work(async ({ compare: find }) => {
      const found = await find(of, progress);
      source = of;
      // Where nothing was chosen here yet, the settings of the backup are wanted.
      takeSettings.value = found.settings.length > 0 && found.slips.onlyHere + found.slips.same === 0;
      differences.value = found;
    });
  };
  return {
    watch,
    busy,
    said,
    fault,
    differences,
    takeSettings,
    save: () =>
      work(async ({ save }) => {
        const at = now();
        const { file, facts } = await save(at, progress);
        const name = `onetrip-${at.replace(/\D/g, '')}.json`;
        files.save(name, file);
        watch.state.value = await client.ask('backup.saved', { facts });
        said.value = strings().backup.saved(name);
      }),
    compareFile: async () => {
      const file = await files.choose('.json,application/json');
      if (file) await compare({ file });
    },
    compareSnapshot: snapshot => compare({ snapshot }),
    restore: () =>
      work(async ({ restore }) => {
        if (!source || switchedOff('backup-restore')) return;
        const done = await restore(source, takeSettings.value, progress);
        differences.value = null;
        source = undefined;
        const t = strings().backup;
        said.value =
          t.restored(done.slips, done.changes, done.hosts) + (done.renamed > 0 ? t.renamed(done.renamed) : '');
        await client.ask('store.changed', {});
      }),
    cancel: () => {
      differences.value = null;
      source = undefined;
    },
    exportOld: generation =>
      work(async ({ exportOld }) => {
        const at = now();
        const file = await exportOld(generation, at, progress);
        files.save(`onetrip-${generation}-${at.replace(/\D/g, '')}.json`, file);
      }, strings().backup.exportFailed),
    check: () =>
      work(async () => {
        watch.state.value = await client.ask('store.check', {});
        said.value = strings().backup.checked;
      }),
  };
}
