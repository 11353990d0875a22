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
  searchBox,
} from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

/** What a page is looked at in; 640×400 is what is left of 1280×800 at 200 %. */
const SIZES = [
  [1280, 800],
  [640, 400],
  [360, 640],
] as const;
const LOOKS = [
  { colorScheme: 'dark', contrast: null },
  { colorScheme: 'light', contrast: null },
] as const;
const CONTRASTS = [
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'more' },
] as const;

/** What axe finds in a page as it is shown now. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
}

/** Looks at a page in both schemes (or other looks), and in all sizes: nothing found by axe, nothing to be scrolled sideways. */
async function fine(page: Page, looks: readonly (typeof LOOKS | typeof CONTRASTS)[number][] = LOOKS): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const look of looks) {
    await page.emulateMedia(look);
    expect(await findings(page), JSON.stringify(look)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, .catalogue, .case, .scan')]
        .filter(each => each.scrollWidth > each.clientWidth + 1)
        .map(each => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`),
    );
    expect(wide, `${width}×${height}`).toEqual([]);
  }
  expect(await findings(page), 'at 360 px').toEqual([]);
}

/** Texts that are Chinese without being marked so, in a page in English. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
      const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
      if (han > words && !/^(?:zh|ja)/.test(node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''))
        found.push(text);
    }
    return found;
  });
}

/** A case with all there is: late, marks of every kind, all folds open, a message. */
async function fullCase(panel: Page, event = '出生日期'): Promise<void> {
  await searchBox(panel).fill('出生登記');
  await panel.getByRole('option').first().waitFor();
  await searchBox(panel).press('Enter');
  await enter(eventDay(panel, event), '1140101');
  const first = panel.locator('[data-list-row]').first();
  await first.focus();
  for (const key of ['2', 'a', '?']) await panel.keyboard.press(key);
  await first.focus();
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
  await fine(panel, [...LOOKS, ...CONTRASTS]);
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

test('the print page, on every paper', async ({ ext, panel }) => {
  const slip = await oneSlip(ext, panel);
  for (const name of ['80 mm 收據紙', 'A5 兩聯（A4 橫印）', 'A4', 'A5']) {
    await slip.getByRole('radio', { name, exact: true }).check();
    for (const [width, height] of SIZES) {
      await slip.setViewportSize({ width, height });
      expect(await slip.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBe(width);
    }
  }
  await fine(slip);
});

test('every pane of the workbench', async ({ ext }) => {
  const desk = await openDesk(ext);
  const links = desk.getByRole('navigation').first().getByRole('link');
  for (const link of await links.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await fine(desk);
  }
});

test('in English, what the rules say in Chinese only is marked as Chinese', async ({ ext, panel }) => {
  const desk = await openDesk(ext);
  await desk.getByRole('button', { name: 'English' }).click();
  await fullCase(panel, 'Date of birth');
  expect(await unmarked(panel)).toEqual([]);
  expect(await unmarked(await issue(ext, panel))).toEqual([]);
  const links = desk.getByRole('navigation').first().getByRole('link');
  for (const link of await links.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    expect(await unmarked(desk)).toEqual([]);
  }
  await desk.getByRole('button', { name: '中文' }).click();
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
