// The sheet a citizen ticks at home: reached from the rules, printed in every language of paper, in large letters too.
import AxeBuilder from '@axe-core/playwright';
import { find, fromMenu } from './support/clerk.ts';
import { bare, printed } from './support/pdf.ts';
import { expect, test } from './support/shared.ts';

test('the self-check of a procedure: by situation, with boxes, in every language, large, and nothing of the page on paper', async ({
  ext,
}, info) => {
  const desk = await ext.context.newPage();
  await desk.goto(`chrome-extension://${ext.extensionId}/options.html#rules/birth`);
  const opening = ext.context.waitForEvent('page');
  await desk.getByRole('link', { name: '自我檢核表', exact: true }).press('Enter');
  const sheet = await opening;
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('出生登記自我檢核表');
  expect(sheet.url()).toMatch(/#self-check\/birth$/);
  await expect(sheet.getByRole('heading', { name: '1. 孩子在哪裡出生？' })).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await sheet.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: sheet }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await sheet.setViewportSize({ width: 360, height: 640 });
  expect(await sheet.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await sheet.setViewportSize({ width: 1280, height: 800 });

  const zh = await printed(sheet, info.outputPath('zh.pdf'));
  expect(zh.size).toEqual([210, 297]);
  for (const there of [
    '每一位都要帶',
    '看您的情形',
    '到場或簽章:父母其中一人',
    '處理時間',
    '應繳規費',
    '請先打電話問我們',
  ])
    expect(zh.pages.join('')).toContain(there);
  for (const [index, page] of zh.pages.entries()) {
    expect(page).toContain(`第${index + 1}頁,共${zh.pages.length}頁`);
    for (const not of ['種類', '回工作檯']) expect(page).not.toContain(not);
  }
  await sheet.getByRole('checkbox', { name: '大字' }).check();
  expect((await printed(sheet, info.outputPath('zh-large.pdf'))).pages.length).toBeGreaterThan(zh.pages.length);
  await sheet.getByRole('checkbox', { name: '大字' }).uncheck();

  for (const [name, tag, title, there] of [
    ['Tiếng Việt', 'vi', 'Đăng ký khai sinh: phiếu tự kiểm tra', 'Trang 1'],
    ['ภาษาไทย', 'th', /: แบบตรวจสอบด้วยตนเอง$/, 'หน้า 1'],
    ['日本語', 'ja', /セルフチェック表$/, 'ページ'],
    ['English', 'en', /: self-check sheet$/, 'Everybody brings'],
  ] as const) {
    await sheet.getByRole('radio', { name }).check();
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(sheet.getByRole('article')).toHaveAttribute('lang', tag);
    const paper = await printed(sheet, info.outputPath(`${tag}.pdf`));
    expect(paper.pages.join('')).toContain(bare(there));
  }
  // The page itself stays in the language of the clerk.
  await expect(sheet.getByRole('button', { name: '列印' })).toBeVisible();
});

test('for the case in hand by key and from the menu; without a case there is none', async ({ ext, panel }) => {
  await panel.keyboard.press('Alt+l');
  await panel.getByRole('button', { name: '更多' }).click();
  await expect(panel.getByRole('button', { name: '自我檢核表' })).toHaveCount(0);
  await panel.keyboard.press('Escape');
  expect(ext.context.pages().filter(page => page.url().includes('handout.html'))).toEqual([]);
  await find(panel, '出生', '出生登記');
  for (const open of [() => panel.keyboard.press('Alt+l'), () => fromMenu(panel, /^自我檢核表/)]) {
    const opening = ext.context.waitForEvent('page');
    await open();
    const sheet = await opening;
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('出生登記自我檢核表');
    await sheet.close();
  }
});
