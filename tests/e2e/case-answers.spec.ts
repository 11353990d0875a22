// The facts of a case: answering, changing one's mind, and what an answer can lead to.

import {
  answer,
  answered,
  appliedDay,
  caseTitle,
  enter,
  eventDay,
  find,
  issue,
  message,
  question,
  verdict,
} from './support/clerk.ts';
import { change } from './support/layers.ts';
import { expect, test } from './support/shared.ts';

test('an answer folds to one line and can be changed', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await expect(question(panel, '當事人戶籍設在哪裡？')).toHaveCount(0);
  await answered(panel, '當事人戶籍設在哪裡？', '本所轄區').click();
  await expect(question(panel, '當事人戶籍設在哪裡？').getByRole('radio', { checked: true })).toHaveText(/本所轄區/);
  await answer(panel, '當事人戶籍設在哪裡？', '其他縣市');
  await expect(verdict(panel)).toContainText('暫不能受理');
});

test('an answer changed by keyboard leads on to the next question', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '同縣市的其他區');
  await answered(panel, '當事人戶籍設在哪裡？').press('Enter');
  await expect(question(panel, '當事人戶籍設在哪裡？').getByRole('radio', { name: '同縣市的其他區' })).toBeFocused();
  await panel.keyboard.press('ArrowLeft');
  await panel.keyboard.press('Enter');
  await expect(answered(panel, '當事人戶籍設在哪裡？', '本所轄區')).toBeVisible();
  await expect(panel.getByRole('radio').and(panel.locator(':focus'))).toBeVisible();
});

test('an answer that no longer matters is struck but kept, and counts again when it matters again', async ({
  panel,
}) => {
  await find(panel, '出生登記', '出生登記');
  await answer(panel, '孩子是哪一種情形？', '婚生（含登記前結婚）');
  await answer(panel, '孩子的姓氏如何決定？', '談不成或失聯，抽籤');
  await answered(panel, '孩子是哪一種情形？').click();
  await answer(panel, '孩子是哪一種情形？', '非婚生、尚未認領');
  await expect(panel.getByText('不再影響結果的回答（保留未刪）')).toBeVisible();
  await expect(panel.locator('s')).toContainText('孩子的姓氏如何決定？ 談不成或失聯，抽籤');
  await answered(panel, '孩子是哪一種情形？').click();
  await answer(panel, '孩子是哪一種情形？', '婚生（含登記前結婚）');
  await expect(answered(panel, '孩子的姓氏如何決定？', '談不成或失聯，抽籤')).toBeVisible();
});

test('undo takes back the last step, by key and by button, and says when there is none', async ({ panel }) => {
  const undo = panel.getByRole('button', { name: '復原', exact: true });
  await undo.click();
  await expect(message(panel)).toContainText('沒有可以復原的步驟');
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '今天由誰來辦？', '本人');
  await panel.keyboard.press('Control+z');
  await expect(question(panel, '今天由誰來辦？')).toBeVisible();
  await expect(message(panel)).toContainText('已復原上一步');
  await undo.click();
  await expect(question(panel, '當事人戶籍設在哪裡？')).toBeVisible();
  await undo.click();
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
});

test('one question is marked to be asked first, and notes stand with their questions', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  await expect(panel.getByText('先問這項')).toHaveCount(1);
  const note = panel.getByText('生父母在登記前已結婚的，選婚生。');
  await expect(note).toBeVisible();
  await answer(panel, '孩子是哪一種情形？', '無依兒童（棄嬰）');
  await expect(note).toHaveCount(0);
});

test('when nothing more can change the result, the panel says so', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '今天由誰來辦？', '受監護宣告者的監護人');
  await expect(panel.getByText('案情已足夠，其餘不必再問。')).toHaveCount(0);
  await answer(panel, '印章上刻的是戶籍姓名嗎？', '是');
  await expect(panel.getByText('案情已足夠，其餘不必再問。')).toBeVisible();
});

test('a digit that the input method takes for itself answers nothing', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await question(panel, '當事人戶籍設在哪裡？').getByRole('radio').first().focus();
  const protocol = await panel.context().newCDPSession(panel);
  const key = { key: 'Process', code: 'Digit1', windowsVirtualKeyCode: 229 };
  await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await panel.keyboard.press('ArrowRight');
  await expect(question(panel, '當事人戶籍設在哪裡？').getByRole('radio').nth(1)).toBeFocused();
  await panel.keyboard.press('1');
  await expect(answered(panel, '當事人戶籍設在哪裡？', '本所轄區')).toBeVisible();
});

test('the age follows from the day of birth and need not be asked', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  await enter(appliedDay(panel), '1151120');
  await expect(panel.getByRole('textbox', { name: '孩子現在滿幾歲？' })).toBeVisible();
  await enter(eventDay(panel, '出生日期'), '1020101');
  await expect(verdict(panel)).toContainText('改辦其他項目：孩子已滿 12 歲');
});

test('an age is typed as a number; anything else gives a sentence and stays as typed', async ({ panel }) => {
  await find(panel, '補領國民身分證', '補領國民身分證');
  const age = panel.getByRole('textbox', { name: '當事人滿幾歲？' });
  for (const typed of ['十四', '-1', '14.5']) {
    await enter(age, typed);
    await expect(panel.getByRole('alert')).toHaveText('請輸入 0 到 9999 的整數。');
    await expect(age).toHaveValue(typed);
  }
  await enter(age, '１４');
  await expect(answered(panel, '當事人滿幾歲？', '14 歲')).toBeVisible();
});

test('a case that belongs elsewhere opens the other procedure by one key', async ({ panel }) => {
  await find(panel, '印鑑證明', '印鑑證明');
  await question(panel, '當事人辦過印鑑登記嗎？').getByRole('radio', { name: '還沒登記' }).press('Enter');
  await expect(verdict(panel)).toContainText('改辦其他項目');
  await expect(panel.getByRole('button', { name: '改辦「印鑑登記」' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(caseTitle(panel)).toContainText('印鑑登記');
  await panel.keyboard.press('Control+z');
  await expect(caseTitle(panel)).toContainText('印鑑證明');
});

test('a procedure the office has hidden is not offered', async ({ panel }) => {
  await change(panel, {
    do: 'hide',
    target: { kind: 'procedure', procedure: 'initial-household', id: 'initial-household' },
    was: null,
  });
  await find(panel, '出生登記', '出生登記');
  await answer(panel, '孩子在哪裡出生？', '國外、大陸或港澳');
  await expect(verdict(panel)).toContainText('改辦其他項目');
  await expect(panel.getByText('要改辦的項目在本所的規範中已隱藏')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^改辦/ })).toHaveCount(0);
});

test('a stop shows its reason and its basis, and a slip that says so can still be issued', async ({ ext, panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '其他縣市');
  await expect(verdict(panel)).toContainText('暫不能受理：印鑑要向戶籍地的戶政事務所辦理');
  await expect(panel.getByRole('region', { name: '應備項目' })).toHaveCount(0);
  const slip = await issue(ext, panel);
  await expect(slip.getByRole('article')).toContainText('今日無法受理，原因如下');
  await expect(slip.getByRole('article')).toContainText('印鑑要向戶籍地的戶政事務所辦理');
});

test('what a supervisor must be asked is shown, and the case goes on', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '同縣市的其他區');
  await expect(panel.getByText('請陳報主管').first()).toBeVisible();
  await expect(panel.getByText('許多直轄市可在市內跨區辦理')).toBeVisible();
  await expect(question(panel, '今天由誰來辦？')).toBeVisible();
  await expect(panel.getByRole('region', { name: '應備項目' })).toBeVisible();
});

test('who must come and sign is shown, and what stands around the list unfolds', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '今天由誰來辦？', '本人');
  await expect(panel.getByText('當事人（須到場並簽章）')).toBeVisible();
  for (const title of ['作業步驟', '常見退件原因', '申請人與委託', '法令依據', '資料出處']) {
    const fold = panel.locator('details').filter({ hasText: title });
    await expect(fold.getByRole('listitem').first()).toBeHidden();
    await fold.getByText(title, { exact: true }).press('Enter');
    await expect(fold.getByRole('listitem').first()).toBeVisible();
  }
  await expect(panel.getByText(/規範包 \S+，指紋 \S{4}/)).toBeVisible();
});
