// On sites the clerk allowed: the panel stays open as they go on from page to page, and never takes the keyboard by itself.
import { drawerFrame, openDrawer, panelShortcut, pressCommand } from '../support/browser/drive.ts';
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { caseTitle, find } from './support/clerk.ts';
import { PAGE, startSite } from './support/site.ts';

test('the open panel comes along with the clerk, with the case, and leaves the keyboard in the page; hidden it stays hidden', async ({
  ext,
}) => {
  const site = await startSite();
  const page = await ext.context.newPage();
  await page.goto(site.url);
  // Not yet allowed: on the next page nothing of ours is there.
  await openDrawer(ext, page);
  await page.goto(`${site.url}next`);
  expect(await page.content()).toBe(PAGE);
  await allowSites(ext, 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.reload();
  const panel = await drawerFrame(page);
  await panel.getByRole('combobox').first().waitFor();
  await find(panel, '出生登記', '出生登記');

  await page.goto(`${site.url}third`);
  await page.getByLabel('甲').click();
  await expect(caseTitle(await drawerFrame(page))).toContainText('出生登記');
  await page.keyboard.type('114');
  await expect(page.getByLabel('甲')).toHaveValue('114');
  await expect(page.getByLabel('甲')).toBeFocused();

  const key = (await panelShortcut(ext)) ?? '';
  await pressCommand(page, key);
  await expect(page.getByLabel('甲')).toBeFocused();
  await page.goto(`${site.url}fourth`);
  await page.waitForTimeout(300);
  expect(await page.content()).toBe(PAGE);
  await site.close();
});
