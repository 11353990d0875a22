// The panel over a page that goes on living: another address, left and come back to, the extension replaced beneath it.
import { openDrawer } from '../support/browser/drive.ts';
import { expect, test } from './fixtures.ts';
import { caseTitle, find } from './support/clerk.ts';
import { startSite } from './support/site.ts';

test.use({ launch: { backForwardCache: true } });

test('the same case stays through a change of address, and is there again after going back; an extension replaced leaves nothing and says nothing', async ({
  ext,
}) => {
  const site = await startSite();
  const page = await ext.context.newPage();
  const inPage = () => page.evaluate(() => document.documentElement.children.length);
  await page.goto(site.url);
  const panel = await openDrawer(ext, page);
  await find(panel, '出生登記', '出生登記');
  await page.evaluate(() => history.pushState({}, '', '/next'));
  await page.evaluate(() => document.body.replaceChildren('另一頁'));
  await expect(caseTitle(panel)).toContainText('出生登記');

  await page.goto(`${site.url}other`);
  expect(await inPage()).toBe(2);
  await page.goBack();
  const again = (await inPage()) > 2 ? page.frames().at(-1) : await openDrawer(ext, page);
  if (!again) throw new Error('The page has no frames.');
  await expect(caseTitle(again)).toContainText('出生登記');
  await expect.poll(inPage).toBe(3);

  const worker = await ext.worker();
  // The answer is lost with the worker.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(inPage).toBe(2);
  await page.getByText('宿主').first().click();
  await page.keyboard.press('Tab');
  await site.close();
});
