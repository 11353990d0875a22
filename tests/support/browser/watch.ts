// Writes down whatever goes wrong in pages and workers: console errors, uncaught errors, policy violations, requests that leave the machine.
import type { BrowserContext, CDPSession } from '@playwright/test';

/** Schemes that never leave the browser. */
const LOCAL = new Set(['chrome-extension:', 'data:', 'blob:', 'about:', 'chrome:', 'chrome-untrusted:', 'devtools:']);
const POLICY = /Content Security Policy|Trusted ?Type/i;

/** Starts watching; what is found is added to `errors`. `hosts` are further hosts that may be asked (`*.` for all below). */
export async function watch(
  context: BrowserContext,
  protocol: CDPSession,
  errors: string[],
  hosts: readonly string[],
): Promise<void> {
  context.on('console', message => {
    if (message.type() === 'error' || POLICY.test(message.text())) {
      errors.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', error => errors.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  const askedFor = (url: string, by: string): void => {
    if (!staysHere(url, hosts)) errors.push(`request: ${url} (${by})`);
  };
  context.on('request', request => askedFor(request.url(), 'page'));
  const watchSockets = (page: ReturnType<BrowserContext['pages']>[number]): void => {
    page.on('websocket', socket => askedFor(socket.url(), page.url()));
    page.on('crash', () => errors.push(`crashed: ${page.url()}`));
  };
  context.pages().forEach(watchSockets);
  context.on('page', watchSockets);
  await watchWorkers(protocol, errors, askedFor);
}

function staysHere(url: string, hosts: readonly string[]): boolean {
  const { protocol, hostname } = new URL(url);
  if (LOCAL.has(protocol) || hostname === '127.0.0.1') return true;
  return hosts.some(host => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname));
}

type Report = {
  method?: string;
  params?: {
    entry?: { level: string; text: string; url?: string };
    exceptionDetails?: { text: string; url?: string; exception?: { description?: string } };
    request?: { url: string };
  };
};

/**
 * Playwright tells a worker's console only. So every target of an extension that is no page (worker, side panel) gets
 * a session of its own, spoken to through the browser's, which outlives the worker being stopped.
 */
async function watchWorkers(
  protocol: CDPSession,
  errors: string[],
  askedFor: (url: string, by: string) => void,
): Promise<void> {
  const names = new Map<string, string>();
  protocol.on('Target.targetCreated', ({ targetInfo: { type, url, targetId } }) => {
    if (type === 'page' || type === 'iframe' || !url.startsWith('chrome-extension:')) return;
    // It may be gone before we reach it.
    protocol.send('Target.attachToTarget', { targetId, flatten: false }).then(
      ({ sessionId }) => {
        names.set(sessionId, url);
        ['Runtime.enable', 'Log.enable', 'Network.enable'].forEach((method, id) => {
          protocol
            .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
            .catch(() => {});
        });
      },
      () => {},
    );
  });
  protocol.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message) as Report;
    const name = names.get(sessionId) ?? 'worker';
    if (method === 'Network.requestWillBeSent' && params?.request) askedFor(params.request.url, name);
    if (method === 'Log.entryAdded' && params?.entry?.level === 'error')
      errors.push(`console: ${params.entry.text} (${name})`);
    const thrown = method === 'Runtime.exceptionThrown' ? params?.exceptionDetails : undefined;
    if (thrown) errors.push(`uncaught: ${thrown.exception?.description ?? thrown.text} (${name})`);
  });
  await protocol.send('Target.setDiscoverTargets', { discover: true });
}
