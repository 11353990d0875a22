// The panel over pages that do what they can against it: it can be seen, clicked and typed in, or it opens beside the page and says why.
import type { Page } from '@playwright/test';
import { drawerFrame, openDrawer, panelShortcut, pressCommand } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { searchBox } from './support/clerk.ts';
import { HOSTS, LOST } from './support/hosts.ts';
import { expect, test } from './support/shared.ts';
import { startSite } from './support/site.ts';
import { sidePanels } from './support/targets.ts';

/** A page of a site of our own, gone after `act`. */
async function over(
  ext: Launched,
  { headers, body }: { headers?: Readonly<Record<string, string>>; body: string },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const site = await startSite(headers, body);
  const page = await ext.context.newPage();
  try {
    await page.goto(site.url);
    await act(page);
  } finally {
    await page.close();
    await site.close();
  }
}

for (const [name, host] of Object.entries(HOSTS)) {
  test(`a page that ${name}: the panel is typed in and clicked`, async ({ ext }) => {
    await over(ext, host, async page => {
      await openDrawer(ext, page);
      await page.waitForTimeout(host.settles ?? 0);
      const panel = await drawerFrame(page);
      // Not by the pointer: the keyboard must be there by itself. A page may take it for a moment when the machine is slow.
      await expect(async () => {
        for (const key of ['Control+k', 'Control+a']) await page.keyboard.press(key);
        await page.keyboard.type('chusheng');
        await expect(searchBox(panel)).toHaveValue('chusheng', { timeout: 500 });
      }).toPass({ timeout: 10_000 });
      await expect(panel.getByRole('option').first()).toContainText('出生登記');
      // By the pointer too: nothing of the page counts as lying over it.
      await panel.getByRole('button', { name: '更多' }).click();
      await expect(panel.getByRole('button', { name: 'English' })).toBeVisible();
    });
  });
}

for (const [name, host] of Object.entries(LOST)) {
  test(`a page that does not give in (${name}): the side panel, with the reason`, async ({ ext }) => {
    await over(ext, host, async page => {
      const shortcut = (await panelShortcut(ext)) ?? '';
      await pressCommand(page, shortcut);
      const worker = await ext.worker();
      const mark = () =>
        worker.evaluate(async url => {
          const [tab] = await chrome.tabs.query({ active: true });
          return url && chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
        }, page.url());
      await expect.poll(mark).toBe('!');
      await pressCommand(page, shortcut);
      await expect.poll(() => sidePanels(ext.context)).toEqual([expect.stringContaining(`reason=${host.why}`)]);
      expect(await mark()).toBe('');
    });
  });
}
