// Where the panel lies over a page: out of the way of the field in hand, as the clerk put it, or not at all.
import type { Frame, Page } from '@playwright/test';
import { openDrawer, panelShortcut, pressCommand } from '../support/browser/drive.ts';
import { fromMenu, searchBox } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { type Site, startSite } from './support/site.ts';
import { pierced, sidePanels } from './support/targets.ts';

const FIELDS = `<!DOCTYPE html><html><head><title>宿主</title></head><body>
<label style="position:absolute;left:20px;top:20px">左<input></label>
<label style="position:absolute;left:1000px;top:20px">右<input></label>
<label style="position:absolute;left:430px;top:80px">中<input style="width:300px"></label>
<iframe title="框" style="position:absolute;left:880px;top:200px" srcdoc="<label>框內<input></label>"></iframe>
<iframe title="框二" style="position:absolute;left:20px;top:400px" srcdoc="<label>框二內<input></label>"></iframe></body></html>`;

/** Left and right of the panel's drawer on a page. */
const span = (page: Page): Promise<[number, number]> =>
  page.evaluate(() => {
    const { left, right } = document.documentElement.lastElementChild?.getBoundingClientRect() ?? { left: 0, right: 0 };
    return [Math.round(left), Math.round(right)];
  });
const edgeOf = (panel: Frame) => panel.getByRole('separator', { name: /面板寬度|Width of the panel/ });

let site: Site;
test.beforeEach(async () => {
  site = await startSite({}, FIELDS);
});
test.afterEach(() => site.close());

test('a field that has the keyboard is not covered, also in a frame; the panel keeps what was typed in it', async ({
  ext,
}) => {
  const page = await ext.context.newPage();
  await page.goto(site.url);
  await page.getByLabel('右', { exact: true }).click();
  const panel = await openDrawer(ext, page);
  await expect.poll(() => span(page)).toEqual([0, 420]);
  await searchBox(panel).fill('出生');
  await page.mouse.click(700, 600);
  await page.getByLabel('左', { exact: true }).focus();
  await expect.poll(() => span(page)).toEqual([860, 1280]);
  await page.frameLocator('iframe[title="框"]').getByLabel('框內').focus();
  await expect.poll(() => span(page)).toEqual([0, 420]);
  await page.getByLabel('中', { exact: true }).focus();
  await page.frameLocator('iframe[title="框二"]').getByLabel('框二內').focus();
  await expect.poll(() => span(page)).toEqual([860, 1280]);
  await expect(searchBox(panel)).toHaveValue('出生');
});

test('side and width are kept for the site by keys, by the pointer and by the menu; another site is as shipped', async ({
  ext,
}) => {
  const page = await ext.context.newPage();
  await page.goto(site.url);
  const panel = await openDrawer(ext, page);
  await edgeOf(panel).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => span(page)).toEqual([840, 1280]);
  await expect(edgeOf(panel)).toHaveAttribute('aria-valuenow', '440');
  await page.mouse.move(844, 400);
  await page.mouse.down();
  await page.mouse.move(764, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => span(page)).toEqual([760, 1280]);
  await fromMenu(panel, '移到左邊');
  await expect.poll(() => span(page)).toEqual([0, 520]);
  await page.reload();
  await openDrawer(ext, page);
  await expect.poll(() => span(page)).toEqual([0, 520]);
  const other = await startSite();
  await page.goto(other.url);
  await openDrawer(ext, page);
  await expect.poll(() => span(page)).toEqual([860, 1280]);
  await other.close();
});

test('never over this site: it says so, the key opens the side panel, and there is a way back', async ({ ext }) => {
  const page = await ext.context.newPage();
  await page.goto(site.url);
  await fromMenu(await openDrawer(ext, page), '這個網站不要疊上（改用側邊面板）');
  await expect.poll(() => pierced(page)).toMatch(/這個網站已設為不疊上一趟辦|not laid over this site/);
  const shortcut = (await panelShortcut(ext)) ?? '';
  await pressCommand(page, shortcut);
  await expect.poll(() => sidePanels(ext.context)).toEqual([expect.stringContaining('reason=off')]);
  await expect.poll(() => pierced(page)).not.toMatch(/已設為不疊上|not laid over/);
  const [address = ''] = await sidePanels(ext.context);
  const side = await ext.context.newPage();
  await side.goto(address);
  await expect(side.getByText('您已關閉在這個網站疊上面板，所以改在側邊面板開啟。')).toBeVisible();
  const gone = side.waitForEvent('close');
  await side.getByRole('button', { name: '重新疊上' }).click();
  await gone;
  await page.bringToFront();
  await expect.poll(() => span(page)).toEqual([860, 1280]);
});

test('what lies over the panel and lets clicks through is put below; one that stays is said, and no click is taken', async ({
  ext,
}) => {
  const page = await ext.context.newPage();
  await page.goto(site.url);
  const panel = await openDrawer(ext, page);
  await page.evaluate(() => {
    const over = Object.assign(document.createElement('div'), { popover: 'manual', id: 'over' });
    over.style.cssText = 'width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
    document.body.append(over);
    over.showPopover();
  });
  await expect.poll(() => pierced(page)).toContain('宿主');
  await page.screenshot();
  const risen = () =>
    page.evaluate(() => {
      const over = document.getElementById('over');
      if (over) over.style.pointerEvents = 'auto';
      const at = document.elementFromPoint(1000, 400);
      if (over) over.style.pointerEvents = 'none';
      return at === document.documentElement.lastElementChild;
    });
  await expect.poll(risen).toBe(true);
  await page.evaluate(() => {
    const over = document.getElementById('over');
    setInterval(() => {
      over?.hidePopover();
      over?.showPopover();
    }, 250);
  });
  await expect(panel.getByRole('alert')).toContainText('網頁有東西蓋在面板上');
  const more = await panel.getByRole('button', { name: '更多' }).boundingBox();
  await page.mouse.click((more?.x ?? 0) + 10, (more?.y ?? 0) + 10);
  await expect(panel.getByRole('button', { name: 'English' })).toBeHidden();
});
