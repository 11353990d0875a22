// One browser for all tests of a worker: a test starts from a fresh panel without a case, and leaves no page behind.
import type { Page } from '@playwright/test';
import { type Launched, launchExtension } from '../../support/browser/launch.ts';
import { test as base, expect } from '../fixtures.ts';
import { openPanel } from './clerk.ts';

/** A name for this machine under which pages are not served securely, as they are not in many offices. */
export const UNSAFE_HOST = 'counter.example';

export const test = base.extend<object, { shared: Launched }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const shared = await launchExtension({ args: [`--host-resolver-rules=MAP ${UNSAFE_HOST} 127.0.0.1`] });
      await use(shared);
      await shared.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  ext: async ({ shared }, use) => {
    shared.errors.length = 0;
    await use(shared);
    const [first, ...others] = shared.context.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
    if (shared.errors.length > 0) throw new Error(`瀏覽器裡出了錯：\n${shared.errors.join('\n')}`);
  },

  panel: async ({ ext }, use) => {
    const page = await openPanel(ext);
    await endCases(page);
    await use(page);
  },
});

/** Ends what earlier tests left open, so that the catalogue is seen. */
async function endCases(panel: Page): Promise<void> {
  await panel.getByRole('heading', { level: 1 }).waitFor();
  const ended = await panel.evaluate(async () => {
    type Held = { cases: { id: string; rev: number }[] };
    const port = chrome.runtime.connect({ name: 'onetrip' });
    let last = 0;
    const ask = (name: string, body: object): Promise<unknown> =>
      new Promise(resolve => {
        last += 1;
        const id = last;
        port.onMessage.addListener((reply: { id?: number; body?: unknown }) => {
          if (reply.id === id) resolve(reply.body);
        });
        port.postMessage({ id, ask: name, body });
      });
    const { cases } = (await ask('case.load', {})) as Held;
    for (const { id, rev } of cases) await ask('case.clear', { id, base: rev });
    port.disconnect();
    return cases.length;
  });
  if (ended > 0) await panel.reload();
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
}

export { expect };
