// The panel over the two demonstration systems, whose profiles come along: what the page says opens the case and answers it.
import type { Frame, Page } from '@playwright/test';
import { drawerFrame, openDrawer } from '../support/browser/drive.ts';
import { type Demo, startDemo } from '../support/demo/server.ts';
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { answer, answered, caseTitle, fromMenu, message, row } from './support/clerk.ts';

const PLACE = '孩子在哪裡出生？';
const WHO = '今天由誰來申請？';
let demo: Demo;
test.beforeAll(async () => {
  demo = await startDemo({ port: 0, today: '1151121' });
});
test.afterAll(async () => {
  await demo.close();
});

const host = (panel: Frame) => panel.getByRole('region', { name: '系統對應' });
const strip = (panel: Frame) => panel.getByRole('navigation', { name: '案件' });

/** Chooses in the demonstration's own kind of list. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('modern: the case opens by itself with the page’s answers, the clerk’s own wins, the next applicant has another; back and another tab lead to the first again', async ({
  ext,
}) => {
  await allowSites(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.goto(`${demo.url}modern/case/birth?applicant=a01`);
  await page.bringToFront();
  const panel = await openDrawer(ext, page);
  await expect(caseTitle(panel)).toContainText('出生登記');
  await expect(answered(panel, PLACE, '臺灣地區')).toBeVisible();
  await expect(answered(panel, WHO, '受委託人')).toBeVisible();
  await expect(panel.getByText('取自頁面').first()).toBeVisible();
  await expect(panel.getByLabel('孩子出生的日期').or(panel.locator('#event-day'))).toHaveValue('115/09/07');
  await expect(host(panel)).toContainText(/已對應 \d+ 欄/);
  await expect(page.getByText('逾期', { exact: false }).first()).toBeVisible();

  // What the clerk answers stands; what the page says later is offered.
  await answered(panel, PLACE).click();
  await answer(panel, PLACE, '國外、大陸或港澳');
  await choose(page, '出生地', '國外');
  await choose(page, '出生地', '臺灣地區');
  await expect(answered(panel, PLACE, '國外、大陸或港澳')).toBeVisible();
  await row(panel, '出生證明書').first().focus();
  await panel.press('body', 'Alt+q').catch(() => undefined);

  // The next applicant.
  await page.evaluate(() => {
    history.pushState({}, '', '/modern/case/birth?applicant=a02');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(answered(panel, WHO, '父或母')).toBeVisible();
  await expect(answered(panel, PLACE, '臺灣地區')).toBeVisible();
  await page.goBack();
  await expect(answered(panel, PLACE, '國外、大陸或港澳')).toBeVisible();
  expect(await strip(panel).getByRole('button').count()).toBeGreaterThan(1);
});
