import '../../lib/platform/no-eval.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { watchStore } from '../../components/backup/store-watch.ts';
import { EdgeHandle } from '../../components/edge/EdgeHandle.tsx';
import { createEdge, edge } from '../../components/edge/edge-model.ts';
import { isReason, SideNotice } from '../../components/edge/SideNotice.tsx';
import { createLayers } from '../../components/layers/layers-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { createPanel } from '../../components/panel/panel-model.ts';
import { strings } from '../../components/strings/strings.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { drawerLink } from '../../lib/platform/in-drawer.ts';
import { newKey } from '../../lib/platform/new-key.ts';
import {
  connectToBackground,
  loadPack,
  loadReadings,
  loadTable,
  onLeaving,
  onLookedAt,
  placeOfWindow,
} from '../../lib/platform/page.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;
const readPicture = async (picture: Blob) => (await import('../../lib/platform/picture.ts')).readPicture(picture);
const asked = new URLSearchParams(location.search);
const [reason, key] = [asked.get('reason') ?? '', asked.get('key')];

try {
  // Before the background hears of this panel, as the drawer then says where it lies.
  if (key) edge.value = createEdge(drawerLink(key));
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const opened = client.ask('desk.open', {});
  // A failure is said by the panel, which waits for it; until then nobody does.
  opened.catch(() => undefined);
  const loaded = client.ask('layers.load', {});
  loaded.catch(() => undefined);
  const layers = await createLayers(client, await loadPack(), loaded, loadReadings);
  const now = () => taipeiTime(Date.now());
  const today = () => now().slice(0, 10);
  const applied = signal<string | undefined>(undefined);
  const day = () => applied.value ?? today();
  const pack = layers.live(day);
  const origins = () => layers.on(day()).origin;
  const model = await createPanel({
    pack,
    origins,
    client,
    today,
    now,
    newKey,
    opened,
    readPicture,
    loadTable,
  });
  // The rules are those of the day of application.
  effect(() => {
    applied.value = model.view.value?.kase.applied;
  });
  const [site, tab] = [asked.get('site') ?? '', Number(asked.get('tab'))];
  const notice = isReason(reason) && <SideNotice client={client} reason={reason} site={site} tab={tab} />;
  const surface = { drawer: asked.get('surface') === 'drawer', calm: asked.has('calm'), watch: watchStore(client) };
  onLeaving(model.leave);
  void import('./beneath.ts').then(({ lookBeneath }) => lookBeneath(model, client, asked));
  // In a window of its own, that is opened where it was left.
  if (asked.get('surface') === 'window')
    onLeaving(() => void client.ask('window.moved', { which: 'panel', place: placeOfWindow() }).catch(() => undefined));
  render(
    <>
      <Panel model={model} notice={notice} {...surface} />
      {edge.value && <EdgeHandle edge={edge.value} />}
    </>,
    app,
  );
} catch {
  app.textContent = strings().loadFailed;
}
