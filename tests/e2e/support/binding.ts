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

/** Clicks on the page where a field is seen, in whatever frame. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  const frame = await frameWith(page, selector);
  const box = await frame.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
  // A hand moves there, and clicks when it sees that something is pointed at.
  await expect(async () => {
    await page.mouse.move(x + 3, y);
    await page.mouse.move(x, y);
    const there = await frame
      .locator(selector)
      .first()
      .evaluate(field => {
        const { left, top, width, height } = field.getBoundingClientRect();
        const found = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
        return found?.parentElement === document.documentElement;
      });
    expect(there).toBe(true);
  }).toPass({ intervals: [20, 50, 100], timeout: 5000 });
  await page.mouse.click(x, y);
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
