// Starts a Chromium with the built extension, and notices everything that goes wrong in it.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../run/lib/find-browser.mjs';
import { EXTENSION } from '../run/lib/places.mjs';
import { watch } from './watch.ts';

export type LaunchOptions = {
  /** Profile folder, kept after closing; without it a fresh one that is removed. */
  dir?: string;
  /** Program to start in place of the browser found; it must hand its arguments on to that. */
  program?: string;
  /** Without a window; the default. */
  headless?: boolean;
  /** Folders of unpacked extensions; the first is the one under test. The default is the built one. */
  extensions?: string[];
  /** Further switches of the browser; hosts named by `--host-resolver-rules=MAP host 127.0.0.1` are allowed to be asked. */
  args?: string[];
  /** Keep pages that were left, to come back to as they were. */
  backForwardCache?: boolean;
  /** Keep the page of the first run, which a fresh profile opens behind; else it is closed before anything begins. */
  welcome?: boolean;
  /** Cut every page off the network, 127.0.0.1 included. */
  offline?: boolean;
};

export type Launched = {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker; waits for it if it has not started yet. */
  worker(): Promise<Worker>;
  /** What went wrong so far: console errors, uncaught errors, violations of the content security policy, requests that leave the machine. Empty it to forgive. */
  errors: string[];
  close(): Promise<void>;
};

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with the extension, its worker running; throws with a sentence if browser or extension is missing. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = options.program ?? findBrowser();
  if (!executablePath) throw new Error('找不到瀏覽器。請安裝 Chromium，或以環境變數 CHROMIUM 指出它的路徑。');
  const folders = (options.extensions ?? [EXTENSION]).map(folder => {
    if (!existsSync(join(folder, 'manifest.json')))
      throw new Error(`${folder} 裡沒有延伸模組。請先執行 npm run build。`);
    return realpathSync(folder);
  });
  const first = folders[0];
  if (!first) throw new Error('extensions 是空的：至少要有一個延伸模組。');
  const profile = options.dir ?? mkdtempSync(join(tmpdir(), 'onetrip-'));
  const fresh = !existsSync(join(profile, 'Default'));
  const asks = takesExtensionsByProtocolOnly(executablePath);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    offline: options.offline ?? false,
    // A window shows pages as large as it is; without one the size is fixed, so that pictures are alike everywhere.
    viewport: options.headless === false ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: [
      ...(asks ? ['--disable-extensions'] : []),
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
    args: [
      ...SWITCHES,
      // Nobody is there to close the preview, and a page whose preview is open cannot be printed to a file.
      ...(options.headless === false ? [] : ['--disable-print-preview']),
      ...(asks
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${folders.join(',')}`, `--load-extension=${folders.join(',')}`]),
      ...(options.args ?? []),
    ],
  });
  const errors: string[] = [];
  const close = async (): Promise<void> => {
    // It may have been closed by hand.
    await context.close().catch(() => {});
    if (!options.dir) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const protocol = await browserProtocol(context);
    await watch(context, protocol, errors, mappedHosts(options.args ?? []));
    if (asks) for (const path of folders) await loadUnpacked(protocol, path);
    const extensionId = idOf(first);
    const worker = (): Promise<Worker> => workerOf(context, extensionId);
    if (hasWorker(first)) await worker();
    if (fresh && existsSync(join(first, 'welcome.html'))) {
      const welcome = await welcomePage(context);
      if (!options.welcome) await welcome.close();
    }
    return { context, extensionId, worker, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The page of the first run, once it is there: from then on no page opens by itself. */
async function welcomePage(context: BrowserContext): Promise<Page> {
  for (let left = 500; left > 0; left -= 1) {
    const page = context.pages().find(each => each.url().endsWith('/welcome.html'));
    if (page) return page;
    await new Promise(done => setTimeout(done, 20));
  }
  throw new Error('The first run did not open its page.');
}

/** A protocol session with the browser itself, where targets are seen that are no pages. */
export async function browserProtocol(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('這個瀏覽器沒有可用的偵錯連線。');
  return browser.newBrowserCDPSession();
}

async function workerOf(context: BrowserContext, extensionId: string): Promise<Worker> {
  const ours = (worker: Worker): boolean => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  return (
    context.serviceWorkers().find(ours) ??
    (await context.waitForEvent('serviceworker', { predicate: ours, timeout: 15_000 }))
  );
}

/** Newer Chrome and Edge ignore --load-extension and take extensions over the debugging pipe; Chromium takes the switch. */
function takesExtensionsByProtocolOnly(executablePath: string): boolean {
  return /google[ -]chrome|[\\/]Google[\\/]|msedge|microsoft[ -]edge/i.test(executablePath);
}

async function loadUnpacked(protocol: CDPSession, path: string): Promise<void> {
  // The protocol's types do not know this method yet.
  const send = protocol.send.bind(protocol) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path });
}

/** Chromium names an unpacked extension by the hash of its key or, without one, of its path: 32 letters a–p. */
export function idOf(folder: string): string {
  const { key } = manifestOf(folder);
  const bytes = key
    ? Buffer.from(key, 'base64')
    : Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...hex].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

const hasWorker = (folder: string): boolean => manifestOf(folder).background !== undefined;

function manifestOf(folder: string): { key?: string; background?: unknown } {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key?: string; background?: unknown };
}

/** Hosts the switches point at this machine. */
function mappedHosts(args: readonly string[]): string[] {
  return args.flatMap(arg =>
    arg.startsWith('--host-resolver-rules=')
      ? [...arg.matchAll(/MAP ([^\s,]+) 127\.0\.0\.1/g)].flatMap(found => found[1] ?? [])
      : [],
  );
}
