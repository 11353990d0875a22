import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { createPanel } from '../../components/panel/panel-model.ts';
import { strings } from '../../components/strings/strings.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { connectToBackground, loadPack, onLookedAt } from '../../lib/platform/page.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;
const asked = new URLSearchParams(location.search);
const reason = asked.get('reason');

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const opened = client.ask('desk.open', {});
  // A failure is said by the panel, which waits for it; until then nobody does.
  opened.catch(() => undefined);
  const pack = await loadPack();
  const today = () => taipeiTime(Date.now()).slice(0, 10);
  const model = await createPanel({ pack, client, today, newKey: () => crypto.randomUUID(), opened });
  const reasons = strings().drawer.reasons;
  const notice = reason && Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : undefined;
  render(<Panel model={model} drawer={asked.get('surface') === 'drawer'} notice={notice} />, app);
} catch {
  app.textContent = strings().loadFailed;
}
