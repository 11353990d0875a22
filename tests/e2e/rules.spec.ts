// 規範: every procedure can be found and read, by keyboard, on any width.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Launched } from '../support/browser/launch.ts';
import { expect, test } from './support/shared.ts';

async function openRules(ext: Launched, at = ''): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html${at}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a procedure is found by keyboard and read; its address leads back to it', async ({ ext }) => {
  const page = await openRules(ext);
  await expect(title(page)).toHaveText('規範');
  const search = page.getByRole('textbox', { name: '找申辦項目' });
  await search.fill('ㄧㄐㄉㄐ');
  await expect(page.getByRole('status')).toHaveText(/找到 \d+ 項/);
  await search.press('Enter');
  await expect(title(page)).toHaveText('印鑑登記');
  await expect(title(page)).toBeFocused();
  expect(page.url()).toMatch(/#rules\/seal-registration$/);
  await expect(part(page, '應備項目')).toContainText('要登記的印鑑章');
  await expect(part(page, '案情')).toContainText('今天由誰來辦？');
  await expect(part(page, '規費')).toContainText('20 元');
  await expect(part(page, '資料出處')).toBeVisible();

  await search.fill('');
  await search.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title(page)).not.toHaveText('印鑑登記');
  await page.goBack();
  await expect(title(page)).toHaveText('印鑑登記');
  await page.reload();
  await expect(title(page)).toHaveText('印鑑登記');
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#rules/no-such-thing`);
  await expect(page.getByRole('alert')).toContainText('規範裡沒有「no-such-thing」');
});

test('it reads on a narrow screen, in the dark, and on paper', async ({ ext }) => {
  const page = await openRules(ext, '#rules/seal-registration');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: '回全部項目' }).click();
  await expect(page.getByRole('link', { name: '出生登記', exact: true })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.goBack();
  await page.emulateMedia({ media: 'print' });
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('link', { name: '登記簿' })).toBeHidden();
  await expect(page.getByRole('button', { name: '列印' })).toBeHidden();
});
