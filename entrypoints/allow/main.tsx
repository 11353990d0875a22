import '../../lib/platform/no-eval.ts';
import { render } from 'preact';
import { Allow } from '../../components/allow/Allow.tsx';
import { lang } from '../../components/strings/strings.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { connectToBackground } from '../../lib/platform/page.ts';
import { ownReach } from '../../lib/platform/reach.ts';

const app = document.getElementById('app') as HTMLElement;
const sites = new URLSearchParams(location.search).getAll('site');
const draw = () =>
  render(<Allow sites={sites} onAllow={() => ownReach.allow(sites)} onDone={() => window.close()} />, app);

createClient(connectToBackground)
  .ask('desk.open', {})
  .then(
    ({ settings }) => {
      lang.value = settings.lang;
      document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
      draw();
    },
    // The question can be understood in either language.
    draw,
  );
