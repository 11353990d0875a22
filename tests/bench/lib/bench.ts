// What the rows share: copies of the built extension, browsers with them, the demonstration systems.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Launched, type LaunchOptions, launchExtension } from '../../support/browser/launch.ts';
import { type Demo, startDemo } from '../../support/demo/server.ts';
import { addHarness, copyBuilt } from './copies.ts';

/** The extension that does nothing, beside which ours is measured. */
export const EMPTY = fileURLToPath(new URL('../empty-extension', import.meta.url));
const SQLITE = '--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores';

export interface Bench {
  /** A temporary folder, removed at the end. */
  readonly folder: string;
  /** The extension as it was built when the run began; a later build does not disturb it. */
  readonly built: string;
  /** The same with one page more, bench.html, that holds what in-page/main.ts gives out. */
  harnessed(): Promise<string>;
  demo(): Promise<Demo>;
  /** Launches a browser with one extension; it is closed at the end if the row did not. */
  launch(extension: string, options?: LaunchOptions): Promise<Launched>;
  /** Progress, apart from the table. */
  say(sentence: string): void;
  close(): Promise<void>;
}

/** Begins a run; `sqlite` puts IndexedDB on Chromium's newer backend. */
export function openBench({ sqlite }: { sqlite: boolean }): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let built: string;
  try {
    built = copyBuilt(folder, 'built');
  } catch (error) {
    remove();
    throw error;
  }
  const open = new Set<Launched>();
  let demo: Promise<Demo> | undefined;
  let harnessed: Promise<string> | undefined;
  return {
    folder,
    built,
    harnessed: () => {
      harnessed ??= addHarness(copyBuilt(folder, 'harnessed', built));
      return harnessed;
    },
    demo: () => {
      demo ??= startDemo();
      return demo;
    },
    launch: async (extension, options = {}) => {
      const args = [...(sqlite ? [SQLITE] : []), ...(options.args ?? [])];
      const launched = await launchExtension({ ...options, extensions: [extension], args });
      open.add(launched);
      return {
        ...launched,
        close: async () => {
          open.delete(launched);
          await launched.close();
        },
      };
    },
    say: sentence => void process.stderr.write(`${sentence}\n`),
    close: async () => {
      for (const launched of open) await launched.close();
      await (await demo)?.close();
      remove();
    },
  };
}
