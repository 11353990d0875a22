import '../../lib/platform/no-eval.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Citizen } from '../../components/citizen/Citizen.tsx';
import { createCitizen } from '../../components/citizen/citizen-model.ts';
import { createLayers } from '../../components/layers/layers-model.ts';
import { Unless } from '../../components/policy/Unless.tsx';
import { strings } from '../../components/strings/strings.ts';
import { createClient } from '../../lib/messaging/client.ts';
import {
  connectToBackground,
  loadPack,
  loadTable,
  onLeaving,
  onLookedAt,
  placeOfWindow,
} from '../../lib/platform/page.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const [opened, layers] = await Promise.all([
    client.ask('desk.open', {}),
    loadPack().then(pack => createLayers(client, pack)),
  ]);
  const applied = signal<string | undefined>(undefined);
  const pack = layers.live(() => applied.value ?? taipeiTime(Date.now()).slice(0, 10));
  const model = createCitizen({ pack, client, opened, at: Date.now, loadTable });
  // The rules are those of the day of application.
  effect(() => {
    applied.value = model.view.value?.kase.applied;
  });
  onLeaving(() => void client.ask('window.moved', { which: 'citizen', place: placeOfWindow() }).catch(() => undefined));
  render(
    <Unless off="citizen-screen">
      <Citizen model={model} />
    </Unless>,
    app,
  );
} catch {
  app.textContent = strings().loadFailed;
}
