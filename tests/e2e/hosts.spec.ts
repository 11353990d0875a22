// The systems the panel knows: those that come along are found on their pages, and all are looked after in the workbench.
import { readHostProfiles } from '../../lib/pack/hosts.ts';
import { SYSTEMS } from '../support/demo/profiles/systems.ts';
import { fieldsOn, finderScript, findIn, openWith, pageOf } from '../support/demo/profiles/trace.ts';
import { startDemo } from '../support/demo/server.ts';
import { test as alone } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { expect, test } from './support/shared.ts';

test('every field of the demonstration systems is surely found on each of their pages', async ({ ext }) => {
  const demo = await startDemo();
  const page = await ext.context.newPage();
  const script = await finderScript();
  const wrong: string[] = [];
  for (const system of SYSTEMS) {
    const profile = readHostProfiles().find(each => each.id === system.id);
    for (const procedure of system.procedures) {
      await openWith(page, script, pageOf(demo.url, system, procedure));
      const found = await findIn(page, system, profile?.bindings ?? []);
      for (const { id } of fieldsOn(system, procedure)) {
        const field = found.find(each => each.id === id);
        if (field?.state !== 'sure' || !field.right) wrong.push(`${system.id} ${procedure} ${id}: ${field?.state}`);
      }
    }
  }
  await demo.close();
  expect(wrong).toEqual([]);
});

test('a system is renamed, switched off, given out and taken in; what was done is taken back', async ({ ext }) => {
  const bench = await ext.context.newPage();
  await bench.goto(`chrome-extension://${ext.extensionId}/options.html#hosts`);
  const main = bench.getByRole('main');
  const row = main.getByRole('row').filter({ hasText: '示範系統（舊式）' });
  await expect(row).toContainText('隨附');
  await main.getByRole('checkbox', { name: '讀取 示範系統（舊式） 的頁面' }).click();
  await expect(main.getByRole('status')).toContainText('不再讀取');
  await expect(row).toContainText('隨附，本所改過');
  await main.getByRole('button', { name: '復原' }).click();
  await expect(main.getByRole('checkbox', { name: '讀取 示範系統（舊式） 的頁面' })).toBeChecked();

  await row.getByRole('link').click();
  await bench.getByRole('textbox', { name: '名稱' }).fill('本所舊系統');
  await bench.keyboard.press('Enter');
  await expect(bench.getByRole('heading', { name: '本所舊系統' })).toBeVisible();
  const applicant = main
    .getByRole('listitem')
    .filter({ hasText: '申請人 ›' })
    .or(main.getByText('頁面上的文字與意思').nth(1));
  await applicant.first().click();
  const words = main.getByRole('table').first();
  const count = await words.getByRole('row').count();
  await words
    .getByRole('button', { name: /^移除「/ })
    .first()
    .click();
  await expect(words.getByRole('row')).toHaveCount(count - 1);

  const downloading = bench.waitForEvent('download');
  await main.getByRole('button', { name: '匯出這個系統' }).click();
  const file = await (await downloading).path();
  await main.getByRole('button', { name: '回復隨附的設定' }).click();
  await expect(bench.getByRole('heading', { name: '示範系統（舊式）' })).toBeVisible();
  await main.getByRole('link', { name: /全部系統/ }).click();
  const choosing = bench.waitForEvent('filechooser');
  await main.getByRole('button', { name: '匯入檔案…' }).click();
  await (await choosing).setFiles(file);
  await expect(main.getByRole('heading', { name: '系統對應：取代這裡的 1 個' })).toBeVisible();
  await main.getByRole('button', { name: '匯入', exact: true }).click();
  await expect(main.getByRole('row').filter({ hasText: '本所舊系統' })).toBeVisible();
  await main.getByRole('link', { name: '本所舊系統' }).click();
  await main.getByRole('button', { name: '回復隨附的設定' }).click();
  await expect(bench.getByRole('heading', { name: '示範系統（舊式）' })).toBeVisible();
});

alone('a system is tried on a tab that is open: what is found is told, nothing of what it says', async ({ ext }) => {
  const demo = await startDemo();
  const page = await ext.context.newPage();
  await page.goto(`${demo.url}legacy/RL0110.do?applicant=a01`);
  await allowSites(ext, 'http://127.0.0.1/*');
  const bench = await ext.context.newPage();
  await bench.goto(`chrome-extension://${ext.extensionId}/options.html#hosts/demo-legacy`);
  await bench.getByRole('button', { name: '測試：RL0110 出生登記' }).click();
  await expect(bench.getByRole('status').first()).toContainText(
    '「RL0110 出生登記」：找到 10 個，待確認 0 個，找不到 0 個',
  );
  const tried = bench.getByRole('main').getByRole('table').first();
  await expect(tried.getByRole('row').filter({ hasText: '申請人統號' })).toContainText('找到');
  await expect(tried).not.toContainText('F2****3085');
  await demo.close();
});
