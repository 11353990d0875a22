// A case outlives the panel, the worker and the browser; two panels keep in step.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDrawer, stopWorker } from '../support/browser/drive.ts';
import { type Launched, launchExtension } from '../support/browser/launch.ts';
import {
  answer,
  answered,
  appliedDay,
  CHILD_SEAL,
  caseTitle,
  childSeal,
  enter,
  eventDay,
  find,
  fromMenu,
  mark,
  message,
  openPanel,
  question,
  row,
  verdict,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const [SEAL, PARENT_ID, CONSENT] = CHILD_SEAL;

test('closing the panel loses nothing: answers, marks and days are there again', async ({ ext, panel }) => {
  await childSeal(panel);
  await mark(panel, SEAL, '備：已備齊');
  await mark(panel, PARENT_ID, '缺：沒帶');
  await enter(appliedDay(panel), '1151120');
  await panel.close();
  const again = await openPanel(ext);
  await expect(caseTitle(again)).toContainText('印鑑登記');
  await expect(verdict(again)).toContainText('尚缺 1 件');
  await expect(answered(again, '法定代理人有誰到場？', '父或母一方到場')).toBeVisible();
  await expect(row(again, SEAL)).toHaveAccessibleName(/備：已備齊$/);
  await expect(appliedDay(again)).toHaveValue('115/11/20');
});

test('a page laid over and loaded anew shows the same case in its next drawer', async ({ ext, panel: tab, demo }) => {
  await tab.close();
  const page = await ext.context.newPage();
  await page.goto(demo.url);
  await childSeal(await openDrawer(ext, page));
  await page.goto(new URL('legacy/', demo.url).href);
  const panel = await openDrawer(ext, page);
  await expect(caseTitle(panel)).toContainText('印鑑登記');
  await expect(answered(panel, '今天由誰來辦？', '未成年人的法定代理人')).toBeVisible();
});

test('the worker may be stopped at any moment while answers are given', async ({ ext, panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await stopWorker(ext.context, ext.extensionId);
  await answer(panel, '今天由誰來辦？', '未成年人的法定代理人');
  await question(panel, '法定代理人有誰到場？').getByRole('radio').first().focus();
  await panel.keyboard.press('2');
  await stopWorker(ext.context, ext.extensionId);
  await panel.keyboard.press('1');
  await mark(panel, CONSENT, '缺：沒帶');
  await stopWorker(ext.context, ext.extensionId);
  await expect(verdict(panel)).toContainText('尚缺 1 件');
  await expect(message(panel)).toHaveText('');
  const again = await openPanel(ext);
  await expect(verdict(again)).toContainText('尚缺 1 件');
  await expect(answered(again, '法定代理人有誰到場？', '父或母一方到場')).toBeVisible();
  await expect(answered(again, '印章上刻的是戶籍姓名嗎？', '是')).toBeVisible();
});

test('two panels: what one does shows in the other', async ({ ext, panel }) => {
  const other = await openPanel(ext);
  await find(panel, '印鑑登記', '印鑑登記');
  await expect(caseTitle(other)).toContainText('印鑑登記');
  await answer(other, '當事人戶籍設在哪裡？', '本所轄區');
  await expect(answered(panel, '當事人戶籍設在哪裡？', '本所轄區')).toBeVisible();
  await answer(panel, '今天由誰來辦？', '受監護宣告者的監護人');
  await expect(answered(other, '今天由誰來辦？', '受監護宣告者的監護人')).toBeVisible();
  await expect(message(panel)).toHaveText('');
  await panel.getByRole('button', { name: '完成', exact: true }).click();
  await expect(other.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  await find(other, '遷出登記', '遷出登記');
  await expect(caseTitle(panel)).toContainText('遷出登記');
});

test('finishing clears the case everywhere, and its undo brings it back whole', async ({ ext, panel }) => {
  await childSeal(panel);
  await mark(panel, SEAL, '備：已備齊');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  await expect(message(panel)).toContainText('案件已結束，資料已清除');
  const other = await openPanel(ext);
  await expect(other.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  await panel.getByRole('button', { name: '回到案件' }).click();
  for (const each of [panel, other]) {
    await expect(caseTitle(each)).toContainText('印鑑登記');
    await expect(row(each, SEAL)).toHaveAccessibleName(/備：已備齊$/);
  }
  await expect(message(panel)).not.toContainText('案件已結束');
});

test('the browser closed: the case, the language and a slip not yet printed are there again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'onetrip-'));
  let ext: Launched | undefined;
  try {
    ext = await launchExtension({ dir });
    const panel = await openPanel(ext);
    await find(panel, '出生登記', '出生登記');
    await enter(appliedDay(panel), '1151120');
    await enter(eventDay(panel, '出生日期'), '1150801');
    await answer(panel, '孩子在哪裡出生？', '臺灣地區');
    // As if the power went between the number and the print page.
    const worker = await ext.worker();
    await worker.evaluate(() => Object.assign(chrome.tabs, { create: async () => ({}) }));
    await panel.keyboard.press('Control+p');
    await expect(message(panel)).toContainText(/編號 \d{3}-00001/);
    await fromMenu(panel, 'English');
    await expect(caseTitle(panel)).toContainText('Birth registration');
    await ext.close();
    expect(ext.errors).toEqual([]);

    ext = await launchExtension({ dir });
    const again = await openPanel(ext);
    await expect(caseTitle(again)).toContainText('Birth registration');
    await expect(message(again)).toContainText(/Notice \d{3}-00001 has its number but was not printed/);
    const opening = ext.context.waitForEvent('page');
    await message(again).getByRole('button', { name: 'Print' }).click();
    const slip = await opening;
    await expect(slip.getByRole('article')).toContainText(/編號 \d{3}-00001/);
    await fromMenu(again, '中文');
    await expect(eventDay(again, '出生日期')).toHaveValue('115/08/01');
    await expect(answered(again, '孩子在哪裡出生？', '臺灣地區')).toBeVisible();
    await again.keyboard.press('Control+p');
    await expect(message(again)).toContainText(/編號 \d{3}-00001/);
    await again.reload();
    await expect(caseTitle(again)).toContainText('出生登記');
    await expect(message(again)).toHaveText('');
    expect(ext.errors).toEqual([]);
  } finally {
    await ext?.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
