// The slip: what stands on it, its number, and how it comes out on paper.
import type { Page } from '@playwright/test';
import {
  answer,
  appliedDay,
  CHILD_SEAL,
  childSeal,
  enter,
  eventDay,
  find,
  issue,
  mark,
  message,
  numberOf,
  openDesk,
  ready,
  row,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { twoMissing } from './support/slips.ts';

const [, , CONSENT, COPY] = CHILD_SEAL;

/** Moving in late with one paper of every kind. */
async function lateMove(panel: Page): Promise<void> {
  await find(panel, '遷入登記', '遷入登記');
  await enter(appliedDay(panel), '1151120');
  await enter(eventDay(panel, '搬入新址日期'), '1150101');
  await answer(panel, '原來的戶籍在哪裡？', '國內其他鄉鎮市區');
  await answer(panel, '有幾個人要遷？', '戶內部分的人');
  await answer(panel, '今天是誰來申請？', '戶長');
  await answer(panel, '到新址入戶還是立戶？', '自己成立一戶');
  await answer(panel, '新址的房屋是誰的？', '遷徙者自己的');
  await answer(panel, '遷徙者的身分證在嗎？', '帶來了');
  await answer(panel, '兩戶的戶口名簿都帶了嗎？', '都帶了');
  await mark(panel, '每位遷徙者的國民身分證', '備：已備齊');
  await mark(panel, '原戶口名簿', '缺：沒帶');
}

test('a slip names what is missing, seen, unchecked and looked up, with fees and fine apart', async ({
  ext,
  panel,
}) => {
  await lateMove(panel);
  const slip = await issue(ext, panel);
  const sheet = slip.getByRole('article', { name: '一次告知單' });
  await expect(sheet).toContainText(/編號 \d{3}-\d{5}/);
  await expect(sheet).toContainText(/中華民國\d{3}年\d{1,2}月\d{1,2}日 \d\d:\d\d/);
  await expect(sheet).toContainText('您申辦遷入登記，請補齊下列 1 項，一次即可辦妥：');
  await expect(sheet.getByRole('listitem').first()).toContainText('原戶口名簿（正本）');
  await expect(sheet).toContainText(/今日已驗、下次請再帶來\s*每位遷徙者的國民身分證/);
  await expect(sheet).toContainText(/今日未查對、下次請一併帶來\s*戶長國民身分證/);
  await expect(sheet).toContainText(/您不必準備（由本所查證）\s*建物所有權狀/);
  await expect(sheet).toContainText(/應繳規費 \d+ 元/);
  await expect(sheet).toContainText('罰鍰 900 元');
  await expect(sheet).toContainText('罰鍰另立收據，不計入規費合計');
  const english = sheet.getByRole('region', { name: 'In English' });
  await expect(english).toContainText('You are applying for: Move-in registration');
  await expect(sheet.getByRole('img', { name: '再次臨櫃請出示' })).toBeVisible();
  await expect(sheet.getByRole('figure')).toContainText(/再次臨櫃請出示\s*[0-9A-Z][0-9A-Z -]{4,}/);
  await expect(sheet).toContainText(/規範 [0-9A-Z]{4}/i);
  await expect(sheet).toContainText('本單為補件說明，不是准駁決定');
});

test('a missing paper is printed with its form and its note', async ({ ext, panel }) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  const items = slip.getByRole('article').locator('ol > li');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toContainText(`${CONSENT}（正本）`);
  await expect(items.nth(1)).toContainText(`${COPY}（影本）`);
  for (const item of await items.all()) expect((await item.locator('p').first().innerText()).length).toBeGreaterThan(5);
});

test('what was brought but does not fit is printed with that reason', async ({ ext, panel }) => {
  await childSeal(panel);
  await mark(panel, COPY, '不符：不合規定或查無資料');
  const slip = await issue(ext, panel);
  await expect(slip.getByRole('article').locator('ol > li')).toContainText('今日所帶不符或查無資料，請帶符合的文件');
});

test('while a question is open the slip prints what each answer would need', async ({ ext, panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '印章上刻的是戶籍姓名嗎？', '是');
  const slip = await issue(ext, panel);
  const sheet = slip.getByRole('article');
  await expect(sheet).toContainText('尚待確認的情形');
  for (const who of ['本人', '未成年人的法定代理人', '受監護宣告者的監護人'])
    await expect(
      sheet
        .getByRole('listitem')
        .filter({ hasText: `「${who}」` })
        .first(),
    ).toBeVisible();
  await expect(sheet).toContainText('監護人身分證明');
});

test('the key pressed twice gives the same number; after a change the next one', async ({ ext, panel }) => {
  await twoMissing(panel);
  const first = await numberOf(await issue(ext, panel));
  const again = await numberOf(await issue(ext, panel));
  expect(again).toBe(first);
  await mark(panel, COPY, '備：已備齊');
  const changed = await numberOf(await issue(ext, panel));
  expect(Number(changed.slice(-5))).toBe(Number(first.slice(-5)) + 1);
  await expect(message(panel)).toContainText(`編號 ${changed}`);
});

test('the slip is issued by its button too, which counts what is missing', async ({ ext, panel }) => {
  await twoMissing(panel);
  const opening = ext.context.waitForEvent('page');
  await panel.getByRole('button', { name: '開立一次告知單（缺 2 件）' }).click();
  await ready(await opening);
});

test('a slip printed again from the register says so and keeps its number', async ({ ext, panel }) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  const number = await numberOf(slip);
  await expect(slip.getByRole('article')).not.toContainText('補印');
  const desk = await openDesk(ext);
  const opening = ext.context.waitForEvent('page');
  await desk.getByRole('button', { name: `補印 ${number}` }).click();
  const again = await ready(await opening);
  expect(await numberOf(again)).toBe(number);
  await expect(again.getByRole('article').getByText('補印', { exact: true })).toBeVisible();
  await expect(desk.getByRole('row').filter({ hasText: number })).toContainText('已列印，補印 1 次');
});

test('a paper marked in the panel after printing does not change the slip already issued', async ({ ext, panel }) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  await mark(panel, CONSENT, '備：已備齊');
  await expect(row(panel, CONSENT)).toHaveAccessibleName(/備：已備齊$/);
  await slip.reload();
  await ready(slip);
  await expect(slip.getByRole('article').locator('ol > li')).toHaveCount(2);
});
