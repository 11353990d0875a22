// A slip read back: by scanner wherever the keyboard is, with the input method on, and by what is typed.
import type { Page } from '@playwright/test';
import { scan } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import {
  answered,
  appliedDay,
  CHILD_SEAL,
  caseTitle,
  childSeal,
  eventDay,
  find,
  issue,
  mark,
  message,
  numberOf,
  question,
  row,
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const [SEAL, PARENT_ID, CONSENT, COPY] = CHILD_SEAL;
const SELF = '當事人戶籍設在哪裡？';

/** The digits on a slip's code, from the register. */
async function codeOf(panel: Page, text: string): Promise<string> {
  return panel.evaluate(async number => {
    const [name] = (await indexedDB.databases())
      .flatMap(each => each.name ?? [])
      .filter(each => each.startsWith('onetrip-'));
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const slip = await new Promise<{ code: string }>((resolve, reject) => {
      const request = opened.transaction('slips').objectStore('slips').index('text').get(number);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return slip.code;
  }, text);
}

/** A slip of a child's seal: the seal seen, the letter missing; the case is over. */
async function slipOfChild(ext: Launched, panel: Page): Promise<{ text: string; code: string }> {
  await childSeal(panel);
  await mark(panel, SEAL, '備：已備齊');
  await mark(panel, CONSENT, '缺：沒帶');
  const slip = await issue(ext, panel);
  const text = await numberOf(slip);
  await slip.close();
  await panel.bringToFront();
  await panel.keyboard.press('Control+Enter');
  await expect(message(panel)).toContainText('案件已結束');
  return { text, code: await codeOf(panel, text) };
}

async function restored(panel: Page, text: string): Promise<void> {
  await expect(message(panel)).toContainText(`已依告知單 ${text} 讀回`);
  await expect(panel.getByText(`依告知單 ${text} 回復`, { exact: true })).toBeVisible();
  await expect(row(panel, SEAL)).toHaveAccessibleName(/未確認，前次已驗$/);
  for (const paper of [PARENT_ID, CONSENT, COPY]) await expect(row(panel, paper)).toHaveAccessibleName(/未確認$/);
}

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
