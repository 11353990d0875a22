import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { SlipPage } from '../../components/slip/SlipPage.tsx';
import { firstParts, speakerOf } from '../../components/slip/speak.ts';
import { lang, strings } from '../../components/strings/strings.ts';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { connectToBackground, loadPack, loadTable } from '../../lib/platform/page.ts';

const app = document.getElementById('app') as HTMLElement;
const id = new URLSearchParams(location.search).get('slip') ?? '';

try {
  const client = createClient(connectToBackground);
  const [slip, { settings }] = await Promise.all([client.ask('slip.get', { id }), client.ask('desk.open', {})]);
  const speak = (latest: typeof settings) => {
    lang.value = latest.lang;
    document.documentElement.lang = latest.lang === 'zh' ? 'zh-Hant-TW' : 'en';
  };
  speak(settings);
  client.onChange(change => {
    if (change === 'settings')
      void client.ask('desk.open', {}).then(
        latest => speak(latest.settings),
        () => undefined,
      );
  });
  if (slip) {
    document.title = `${strings().printPage} ${slip.text}`;
    const key = crypto.randomUUID();
    const onPrint = async () => void (await client.ask('slip.printed', { id, key }));
    render(
      <SlipPage
        slip={slip}
        settings={settings}
        parts={firstParts(slip, settings)}
        speak={speakerOf(slip, { client, loadPack, loadTable })}
        onPrint={onPrint}
        // Sent in the turn of the choice: the page may be closed right after it.
        onChoose={change => void client.ask('settings.change', change).catch(() => undefined)}
      />,
      app,
    );
  } else {
    app.textContent = strings().slipMissing;
  }
} catch (error) {
  app.textContent =
    error instanceof AskFailed && error.fault !== 'bad-request' ? strings().faults[error.fault] : strings().slipMissing;
}
