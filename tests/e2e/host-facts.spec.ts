// The panel over the two demonstration systems, whose profiles come along: what the page says opens the case and answers it.
import type { Frame, Page } from '@playwright/test';
import { drawerFrame, openDrawer } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { type Demo, startDemo } from '../support/demo/server.ts';
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { answer, answered, caseTitle, fromMenu, message } from './support/clerk.ts';

const PLACE = '孩子在哪裡出生？';
const SURNAME = '孩子的姓氏如何決定？';
let demo: Demo;
test.beforeAll(async () => {
  demo = await startDemo({ port: 0, today: '1151121' });
});
test.afterAll(async () => {
  await demo.close();
});

const host = (panel: Frame) => panel.getByRole('region', { name: '系統對應' });
const eventDay = (panel: Frame) => panel.locator('#event-day');

/** A page of a demonstration system, wide enough that nothing lies under the panel. */
async function openSystem(ext: Launched, path: string): Promise<Page> {
  await allowSites(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.setViewportSize({ width: 1700, height: 1000 });
  await page.goto(`${demo.url}${path}`);
  await page.bringToFront();
  return page;
}

/** Chooses in the demonstration's own kind of list. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Goes on within the page, as its own links do. */
async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Has a panel's tab be looked at, or not: all tabs of a driven browser take themselves for seen. */
async function see(panel: Frame, state: 'visible' | 'hidden'): Promise<void> {
  await panel.evaluate(is => {
    Object.defineProperty(document, 'visibilityState', { value: is, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('modern: the case opens with the page’s answers, the clerk’s own wins, a change is offered, the next applicant has another case', async ({
  ext,
}) => {
  const page = await openSystem(ext, 'modern/case/birth?applicant=a02');
  const panel = await openDrawer(ext, page);
  await expect(caseTitle(panel)).toContainText('出生登記');
  await expect(answered(panel, PLACE, '臺灣地區')).toBeVisible();
  await expect(answered(panel, SURNAME, '父母已約定')).toBeVisible();
  await expect(panel.getByText('取自頁面').first()).toBeVisible();
  await expect(eventDay(panel)).toHaveValue('115/11/12');
  await expect(host(panel)).toContainText(/已對應 \d+ 欄/);

  // What the clerk answers stands, whatever the page says; what changes there is offered.
  await answered(panel, SURNAME).click();
  await answer(panel, SURNAME, '由一方單獨決定');
  await choose(page, '從姓方式', '約定不成抽籤');
  await expect(host(panel)).toContainText('改為「談不成或失聯，抽籤」');
  await host(panel).getByRole('button', { name: '不用' }).click();
  await page.getByLabel('出生登記事實發生日').fill('115/11/10');
  await expect(host(panel)).toContainText('改為「115/11/10」');
  await host(panel).getByRole('button', { name: '採用' }).click();
  await expect(eventDay(panel)).toHaveValue('115/11/10');
  await expect(answered(panel, SURNAME, '由一方單獨決定')).toBeVisible();

  // Copied out by a click, though the panel lies in a frame of the page.
  await ext.context.grantPermissions(['clipboard-read']);
  await panel
    .getByRole('group', { name: /^出生證明書/ })
    .first()
    .focus();
  await page.keyboard.press('2');
  await fromMenu(panel, /^複製尚缺文件/);
  await expect(message(panel)).toContainText('已複製尚缺文件 1 件');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('出生證明書');

  // The next applicant, and back.
  await goOn(page, '/modern/case/birth?applicant=a05');
  await expect(eventDay(panel)).toHaveValue('115/11/21');
  await expect(answered(panel, SURNAME)).toHaveCount(0);
  await expect(message(panel)).toHaveText('');
  await page.goBack();
  await expect(answered(panel, SURNAME, '由一方單獨決定')).toBeVisible();
  await expect(eventDay(panel)).toHaveValue('115/11/10');

  // Another tab of the same system, and the first one again.
  await see(panel, 'hidden');
  const other = await openSystem(ext, 'modern/case/move-in?applicant=a06');
  const second = await openDrawer(ext, other);
  await expect(caseTitle(second)).toContainText('遷入登記');
  await expect(caseTitle(panel)).toContainText('遷入登記');
  await see(second, 'hidden');
  await see(panel, 'visible');
  await expect(caseTitle(panel)).toContainText('出生登記');
  await expect(answered(panel, SURNAME, '由一方單獨決定')).toBeVisible();
});

test('legacy: frames speak together, quietly where they must; a case ended is not opened again by its own page', async ({
  ext,
}) => {
  const page = await openSystem(ext, 'legacy/?applicant=a03');
  const panel = await openDrawer(ext, page);
  await expect(eventDay(panel)).toHaveValue('115/10/11');
  await expect(answered(panel, '亡故者在哪裡過世？', '國內')).toBeVisible();
  await expect(panel.getByText('死亡登記', { exact: true })).toHaveCount(0);
  const work = page.frameLocator('frame[name=work]');
  await expect(host(panel)).toContainText('寫「01 配偶或親屬」');
  await host(panel).getByRole('button', { name: '親屬', exact: true }).click();
  await expect(answered(panel, '今天由誰來辦？', '親屬')).toBeVisible();

  await panel.getByRole('button', { name: '完成', exact: true }).click();
  await expect(caseTitle(panel)).toContainText('今天辦什麼？');
  await work.getByRole('button', { name: /^檢核/ }).click();
  await expect(work.getByText('檢核完成')).toBeVisible();
  await work.getByRole('button', { name: /^回查詢/ }).click();
  await expect(caseTitle(panel)).toContainText('今天辦什麼？');
  const frame = page.frame({ name: 'work' });
  await frame?.goto(`${demo.url}legacy/RL0110.do?applicant=a01`);
  await expect(caseTitle(await drawerFrame(page))).toContainText('出生登記');
});
