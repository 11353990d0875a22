// The papers of a case: marking them by single keys, and why each is there.
import type { Page } from '@playwright/test';
import { answer, CHILD_SEAL, childSeal, find, mark, message, row, rows, verdict } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const [SEAL, PARENT_ID, CONSENT, COPY] = CHILD_SEAL;

async function marked(panel: Page, paper: string, state: string): Promise<void> {
  await expect(row(panel, paper)).toHaveAccessibleName(new RegExp(`，${state}$`));
}

test('1 to 4 mark a paper and go on to the next; the same key again takes the mark away', async ({ panel }) => {
  await childSeal(panel);
  await row(panel, SEAL).focus();
  await panel.keyboard.press('1');
  await expect(row(panel, PARENT_ID)).toBeFocused();
  await panel.keyboard.press('2');
  await panel.keyboard.press('4');
  await marked(panel, SEAL, '備：已備齊');
  await marked(panel, PARENT_ID, '缺：沒帶');
  await marked(panel, CONSENT, '不符：不合規定或查無資料');
  await marked(panel, COPY, '未確認');
  await expect(verdict(panel)).toContainText('尚缺 2 件，未查對 1 件');
  await row(panel, PARENT_ID).focus();
  await panel.keyboard.press('2');
  await marked(panel, PARENT_ID, '未確認');
  await expect(verdict(panel)).toContainText('尚缺 1 件，未查對 2 件');
});

test('arrows move through the list and A marks all the rest', async ({ panel }) => {
  await childSeal(panel);
  await row(panel, SEAL).focus();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowUp');
  await expect(row(panel, PARENT_ID)).toBeFocused();
  await panel.keyboard.press('2');
  await panel.keyboard.press('a');
  await expect(message(panel)).toContainText('已將其餘 3 項標為備');
  await marked(panel, PARENT_ID, '缺：沒帶');
  await marked(panel, COPY, '備：已備齊');
  await panel.keyboard.press('Control+z');
  await marked(panel, COPY, '未確認');
});

test('with everything there the case can be finished today', async ({ panel }) => {
  await childSeal(panel);
  await panel.getByRole('button', { name: '其餘皆備' }).click();
  await expect(verdict(panel)).toHaveText(/今天可以辦妥/);
  await expect(panel.getByRole('button', { name: '其餘皆備' })).toBeDisabled();
});

test('3 on a paper the office cannot look up says so and marks nothing', async ({ panel }) => {
  await childSeal(panel);
  await row(panel, SEAL).focus();
  await panel.keyboard.press('3');
  await expect(message(panel)).toContainText('這一項本所無法代為查證');
  await marked(panel, SEAL, '未確認');
  await expect(row(panel, SEAL).getByRole('button', { name: /查：/ })).toHaveCount(0);
});

test('what the office can look up is marked so and never counted as missing', async ({ panel }) => {
  await find(panel, '遷入登記', '遷入登記');
  await answer(panel, '到新址入戶還是立戶？', '自己成立一戶');
  await answer(panel, '新址的房屋是誰的？', '遷徙者自己的');
  const deed = '建物所有權狀';
  await expect(row(panel, deed)).toContainText('可免附');
  await row(panel, deed).focus();
  await expect(row(panel, deed)).toContainText('本所可查證');
  await panel.keyboard.press('3');
  await marked(panel, deed, '查：由本所查證');
  await expect(verdict(panel)).not.toContainText('尚缺');
});

test('the buttons do what the keys do', async ({ panel }) => {
  await childSeal(panel);
  await mark(panel, SEAL, '備：已備齊');
  await mark(panel, COPY, '缺：沒帶');
  await marked(panel, SEAL, '備：已備齊');
  await expect(panel.getByRole('button', { name: '開立一次告知單（缺 1 件）' })).toBeVisible();
  await mark(panel, COPY, '缺：沒帶');
  await marked(panel, COPY, '未確認');
});

test('the line with the focus says why it is there; ? shows the reasons of all lines', async ({ panel }) => {
  await childSeal(panel);
  const why = '因「今天由誰來辦＝未成年人的法定代理人」';
  await row(panel, COPY).focus();
  await expect(row(panel, COPY)).toContainText(why);
  await expect(row(panel, PARENT_ID)).not.toContainText(why);
  await panel.keyboard.press('?');
  for (const paper of [PARENT_ID, COPY]) await expect(row(panel, paper)).toContainText(why);
  await expect(row(panel, SEAL)).toContainText('一律需要');
  await panel.keyboard.press('?');
  await expect(row(panel, PARENT_ID)).not.toContainText(why);
});

test('in every procedure each line says why, and each paper its basis or source', async ({ panel }) => {
  test.slow();
  const catalogue = panel.getByRole('main', { name: '全部申辦項目' });
  const buttons = await catalogue.getByRole('button').allInnerTexts();
  const titles = buttons.filter(title => !title.startsWith('讀回告知單'));
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) {
    await catalogue.getByRole('button', { name: title, exact: true }).click();
    await rows(panel).first().focus();
    await panel.keyboard.press('?');
    const texts = await rows(panel).evaluateAll(lines =>
      lines.map(line => ({ name: line.getAttribute('aria-label') ?? '', text: (line as HTMLElement).innerText })),
    );
    expect(texts.length, title).toBeGreaterThan(0);
    for (const { name, text } of texts) {
      expect(text, `${title}: ${name}`).toMatch(/因「|一律需要|視「/);
      if (!/，擇/.test(name)) expect(text, `${title}: ${name}`).toMatch(/(依據|出處)\s+\S/);
    }
    await panel.getByRole('button', { name: '完成', exact: true }).click();
  }
});

test('after a click on one line a key marks that line, not the one before', async ({ panel }) => {
  await childSeal(panel);
  await row(panel, SEAL).focus();
  await mark(panel, CONSENT, '備：已備齊');
  await panel.keyboard.press('2');
  await marked(panel, CONSENT, '缺：沒帶');
  await marked(panel, SEAL, '未確認');
});
