// One browser for all tests of a worker: a test starts from a fresh panel without a case, and leaves no page behind.
import type { Page } from '@playwright/test';
import { type Launched, launchExtension } from '../../support/browser/launch.ts';
import { test as base, expect } from '../fixtures.ts';
import { openPanel } from './clerk.ts';

export const test = base.extend<object, { shared: Launched }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const shared = await launchExtension();
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
    await endCase(page);
    await use(page);
  },
});

/** Ends what an earlier test left open, so that the catalogue is seen. */
async function endCase(panel: Page): Promise<void> {
  await panel.getByRole('heading', { level: 1 }).waitFor();
  const finish = panel.getByRole('button', { name: '完成', exact: true });
  if (!(await finish.isVisible())) return;
  await finish.click();
  await expect(panel.getByRole('contentinfo')).toContainText('案件已結束');
  await panel.reload();
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
}

export { expect };
