// The main job over the two demonstration systems, in the real drawer, and everything the search box takes.
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { ime, openDrawer, panelShortcut, pdfOf, pressCommand } from '../support/browser/drive.ts';
import type { Demo } from '../support/demo/server.ts';
import { CHILD_SEAL, caseTitle, message, type Panel, ready, row, rows, searchBox, verdict } from './support/clerk.ts';
import { expect, test, UNSAFE_HOST } from './support/shared.ts';

/** Each with a field of its own that can be typed into, as they are in offices: over a connection that is not secure, and not known to the panel yet. */
const SYSTEMS = [
  {
    name: 'frameset',
    host: UNSAFE_HOST,
    path: 'legacy/?applicant=a12',
    field: (page: Page) => page.frameLocator('frame[name=work]').getByRole('textbox').nth(4),
  },
  {
    name: 'modern',
    host: UNSAFE_HOST,
    path: 'modern/case/move-in?applicant=a04',
    field: (page: Page) => page.locator('main input[type=text]:not([readonly])').first(),
  },
];

async function focusIs(panel: Panel, role: string): Promise<void> {
  await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(role);
}

for (const { name, host, path, field } of SYSTEMS) {
  const address = (demo: Demo): string => new URL(path, `http://${host}:${demo.port}/`).href;

  test(`over the ${name} system the whole path goes by keyboard`, async ({ ext, demo, panel: tab }) => {
    await tab.close();
    const page = await ext.context.newPage();
    await page.goto(address(demo));
    const panel = await openDrawer(ext, page);
    await focusIs(panel, 'combobox');
    for (const key of 'ur2r') await page.keyboard.press(key);
    await expect(panel.getByRole('option').first()).toContainText('印鑑登記');
    await page.keyboard.press('Enter');
    await expect(caseTitle(panel)).toContainText('印鑑登記');
    for (const [left, key] of [
      [3, '1'],
      [2, '2'],
      [2, '2'],
      [1, '1'],
    ] as const) {
      await focusIs(panel, 'radio');
      await expect(panel.getByRole('radiogroup')).toHaveCount(left);
      await page.keyboard.press(key);
    }
    await focusIs(panel, 'group');
    for (const key of '1122') await page.keyboard.press(key);
    await expect(verdict(panel)).toHaveText(/尚缺 2 件/);
    const opening = ext.context.waitForEvent('page');
    await page.keyboard.press('Control+p');
    const slip = await ready(await opening);
    await expect(slip.getByRole('listitem')).toContainText(CHILD_SEAL.slice(2));
    await expect(message(panel)).toContainText(/編號 \d{3}-\d{5}/);
  });

  test(`over the ${name} system Esc gives the keyboard back to the field, and the key brings the same case`, async ({
    ext,
    demo,
    panel: tab,
  }) => {
    await tab.close();
    const page = await ext.context.newPage();
    await page.goto(address(demo));
    await field(page).click();
    const panel = await openDrawer(ext, page);
    await searchBox(panel).fill('出生登記');
    await page.keyboard.press('Enter');
    await expect(caseTitle(panel)).toContainText('出生登記');
    await page.keyboard.press('Escape');
    await expect(caseTitle(panel)).toBeHidden();
    await expect(field(page)).toBeFocused();
    const before = await field(page).inputValue();
    await page.keyboard.type('Q');
    await expect(field(page)).not.toHaveValue(before);
    await pressCommand(page, (await panelShortcut(ext)) ?? '');
    await expect(caseTitle(panel)).toContainText('出生登記');
    await expect(caseTitle(panel)).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('siwang');
    await expect(panel.getByRole('option', { name: /^死亡登記/ })).toBeVisible();
    await expect(field(page)).not.toHaveValue(/siwang/);
  });

  test(`printing the ${name} system's page leaves the panel out`, async ({ ext, demo, panel: tab }, info) => {
    await tab.close();
    const page = await ext.context.newPage();
    await page.goto(address(demo));
    const panel = await openDrawer(ext, page);
    await expect(searchBox(panel)).toBeVisible();
    const file = info.outputPath('host.pdf');
    await pdfOf(page, file);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).toContain('戶');
    for (const ours of ['今天辦什麼', '應備項目', 'EN']) expect(text).not.toContain(ours);
    await page.emulateMedia({ media: 'print' });
    await expect(searchBox(panel)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(searchBox(panel)).toBeVisible();
  });
}

test('Enter while the input method is composing chooses nothing; afterwards it opens the hit', async ({ panel }) => {
  await searchBox(panel).click();
  await ime(panel, 'ㄔㄕ', { commit: false });
  await expect(panel.getByRole('option').first()).toContainText('出生登記');
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  await ime(panel, 'ㄔㄕㄉㄐ');
  await panel.keyboard.press('Enter');
  await expect(caseTitle(panel)).toContainText('出生登記');
});

const WAYS: readonly (readonly [string, string, string])[] = [
  ['the keys of 注音 with the input method off', 'tg2r', '出生登記'],
  ['the same keys in capitals', 'TG2R', '出生登記'],
  ['注音 initials', 'ㄔㄕ', '出生登記'],
  ['simplified characters', '出生登记', '出生登記'],
  ['pinyin', 'chusheng', '出生登記'],
  ['a code', 'RL0110', '出生登記'],
  ['a code in full width', 'ｒｌ０１１０', '出生登記'],
  ['a whole sentence', '我要辦出生登記', '出生登記'],
  ['what people say', '報戶口', '出生登記'],
];

test('the search box understands every way a clerk types', async ({ panel }) => {
  for (const [way, typed, title] of WAYS) {
    await searchBox(panel).fill(typed);
    await expect(panel.getByRole('option').first(), way).toContainText(title);
  }
});

test('臺 and 台 find the same', async ({ panel }) => {
  for (const typed of ['在臺灣辦出生登記', '在台灣辦出生登記']) {
    await searchBox(panel).fill(typed);
    await expect(panel.getByRole('option').first()).toHaveText(/出生登記/);
  }
});

test('where nothing is found, the panel says what to try', async ({ panel }) => {
  await searchBox(panel).fill('沒有這種東西');
  await expect(panel.getByText('找不到「沒有這種東西」。試試較短的詞')).toBeVisible();
  await searchBox(panel).press('Enter');
  await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
  await searchBox(panel).press('Escape');
  await expect(searchBox(panel)).toHaveValue('');
});

test('arrows move through the hits and Enter opens the one marked', async ({ panel }) => {
  await searchBox(panel).fill('身分證');
  const hits = panel.getByRole('option');
  await expect(hits.nth(0)).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowUp');
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('option', { selected: true })).toHaveCount(1);
  const title = (await hits.nth(1).locator('strong').innerText()).trim();
  await panel.keyboard.press('Enter');
  await expect(caseTitle(panel)).toContainText(title);
  await expect(rows(panel).or(row(panel, title)).or(panel.getByRole('radiogroup')).first()).toBeVisible();
});

test('a hit opens by the pointer, and a procedure from the catalogue', async ({ panel }) => {
  await searchBox(panel).fill('遷入');
  await panel.getByRole('option').first().click();
  await expect(caseTitle(panel)).toContainText('遷入登記');
  await panel.getByRole('button', { name: '完成', exact: true }).click();
  await panel.getByRole('button', { name: '戶籍謄本', exact: true }).click();
  await expect(caseTitle(panel)).toContainText('戶籍謄本');
});
