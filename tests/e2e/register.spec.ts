// The register of slips and the office's own data.
import type { Page } from '@playwright/test';
import { test as fresh } from './fixtures.ts';
import {
  CHILD_SEAL,
  childSeal,
  enter,
  find,
  fromMenu,
  issue,
  mark,
  message,
  numberOf,
  openDesk,
  openPanel,
  ready,
  rows,
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const COPY = CHILD_SEAL[3];
const slipRow = (desk: Page, number: string) => desk.getByRole('row').filter({ hasText: number });
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei' }).format(new Date());
const rocToday = `${Number(today.slice(0, 4)) - 1911}/${today.slice(5, 7)}/${today.slice(8)}`;

/** Issues a slip that lacks one paper; gives its number. */
async function sealSlip(ext: Parameters<typeof issue>[0], panel: Page): Promise<string> {
  await childSeal(panel);
  await mark(panel, COPY, '缺：沒帶');
  const slip = await issue(ext, panel);
  const number = await numberOf(slip);
  await slip.close();
  return number;
}

async function deathSlip(ext: Parameters<typeof issue>[0], panel: Page): Promise<string> {
  await find(panel, '死亡登記', '戶政申辦');
  await expect(rows(panel).first()).toBeVisible();
  const slip = await issue(ext, panel);
  const number = await numberOf(slip);
  await slip.close();
  return number;
}

fresh('an empty register says where slips come from', async ({ ext }) => {
  const desk = await openDesk(ext);
  await expect(desk.getByText('還沒有告知單。在面板開立後會列在這裡。')).toBeVisible();
  await desk.getByRole('textbox', { name: '編號' }).fill('115');
  await expect(desk.getByText('沒有符合的告知單。請放寬條件再試。')).toBeVisible();
});

test('a slip is found by number, procedure, day and missing paper', async ({ ext, panel }) => {
  const seal = await sealSlip(ext, panel);
  const death = await deathSlip(ext, panel);
  const desk = await openDesk(ext);
  await expect(slipRow(desk, seal)).toContainText(`印鑑登記`);
  await expect(slipRow(desk, seal)).toContainText(rocToday);

  const number = desk.getByRole('textbox', { name: '編號' });
  await number.fill(seal);
  await expect(slipRow(desk, death)).toHaveCount(0);
  await expect(slipRow(desk, seal)).toBeVisible();
  await number.fill(seal.slice(0, 4));
  await expect(slipRow(desk, death)).toBeVisible();
  await number.fill('');

  const procedure = desk.getByRole('combobox', { name: '項目' });
  await procedure.selectOption({ label: '死亡登記' });
  await expect(slipRow(desk, seal)).toHaveCount(0);
  await expect(slipRow(desk, death)).toBeVisible();
  await procedure.selectOption({ label: '不限' });

  const missing = desk.getByRole('combobox', { name: '缺少文件' });
  const cell = await slipRow(desk, seal).getByRole('cell').nth(2).innerText();
  await missing.selectOption({ label: cell });
  await expect(slipRow(desk, death)).toHaveCount(0);
  await expect(slipRow(desk, seal)).toBeVisible();
  await missing.selectOption({ label: '不限' });

  await enter(desk.getByRole('textbox', { name: '自' }), rocToday);
  await enter(desk.getByRole('textbox', { name: '至' }), rocToday.replaceAll('/', ''));
  await expect(slipRow(desk, seal)).toBeVisible();
  await enter(desk.getByRole('textbox', { name: '自' }), '1120101');
  await enter(desk.getByRole('textbox', { name: '至' }), '民國112年12月31日');
  await expect(desk.getByText('沒有符合的告知單。請放寬條件再試。')).toBeVisible();
});

test('a day that cannot be gives a sentence and leaves the list as it was', async ({ ext, panel }) => {
  const seal = await sealSlip(ext, panel);
  const desk = await openDesk(ext);
  await expect(slipRow(desk, seal)).toBeVisible();
  await enter(desk.getByRole('textbox', { name: '自' }), '1150230');
  await expect(desk.getByRole('status').first()).toHaveText('115 年 2 月沒有 30 日，請再看一次日期。');
  await expect(slipRow(desk, seal)).toBeVisible();
  await enter(desk.getByRole('textbox', { name: '自' }), '');
  await expect(desk.getByRole('status').first()).toHaveText(/^\d+ 張$/);
});

test('voiding wants a reason; the row and its number stay, and the paper says void', async ({ ext, panel }) => {
  const number = await sealSlip(ext, panel);
  const desk = await openDesk(ext);
  await desk.getByRole('button', { name: `作廢 ${number}` }).click();
  const reason = desk.getByRole('textbox', { name: '作廢原因' });
  await expect(reason).toBeFocused();
  await desk.getByRole('button', { name: '確定作廢' }).click();
  await expect(desk.getByRole('alert')).toHaveText('請寫作廢原因，編號與紀錄都會保留。');
  await desk.getByRole('button', { name: '取消' }).click();
  await expect(slipRow(desk, number)).not.toContainText('作廢：');
  await desk.getByRole('button', { name: `作廢 ${number}` }).click();
  await reason.fill('項目選錯');
  await reason.press('Enter');
  await expect(slipRow(desk, number)).toContainText('作廢：項目選錯');
  await expect(desk.getByRole('button', { name: `作廢 ${number}` })).toHaveCount(0);
  const opening = ext.context.waitForEvent('page');
  await desk.getByRole('button', { name: `補印 ${number}` }).click();
  await expect((await ready(await opening)).getByText('已作廢')).toBeVisible();
  const next = await deathSlip(ext, panel);
  expect(Number(next.slice(-5))).toBe(Number(number.slice(-5)) + 1);
});

test('two windows of the register stay in step', async ({ ext, panel }) => {
  const [one, two] = [await openDesk(ext), await openDesk(ext)];
  const number = await sealSlip(ext, panel);
  for (const desk of [one, two]) await expect(slipRow(desk, number)).toContainText('已列印');
  await one.getByRole('button', { name: `作廢 ${number}` }).click();
  await one.getByRole('textbox', { name: '作廢原因' }).fill('重複');
  await one.getByRole('button', { name: '確定作廢' }).click();
  await expect(slipRow(two, number)).toContainText('作廢：重複');
});

fresh('the office is saved and printed; a counter out of range is refused', async ({ ext }) => {
  const desk = await openDesk(ext);
  await desk.getByRole('link', { name: '本所' }).click();
  const counter = desk.getByRole('textbox', { name: '櫃檯號碼' });
  for (const typed of ['100', '-1', 'A3', '']) {
    await enter(counter, typed);
    await expect(desk.getByRole('alert')).toHaveText('櫃檯號碼請輸入 0 到 99 的整數，0 表示不編櫃檯。');
    await expect(counter).toHaveValue(typed);
  }
  await desk.getByRole('textbox', { name: '戶政事務所名稱' }).fill('示範市晴川區戶政事務所');
  await desk.getByRole('textbox', { name: '電話' }).fill('00-0000-0000');
  await desk.getByRole('textbox', { name: '分機' }).fill('12');
  await desk.getByRole('textbox', { name: '受理時間' }).fill('08:00–17:00');
  await counter.fill('３');
  await counter.press('Enter');
  await expect(desk.getByText('已儲存。').last()).toBeVisible();
  await expect(desk.getByRole('alert')).toHaveCount(0);
  const closing = desk.getByRole('textbox', { name: '下班時間' });
  await enter(closing, '25:00');
  await expect(desk.getByRole('alert')).toContainText('沒有「25:00」這個時刻');
  await enter(closing, '23：59');
  await expect(closing).toHaveValue('23:59');
  await enter(desk.getByRole('textbox', { name: '閒置分鐘' }), '121');
  await expect(desk.getByRole('alert')).toContainText('請輸入 0 到 120 的整數');
  await desk.getByRole('textbox', { name: '閒置分鐘' }).press('Escape');
  const panel = await openPanel(ext);
  await find(panel, '死亡登記', '戶政申辦');
  const slip = await issue(ext, panel);
  const sheet = slip.getByRole('article');
  expect(await numberOf(slip)).toMatch(/^\d{3}-03-00001$/);
  for (const said of ['示範市晴川區戶政事務所', '第 3 櫃檯', '洽詢：00-0000-0000 分機 12', '受理時間：08:00–17:00'])
    await expect(sheet).toContainText(said);
  // What another window saves later does not take the office away.
  await slip.getByRole('radio', { name: 'A4', exact: true }).check();
  await desk.reload();
  await desk.getByRole('link', { name: '本所' }).click();
  await expect(desk.getByRole('textbox', { name: '戶政事務所名稱' })).toHaveValue('示範市晴川區戶政事務所');
});

fresh('the language switches at once in every window, and office data saved elsewhere stays', async ({ ext }) => {
  const panel = await openPanel(ext);
  const desk = await openDesk(ext);
  await find(panel, '印鑑登記', '印鑑登記');
  const slip = await issue(ext, panel);
  await fromMenu(panel, 'English');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Seal registration');
  await expect(panel.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Register of notices');
  await desk.getByRole('link', { name: 'Office', exact: true }).click();
  await desk.getByRole('textbox', { name: 'Name of the office' }).fill('示範戶政事務所');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Saved.')).toBeVisible();
  // Text of a size chosen grows in every window.
  const width = () => panel.getByRole('heading', { level: 1 }).evaluate(title => title.getBoundingClientRect().height);
  const before = await width();
  await desk.getByRole('radio', { name: 'Very large' }).check();
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await desk.getByRole('radio', { name: 'Normal' }).check();
  await expect.poll(width).toBe(before);
  await slip.getByRole('radio', { name: 'A4', exact: true }).check();
  await expect(message(panel)).toContainText(/\d{3}-\d{5}/);
  const again = await openPanel(ext);
  await expect(searchBox(again)).toHaveAttribute('placeholder', 'Procedure, initials ㄔㄕ, code');
  await fromMenu(again, '中文');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('本所資料');
  await expect(desk.getByRole('textbox', { name: '戶政事務所名稱' })).toHaveValue('示範戶政事務所');
  await desk.reload();
  await desk.getByRole('link', { name: '本所' }).click();
  await expect(desk.getByRole('textbox', { name: '戶政事務所名稱' })).toHaveValue('示範戶政事務所');
});
