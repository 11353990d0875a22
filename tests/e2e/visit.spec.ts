// Several procedures of one citizen: one slip, one total, shared papers once; the slip read back brings them all.
import { scan } from '../support/browser/drive.ts';
import {
  answer,
  caseTitle,
  find,
  issue,
  mark,
  message,
  numberOf,
  openDesk,
  question,
  row,
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { codeOf } from './support/slips.ts';

const AGENT_ID = '受委託人身分證明';

test('two procedures of one agent: one slip, one total, and back', async ({ ext, panel }) => {
  const summary = panel.getByRole('region', { name: '同一位民眾' });
  await find(panel, '換領國民身分證', '換領國民身分證');
  await answer(panel, '換證的原因？', '戶籍登記變動');
  await answer(panel, '誰來辦？', '受委託人');
  await answer(panel, '近二年檔存相片與本人相符嗎？', '有，相符');
  await answer(panel, '委託書在哪裡寫的？', '國內');
  await mark(panel, AGENT_ID, '備：已備齊');

  await test.step('one more for the same citizen, by key alone', async () => {
    await panel.keyboard.press('Alt+n');
    await expect(searchBox(panel)).toBeFocused();
    await panel.keyboard.press('Escape');
    await expect(searchBox(panel)).not.toBeFocused();
    await panel.keyboard.press('Alt+n');
    await panel.keyboard.type('戶口名簿');
    await panel.getByRole('option').first().waitFor();
    await panel.keyboard.press('Enter');
    await expect(caseTitle(panel)).toContainText('戶口名簿');
    await expect(summary).toContainText('同一位民眾 2 項');
    await answer(panel, '要辦哪一種？', '補領（遺失）');
    await answer(panel, '戶長還在戶內、聯絡得到嗎？', '是');
    await answer(panel, '誰來辦？', '戶長委託的人');
    await answer(panel, '委託書在哪裡寫的？', '國內');
  });

  await test.step('what was seen for one counts for the other; what the office keeps is wanted for each', async () => {
    await expect(row(panel, AGENT_ID)).toHaveAccessibleName(/備：已備齊，已在「換領國民身分證」標記$/);
    await expect(row(panel, '委託書')).toHaveAccessibleName(/未確認，「換領國民身分證」也要收存一份，請各備一份$/);
    await mark(panel, '委託書', '缺：沒帶');
    await expect(summary).toContainText('尚缺 1 件，未查對 2 件，規費合計 80 元');
  });

  await test.step('a third by Shift and Enter, and out again', async () => {
    await searchBox(panel).fill('印鑑廢止');
    await panel.getByRole('option').first().waitFor();
    await searchBox(panel).press('Shift+Enter');
    await expect(summary).toContainText('同一位民眾 3 項');
    await summary.getByRole('button', { name: '移出這一項' }).click();
    await expect(summary).toContainText('同一位民眾 2 項');
    await expect(caseTitle(panel)).toContainText('戶口名簿');
  });

  const slip = await issue(ext, panel);
  const text = await numberOf(slip);
  const paper = slip.getByRole('article');
  await expect(paper).toContainText(
    '您這次申辦 2 項：「換領國民身分證」、「戶口名簿初領、補領、換領」。請補齊下列 1 件',
  );
  await expect(paper).toContainText('委託書（正本）用於：戶口名簿初領、補領、換領');
  await slip.close();
  await panel.bringToFront();

  await test.step('done, it is over for all; the slip brings all back, with what was seen', async () => {
    await panel.keyboard.press('Control+Enter');
    await expect(message(panel)).toContainText('這位民眾的 2 項都已結束');
    await scan(panel, await codeOf(panel, text));
    await expect(message(panel)).toContainText(`已依告知單 ${text} 讀回。共 2 項。`);
    await expect(summary).toContainText('同一位民眾 2 項');
    await expect(caseTitle(panel)).toContainText('換領國民身分證');
    await expect(row(panel, AGENT_ID)).toHaveAccessibleName(/未確認，前次已驗$/);
    await panel.keyboard.press('Alt+ArrowDown');
    await expect(caseTitle(panel)).toContainText('戶口名簿');
    await expect(row(panel, AGENT_ID)).toHaveAccessibleName(/未確認，前次已驗$/);
    await expect(question(panel, '要辦哪一種？')).toHaveCount(0);
  });

  await test.step('the register finds it by either procedure', async () => {
    const desk = await openDesk(ext);
    await desk.getByRole('combobox', { name: '項目', exact: true }).selectOption({ label: '戶口名簿初領、補領、換領' });
    await expect(desk.getByText(text, { exact: true })).toBeVisible();
  });
});

test('what a case brings with it is told, asked and added by keys alone; what was forgotten is said as it ends', async ({
  panel,
}) => {
  const duties = panel.getByRole('region', { name: '本所應辦' });
  const offers = panel.getByRole('region', { name: '可主動詢問' });
  const heading = (text: string) => panel.locator('summary', { hasText: text });
  const spouse = offers.getByRole('group', { name: /^新住民配偶遷入的/ });
  await find(panel, '遷入登記', '遷入登記');
  await answer(panel, '有幾個人要遷？', '戶內部分的人');
  await answer(panel, '遷徙者的身分證在嗎？', '帶來了');
  await expect(heading('本所應辦')).toHaveText('本所應辦 2・未辦 2');

  await test.step('a duty by one key, which goes on to the next; not while composing', async () => {
    const [first, second] = [duties.getByRole('group').first(), duties.getByRole('group').nth(1)];
    await first.focus();
    await expect(duties.getByText('1 已辦、2 不適用')).toBeVisible();
    await first.dispatchEvent('keydown', { key: '1', code: 'Digit1', isComposing: true });
    await expect(heading('本所應辦')).toHaveText('本所應辦 2・未辦 2');
    await panel.keyboard.press('1');
    await expect(second).toBeFocused();
    await expect(first).toHaveAccessibleName(/，已辦$/);
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('1');
    await expect(first).toBeFocused();
    await expect(first).toHaveAccessibleName(/，未辦$/);
    await panel.keyboard.press('2');
    await expect(heading('本所應辦')).toHaveText('本所應辦 2・未辦 1');
  });

  await test.step('an offer: asked first; no takes it out of the count', async () => {
    await heading('可主動詢問').press('Enter');
    await expect(heading('可主動詢問')).toHaveText('可主動詢問 3・未告知 3');
    await expect(panel.getByText('先問：遷入的人有新住民配偶嗎？')).toBeVisible();
    await spouse.focus();
    await panel.keyboard.press('4');
    await expect(spouse).toHaveAccessibleName(/先問：否$/);
    await expect(heading('可主動詢問')).toHaveText('可主動詢問 2・未告知 2');
    await spouse.getByRole('button', { name: '否' }).click();
    await spouse.getByRole('button', { name: '民眾不要' }).click();
    await expect(heading('可主動詢問')).toHaveText('可主動詢問 3・未告知 2');
    await panel.keyboard.press('Control+z');
    await expect(heading('可主動詢問')).toHaveText('可主動詢問 3・未告知 3');
  });

  await test.step('one is added by one key, and then offered no more', async () => {
    const add = panel.getByRole('button', { name: /^加辦「.*送達/ });
    await add.focus();
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('region', { name: '同一位民眾' })).toContainText('同一位民眾 2 項');
    await expect(caseTitle(panel)).toContainText('送達');
    await expect(add).toHaveCount(0);
  });

  await panel.keyboard.press('Control+Enter');
  await expect(message(panel)).toContainText(
    /都已結束，資料已清除。本所應辦尚有 1 項未標記：「.+」；可主動詢問尚有 \d 項。/,
  );
  await panel.getByRole('button', { name: '回到案件' }).click();
  await expect(panel.getByRole('region', { name: '同一位民眾' })).toContainText('同一位民眾 2 項');
});
