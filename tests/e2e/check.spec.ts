// 檢查: all cases walked beside the page, with the office's own changes, by keyboard.
import AxeBuilder from '@axe-core/playwright';
import type { Edit } from '../../lib/core/layers/change.ts';
import { expect, test } from './fixtures.ts';
import { change } from './support/layers.ts';

const PROCEDURE = 'seal-registration';
const where = (option: string) => ({ fact: 'registered-where', is: option });
/** A paper for whoever is registered here and, at once, elsewhere. */
const NEVER: Edit = {
  do: 'add',
  procedure: PROCEDURE,
  thing: {
    kind: 'requirement',
    entry: {
      id: 'own-photo',
      no: 700,
      document: 'own-photo',
      name: { zh: '大頭照一張', en: 'A photograph' },
      form: 'original',
      when: { all: [where('here'), where('other-city')] },
    },
  },
};

test('the rules are checked in a worker; a finding leads to its line', async ({ ext }) => {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#check`);
  const status = page.getByRole('main').getByRole('status');
  await page.getByRole('button', { name: '檢查全部項目' }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^\d+ 個項目、[\d,]+ 種案情，(沒有問題|有 \d+ 處問題)。$/);

  await change(page, NEVER);
  await expect(page.getByText('檢查之後，規範又有更動。')).toBeVisible();
  await page.getByRole('button', { name: '再檢查一次' }).click();
  await expect(status).toHaveText(/有 \d+ 處問題。$/);
  const found = page.getByRole('listitem').filter({ hasText: '沒有一種案情需要「大頭照一張」。' });
  await expect(found).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await found.getByRole('link', { name: '看規範' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('印鑑登記');
  const line = page.locator(`[data-place="requirement ${PROCEDURE} own-photo"]`);
  await expect(line).toBeFocused();
  await expect(line).toBeInViewport();
});
