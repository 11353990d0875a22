// A browser on a machine that an organisation manages.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, type Launched, launchExtension } from '../../support/browser/launch.ts';
import { findBrowser } from '../../support/run/lib/find-browser.mjs';
import { EXTENSION } from '../../support/run/lib/places.mjs';

/** Where Debian's Chromium finds what an organisation set. */
const SETTINGS = '/etc/chromium';

/**
 * The extension under a policy. Where a folder of the system can be replaced for one process alone, the browser itself reads
 * the policy from there; elsewhere it is the one kept from an earlier run, which holds until the browser gives another.
 */
export async function launchManaged(policy: object): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-managed-'));
  const launched = await (canReplace() ? launchGiven(folder, policy) : launchKept(folder, policy));
  const close = async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { ...launched, close };
}

function canReplace(): boolean {
  const tried = spawnSync('unshare', ['-m', 'mount', '--bind', tmpdir(), SETTINGS]);
  return findBrowser() === '/usr/bin/chromium' && tried.status === 0;
}

function launchGiven(folder: string, policy: object): Promise<Launched> {
  const settings = join(folder, 'settings');
  cpSync(SETTINGS, settings, { recursive: true });
  mkdirSync(join(settings, 'policies', 'managed'), { recursive: true });
  const given = { '3rdparty': { extensions: { [idOf(EXTENSION)]: policy } } };
  writeFileSync(join(settings, 'policies', 'managed', 'onetrip.json'), JSON.stringify(given));
  const program = join(folder, 'browser');
  const within = `mount --bind ${settings} ${SETTINGS} && exec /usr/bin/chromium "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${within}' browser "$@"\n`, { mode: 0o755 });
  return launchExtension({ program, dir: join(folder, 'profile') });
}

async function launchKept(folder: string, policy: object): Promise<Launched> {
  const dir = join(folder, 'profile');
  const before = await launchExtension({ dir });
  const worker = await before.worker();
  await worker.evaluate(given => chrome.storage.local.set({ policy: { given, without: 0 } }), policy);
  await before.close();
  return launchExtension({ dir });
}
