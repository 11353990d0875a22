// The printed faces of the rules: each reached from the workbench, each looked at as it comes on paper.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Launched } from '../support/browser/launch.ts';
import { bare, printed } from './support/pdf.ts';
import { expect, test } from './support/shared.ts';

/** Opens a sheet by keyboard from the workbench. */
async function fromDesk(ext: Launched, at: string, link: string): Promise<Page> {
  const desk = await ext.context.newPage();
  await desk.goto(`chrome-extension://${ext.extensionId}/options.html#${at}`);
  const opening = ext.context.waitForEvent('page');
  await desk.getByRole('link', { name: link, exact: true }).press('Enter');
  const sheet = await opening;
  await sheet.getByRole('article').waitFor();
  return sheet;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
}

/** Nothing found by axe, light and dark, and nothing to be scrolled sideways at 360 px and 200 %. */
async function fine(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 640 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width}`,
    ).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('the table of fees: its head, the office and the day stand on every page; another day has other prices', async ({
  ext,
}, info) => {
  const sheet = await fromDesk(ext, 'rules', '戶政規費一覽表');
  const { pages, size } = await printed(sheet, info.outputPath('fees.pdf'));
  expect(size).toEqual([210, 297]);
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`第${index + 1}頁,共${pages.length}頁`);
    expect(page).toMatch(/依民國\d+年\d+月\d+日之規定/);
    for (const not of ['種類', '列印前', '回工作檯', 'chrome-extension']) expect(page).not.toContain(not);
  }
  expect(pages.filter(page => page.includes('項目單位金額(新臺幣)')).length).toBeGreaterThan(2);
  expect(pages.join('')).toContain(bare('戶政規費收費標準第3條第1項第1款'));
  expect(pages.join('')).toContain(bare('終止結婚證明書（中文）'));

  const day = sheet.getByRole('textbox', { name: '規定日' });
  await day.fill('1111231');
  await day.press('Enter');
  await expect(sheet.getByText('依民國111年12月31日之規定')).toBeVisible();
  await expect(sheet.getByRole('rowheader', { name: '終止結婚證明書（中文）' })).toHaveCount(0);
  await expect(sheet.getByText(/查無費率，未列入本表：.*終止結婚證明書/)).toBeVisible();

  // The rest by keyboard, as one walks through the bar.
  await sheet.getByRole('radio', { name: 'A4' }).focus();
  await sheet.keyboard.press('ArrowRight');
  await sheet.keyboard.press('Tab');
  await sheet.keyboard.press('Space');
  await expect(sheet.getByRole('radio', { name: 'A3' })).toBeChecked();
  await expect(sheet.getByRole('checkbox', { name: '大字' })).toBeChecked();
  await sheet.keyboard.press('Tab');
  await expect(sheet.getByRole('button', { name: '列印' })).toBeFocused();
  expect((await printed(sheet, info.outputPath('fees-a3.pdf'))).size).toEqual([297, 420]);
  await sheet.getByRole('radio', { name: 'A4' }).check();
  expect((await printed(sheet, info.outputPath('fees-large.pdf'))).size).toEqual([297, 210]);
  await sheet.getByRole('radio', { name: 'English' }).check();
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Fees for household registration services');
  expect(await findings(sheet)).toEqual([]);
});

test('fines and processing times: every tier, every procedure by its kind, with what it rests on', async ({
  ext,
}, info) => {
  const sheet = await fromDesk(ext, 'rules', '戶籍罰鍰處罰金額基準表');
  const fines = (await printed(sheet, info.outputPath('fines.pdf'))).pages.join('');
  for (const there of [
    '戶籍法第79條',
    '逾期1日至15日:300元',
    '逾期181日以上:900元',
    '經催告仍不申請:900元',
    '300元以上900元以下',
  ])
    expect(fines).toContain(there);
  await sheet.getByRole('combobox', { name: '種類' }).selectOption('申請案件處理期限表');
  await expect(sheet).toHaveURL(/#times$/);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('申請案件處理期限表');
  await fine(sheet);
  const { pages } = await printed(sheet, info.outputPath('times.pdf'));
  const times = pages.join('');
  for (const there of ['一、身分登記', '親等關聯資料申請提供及管理辦法第12條', '2個月', '行政程序法第51條第2項'])
    expect(times).toContain(there);
  for (const page of pages) expect(page).toContain('規範');
  expect(pages.filter(page => page.includes('申請項目處理期限性質依據或出處')).length).toBeGreaterThan(1);
});

test('the guide of a procedure: every part, its chart in pages of its own, and the same as text', async ({
  ext,
}, info) => {
  const sheet = await fromDesk(ext, 'rules/birth', '申請須知');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('出生登記申請須知');
  await fine(sheet);
  const { pages, size } = await printed(sheet, info.outputPath('birth.pdf'));
  expect(size).toEqual([210, 297]);
  const whole = pages.join('');
  for (const there of [
    '一、目的',
    '應備文件',
    '項次文件正本/影本何時需要說明',
    '處理期限',
    '常見退件原因',
    '戶籍法第48條第1項但書',
  ])
    expect(whole).toContain(there);
  const chart = pages.findIndex(page => page.includes('流程圖民眾申請出生登記'));
  expect(chart).toBeGreaterThan(3);
  expect(pages[chart], 'the chart begins a page').toMatch(/^第\d+頁,共\d+頁.*規範\w{4}十二、流程圖/);
  expect(pages.at(-1)).toContain('審查無誤,完成登記或核發');
  for (const not of ['以文字讀流程', '列印前', '各所做法不同,請民眾先電洽受理的戶所']) expect(whole).not.toContain(not);
  const pictures = sheet.getByRole('img', { name: /^出生登記流程圖/ });
  expect(await pictures.count()).toBe(pages.length - chart);
  await sheet.getByText('以文字讀流程').press('Enter');
  await expect(
    sheet
      .getByRole('listitem')
      .filter({ hasText: /^孩子在哪裡出生？/ })
      .first(),
  ).toBeVisible();

  const kind = sheet.getByRole('combobox', { name: '項目' });
  await kind.selectOption('死亡登記');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('死亡登記申請須知');
  expect(sheet.url()).toMatch(/#guide\/death$/);
  await sheet.goto(`chrome-extension://${ext.extensionId}/handout.html#guide/no-such-thing`);
  await expect(sheet.getByRole('alert')).toContainText('規範裡沒有「no-such-thing」');
});
