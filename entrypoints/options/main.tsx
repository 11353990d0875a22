import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { Desk } from '../../components/office/Desk.tsx';
import { createRegister } from '../../components/register/register-model.ts';
import { lang, strings } from '../../components/strings/strings.ts';
import { AskFailed, createClient } from '../../lib/messaging/client.ts';
import { connectToBackground, loadPack, onLookedAt } from '../../lib/platform/page.ts';

const app = document.getElementById('app') as HTMLElement;

try {
  const client = createClient(connectToBackground);
  onLookedAt(client.lookAgain);
  const [pack, { settings }] = await Promise.all([loadPack(), client.ask('desk.open', {})]);
  lang.value = settings.lang;
  render(<Desk client={client} register={createRegister(pack, client)} settings={settings} />, app);
} catch (error) {
  app.textContent = error instanceof AskFailed ? strings().faults[error.fault] : strings().loadFailed;
}
