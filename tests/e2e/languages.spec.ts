// The slip in the languages of new residents: chosen for one slip, said whole, drawn with letters that are there.
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { answer, enter, eventDay, find, issue, mark, openDesk } from './support/clerk.ts';
import { bare, printed } from './support/pdf.ts';
import { expect, test } from './support/shared.ts';

/** A birth for which two papers are missing and one question is open. */
async function birth(panel: Page): Promise<void> {
  await find(panel, '出生登記', '出生登記');
  await enter(eventDay(panel, '出生日期'), '1151101');
  await answer(panel, '孩子在哪裡出生？', '臺灣地區');
  await answer(panel, '孩子是哪一種情形？', '婚生（含登記前結婚）');
  await answer(panel, '母親是設有戶籍的國民嗎？', '不是國民（外國、陸港澳）');
  await answer(panel, '父親是設有戶籍的國民嗎？', '有戶籍的國民');
  await answer(panel, '媽媽在結婚前就懷孕了？', '婚後受胎');
  await answer(panel, '有接生單位開的出生證明書嗎？', '有正本');
  await mark(panel, '出生證明書', '缺：沒帶');
  await mark(panel, '孩子要設籍那一戶的戶口名簿', '缺：沒帶');
}

/** Opens the languages beside the button that issues, and ticks or unticks some. */
async function choose(panel: Page, ...names: readonly string[]): Promise<void> {
  await panel.getByRole('button', { name: /^這一張加印/ }).click();
  for (const name of names) await panel.getByRole('checkbox', { name }).click();
  await panel.keyboard.press('Escape');
}

test('chosen in the panel for one slip: Vietnamese and Thai, by role and language, on one paper of the same size', async ({
  ext,
  panel,
}, info) => {
  await birth(panel);
  await choose(panel, 'English', 'Tiếng Việt', 'ภาษาไทย');
  await expect(panel.getByRole('button', { name: '這一張加印：越南文、泰文' })).toBeVisible();
  const slip = await issue(ext, panel);
  const sheet = slip.getByRole('article', { name: '一次告知單' });
  await expect(sheet.getByRole('region', { name: 'In English' })).toHaveCount(0);
  const vietnamese = sheet.getByRole('region', { name: 'Bằng tiếng Việt' });
  await expect(vietnamese).toHaveAttribute('lang', 'vi');
  await expect(vietnamese).toContainText('Thủ tục quý vị đang làm: Đăng ký khai sinh. Vui lòng bổ sung đủ 2 mục');
  await expect(vietnamese).toContainText('1. Giấy chứng sinh (bản chính).');
  await expect(vietnamese).toContainText('Nếu câu trả lời cho câu hỏi “Họ của trẻ được quyết định như thế nào?” là');
  const thai = sheet.getByRole('region', { name: 'ภาษาไทย' });
  await expect(thai).toHaveAttribute('lang', 'th');
  await expect(thai).toContainText('1. หนังสือรับรองการเกิด (ฉบับจริง)');
  // All of the birth is translated: nothing falls back to another language.
  await expect(sheet.locator('.sheet-language span')).toHaveCount(0);

  const file = info.outputPath('two.pdf');
  const { pages, size } = await printed(slip, file);
  expect(size).toEqual([148, 210]);
  const whole = pages.join('');
  for (const text of ['Giấy chứng sinh', 'ภาษาไทย', 'หนังสือรับรองการเกิด']) expect(whole).toContain(bare(text));
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' });
  expect(fonts).toMatch(/Thai|Loma|Leelawadee|Garuda|Waree|Tahoma|Thonburi/);
});

test('all five on A5 go over to further pages cleanly; a language added on the print page is kept for the reprint', async ({
  ext,
  panel,
}, info) => {
  await birth(panel);
  await choose(panel, 'Tiếng Việt', 'Bahasa Indonesia', 'ภาษาไทย');
  const slip = await issue(ext, panel);
  await slip.getByRole('checkbox', { name: '日本語' }).check();
  const japanese = slip.getByRole('region', { name: '日本語' });
  await expect(japanese).toContainText('1. 出生証明書（原本）');
  await expect(japanese).toHaveCSS('font-family', /Noto Sans CJK JP/);
  const { pages, size } = await printed(slip, info.outputPath('five.pdf'));
  expect(size).toEqual([148, 210]);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page, 'every page says whose it is').toMatch(/編號\d{3}-/);
  const whole = pages.join('');
  for (const line of await slip.locator('.sheet-language p').allInnerTexts()) {
    // No line is cut by the edge of a page.
    expect(pages.filter(page => page.includes(bare(line))).length, line).toBeGreaterThan(0);
  }
  expect(whole).toContain('申請人簽收');
  await slip.getByRole('checkbox', { name: 'English' }).uncheck();
  await expect(slip.getByRole('region', { name: 'In English' })).toHaveCount(0);
  await slip.reload();
  // A reprint has the languages it was issued with, and the one it got on the print page.
  for (const name of ['In English', 'Bằng tiếng Việt', 'Dalam bahasa Indonesia', 'ภาษาไทย', '日本語'])
    await expect(slip.getByRole('region', { name })).toBeVisible();
});

test('the office chooses in the workbench what every slip carries', async ({ ext, panel }) => {
  const desk = await openDesk(ext);
  await desk.goto(`chrome-extension://${ext.extensionId}/options.html#office`);
  const langs = desk.getByRole('group', { name: '加印語言' });
  await langs.getByRole('checkbox', { name: 'Bahasa Indonesia' }).check();
  await panel.bringToFront();
  await find(panel, '出生登記', '出生登記');
  await expect(panel.getByRole('button', { name: '這一張加印：英文、印尼文' })).toBeVisible();
  await langs.getByRole('checkbox', { name: 'Bahasa Indonesia' }).uncheck();
  await expect(panel.getByRole('button', { name: '這一張加印：英文', exact: true })).toBeVisible();
});
