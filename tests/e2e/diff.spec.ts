// 比較: two sets of rules side by side over every case, beside the page, by keyboard.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { EXTENSION } from '../support/run/lib/places.mjs';
import { expect, test } from './fixtures.ts';
import { change } from './support/layers.ts';

const ID = 'seal-certificate';
const WHOM = '「今天由誰來申請」是「受委任人」時';

test('the office’s own changes, and a file, are compared over every case; bad files are refused', async ({ ext }) => {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#diff`);
  const status = page.getByRole('main').getByRole('status');
  const own = page.getByRole('button', { name: '比較本所更動前後' });
  await own.focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^[\d,]+ 種案情的結果都相同。$/);

  await change(page, { do: 'hide', target: { kind: 'requirement', procedure: ID, id: 'seal' }, was: null });
  await expect(page.getByText('比較之後，規範又有更動。')).toBeVisible();
  await own.click();
  await expect(status).toHaveText(/^[\d,]+ 種案情中 48 種改變。$/);
  await expect(
    page.getByRole('listitem').filter({ hasText: `${WHOM}，不再有「受委任人印章或簽名」：48 種案情` }),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const choose = async (name: string, text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '選規範檔比較…' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const pack = readFileSync(`${EXTENSION}/pack.json`, 'utf8');
  await choose('bad.json', pack.replace('"format":1', '"format":9'));
  await expect(page.getByRole('alert')).toContainText('「bad.json」不能用，沒有比較。');
  await choose('pack.json', pack);
  await expect(page.getByRole('listitem').filter({ hasText: `${WHOM}，增列「受委任人印章或簽名」` })).toBeVisible();
});
