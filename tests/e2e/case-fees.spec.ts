// Fees of a case: quantities, waivers, what is paid on request, what was received.
import type { Page } from '@playwright/test';
import { answer, enter, find } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

const fees = (panel: Page) => panel.getByRole('region', { name: '規費' });
const quantity = (panel: Page, item: string) => panel.getByRole('textbox', { name: `${item} 數量` });
const received = (panel: Page) => panel.getByRole('textbox', { name: '實收' });

async function total(panel: Page, amount: string): Promise<void> {
  await expect(fees(panel)).toContainText(new RegExp(`規費合計\\s*${amount} 元`));
}

test('a quantity that cannot be is refused with a sentence, stays as typed, and the old total stands', async ({
  panel,
}) => {
  await find(panel, '戶籍謄本', '戶籍謄本');
  await enter(quantity(panel, '戶籍謄本'), '3');
  await total(panel, '45');
  for (const typed of ['-1', '1.5', '10000', 'abc', '1e3']) {
    await enter(quantity(panel, '戶籍謄本'), typed);
    await expect(fees(panel).getByRole('alert')).toHaveText('請輸入 0 到 9999 的整數。');
    await expect(quantity(panel, '戶籍謄本')).toHaveValue(typed);
    await total(panel, '45');
  }
  await enter(quantity(panel, '戶籍謄本'), '９９９９');
  await total(panel, '149,985');
  await enter(quantity(panel, '戶籍謄本'), '0');
  await total(panel, '0');
});

test('an emptied quantity is one again', async ({ panel }) => {
  await find(panel, '戶籍謄本', '戶籍謄本');
  for (let times = 0; times < 2; times += 1) {
    await enter(quantity(panel, '戶籍謄本'), '');
    await expect(quantity(panel, '戶籍謄本')).toHaveValue('1');
    await total(panel, '15');
  }
});

test('the first copy and the further ones cost differently', async ({ panel }) => {
  await find(panel, '英文戶籍謄本', '英文戶籍謄本');
  await total(panel, '100');
  await enter(quantity(panel, '英文戶籍謄本'), '3');
  await total(panel, '130');
});

test('a waiver takes the fee away and shows its condition and basis', async ({ panel }) => {
  await find(panel, '戶籍謄本', '戶籍謄本');
  await total(panel, '15');
  const waiver = panel.getByRole('combobox', { name: '戶籍謄本 免收或減收' });
  await waiver.selectOption({ label: '統一編號重複或錯誤' });
  await total(panel, '0');
  await expect(fees(panel)).toContainText('戶政規費收費標準 §2 II');
  await expect(received(panel)).toHaveCount(0);
  await waiver.selectOption({ label: '照收' });
  await total(panel, '15');
});

test('what was received gives the change, or what is short', async ({ panel }) => {
  await find(panel, '戶籍謄本', '戶籍謄本');
  await enter(quantity(panel, '戶籍謄本'), '3');
  await enter(received(panel), '1,000');
  await expect(fees(panel).getByText('找 955 元')).toBeVisible();
  await enter(received(panel), '40');
  await expect(fees(panel).getByText('還差 5 元')).toBeVisible();
  await enter(received(panel), '45');
  await expect(fees(panel).getByText('找 0 元')).toBeVisible();
  await enter(received(panel), '四十五');
  await expect(fees(panel).getByRole('alert')).toHaveText('請輸入 0 到 9,999,999 的整數。');
  await expect(received(panel)).toHaveValue('四十五');
});

test('a fee on request counts only once it is asked for', async ({ panel }) => {
  await find(panel, '死亡登記', '戶政申辦');
  await answer(panel, '戶內還有其他人嗎？', '還有');
  await answer(panel, '亡故者有配偶嗎？', '沒有');
  await total(panel, '30');
  await panel.getByRole('checkbox', { name: '戶籍謄本' }).check();
  await total(panel, '45');
  await enter(quantity(panel, '戶籍謄本'), '2');
  await total(panel, '60');
  await panel.getByRole('checkbox', { name: '戶籍謄本' }).uncheck();
  await total(panel, '30');
});

test('what is paid elsewhere is shown but not in the total', async ({ panel }) => {
  await find(panel, '首次申請護照', '首次申請護照人別確認');
  await answer(panel, '以前領過護照嗎？', '沒領過');
  await enter(panel.getByRole('textbox', { name: '申請人幾歲？' }), '30');
  await answer(panel, '確認後怎麼送件？', '由戶所一站式送件');
  await expect(fees(panel)).toContainText('1,300 元（不在本所繳');
  await total(panel, '0');
});
