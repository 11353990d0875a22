// Starts a Firefox with the built extension, and notices everything that goes wrong in it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../run/lib/find-browser.mjs';
import { FIREFOX_EXTENSION } from '../run/lib/places.mjs';
import { connectMarionette, type Marionette } from './marionette.ts';
import { watch } from './watch.ts';

export type Firefox = {
  send: Marionette['send'];
  /** Runs a script in the page or frame looked at. */
  look<T>(script: string, args?: readonly unknown[]): Promise<T>;
  /** Runs a script in the browser's own window, where all of Firefox can be reached. */
  inside<T>(script: string, args?: readonly unknown[]): Promise<T>;
  /** Does something in the browser's own window, such as pressing a key. */
  within<T>(act: () => Promise<T>): Promise<T>;
  /** Where the extension's own pages lie: moz-extension://…, another one each time. */
  origin: string;
  /** The file to which pages print. */
  paper: string;
  /** Ends the background, as Firefox does after half a minute of rest. The next message starts it again. */
  rest(): Promise<void>;
  /** What went wrong since the last look: console errors, uncaught errors, violations of the content security policy, requests that leave the machine. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
};

const PRINTER = 'Mozilla Save to PDF';
const STARTS_WITHIN_MS = 30_000;

/** A Firefox with the extension; `hosts` are further names for this machine. Throws with a sentence if either is missing. */
export async function launchFirefox({ hosts = [] }: { hosts?: readonly string[] } = {}): Promise<Firefox> {
  const program = findFirefox();
  if (!program) throw new Error('找不到 Firefox。請安裝，或以環境變數 FIREFOX 指出它的路徑。');
  if (!existsSync(join(FIREFOX_EXTENSION, 'manifest.json')))
    throw new Error(`${FIREFOX_EXTENSION} 裡沒有延伸模組。請先執行 npm run build:firefox。`);
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-firefox-'));
  const paper = join(profile, 'paper.pdf');
  writeFileSync(join(profile, 'user.js'), preferences(hosts, paper));
  const child = start(program, profile);
  const gone = new Promise<void>(done => child.once('exit', () => done()));
  const close = async (marionette?: Marionette): Promise<void> => {
    await marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    if (!marionette) child.kill();
    await gone;
    marionette?.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  let marionette: Marionette | undefined;
  try {
    marionette = await connectMarionette(await portOf(profile, child));
    const { send } = marionette;
    await send('WebDriver:NewSession');
    const within = async <T>(act: () => Promise<T>): Promise<T> => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await act();
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    };
    const look = async <T>(script: string, args: readonly unknown[] = []): Promise<T> =>
      (await send<{ value: T }>('WebDriver:ExecuteScript', { script, args })).value;
    const inside = <T>(script: string, args?: readonly unknown[]): Promise<T> => within(() => look<T>(script, args));
    const errors = await watch(inside, hosts);
    const { value: id } = await send<{ value: string }>('Addon:Install', { path: FIREFOX_EXTENSION, temporary: true });
    const origin = await inside<string>('return WebExtensionPolicy.getByID(arguments[0]).getURL("")', [id]);
    const rest = () =>
      inside<void>('return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()', [id]);
    const ended = marionette;
    return { send, look, inside, within, origin, paper, rest, errors, close: () => close(ended) };
  } catch (error) {
    await close(marionette);
    throw error;
  }
}

function start(program: string, profile: string): ChildProcess {
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  return spawn(program, args, {
    stdio: 'ignore',
    // A home of its own: nothing is left in the clerk's or developer's.
    env: { ...process.env, HOME: profile, TZ: 'Asia/Taipei', MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
}

/** The port Firefox chose, once it has written it down. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until; ) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (child.exitCode !== null) break;
    await new Promise(done => setTimeout(done, 20));
  }
  throw new Error('Firefox 沒有開成。');
}

/** What a fresh profile is told: names for this machine, and that nobody is there to be asked. */
function preferences(hosts: readonly string[], paper: string): string {
  const printer = `print.printer_${PRINTER.replaceAll(' ', '_')}`;
  const all = {
    'marionette.port': 0,
    // A site that is asked for by a click is allowed.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.dns.localDomains': hosts.join(),
    'print.always_print_silent': true,
    print_printer: PRINTER,
    [`${printer}.print_to_file`]: true,
    [`${printer}.print_to_filename`]: paper,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
