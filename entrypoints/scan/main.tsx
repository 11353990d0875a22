import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { createLayers } from '../../components/layers/layers-model.ts';
import { createPanel } from '../../components/panel/panel-model.ts';
import { Unless } from '../../components/policy/Unless.tsx';
import { CameraPage } from '../../components/scan/CameraPage.tsx';
import { strings } from '../../components/strings/strings.ts';
import { createClient } from '../../lib/messaging/client.ts';
import type { WatchCamera } from '../../lib/platform/camera.ts';
import { connectToBackground, loadPack } from '../../lib/platform/page.ts';
import { taipeiTime } from '../../lib/services/clock.ts';

const app = document.getElementById('app') as HTMLElement;
const watchCamera: WatchCamera = async (...asked) =>
  (await import('../../lib/platform/camera.ts')).watchCamera(...asked);

try {
  const client = createClient(connectToBackground);
  const today = () => taipeiTime(Date.now()).slice(0, 10);
  const pack = (await createLayers(client, await loadPack())).live(today);
  const model = await createPanel({ pack, client, today, newKey: () => crypto.randomUUID() });
  // What is said at opening is for those who work on in the panel.
  model.message.value = null;
  render(
    <Unless off="camera">
      <CameraPage model={model} watchCamera={watchCamera} onDone={() => window.close()} />
    </Unless>,
    app,
  );
} catch {
  app.textContent = strings().loadFailed;
}
