// 規範: every procedure can be found and read, by keyboard, on any width.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Launched, launchExtension } from '../support/browser/launch.ts';
import { test as fresh } from './fixtures.ts';
import { childSeal, issue, mark, row } from './support/clerk.ts';
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
  await expect(page.getByRole('status').first()).toHaveText(/找到 \d+ 項/);
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

test('by keyboard: a paper added under a condition is asked for at once, stands on the slip, and is taken back', async ({
  ext,
  panel,
}) => {
  await childSeal(panel);
  const page = await openRules(ext, '#rules/seal-registration/edit');
  await page.getByRole('button', { name: '增列應備項目' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '文件', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('里長證明');
  await page.getByRole('radio', { name: '符合下列條件時' }).press('Space');
  await page.getByRole('combobox', { name: '題目', exact: true }).selectOption({ label: '今天由誰來辦？' });
  await page.getByRole('combobox', { name: '回答', exact: true }).selectOption({ label: '未成年人的法定代理人' });
  await expect(page.getByText('讀作：「今天由誰來辦」是「未成年人的法定代理人」時')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: '更動原因' })).toBeFocused();
  await page.keyboard.type('所務會議');
  await page.getByRole('textbox', { name: '更動人' }).fill('王');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已儲存' })).toBeVisible();
  await expect(part(page, '應備項目').getByRole('listitem').filter({ hasText: '里長證明' })).toContainText('本所增列');

  await mark(panel, '里長證明', '缺：沒帶');
  const slip = await issue(ext, panel);
  await expect(slip.getByRole('article')).toContainText('里長證明（正本）');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: '已復原' })).toContainText('里長證明');
  await expect(row(panel, '里長證明')).toHaveCount(0);
});

fresh(
  'what one computer exports another shows first and takes in; a file that is none changes nothing',
  async ({ ext }) => {
    const page = await openRules(ext);
    const importFile = async (buffer: Buffer) => {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '匯入檔案…' }).click();
      await (await choosing).setFiles({ name: '本所.json', mimeType: 'application/json', buffer });
    };
    await page.getByRole('button', { name: '告知單結尾（全部項目）' }).click();
    await page.getByRole('textbox', { name: '內容', exact: true }).fill('<b>謝謝您</b>');
    await expect(page.getByText(/^告知單會印：.*<b>謝謝您<\/b>$/)).toBeVisible();
    await page.getByRole('textbox', { name: '更動原因' }).fill('禮貌');
    await page.getByRole('textbox', { name: '更動人' }).fill('王');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('像網頁標記');
    // Pasted from another program, with marks nobody sees.
    await page.getByRole('textbox', { name: '內容', exact: true }).fill('\u202a謝謝您\u202c');
    await page.keyboard.press('Control+Enter');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '匯出本所更動' }).click();
    const file = await readFile(await (await downloading).path());

    await importFile(Buffer.from('<html>'));
    await expect(page.getByRole('alert')).toContainText('檔案不完整或不是 JSON');
    const other = await launchExtension();
    try {
      const there = await openRules(other);
      const choosing = there.waitForEvent('filechooser');
      await there.getByRole('button', { name: '匯入檔案…' }).click();
      await (await choosing).setFiles({ name: '本所.json', mimeType: 'application/json', buffer: file });
      await expect(there.getByRole('region', { name: '匯入「本所.json」會有這些改變' })).toContainText('謝謝您');
      await there.getByRole('button', { name: '匯入', exact: true }).click();
      await expect(there.getByText('已匯入 1 筆更動')).toBeVisible();
      await there.getByText(/^更動紀錄/).click();
      await expect(there.getByRole('listitem').filter({ hasText: '謝謝您' })).toContainText('王');
      expect(other.errors).toEqual([]);
    } finally {
      await other.close();
    }
  },
);
