// What others see: everything hidden by one key or after a while, the panel in a window of its own, the citizen's screen.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDrawer } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { answer, caseTitle, find, fromMenu, mark, openPanel, question, searchBox } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

function cover(panel: Pick<Page, 'getByRole'>) {
  return panel.getByRole('dialog', { name: '畫面已遮蔽，按任意鍵繼續' });
}

/** The window that something opens. */
async function opens(ext: Launched, act: () => Promise<unknown>): Promise<Page> {
  const opening = ext.context.waitForEvent('page');
  await act();
  return opening;
}

test('one key hides every window; the key that lifts it does nothing else, and nothing is lost', async ({
  ext,
  panel,
  demo,
}) => {
  await find(panel, '印鑑登記', '印鑑登記');
  const page = await ext.context.newPage();
  await page.goto(demo.url);
  const drawer = await openDrawer(ext, page);
  await expect(caseTitle(drawer)).toContainText('印鑑登記');
  await page.keyboard.press('Alt+KeyQ');
  await expect(cover(drawer)).toBeVisible();
  await expect(cover(panel)).toBeVisible();
  const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // Opened meanwhile it is hidden from the first frame on.
  const other = await openPanel(ext);
  await expect(cover(other)).toBeVisible();
  await panel.bringToFront();
  await panel.keyboard.press('1');
  for (const each of [panel, drawer, other]) await expect(cover(each)).toBeHidden();
  await expect(question(panel, '當事人戶籍設在哪裡？')).toBeVisible();
  await panel.keyboard.press('Alt+KeyQ');
  await panel.getByRole('dialog').click({ position: { x: 40, y: 300 } });
  await expect(cover(panel)).toBeHidden();
  await expect(question(panel, '當事人戶籍設在哪裡？')).toBeVisible();
  await panel.keyboard.press('1');
  await expect(question(panel, '當事人戶籍設在哪裡？')).toBeHidden();
});

test('after three minutes without a key the window is covered', async ({ ext, panel }) => {
  await panel.close();
  const page = await ext.context.newPage();
  await page.clock.install();
  await page.goto(`chrome-extension://${ext.extensionId}/panel.html`);
  await searchBox(page).waitFor();
  await page.clock.fastForward('02:30');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('02:30');
  await expect(cover(page)).toBeHidden();
  await page.clock.fastForward('00:40');
  await expect(cover(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cover(page)).toBeHidden();
  await expect(searchBox(page)).toBeFocused();
});

test('the panel in a window of its own shows the same case; opened again it is the same window', async ({
  ext,
  panel,
}) => {
  await find(panel, '印鑑登記', '印鑑登記');
  const own = await opens(ext, () => panel.keyboard.press('Alt+KeyW'));
  await expect(caseTitle(own)).toContainText('印鑑登記');
  await answer(own, '當事人戶籍設在哪裡？', '本所轄區');
  await expect(question(panel, '當事人戶籍設在哪裡？')).toBeHidden();
  const pages = ext.context.pages().length;
  await panel.bringToFront();
  await fromMenu(panel, /^面板另開視窗/);
  await expect.poll(() => own.evaluate(() => document.hasFocus())).toBe(true);
  expect(ext.context.pages().length).toBe(pages);
});

test('the citizen’s screen: the list ticks as papers are laid down, in the citizen’s language, without a word about anybody', async ({
  ext,
  panel,
}) => {
  await searchBox(panel).click();
  const screen = await opens(ext, () => panel.keyboard.press('Alt+KeyC'));
  await expect(screen.getByRole('heading', { name: '歡迎光臨' })).toBeVisible();
  await panel.bringToFront();
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '今天由誰來辦？', '本人');
  await answer(panel, '印章上刻的是戶籍姓名嗎？', '是');
  const line = screen.getByRole('listitem').filter({ hasText: '要登記的印鑑章' });
  await expect(screen.getByRole('heading', { name: '印鑑登記' })).toBeVisible();
  await expect(line).toContainText('請出示');
  await mark(panel, '要登記的印鑑章', '備：已備齊');
  await expect(line).toContainText('已備齊');
  await expect(screen.getByRole('main')).toContainText(/NT\$|元/);
  await expect(screen.getByRole('main')).not.toContainText('本人');
  await screen.getByRole('button', { name: 'English' }).click();
  await expect(screen.getByRole('heading', { level: 1 })).toContainText(/seal/i);
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: screen }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  for (const [name, lang, total] of [
    ['Tiếng Việt', 'vi', 'Tổng lệ phí'],
    ['ภาษาไทย', 'th', 'ค่าธรรมเนียมรวม'],
  ] as const) {
    await screen.getByRole('button', { name }).click();
    await expect(screen.getByRole('main')).toContainText(total);
    await expect(screen.locator('html')).toHaveAttribute('lang', lang);
    await expect(screen.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  }
  await screen.getByRole('button', { name: '中文' }).click();
  await panel.keyboard.press('Alt+KeyQ');
  await expect(screen.getByRole('heading', { name: '歡迎光臨' })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(line).toBeVisible();
  await find(panel, '死亡登記', '戶政申辦');
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('您的申辦項目');
});
