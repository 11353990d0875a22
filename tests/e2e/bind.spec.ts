// Binding a system by pointing: leave asked for, a field by mouse and by keyboard, found again after a reload, healed by one click.
import type { Locator, Page } from '@playwright/test';
import { drawerFrame, openDrawer } from '../support/browser/drive.ts';
import { expect, test } from './fixtures.ts';
import { answerBeforehand } from './support/allow.ts';
import { caseTitle, find, fromMenu, type Panel } from './support/clerk.ts';
import { startSite } from './support/site.ts';

const pane = (panel: Panel) => panel.getByRole('region', { name: '綁定此系統' });
const button = (panel: Panel, name: string | RegExp) => pane(panel).getByRole('button', { name });
const preview = (panel: Panel) => pane(panel).getByRole('status', { name: '現在讀起來' });
const fields = (panel: Panel) => pane(panel).getByRole('listitem');
const answerOf = (panel: Panel, name: string) => pane(panel).getByRole('radio', { name, exact: true });

/** Clicks where an element stands, whatever lies over it. */
async function clickAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  const [x, y] = [box.x + 8, box.y + box.height / 2];
  // As a hand does: from somewhere to there, and for as long as a press takes.
  await page.mouse.move(x - 4, y - 4);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y, { delay: 120 });
}

const FORM = (
  label: string,
) => `<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>某系統</title></head><body><h1>登記作業</h1>
<p><label>出生日期 <input name="birthday" value="115/09/08"></label></p>
<p><label>${label} <select name="place"><option>本市</option><option>臺灣地區</option></select></label></p>
<p><label>受理日期 <input name="accepted" value="115/11/21"></label></p>
<table><tr><th>統一編號</th><td id="who">A123456789</td></tr></table>
<script>window.heard = []; for (const kind of ['keydown', 'input', 'change', 'click', 'mousedown']) addEventListener(kind, event => heard.push(event.type), true)</script></body></html>`;

test('a system nobody knows: leave, two fields by mouse and one by keyboard, found again, healed', async ({ ext }) => {
  await answerBeforehand(ext, 'http://127.0.0.1/*');
  const site = await startSite({}, FORM('出生地'));
  const page = await ext.context.newPage();
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(site.url);
  const panel = await openDrawer(ext, page);
  await find(panel, '出生登記', '出生登記');
  await fromMenu(panel, /^綁定此系統/);
  await expect(pane(panel)).toContainText('只有這個網站、只讀取您指的欄位、不寫入、不外傳');
  await button(panel, '允許讀取這個網站').click();
  await button(panel, '在畫面上指欄位').click();
  await expect(pane(panel)).toContainText('請在頁面上點欄位');

  await clickAt(page, page.locator('[name=birthday]'));
  await expect(answerOf(panel, '出生日期（期限從這天起算）')).toBeChecked();
  await expect(preview(panel)).toHaveText('115/09/08 → 出生日期 民國115年9月8日');
  await button(panel, '存').click();
  await expect(fields(panel)).toHaveCount(1);

  // A text the rules do not use is taught.
  await clickAt(page, page.locator('[name=place]'));
  await answerOf(panel, '孩子在哪裡出生？').click();
  await expect(preview(panel)).toContainText('還不知道「本市」是哪個答案');
  await pane(panel).getByLabel('「本市」是').selectOption({ label: '臺灣地區' });
  await expect(preview(panel)).toHaveText('本市 → 孩子在哪裡出生？ 臺灣地區');
  await panel.locator('#bind-save').press('Enter');
  await expect(fields(panel)).toHaveCount(2);

  // By keyboard, from the first field on.
  await expect(pane(panel)).toContainText('請在頁面上點欄位');
  await expect.poll(() => page.evaluate('document.activeElement.localName')).toBe('div');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(answerOf(panel, '申請日')).toBeChecked();
  // The keyboard is on its way back from the page: a clerk's hand is slower.
  await expect(async () => {
    await panel.locator('#bind-save').press('Enter', { timeout: 1000 });
    await expect(fields(panel)).toHaveCount(3, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  expect(await page.evaluate('heard')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button(panel, '在畫面上指欄位')).toBeVisible();
  // The keyboard comes back to the panel a moment after.
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await panel.locator('body').press('Alt+b');
  await expect(pane(panel)).toHaveCount(0);
  await expect(caseTitle(panel)).toContainText('出生登記');

  // Found again; what was changed on the page is asked for, and one click heals it.
  await page.reload();
  const again = await drawerFrame(page);
  await again.getByRole('combobox').first().waitFor();
  await fromMenu(again, /^綁定此系統/);
  await expect(fields(again).filter({ hasText: '找到' })).toHaveCount(3);
  await page.evaluate(() => {
    const old = document.querySelector('p');
    if (old) old.innerHTML = '<b>寶寶生日</b> <input class="x9" value="115/09/08">';
  });
  const lost = fields(again).filter({ hasText: /待確認|找不到/ });
  await expect(lost).toHaveCount(1);
  await lost.getByRole('button', { name: /^重新指定/ }).click();
  await clickAt(page, page.locator('.x9'));
  await expect(fields(again).filter({ hasText: '找到' })).toHaveCount(3);
  await site.close();
});
