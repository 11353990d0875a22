// Several citizens at once: one case each, switched by key, parked and found again; all end at closing time.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDrawer } from '../support/browser/drive.ts';
import { test as fresh } from './fixtures.ts';
import { answer, answered, caseTitle, find, fromMenu, message, openPanel, type Panel } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

/** A case in the row, by its title. */
function tab(panel: Panel, title: string) {
  return panel.getByRole('navigation', { name: '進行中的案件' }).getByRole('button', { name: new RegExp(`^${title}`) });
}
async function twoCases(panel: Page): Promise<void> {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await find(panel, '出生登記', '出生登記');
}

test('a second citizen comes: both cases are there, switched by key in tab and drawer, and after closing the panel', async ({
  ext,
  panel,
  demo,
}) => {
  await twoCases(panel);
  await expect(tab(panel, '出生登記')).toHaveAttribute('aria-current', 'true');
  await panel.keyboard.press('Alt+ArrowUp');
  await expect(caseTitle(panel)).toContainText('印鑑登記');
  await expect(answered(panel, '當事人戶籍設在哪裡？', '本所轄區')).toBeVisible();
  await panel.close();
  const page = await ext.context.newPage();
  await page.goto(demo.url);
  const drawer = await openDrawer(ext, page);
  await expect(caseTitle(drawer)).toContainText('印鑑登記');
  await drawer.getByRole('combobox', { name: '找申辦項目' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(caseTitle(drawer)).toContainText('出生登記');
  await page.keyboard.press('Control+Enter');
  await expect(caseTitle(drawer)).toContainText('印鑑登記');
  await expect(message(drawer)).toContainText('案件已結束');
});

test('one is parked under its ticket, not under an ID number, and found again', async ({ ext, panel }) => {
  await twoCases(panel);
  await fromMenu(panel, '擱置這一件');
  await panel.keyboard.type('A123456789');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('不能存');
  await panel.getByRole('textbox', { name: '代號' }).fill('A012');
  await panel.keyboard.press('Enter');
  await expect(caseTitle(panel)).toContainText('印鑑登記');
  await panel.close();
  const again = await openPanel(ext);
  await again.getByRole('button', { name: '擱置 1' }).click();
  await again.keyboard.type('a0');
  const { violations } = await new AxeBuilder({ page: again }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await again.keyboard.press('ArrowDown');
  await again.keyboard.press('Enter');
  await expect(caseTitle(again)).toContainText('出生登記');
  await expect(tab(again, '出生登記')).toContainText('A012');
});

// In a browser of its own: the delay belongs to an evening that the others would still have before them.
fresh(
  'before the day ends it is said, and can be put off; at the minute all end, and it is said how many',
  async ({ ext }) => {
    const panel = await openPanel(ext);
    await twoCases(panel);
    await panel.close();
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const late = Date.parse(`${today}T23:52:00+08:00`);
    const worker = await ext.worker();
    const setWorkerClock = (time: number) =>
      worker.evaluate(at => {
        Date.now = () => at;
      }, time);
    const page = await ext.context.newPage();
    await page.clock.install({ time: late });
    await setWorkerClock(late);
    await page.goto(`chrome-extension://${ext.extensionId}/panel.html`);
    await expect(page.getByText('午夜 00:00 未結案件將清除')).toBeVisible();
    await page.getByRole('button', { name: '延後 30 分鐘' }).click();
    await expect(page.getByText('未結案件將清除')).toBeHidden();
    await page.clock.fastForward('30:00');
    await expect(page.getByText('00:30 下班，未結案件將清除')).toBeVisible();
    await setWorkerClock(late + 40 * 60_000);
    await page.clock.fastForward('10:00');
    await expect(message(page)).toContainText('2 件未結案件已清除');
    await expect(page.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  },
);
