// What a clerk does to have a system read: allows it, points at its fields, says what each gives.
import { expect, type Frame, type Page } from '@playwright/test';
import { fromMenu, type Panel } from './clerk.ts';
import { framesOf } from './systems.ts';

/** What a field gives, as the pane calls it. */
export const GIVES = {
  procedure: '申辦項目',
  who: /申請人是誰/,
  event: /期限從這天起算|事件日/,
} as const;

/** Opens the pane, and gives leave if it is asked for. */
export async function openBind(panel: Panel): Promise<void> {
  await fromMenu(panel, /綁定此系統/);
  const pane = panel.getByRole('region', { name: '綁定此系統' });
  const allow = pane.getByRole('button', { name: '允許讀取這個網站' });
  const fields = pane.getByRole('region', { name: /^還沒有指定欄位|^已指定/ });
  await allow.or(fields).first().waitFor();
  if (await allow.isVisible()) await allow.click();
  await fields.waitFor();
}

/** Gives leave to read another site within the page. */
export async function allowFrame(panel: Panel, site: string): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(`^允許 ${site}`) }).click();
  await panel.getByText('已允許').first().waitFor();
}

/** Begins to point. */
export async function startPointing(panel: Panel): Promise<void> {
  await panel.getByRole('button', { name: '在畫面上指欄位' }).click();
}

/** Clicks on the page where a field is seen, in whatever frame, until the panel has it. */
export async function pointAt(page: Page, panel: Panel, selector: string): Promise<void> {
  const frame = await frameWith(page, selector);
  const field = frame.locator(selector).first();
  const box = await field.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
  await expect(async () => {
    // Frame by frame the way is free for a hand that moves on.
    for (const off of [6, 4, 2, 0]) await page.mouse.move(x + off, y);
    expect(await field.evaluate(isOver)).toBe(true);
    await page.mouse.click(x, y);
    await panel.getByRole('form', { name: '指到的欄位' }).waitFor({ timeout: 1000 });
  }).toPass({ intervals: [20, 50, 100], timeout: 20_000 });
}

/** Whether what is pointed with lies over a field already: before, a click would be the page's. */
function isOver(field: Element): boolean {
  const { left, top, width, height } = field.getBoundingClientRect();
  const found = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
  return found?.parentElement === document.documentElement;
}

/** Says what the field just pointed at gives, and saves it; pointing goes on. */
export async function saveAs(panel: Panel, gives: string | RegExp): Promise<void> {
  const form = panel.getByRole('form', { name: '指到的欄位' });
  await form.getByRole('radiogroup', { name: '這一欄是' }).getByRole('radio', { name: gives }).click();
  await form.getByRole('button', { name: '存', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Leaves the pane. */
export async function closeBind(panel: Panel): Promise<void> {
  await panel.getByRole('button', { name: /^關閉/ }).click();
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (const frame of framesOf(page)) if ((await frame.locator(selector).count()) > 0) return frame;
  throw new Error(`No frame has ${selector}.`);
}
