import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { strings } from '../../components/strings/strings.ts';
import { createBench, Workbench } from '../../components/workbench/Workbench.tsx';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { connectToBackground, files, loadPack, onLookedAt } from '../../lib/platform/page.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const [pack, { settings }] = await Promise.all([loadPack(), client.ask('desk.open', {})]);
  render(<Workbench bench={createBench(client, pack, settings, files)} />, app);
} catch (error) {
  app.textContent = error instanceof AskFailed ? strings().faults[error.fault] : strings().loadFailed;
}
