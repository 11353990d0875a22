// The panel over the two demonstration systems, whose profiles come along: what the page says opens the case and answers it.
import type { Frame, Page } from '@playwright/test';
import { openDrawer } from '../support/browser/drive.ts';
import { type Demo, startDemo } from '../support/demo/server.ts';
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { answer, answered, caseTitle } from './support/clerk.ts';

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

/** Chooses in the demonstration's own kind of list. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('modern: the case opens with the page’s answers, the clerk’s own wins, a change is offered, the next applicant has another case', async ({
  ext,
}) => {
  await allowSites(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.setViewportSize({ width: 1700, height: 1000 });
  await page.goto(`${demo.url}modern/case/birth?applicant=a01`);
  await page.bringToFront();
  const panel = await openDrawer(ext, page);
  await expect(caseTitle(panel)).toContainText('出生登記');
  await expect(answered(panel, PLACE, '臺灣地區')).toBeVisible();
  await expect(answered(panel, SURNAME, '父母已約定')).toBeVisible();
  await expect(panel.getByText('取自頁面').first()).toBeVisible();
  await expect(panel.locator('#event-day')).toHaveValue('115/09/07');
  await expect(host(panel)).toContainText(/已對應 \d+ 欄/);
  await page.screenshot({ path: '/tmp/shot1.png' });

  // What the clerk answers stands, whatever the page says; what changes there is offered.
  await answered(panel, SURNAME).click();
  await answer(panel, SURNAME, '由一方單獨決定');
  await choose(page, '從姓方式', '約定不成抽籤');
  await expect(host(panel)).toContainText('改為「談不成或失聯，抽籤」');
  await page.screenshot({ path: '/tmp/shot2.png' });
  await host(panel).getByRole('button', { name: '不用' }).click();
  await page.getByLabel('出生登記事實發生日').fill('115/09/10');
  await expect(host(panel)).toContainText('改為「115/09/10」');
  await host(panel).getByRole('button', { name: '採用' }).click();
  await expect(panel.locator('#event-day')).toHaveValue('115/09/10');
  await expect(answered(panel, SURNAME, '由一方單獨決定')).toBeVisible();

  // The next applicant.
  await page.evaluate(() => {
    history.pushState({}, '', '/modern/case/birth?applicant=a02');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(panel.locator('#event-day')).toHaveValue('115/11/12');
  await expect(answered(panel, PLACE, '臺灣地區')).toBeVisible();
  await page.screenshot({ path: '/tmp/shot3.png' });
  await page.goBack();
  await expect(answered(panel, SURNAME, '由一方單獨決定')).toBeVisible();
});

test('legacy: frames speak together; a postback, the next applicant and another tab each lead to the right case', async ({
  ext,
}) => {
  await allowSites(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.setViewportSize({ width: 1700, height: 1000 });
  await page.goto(`${demo.url}legacy/?applicant=a03`);
  await page.bringToFront();
  const work = () => page.frame({ name: 'work' });
  const go = async (form: string, applicant: string) =>
    work()?.goto(`${demo.url}legacy/${form}.do?applicant=${applicant}`);
  await go('RL0120', 'a03');
  const panel = await openDrawer(ext, page);
  await expect(panel.getByRole('button', { name: '顯示' }).first()).toBeVisible();
  await page.screenshot({ path: '/tmp/shot4.png' });
  console.log(await panel.locator('.panel').innerText());
});
