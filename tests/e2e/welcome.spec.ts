// The first run: the office, the keys, a practice case with one paper missing; all by keyboard, nothing of it in the register.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk, question, row, searchBox } from './support/clerk.ts';

test.use({ launch: { welcome: true } });

/** Nothing a screen reader would stumble on, light and dark, wide and narrow. */
async function fine(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
}

test('from installing to the practice slip by keyboard alone', async ({ ext }) => {
  const page = ext.context.pages().find(each => each.url().endsWith('/welcome.html')) as Page;
  const tabs = await (await ext.worker()).evaluate(async () => (await chrome.tabs.query({})).map(tab => tab.active));
  expect(tabs, 'it opened behind').toEqual([true, false]);
  await page.bringToFront();
  const { keyboard } = page;
  await expect(page.getByRole('textbox', { name: '戶政事務所名稱' })).toBeFocused();
  await keyboard.type('示範市晴川區戶政事務所');
  await keyboard.press('Enter');
  await keyboard.type('00-0000-0000');
  for (let presses = 0; presses < 3; presses += 1) await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '櫃檯號碼' })).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('100');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('0 到 99');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  await fine(page);
  await page.getByRole('textbox', { name: '櫃檯號碼' }).press('Enter');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('記住五個按鍵就能工作');
  await fine(page);
  await keyboard.press('Enter');

  const task = page.locator('.practice-task');
  await expect(task).toContainText('印鑑登記');
  await expect(searchBox(page)).toBeFocused();
  await keyboard.type('ur2r');
  await keyboard.press('Enter');
  await expect(task).toContainText('看示範申請書回答案情');
  for (const [ask, digit] of [
    ['當事人戶籍設在哪裡？', '1'],
    ['今天由誰來辦？', '1'],
    ['印章上刻的是戶籍姓名嗎？', '1'],
    ['本人有現行國民身分證嗎？', '2'],
  ] as const) {
    await expect(question(page, ask).getByRole('radio').first()).toBeFocused();
    await keyboard.press(digit);
  }
  await expect(task).toContainText('身分證沒帶，按 2');
  await fine(page);
  for (const mark of ['1', '2']) {
    await expect(page.locator('[data-list-row]:focus')).toHaveAccessibleName(/未確認$/);
    await keyboard.press(mark);
  }
  await expect(task).toContainText('尚缺 1 件');
  await keyboard.press('Control+p');
  const slip = page.getByRole('article', { name: '一次告知單' });
  await expect(slip).toContainText('示範市晴川區戶政事務所');
  await expect(slip).toContainText('編號 練習');
  await expect(slip).not.toContainText(/\d{3}-\d{5}/);
  expect(ext.context.pages().filter(each => each.url().includes('print.html'))).toEqual([]);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('可以開始了');
  await fine(page);

  // Nothing of it in the register, nor on the desk; what was typed of the office is kept.
  const desk = await openDesk(ext);
  await expect(desk.getByText('還沒有告知單。在面板開立後會列在這裡。')).toBeVisible();
  await desk.getByRole('link', { name: '本所' }).click();
  await expect(desk.getByRole('textbox', { name: '戶政事務所名稱' })).toHaveValue('示範市晴川區戶政事務所');
  await expect(
    desk
      .getByText('下一張：115-00001。')
      .or(desk.getByText(/下一張：\d{3}-00001。/))
      .first(),
  ).toBeVisible();
  expect(await desk.evaluate(async () => (await indexedDB.databases()).map(each => each.name))).toEqual(['onetrip-1']);
  await desk.getByRole('link', { name: '關於' }).click();
  await desk.getByRole('link', { name: '重看導覽' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('歡迎使用一趟辦');
  await desk.getByRole('button', { name: '略過導覽' }).press('Enter');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('可以開始了');
});

test('skipped at once, in English, 360 px wide: everything works all the same', async ({ ext }) => {
  const page = ext.context.pages().find(each => each.url().endsWith('/welcome.html')) as Page;
  await page.bringToFront();
  await page.setViewportSize({ width: 360, height: 700 });
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('button', { name: 'Next: keys' }).press('Enter');
  await page.getByRole('button', { name: 'Next: practise a case' }).press('Enter');
  await searchBox(page).fill('seal registration');
  await searchBox(page).press('Enter');
  await expect(row(page, 'Seal to be registered').or(page.getByRole('heading', { level: 1 }).nth(1))).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Skip the tour' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to work');
  const worker = await ext.worker();
  expect(await worker.evaluate(async () => (await chrome.storage.local.get('installed'))['installed'])).toBe(true);
});
