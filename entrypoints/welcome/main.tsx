import '../../lib/platform/no-eval.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createPanel } from '../../components/panel/panel-model.ts';
import { managed } from '../../components/policy/managed.ts';
import { lang, strings } from '../../components/strings/strings.ts';
import { applyTextSize } from '../../components/ui/text-size.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createWelcome, type PracticeSession } from '../../components/welcome/welcome-model.ts';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { memoryPorts } from '../../lib/messaging/port.ts';
import { createServer } from '../../lib/messaging/server.ts';
import { connectToBackground, loadPack, loadTable, onLookedAt, panelKey } from '../../lib/platform/page.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { taipeiTime } from '../../lib/services/clock.ts';
import { faultOf } from '../../lib/services/desk.ts';
import { openPractice } from '../../lib/services/practice.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const [pack, opened, key] = await Promise.all([loadPack(), client.ask('desk.open', {}), panelKey()]);
  managed.value = opened.managed;
  const settings = signal(opened.settings);
  lang.value = opened.settings.lang;
  effect(() => applyTextSize(settings.value));
  client.onChange(change => {
    if (change !== 'settings') return;
    client.ask('desk.open', {}).then(
      latest => {
        managed.value = latest.managed;
        settings.value = latest.settings;
        lang.value = latest.settings.lang;
      },
      () => undefined,
    );
  });

  /** The panel over a desk in this page, whose slips are shown here instead of being printed. */
  const practise = async (chosen: Settings): Promise<PracticeSession> => {
    const slip = signal<Slip | null>(null);
    const { desk, end } = await openPractice(
      {
        now: () => Date.now(),
        loadPack: async () => pack,
        random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
        announce: change => server.announce(change),
        showSlip: async id => {
          slip.value = await desk['slip.get']({ id }, {});
        },
      },
      chosen,
    );
    // A choice made while practising is meant: the language, the size of the text.
    const change: (typeof desk)['settings.change'] = async (what, asker) => {
      await client.ask('settings.change', what);
      return desk['settings.change'](what, asker);
    };
    const server = createServer({ ...desk, 'settings.change': change }, faultOf);
    const own = createClient(() => {
      const { page, background } = memoryPorts();
      server.accept(background, {});
      return page;
    });
    const now = () => taipeiTime(Date.now());
    const today = () => now().slice(0, 10);
    const panel = await createPanel({ pack, client: own, today, now, newKey: () => crypto.randomUUID(), loadTable });
    return { panel, slip, end };
  };
  const model = createWelcome(client, settings, practise);
  const onDesk = () => void client.ask('options.show', {}).catch(() => undefined);
  render(<Welcome model={model} panelKey={key} onDesk={onDesk} />, app);
} catch (error) {
  app.textContent = error instanceof AskFailed ? strings().faults[error.fault] : strings().loadFailed;
}
