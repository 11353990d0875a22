// 比較: two sets of rules side by side over every case, beside the page, by keyboard.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { EXTENSION } from '../support/run/lib/places.mjs';
import { expect, test } from './fixtures.ts';
import { change } from './support/layers.ts';

const ID = 'seal-certificate';
const WHOM = '「今天由誰來申請」是「受委任人」時';

/** The shipped pack over several lines, with one fault of each kind. */
function spoilt(text: string): string {
  const pack = JSON.parse(text);
  const [one, two, three, four] = pack.procedures;
  one.questions[0].when = { fact: 'nobody', is: 'x' };
  const [first, second] = two.questions;
  first.when = { fact: second.id, gte: 1 };
  second.when = { fact: first.id, gte: 1 };
  three.title.zh = '<script>x</script>';
  three.title.en = '出生\u202e登記';
  pack.procedures.push({ ...four, no: 8999 });
  const [fee, other] = Object.values(pack.fees) as { prices: object[] }[];
  if (fee) fee.prices = [1, 2].map(amount => ({ rule: 'flat', amount }));
  if (other) other.prices = [{ rule: 'flat', amount: 1.5 }];
  return JSON.stringify(pack, null, 1).replace(/"version":/, '"version": "1",\n"version":');
}
const SPOILT = [
  /^version（第 \d+ 行）：.*寫了兩次/,
  /title\.zh（第 \d+ 行）：文字裡有網頁標記或程式碼：<script>/,
  /title\.en（第 \d+ 行）：文字裡有看不見的控制字元：出生U\+202E登記/,
  /^fees\..*prices\[0\]\.amount（第 \d+ 行）：應為整數/,
  /^procedures\[\d+\]\.id（第 \d+ 行）：.*重複/,
  /questions\[0\]\.when（第 \d+ 行）：條件問到「nobody」/,
  /questions\[0\]\.when（第 \d+ 行）：.*彼此互相等待/,
  /^fees\..*prices（第 \d+ 行）：有兩個價格/,
];

test('the office’s own changes, and a file, are compared over every case; bad files are refused', async ({ ext }) => {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#diff`);
  const status = page.getByRole('main').getByRole('status');
  const own = page.getByRole('button', { name: '比較本所更動前後' });
  await own.focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^[\d,]+ 種案情的結果都相同。$/);

  await change(page, { do: 'hide', target: { kind: 'requirement', procedure: ID, id: 'seal' }, was: null });
  await expect(page.getByText('比較之後，規範又有更動。')).toBeVisible();
  await own.click();
  await expect(status).toHaveText(/^[\d,]+ 種案情中 48 種改變。$/);
  await expect(
    page.getByRole('listitem').filter({ hasText: `${WHOM}，不再有「受委任人印章或簽名」：48 種案情` }),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const choose = async (name: string, text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '選規範檔比較…' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const pack = readFileSync(`${EXTENSION}/pack.json`, 'utf8');
  await choose('bad.json', pack.replace('"format":1', '"format":9'));
  await expect(page.getByRole('alert')).toContainText('「bad.json」不能用，沒有比較。');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(['format：只能是：1。請改成其中之一。']);
  await choose('bad.json', spoilt(pack));
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(SPOILT);
  await choose(
    'many.json',
    JSON.stringify({ procedures: Array.from({ length: 50_000 }, (_, no) => ({ id: `p${no}`, no })) }),
  );
  await expect(page.getByRole('alert')).toContainText('有 50000 個項目，超過上限 1000 個。');
  await choose('pack.json', pack);
  await expect(page.getByRole('listitem').filter({ hasText: `${WHOM}，增列「受委任人印章或簽名」` })).toBeVisible();
});
