// 暫行作法: what an office does for a time stands over the list until its last day, and is gone the day after.
import { childSeal } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

test('added by keyboard, shown with its days and what follows, and gone by itself', async ({ ext, panel }) => {
  await childSeal(panel);
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#rules/seal-registration/edit`);
  await page.getByRole('button', { name: '增列暫行作法' }).press('Enter');
  const form = page.getByRole('form', { name: /增列暫行作法/ });
  const field = (name: string) => form.getByRole('textbox', { name, exact: true });
  await expect(field('內容')).toBeFocused();
  await page.keyboard.type('停電期間先收件，復電後再製發。');
  await field('自何日起').fill('1110101');
  await field('至何日止').fill('1101231');
  await field('期滿以後').fill('回復隨到隨辦');
  await field('更動原因').fill('停電通知');
  await field('更動人').fill('王');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('止日在起日之前');
  await field('至何日止').fill('2099-12-31');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已儲存' })).toBeVisible();
  await expect(page.getByRole('region', { name: '暫行作法', exact: true })).toContainText('本所增列');
  await page.close();

  const card = panel.getByRole('region', { name: '暫行作法' });
  await expect(card).toContainText('111/01/01 起至 188/12/31 止');
  await expect(card).toContainText('停電期間先收件，復電後再製發。');
  await expect(card).toContainText('期滿以後：回復隨到隨辦');
  const applied = panel.getByRole('textbox', { name: '申請日' });
  await applied.fill('1101231');
  await applied.press('Enter');
  await expect(card).toHaveCount(0);
});
