// The two days of a case: how they may be typed, and what follows from them.
import type { Page } from '@playwright/test';
import { answered, appliedDay, enter, eventDay, find, question } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const bornOn = (panel: Page) => eventDay(panel, '出生日期');
/** What is said beside a field. */
const beside = (panel: Page, field: string) => panel.locator(`#${field}-said`);
const late = (panel: Page) => panel.locator('.chip').filter({ hasText: /^逾 \d+ 日/ });
const demandIgnored = (panel: Page) => panel.getByRole('checkbox', { name: '已催告，逾限仍未申請' });

async function birth(panel: Page, applied: string, born: string): Promise<void> {
  await find(panel, '出生登記', '出生登記');
  await enter(appliedDay(panel), applied);
  await enter(bornOn(panel), born);
}

test('a day may be typed in every way clerks write it', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  const ways = [
    '1151121',
    '115/11/21',
    '115.11.21',
    '115-11-21',
    '民國115年11月21日',
    '１１５１１２１',
    '１１５／１１／２１',
    '2026-11-21',
  ];
  for (const typed of ways) {
    await enter(appliedDay(panel), '1151101');
    await expect(appliedDay(panel)).toHaveValue('115/11/01');
    await enter(appliedDay(panel), typed);
    await expect(appliedDay(panel), typed).toHaveValue('115/11/21');
    await expect(beside(panel, 'applied-day')).toHaveText('週六');
  }
});

test('weekday and age are said beside the day of birth while it is typed', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  await enter(appliedDay(panel), '1151120');
  await bornOn(panel).fill('1141120');
  await expect(beside(panel, 'event-day')).toHaveText('週四・1 歲');
  await bornOn(panel).fill('1141121');
  await expect(beside(panel, 'event-day')).toHaveText('週五・0 歲');
});

const FAULTS: readonly (readonly [string, string])[] = [
  ['1150230', '115 年 2 月沒有 30 日，請再看一次日期。'],
  ['1151340', '沒有 13 月，請再看一次日期。'],
  ['9999999', '西元 2910 年超出可用範圍，請再看一次年份。'],
  ['abc', '看不懂「abc」，請輸入 1151121、115/11/21 或民國115年11月21日。'],
];

test('a day that cannot be gives a sentence, stays as typed, and the old day still counts', async ({ panel }) => {
  await birth(panel, '1151120', '1151101');
  await expect(panel.getByText('法定期間末日 115/12/31（四）')).toBeVisible();
  for (const [typed, says] of FAULTS) {
    await enter(bornOn(panel), typed);
    await expect(panel.getByRole('alert')).toHaveText(says);
    await expect(bornOn(panel)).toHaveValue(typed);
    await expect(bornOn(panel)).toHaveAttribute('aria-invalid', 'true');
    await expect(panel.getByText('法定期間末日 115/12/31（四）')).toBeVisible();
  }
  await enter(bornOn(panel), '1151102');
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('emptying the day of birth takes the period away; emptying the day of application means today', async ({
  panel,
}) => {
  await birth(panel, '1151120', '1150801');
  await expect(late(panel)).toBeVisible();
  await enter(bornOn(panel), '');
  await expect(late(panel)).toHaveCount(0);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei' }).format(new Date());
  const roc = `${Number(today.slice(0, 4)) - 1911}/${today.slice(5, 7)}/${today.slice(8)}`;
  for (let times = 0; times < 2; times += 1) {
    await enter(appliedDay(panel), '');
    await expect(appliedDay(panel)).toHaveValue(roc);
  }
});

test('a birth after the day of application is pointed out, and nothing is called late', async ({ panel }) => {
  await birth(panel, '1151120', '1151121');
  await expect(panel.getByRole('alert')).toHaveText('出生日期在申請日之後，請再看一次這兩個日期。');
  await expect(late(panel)).toHaveCount(0);
  await enter(appliedDay(panel), '1151121');
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('in time: the last day and the days left', async ({ panel }) => {
  await birth(panel, '1151120', '1150922');
  await expect(panel.getByText('法定期間末日 115/11/23（一）')).toBeVisible();
  await expect(panel.getByText('未逾期，還有 3 日')).toBeVisible();
  await enter(appliedDay(panel), '1151123');
  await expect(panel.getByText('今天是最後一天')).toBeVisible();
  await expect(demandIgnored(panel)).toHaveCount(0);
});

test('late: days and fine, 900 after an ignored demand, apart from the fees', async ({ panel }) => {
  await birth(panel, '1151120', '1150801');
  const fees = panel.getByRole('region', { name: '規費' });
  await expect(late(panel)).toHaveText('逾 51 日・罰鍰 700 元');
  await expect(panel.getByRole('main').getByText('逾 51 日', { exact: true })).toBeVisible();
  await expect(fees).toContainText('罰鍰另立收據，不計入規費合計');
  await expect(fees).toContainText('罰鍰 700 元');
  await demandIgnored(panel).check();
  await expect(late(panel)).toHaveText('逾 51 日・罰鍰 900 元');
  await expect(fees).toContainText(/規費合計\s*\d{1,2} 元/);
  await expect(panel.getByText('裁處前請留意')).toBeVisible();
  await demandIgnored(panel).uncheck();
  await expect(late(panel)).toHaveText('逾 51 日・罰鍰 700 元');
});

test('a period that runs past the known calendar says so and names no fine', async ({ panel }) => {
  await birth(panel, '1160630', '1151210');
  await expect(
    panel.getByText('末日最早為 116/02/08（一）；該年度辦公日曆表未收錄，是否順延、有無逾期請自行查對。'),
  ).toBeVisible();
  await expect(late(panel)).toHaveCount(0);
  await expect(panel.getByText(/罰鍰 \d/)).toHaveCount(0);
});

test('a day typed and an answer clicked at once both count, though the page moves', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  await enter(appliedDay(panel), '1151120');
  await bornOn(panel).fill('1150801');
  await question(panel, '今天由誰來申請？').getByRole('radio', { name: '父或母' }).click();
  await expect(late(panel)).toBeVisible();
  await expect(answered(panel, '今天由誰來申請？', '父或母')).toBeVisible();
});
