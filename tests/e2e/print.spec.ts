// How the slip comes out on every paper: its size, its pages, what stands on them.
import type { Page } from '@playwright/test';
import { answer, CHILD_SEAL, find, issue } from './support/clerk.ts';
import { bare, printed } from './support/pdf.ts';
import { expect, test } from './support/shared.ts';
import { twoMissing } from './support/slips.ts';

const [, , CONSENT, COPY] = CHILD_SEAL;
/** What the page calls each paper, and its size in mm; a strip is as high as what stands on it. */
const PAPERS = [
  { name: 'A4', size: [210, 297] },
  { name: 'A5 兩聯（A4 橫印）', size: [297, 210] },
  { name: '80 mm 收據紙', size: [80, expect.any(Number)] },
  { name: 'A5', size: [148, 210] },
] as const;

function choose(slip: Page, paper: string): Promise<void> {
  return slip.getByRole('radio', { name: paper, exact: true }).check();
}

/** Moving in by an agent, with most questions open and everything missing. */
async function manyBranches(panel: Page): Promise<void> {
  await find(panel, '遷入登記', '遷入登記');
  await answer(panel, '今天是誰來申請？', '受委託人');
  await answer(panel, '委託書是在哪裡寫的？', '國外');
  await answer(panel, '到新址入戶還是立戶？', '自己成立一戶');
  await answer(panel, '新址的房屋是誰的？', '租的');
  await answer(panel, '租約公證過嗎？', '未公證');
  const buttons = panel.getByRole('button', { name: /缺：沒帶$/ });
  for (let index = 0; index < (await buttons.count()); index += 1) await buttons.nth(index).click();
}

/** Smallest letters of the slip, in points. */
function smallest(slip: Page): Promise<number> {
  return slip.evaluate(() => {
    const sizes: number[] = [];
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement && node.textContent?.trim() && !parentElement.classList.contains('unseen'))
        sizes.push(Number.parseFloat(getComputedStyle(parentElement).fontSize) * 0.75);
    }
    return Math.min(...sizes);
  });
}

test('on every paper the slip is one page of that size, without toolbar and browser header', async ({
  ext,
  panel,
}, info) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  for (const { name, size } of PAPERS) {
    await choose(slip, name);
    const { pages, size: got } = await printed(slip, info.outputPath(`${name}.pdf`));
    expect(got, name).toEqual(size);
    expect(pages, name).toHaveLength(1);
    for (const there of ['一次告知單', CONSENT, COPY, 'InEnglish', '申請人簽收']) expect(pages[0]).toContain(there);
    for (const not of ['紙張', '大字', '關閉', 'chrome-extension', '1/1']) expect(pages[0]).not.toContain(not);
    for (const copy of ['收執聯', '存查聯']) expect(pages[0]?.includes(copy)).toBe(name.includes('兩聯'));
    expect(pages[0]?.split(CONSENT)).toHaveLength(name.includes('兩聯') ? 3 : 2);
  }
});

test('a window narrower than the paper changes nothing on it, nor does a reprint', async ({ ext, panel }, info) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  await expect(slip.getByText('補印', { exact: true })).toHaveCount(0);
  await slip.reload();
  await expect(slip.getByRole('article').getByText('補印', { exact: true })).toBeVisible();
  await slip.setViewportSize({ width: 360, height: 640 });
  const { pages, size } = await printed(slip, info.outputPath('reprint.pdf'));
  expect(size).toEqual([148, 210]);
  expect(pages).toHaveLength(1);
});

test('paper and large print are kept for the next slip; a language left out is left out of this one only', async ({
  ext,
  panel,
}, info) => {
  await twoMissing(panel);
  const slip = await issue(ext, panel);
  const large = slip.getByRole('checkbox', { name: '大字' });
  const english = slip.getByRole('checkbox', { name: 'English' });
  await choose(slip, 'A4');
  await large.check();
  await english.uncheck();
  await slip.close();

  const next = await issue(ext, panel);
  await expect(next.getByRole('radio', { name: 'A4', exact: true })).toBeChecked();
  await expect(next.getByRole('checkbox', { name: '大字' })).toBeChecked();
  await expect(next.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await next.getByRole('checkbox', { name: 'English' }).uncheck();
  const { pages } = await printed(next, info.outputPath('chinese.pdf'));
  expect(pages.join('')).not.toContain('InEnglish');
  for (const { name } of PAPERS) {
    await choose(next, name);
    expect(await smallest(next), name).toBeGreaterThanOrEqual(18);
  }
  await next.getByRole('checkbox', { name: '大字' }).uncheck();
});

test('a long slip breaks between its papers, never within one; on the roll it is one strip', async ({
  ext,
  panel,
}, info) => {
  await manyBranches(panel);
  const slip = await issue(ext, panel);
  await expect(slip.getByText('尚待確認的情形')).toBeVisible();
  const items = (await slip.getByRole('article').locator('ol > li').allInnerTexts()).map(bare);
  expect(items.length).toBeGreaterThan(3);
  for (const { name } of PAPERS) {
    await choose(slip, name);
    const { pages } = await printed(slip, info.outputPath(`long ${name}.pdf`));
    if (name.startsWith('80')) expect(pages).toHaveLength(1);
    else expect(pages.length, name).toBeGreaterThan(1);
    for (const item of items) expect(pages.filter(page => page.includes(item)).length, `${name}: ${item}`).toBe(1);
    expect(pages[0]).toContain('一次告知單');
    expect(pages.at(-1)).toContain('申請人簽收');
    for (const page of pages) expect(page, 'every page says whose it is').toMatch(/編號\d{3}-\d{5}/);
  }
  await slip.getByRole('checkbox', { name: '大字' }).check();
  const { pages } = await printed(slip, info.outputPath('long large.pdf'));
  const whole = pages.join('');
  for (const name of await slip.getByRole('article').locator('ol b').allInnerTexts())
    expect(whole).toContain(bare(name));
  await slip.getByRole('checkbox', { name: '大字' }).uncheck();
});
