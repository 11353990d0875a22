// Everybody can work with it: no finding of axe, every size, keyboard only, forced colours.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Launched } from '../support/browser/launch.ts';
import {
  CHILD_SEAL,
  childSeal,
  enter,
  eventDay,
  find,
  fromMenu,
  issue,
  mark,
  message,
  openDesk,
  row,
  rows,
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

/** What a page is looked at in; 640×400 is what is left of 1280×800 at 200 %. */
const SIZES = [
  [1280, 800],
  [640, 400],
  [360, 640],
] as const;

/** Looks at a page in both schemes and all sizes: nothing found by axe, nothing to be scrolled sideways. */
async function fine(page: Page): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // Colours do not hang on the size.
    for (const colorScheme of width === 1280 ? (['dark', 'light'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
      expect(found, `${width}×${height} ${colorScheme}`).toEqual([]);
    }
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, .catalogue, .case')]
        .filter(each => each.scrollWidth > each.clientWidth + 1)
        .map(each => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`),
    );
    expect(wide, `${width}×${height}`).toEqual([]);
  }
}

/** A case with all there is: late, marks of every kind, all folds open, a message. */
async function fullCase(panel: Page): Promise<void> {
  await find(panel, '出生登記', '出生登記');
  await enter(eventDay(panel, '出生日期'), '1140101');
  await rows(panel).first().focus();
  for (const key of ['2', 'a', '?']) await panel.keyboard.press(key);
  await rows(panel).first().focus();
  await panel.keyboard.press('3');
  await expect(message(panel)).not.toHaveText('');
  await panel.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

test('the panel without a case, and while searching', async ({ panel }) => {
  await fine(panel);
  await searchBox(panel).fill('登記');
  await expect(panel.getByRole('option').first()).toBeVisible();
  await fine(panel);
  await searchBox(panel).fill('沒有這種東西');
  await fine(panel);
});

test('the panel in a case with everything open', async ({ panel }) => {
  await fullCase(panel);
  await fine(panel);
});

test('the panel in English, with a day that cannot be', async ({ panel }) => {
  await find(panel, '出生登記', '出生登記');
  await fromMenu(panel, 'English');
  await enter(eventDay(panel, 'Date of birth'), '1150230');
  await expect(panel.getByRole('alert')).toBeVisible();
  await fine(panel);
  await fromMenu(panel, '中文');
});

test('a case that ends, and one sent elsewhere', async ({ panel }) => {
  await find(panel, '印鑑證明', '印鑑證明');
  await panel.getByRole('radio', { name: '還沒登記' }).click();
  await fine(panel);
  await panel.getByRole('button', { name: '改辦「印鑑登記」' }).click();
  await panel.getByRole('radio', { name: '其他縣市' }).click();
  await fine(panel);
});

async function oneSlip(ext: Launched, panel: Page): Promise<Page> {
  await childSeal(panel);
  await mark(panel, CHILD_SEAL[3], '缺：沒帶');
  return issue(ext, panel);
}

test('the register and the office', async ({ ext, panel }) => {
  await oneSlip(ext, panel);
  const desk = await openDesk(ext);
  await desk
    .getByRole('button', { name: /^作廢 / })
    .first()
    .click();
  await desk.getByRole('button', { name: '確定作廢' }).click();
  await fine(desk);
  await desk.getByRole('link', { name: '本所' }).click();
  await desk.getByRole('textbox', { name: '櫃檯號碼' }).fill('100');
  await desk.getByRole('textbox', { name: '櫃檯號碼' }).press('Enter');
  await expect(desk.getByRole('alert')).toBeVisible();
  await fine(desk);
  await desk.getByRole('link', { name: '關於' }).click();
  await fine(desk);
});

test('the print page', async ({ ext, panel }) => {
  const slip = await oneSlip(ext, panel);
  for (const colorScheme of ['light', 'dark'] as const) {
    await slip.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: slip }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
});

test('Tab reaches everything in its order, and where the keyboard is can be seen', async ({ panel }) => {
  await childSeal(panel);
  await searchBox(panel).focus();
  const seen: string[] = [];
  const unseen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const at = await panel.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const name = element.getAttribute('aria-label') || element.id || element.textContent || '';
      return {
        name,
        place: element.closest('header.bar, .facts, .list, .fees, .details, .foot')?.className ?? '',
        shown: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
    if (seen.at(-1) !== at.place) seen.push(at.place);
    if (!at.shown) unseen.push(at.name);
    if (at.place === 'foot' && at.name.startsWith('完成')) break;
    await panel.keyboard.press('Tab');
  }
  expect(seen).toEqual(['bar', 'facts', 'list', 'fees', 'details', 'foot']);
  expect(unseen).toEqual([]);
});

test('the workbench goes by keyboard: tabs, filters, actions', async ({ ext, panel }) => {
  await oneSlip(ext, panel);
  const desk = await openDesk(ext);
  const reached: string[] = [];
  for (let presses = 0; presses < 24; presses += 1) {
    await desk.keyboard.press('Tab');
    reached.push(
      await desk.evaluate(
        () =>
          (document.activeElement as HTMLElement).closest('label')?.firstChild?.textContent ??
          (document.activeElement as HTMLElement).innerText,
      ),
    );
  }
  for (const name of [
    '登記簿',
    '本所',
    '關於',
    'English',
    '編號',
    '項目',
    '自',
    '至',
    '缺少文件',
    '狀態',
    '補印',
    '作廢',
  ])
    expect(reached).toContain(name);
});

test('in forced colours a mark pressed still differs from one that is not', async ({ panel }) => {
  await childSeal(panel);
  await mark(panel, CHILD_SEAL[0], '備：已備齊');
  await searchBox(panel).focus();
  await panel.emulateMedia({ forcedColors: 'active' });
  const outline = (name: string) =>
    row(panel, CHILD_SEAL[0])
      .getByRole('button', { name })
      .evaluate(button => getComputedStyle(button).outlineStyle);
  expect(await outline('備：已備齊')).toBe('solid');
  expect(await outline('缺：沒帶')).toBe('none');
  await expect(panel.getByRole('button', { name: /^開立一次告知單/ })).toBeVisible();
});
