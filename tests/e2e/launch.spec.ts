// The ground under the other browser tests: what goes wrong is noticed, the worker comes back, the panel opens everywhere.
import { drawerFrame, ime, pressCommand, stopWorker } from '../support/browser/drive.ts';
import { expect, test } from './fixtures.ts';

test('the panel opens as a page, and nothing goes wrong', async ({ panel, ext }) => {
  await expect(panel.locator('body')).not.toBeEmpty();
  expect(ext.errors).toEqual([]);
});

test('what goes wrong in a page or in the worker is noticed', async ({ ext, demo }) => {
  const page = await ext.context.newPage();
  await page.goto(demo.url);
  await page.evaluate(() => console.error('said by the page'));
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('thrown by the page'))));
  await page.evaluate(() => fetch('http://localhost:9/by-page').catch(() => {}));
  const worker = await ext.worker();
  await worker.evaluate(() => void setTimeout(() => Promise.reject(new Error('thrown by the worker'))));
  await worker.evaluate(() => fetch('http://localhost:9/by-worker').catch(() => {}));
  for (const what of ['said by the page', 'thrown by the page', 'by-page', 'thrown by the worker', 'by-worker']) {
    await expect.poll(() => ext.errors.filter(error => error.includes(what)).length, what).toBeGreaterThan(0);
  }
  ext.errors.length = 0;
});

test('a stopped worker comes back when the panel asks', async ({ ext, panel }) => {
  await stopWorker(ext.context, ext.extensionId);
  await panel.reload();
  await expect(panel.locator('body')).not.toBeEmpty();
  const worker = await ext.worker();
  expect(await worker.evaluate(() => chrome.runtime.id)).toBe(ext.extensionId);
});

test('the shortcut lays the panel over the page, and an input method types into it', async ({ ext, demo }) => {
  const page = await ext.context.newPage();
  await page.goto(demo.url);
  const worker = await ext.worker();
  const shortcut = await worker.evaluate(async () => (await chrome.commands.getAll())[0]?.shortcut);
  expect(shortcut, 'the browser granted a shortcut').toBeTruthy();
  await pressCommand(page, shortcut ?? '');
  const panel = await drawerFrame(page);
  const field = panel.locator('input').first();
  await field.click();
  await ime(page, '出生');
  await expect(field).toHaveValue('出生');
});
