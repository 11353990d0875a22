// The telephone: the answer is on the screen at once for every procedure, the caller's answers by single keys, nothing kept.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as fresh } from './fixtures.ts';
import { answered, caseTitle, find, fromMenu, openPanel, searchBox } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const phone = (panel: Page) => panel.getByRole('dialog', { name: '電話應答' });
const first = (panel: Page) => phone(panel).getByRole('status', { name: '請照著念' });

test('one call by key: asked, answered, copied, gone', async ({ panel, ext }) => {
  await ext.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await find(panel, '印鑑證明', '印鑑證明');
  await panel.keyboard.press('Alt+t');
  await expect(first(panel)).toContainText('您好，辦');
  const before = await first(panel).textContent();
  await expect(phone(panel).getByRole('radio').first()).toBeFocused();
  await panel.keyboard.press('1');
  await expect(phone(panel).getByRole('button', { name: /，收回$/ })).toHaveCount(1);
  await panel.keyboard.press('Control+c');
  await expect(phone(panel).getByText('已複製，可貼到簡訊或電子郵件。')).toBeVisible();
  const message = await panel.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain(`${await first(panel).textContent()}\n`);
  expect(message).toContain('哪裡辦：');
  await panel.keyboard.press('Backspace');
  await expect(first(panel)).toHaveText(before ?? '');
  await expect(phone(panel).getByRole('button', { name: /，收回$/ })).toHaveCount(0);
  await panel.keyboard.press('2');
  await panel.keyboard.press('Escape');
  await expect(phone(panel)).toHaveCount(0);
  await expect(caseTitle(panel)).toContainText('印鑑證明');
  await expect(answered(panel, '')).toHaveCount(0);
});

fresh('every procedure: the first sentence and the first question stand on one screen', async ({ ext }) => {
  const panel = await openPanel(ext);
  await panel.setViewportSize({ width: 400, height: 700 });
  await searchBox(panel).fill('身分證掉了');
  await panel.getByRole('option').first().waitFor();
  await panel.keyboard.press('Alt+t');
  await expect(first(panel)).toContainText('身分證');
  const pick = phone(panel).getByRole('combobox', { name: '問的是' });
  const ids = await pick
    .locator('option:not([disabled])')
    .evaluateAll(all => all.map(each => (each as HTMLOptionElement).value));
  expect(ids.length).toBeGreaterThanOrEqual(66);
  for (const id of ids) {
    await pick.selectOption(id);
    const box = await first(panel).boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) <= 480, id).toBe(true);
  }
  for (const [width, colorScheme] of [
    [360, 'light'],
    [400, 'dark'],
  ] as const) {
    await panel.setViewportSize({ width, height: 700 });
    await panel.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
    expect(await phone(panel).evaluate(each => each.scrollWidth <= each.clientWidth)).toBe(true);
  }
  await panel.keyboard.press('Alt+t');
  await expect(phone(panel)).toHaveCount(0);
  await fromMenu(panel, /^電話應答/);
  await expect(phone(panel)).toBeVisible();
});
