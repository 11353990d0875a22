import '../../lib/platform/no-eval.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { createBackup } from '../../components/backup/backup-model.ts';
import { createCheck } from '../../components/check/check-model.ts';
import { createDiff } from '../../components/diff/diff-model.ts';
import { createLayers } from '../../components/layers/layers-model.ts';
import { managed, mayRead } from '../../components/policy/managed.ts';
import { strings } from '../../components/strings/strings.ts';
import { applyTextSize } from '../../components/ui/text-size.ts';
import { createBench, Workbench } from '../../components/workbench/Workbench.tsx';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { openTabs } from '../../lib/platform/open-tabs.ts';
import {
  connectToBackground,
  extensionVersion,
  files,
  loadPack,
  loadReadings,
  loadReasons,
  onLookedAt,
} from '../../lib/platform/page.ts';
import { startWorker } from '../../lib/platform/worker.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const today = () => taipeiTime(Date.now()).slice(0, 10);
  const [shipped, opened] = await Promise.all([loadPack(), client.ask('desk.open', {})]);
  managed.value = opened.managed;
  const layers = await createLayers(client, shipped, undefined, loadReadings);
  const backup = createBackup({
    client,
    files,
    // Only whoever backs up loads it.
    tools: async generation =>
      (await import('../../lib/services/backup-tools.ts')).createBackupTools(generation, () => crypto.randomUUID()),
    now: () => taipeiTime(Date.now()),
  });
  const compare = () =>
    createDiff({
      layers,
      today,
      files,
      start: (work, on) => startWorker('/diff.js', work, on),
      // Only whoever compares a file loads it.
      readPack: async text => (await import('../../lib/schema/pack-file.ts')).readPackFile(text),
    });
  const bench = createBench(
    {
      client,
      layers,
      pack: layers.live(today),
      files,
      today,
      newKey: () => crypto.randomUUID(),
      version: extensionVersion(),
      backup,
      check: createCheck({ layers, today, loadReasons, start: (work, on) => startWorker('/check.js', work, on) }),
      diff: compare(),
      preview: compare(),
      tabs: openTabs(mayRead),
    },
    opened.settings,
  );
  effect(() => applyTextSize(bench.settings.value));
  render(<Workbench bench={bench} />, app);
} catch (error) {
  app.textContent = error instanceof AskFailed ? strings().faults[error.fault] : strings().loadFailed;
}
