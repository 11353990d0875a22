// Everything out to one file and in again, and what is lost is said and healed.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { stopWorker } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { expect, test } from './fixtures.ts';
import { childSeal, issue, message, numberOf, openPanel } from './support/clerk.ts';

async function openBackup(ext: Launched): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#backup`);
  await page.getByRole('heading', { name: '備份', level: 1 }).waitFor();
  return page;
}

/** Gives the page a file where it asks for one. */
async function restoreFrom(
  page: Page,
  path: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '由檔案還原' }).click();
  await (await choosing).setFiles(path);
}

/** Empties tables of the store behind the extension's back. */
function empty(page: Page, tables: readonly string[]): Promise<void> {
  return page.evaluate(
    names =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('onetrip-1');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(names as string[], 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    tables,
  );
}

test('what is lost is healed and said; what cannot be healed comes back from the file', async ({ ext, panel }) => {
  await childSeal(panel);
  const number = await numberOf(await issue(ext, panel));
  const backup = await openBackup(ext);
  await expect(backup.getByText('還沒有備份到檔案。')).toBeVisible();
  await expect(backup.getByRole('button', { name: /^比對與還原/ })).toBeVisible();
  const downloading = backup.waitForEvent('download');
  await backup.getByRole('button', { name: '立即備份' }).click();
  const path = await (await downloading).path();
  await expect(backup.getByText(/^上次備份：/)).toBeVisible();
  expect(JSON.parse(readFileSync(path, 'utf8'))[0]).toMatchObject({ format: 'onetrip-backup', version: 2 });

  await restoreFrom(backup, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
  await expect(backup.getByRole('alert')).toContainText('這不是一趟辦的備份檔，沒有更動任何資料。');
  await restoreFrom(backup, path);
  await expect(backup.getByText('備份裡的，這裡都有了；不需要還原。')).toBeVisible();

  await empty(backup, ['slips']);
  await backup.getByRole('button', { name: '立即檢查' }).click();
  await expect(backup.getByRole('status').first()).toContainText('告知單 1 筆不見或被更動，已全部復原。');
  // First, so that no snapshot still on its way brings all back.
  await stopWorker(ext.context, ext.extensionId);
  await empty(backup, ['slips', 'facts', 'snapshots']);
  const next = await openPanel(ext);
  await expect(next.getByText('告知單 1 筆不見了，請由備份檔還原；編號照常接續，不會重複。')).toBeVisible();
  await next.getByRole('button', { name: '知道了' }).click();
  await expect(next.getByText('告知單 1 筆不見了')).toBeHidden();
  await expect(message(next)).toHaveText('');

  await restoreFrom(backup, path);
  await expect(backup.getByRole('listitem').filter({ hasText: number })).toContainText('只在備份裡');
  await backup.getByRole('button', { name: '確定還原' }).click();
  await expect(backup.getByText(/^已還原：併入告知單 1 張/)).toBeVisible();
  await backup.goto(`chrome-extension://${ext.extensionId}/options.html#register`);
  await expect(backup.getByRole('row').filter({ hasText: number })).toBeVisible();
});
