// Where the panel may and may not lie, and what a page sees of it.
import type { Page } from '@playwright/test';
import { drawerFrame, openDrawer, panelShortcut, pressCommand } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { openPanel, searchBox } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { PAGE, type Site, startSite } from './support/site.ts';
import { pierced, sidePanels } from './support/targets.ts';

async function pressKey(ext: Launched, page: Page): Promise<void> {
  await pressCommand(page, (await panelShortcut(ext)) ?? '');
}

/** A page of a site of our own; both are gone after `act`. */
async function on(
  ext: Launched,
  headers: Record<string, string>,
  act: (page: Page) => Promise<void>,
  body?: string,
): Promise<void> {
  const site: Site = await startSite(headers, body);
  const page = await ext.context.newPage();
  try {
    await page.goto(site.url);
    await act(page);
  } finally {
    await page.close();
    await site.close();
  }
}

test('on a page of the browser itself the side panel opens, and says why', async ({ ext, panel }) => {
  await panel.close();
  const page = await ext.context.newPage();
  await page.goto('chrome://version');
  await pressKey(ext, page);
  await expect.poll(() => sidePanels(ext.context)).toEqual([expect.stringContaining('reason=page')]);
  const side = await openPanel(ext, '?surface=side&reason=page');
  await expect(side.getByText('這個頁面不能疊上面板，所以改在側邊面板開啟。')).toBeVisible();
  await expect(side.getByRole('button', { name: '收合' })).toHaveCount(0);
});

const FRAMELESS: readonly Readonly<Record<string, string>>[] = [{ 'Content-Security-Policy': 'sandbox' }];
for (const headers of FRAMELESS) {
  test(`a page with ${JSON.stringify(headers)} blocks the drawer: it says so, the next press opens the side panel`, async ({
    ext,
    panel: tab,
  }) => {
    await tab.close();
    await on(ext, headers, async page => {
      await pressKey(ext, page);
      await expect
        .poll(() => pierced(page))
        .toMatch(/這個網頁不讓一趟辦疊在上面|This page does not let OneTrip lie over it/);
      await pressKey(ext, page);
      await expect.poll(() => sidePanels(ext.context)).toEqual([expect.stringContaining('reason=blocked')]);
    });
    const side = await openPanel(ext, '?surface=side&reason=blocked');
    await expect(side.getByText('這個網頁擋住了疊上的面板，所以改在側邊面板開啟。')).toBeVisible();
    // The browser complains of the page's own policy, as often as the drawer was laid.
    const complaints = ext.errors.splice(0);
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter(each => !each.includes("the document's frame is sandboxed"))).toEqual([]);
  });
}

test('before the key nothing of ours is in a page; afterwards one closed element, and no key typed in the panel', async ({
  ext,
  panel: tab,
}) => {
  await tab.close();
  await on(ext, {}, async page => {
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.reload();
    expect(await page.content()).toBe(PAGE);
    expect(asked.filter(url => !url.startsWith('http://127.0.0.1'))).toEqual([]);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const kind of ['keydown', 'keyup', 'input'])
        addEventListener(kind, event => seen.push((event as KeyboardEvent).key), true);
    });
    const panel = await openDrawer(ext, page);
    await searchBox(panel).click();
    await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
    await page.keyboard.type('chusheng');
    await expect(panel.getByRole('option').first()).toContainText('出生登記');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
    const ours = await page.evaluate(() =>
      [...document.documentElement.children].slice(2).map(each => [each.localName, each.shadowRoot, each.textContent]),
    );
    expect(ours).toEqual([['div', null, '']]);
  });
});

test('a field clicked while the panel is shown keeps the keyboard when the panel is hidden', async ({ ext }) => {
  await on(ext, {}, async page => {
    await page.getByLabel('甲').click();
    const panel = await openDrawer(ext, page);
    await page.getByLabel('乙').click();
    await pressKey(ext, page);
    await expect(searchBox(panel)).toBeHidden();
    await expect(page.getByLabel('乙')).toBeFocused();
  });
});

test('a page that wipes itself, and then writes itself anew, has the drawer again by itself', async ({
  ext,
  panel: tab,
}) => {
  await tab.close();
  await on(ext, {}, async page => {
    await openDrawer(ext, page);
    const comesBack = () =>
      // The frame that was wiped may still be listed for a moment.
      expect(async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('x');
        await expect(searchBox(await drawerFrame(page))).toHaveValue(/x/, { timeout: 500 });
      }).toPass();
    await page.evaluate(() => document.documentElement.replaceChildren(document.createElement('body')));
    await comesBack();
    await page.evaluate(html => {
      document.open();
      document.write(html);
      document.close();
    }, PAGE);
    await comesBack();
    await expect(page.getByLabel('甲')).toHaveValue('');
  });
});

test('the extension asks for no host and no more than it needs', async ({ ext }) => {
  const worker = await ext.worker();
  const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.permissions?.toSorted()).toEqual([
    'activeTab',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  // Each site by itself, when the clerk says so.
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  for (const key of ['host_permissions', 'content_scripts', 'externally_connectable'])
    expect(manifest, key).not.toHaveProperty(key);
});
