import '../../lib/platform/no-eval.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { HandoutPage } from '../../components/handout/HandoutPage.tsx';
import { createHandout } from '../../components/handout/handout-model.ts';
import { createLayers } from '../../components/layers/layers-model.ts';
import { lang, strings } from '../../components/strings/strings.ts';
import { applyTextSize } from '../../components/ui/text-size.ts';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { connectToBackground, loadPack, loadTable, onLookedAt } from '../../lib/platform/page.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const [shipped, opened] = await Promise.all([loadPack(), client.ask('desk.open', {})]);
  const settings = signal(opened.settings);
  lang.value = settings.value.lang;
  client.onChange(change => {
    if (change === 'settings')
      void client.ask('desk.open', {}).then(
        // The language of the sheet is chosen on the page.
        latest => (settings.value = latest.settings),
        () => undefined,
      );
  });
  const start = { day: taipeiTime(Date.now()).slice(0, 10), at: location.hash.slice(1) };
  const handout = createHandout(await createLayers(client, shipped), settings, start, loadTable);
  effect(() => applyTextSize(settings.value));
  render(<HandoutPage handout={handout} />, app);
} catch (error) {
  app.textContent = error instanceof AskFailed ? strings().faults[error.fault] : strings().loadFailed;
}
