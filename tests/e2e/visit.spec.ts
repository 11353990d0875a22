// Several procedures of one citizen: one slip, one total, shared papers once; the slip read back brings them all.
import { scan } from '../support/browser/drive.ts';
import { answer, caseTitle, find, issue, mark, message, numberOf, openDesk, row, searchBox } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { codeOf } from './support/slips.ts';

test('two procedures, one slip, and back', async ({ ext, panel }) => {
  const summary = panel.getByRole('region', { name: '同一位民眾' });
  await find(panel, '英文戶籍謄本', '英文戶籍謄本');
  await answer(panel, '今天由誰申請？', '本人');
  await mark(panel, '印章（簽名亦可）', '備：已備齊');

  await test.step('one more for the same citizen, by key alone', async () => {
    await panel.keyboard.press('Alt+n');
    await expect(searchBox(panel)).toBeFocused();
    await panel.keyboard.type('戶籍謄本');
    await panel.getByRole('option').first().waitFor();
    await panel.keyboard.press('Enter');
    await expect(caseTitle(panel)).toContainText('戶籍謄本');
    await expect(summary).toContainText('同一位民眾 2 項');
    await answer(panel, '今天由誰申請？', '當事人本人');
  });

  await test.step('what was seen for one counts for the other, and says so', async () => {
    await expect(row(panel, '印章（簽名亦可）')).toHaveAccessibleName(
      /備：已備齊，備：已備齊（已在「英文戶籍謄本」標記）$/,
    );
  });
  await panel.screenshot({ path: '/tmp/visit-1.png' });
  await mark(panel, '國民身分證', '缺：沒帶');

  const slip = await issue(ext, panel);
  const text = await numberOf(slip);
  await slip.screenshot({ path: '/tmp/visit-2.png', fullPage: true });
  await slip.close();
  await panel.bringToFront();
  await panel.keyboard.press('Control+Enter');
  await expect(message(panel)).toContainText('2 項都已結束');
  const code = await codeOf(panel, text);
  await scan(panel, code);
  await expect(message(panel)).toContainText(`已依告知單 ${text} 讀回。共 2 項。`);
  await expect(summary).toContainText('同一位民眾 2 項');
  await panel.screenshot({ path: '/tmp/visit-3.png' });
  const desk = await openDesk(ext);
  await desk.getByLabel('申辦項目').selectOption('戶籍謄本');
  await expect(desk.getByText(text)).toBeVisible();
});
