// A slip read back: by scanner wherever the keyboard is, with the input method on, and by what is typed.
import { scan } from '../support/browser/drive.ts';
import {
  answered,
  appliedDay,
  CHILD_SEAL,
  caseTitle,
  eventDay,
  find,
  mark,
  message,
  question,
  row,
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { restored, slipOfChild } from './support/slips.ts';

const [, PARENT_ID] = CHILD_SEAL;
const SELF = '當事人戶籍設在哪裡？';

test('wherever the keyboard is, a scan does nothing but restore the case', async ({ ext, panel }) => {
  const { text, code } = await slipOfChild(ext, panel);

  await test.step('in the search box, with something typed', async () => {
    await searchBox(panel).fill('出生');
    await scan(panel, code);
    await restored(panel, text);
    await expect(searchBox(panel)).toHaveValue('出生');
    await searchBox(panel).fill('');
  });

  await test.step('scanned again at once: the same case, its marks stay', async () => {
    await mark(panel, PARENT_ID, '備：已備齊');
    await scan(panel, code);
    await expect(message(panel)).toContainText('已經讀回');
    await expect(row(panel, PARENT_ID)).toHaveAccessibleName(/備：已備齊/);
    await panel.keyboard.press('Control+Enter');
  });

  await test.step('on the choices of another case, without an Enter; undo brings that case back as it was', async () => {
    await find(panel, '印鑑登記', '印鑑登記');
    await expect(question(panel, SELF).getByRole('radio').first()).toBeFocused();
    await scan(panel, code, { enter: false });
    await restored(panel, text);
    await panel.getByRole('button', { name: '回到原來的案件' }).click();
    await expect(question(panel, SELF)).toBeVisible();
  });

  await test.step('in a field for a date while the input method composes', async () => {
    await find(panel, '出生登記', '出生登記');
    await eventDay(panel, '出生日期').fill('115');
    await scan(panel, code, { composing: true });
    await restored(panel, text);
    await panel.keyboard.press('Control+z');
    await expect(caseTitle(panel)).toContainText('出生登記');
    await expect(appliedDay(panel)).toHaveAttribute('aria-invalid', 'false');
    await expect(eventDay(panel, '出生日期')).toHaveValue('');
  });

  await test.step('a code cut short is said, and changes nothing', async () => {
    await eventDay(panel, '出生日期').fill('115');
    await scan(panel, code.slice(0, -3));
    await expect(message(panel)).toContainText('這個碼不完整或已損壞，沒有更動任何案件');
    await expect(eventDay(panel, '出生日期')).toHaveValue('115');
    await expect(eventDay(panel, '出生日期')).toBeFocused();
    await expect(caseTitle(panel)).toContainText('出生登記');
  });
});

test('answers typed fast act at once', async ({ panel }) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await expect(question(panel, SELF).getByRole('radio').first()).toBeFocused();
  // As fast as a scanner; after each key the case must be one step further before the next.
  await scan(panel, '11', { gap: 20, enter: false });
  await expect(answered(panel, SELF, '本所轄區')).toBeVisible();
  await expect(answered(panel, '今天由誰來辦？', '本人')).toBeVisible();
});

test('by keyboard alone: the short code, the number, what is wrong, and back', async ({ ext, panel }) => {
  const { text } = await slipOfChild(ext, panel);
  await panel.keyboard.press('Control+b');
  const typed = panel.getByRole('textbox', { name: '短碼或編號' });
  await expect(typed).toBeFocused();
  await panel.keyboard.type('1150000 1');
  await panel.keyboard.press('Enter');
  await expect(message(panel)).toContainText('這不是正確的短碼或編號');
  await expect(typed).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(typed).toHaveCount(0);
  await expect(searchBox(panel)).toBeFocused();
  await panel.getByRole('main').getByRole('button', { name: '讀回告知單' }).press('Enter');
  await panel.keyboard.type(text);
  await panel.keyboard.press('Enter');
  await restored(panel, text);
});
