// What a clerk does in the panel, and what they look at, by the names on the screen.
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Launched } from '../../support/browser/launch.ts';

/** The panel: as a page of its own, or in the drawer's frame. */
export type Panel = Page | Frame;

/** The panel as a page of its own, ready to be used. */
export async function openPanel(ext: Launched, query = ''): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/panel.html${query}`);
  await searchBox(page).waitFor();
  return page;
}

/** The workbench page, on its register. */
export async function openDesk(ext: Launched): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/options.html#register`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

export function searchBox(panel: Panel): Locator {
  return panel.getByRole('combobox', { name: /找申辦項目|Find a procedure/ });
}

/** Types into the search box and opens the first hit. */
export async function find(panel: Panel, typed: string, title: string): Promise<void> {
  await searchBox(panel).fill(typed);
  await panel.getByRole('option').first().waitFor();
  await searchBox(panel).press('Enter');
  await expect(caseTitle(panel)).toContainText(title);
}

export function caseTitle(panel: Panel): Locator {
  return panel.getByRole('heading', { level: 1 });
}

/** Chooses an entry of the panel's menu, by name. */
export async function fromMenu(panel: Panel, entry: string | RegExp): Promise<void> {
  await panel.getByRole('button', { name: /^(更多|More)$/ }).click();
  await panel.locator('[popover]:popover-open').getByRole('button', { name: entry }).click();
}

/** An open question: its row of choices. */
export function question(panel: Panel, ask: string): Locator {
  return panel.getByRole('radiogroup', { name: ask, exact: true });
}

/** Chooses an answer by pointer. */
export async function answer(panel: Panel, ask: string, option: string): Promise<void> {
  await question(panel, ask).getByRole('radio', { name: option, exact: true }).click();
  await expect(answered(panel, ask, option)).toBeVisible();
}

/** An answered question, folded to one line that can be changed. */
export function answered(panel: Panel, ask: string, option = ''): Locator {
  return panel.getByRole('button', { name: `${ask} ${option}` }).and(panel.getByRole('button', { name: /，更改$/ }));
}

/** A line of the list; its name begins with the paper's and ends with its mark. */
export function row(panel: Panel, paper: string): Locator {
  return panel
    .getByRole('region', { name: '應備項目' })
    .getByRole('group', { name: new RegExp(`^${escaped(paper)}(，|$)`) });
}

/** All lines of the list, in order. */
export function rows(panel: Panel): Locator {
  return panel.getByRole('region', { name: '應備項目' }).getByRole('group');
}

/** The sentence that says how the case stands. */
export function verdict(panel: Panel): Locator {
  return panel.getByRole('main').getByRole('status').first();
}

/** What the panel says at its foot. */
export function message(panel: Panel): Locator {
  return panel.getByRole('contentinfo').getByRole('status');
}

export function eventDay(panel: Panel, label: string): Locator {
  return panel.getByRole('textbox', { name: label, exact: true });
}

export function appliedDay(panel: Panel): Locator {
  return panel.getByRole('textbox', { name: '申請日', exact: true });
}

/** Types into a field and leaves it by Enter. */
export async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** The four answers that need a seal registered for a child by one parent: four papers. */
export async function childSeal(panel: Panel): Promise<void> {
  await find(panel, '印鑑登記', '印鑑登記');
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '今天由誰來辦？', '未成年人的法定代理人');
  await answer(panel, '法定代理人有誰到場？', '父或母一方到場');
  await answer(panel, '印章上刻的是戶籍姓名嗎？', '是');
  for (const paper of CHILD_SEAL) await expect(row(panel, paper)).toBeVisible();
}
export const CHILD_SEAL = [
  '要登記的印鑑章',
  '到場法定代理人的身分證明',
  '未到場父或母的同意書或委託書',
  '當事人身分證明影本',
] as const;

/** Marks a paper through its button. */
export async function mark(panel: Panel, paper: string, name: string): Promise<void> {
  await row(panel, paper)
    .getByRole('button', { name: `${paper} ${name}` })
    .click();
}

/** Issues the slip by key; gives the print page it opens. */
export async function issue(ext: Launched, panel: Page): Promise<Page> {
  // While a slip is being issued the key does nothing.
  await panel.getByRole('button', { name: /^(開立一次告知單|Issue the notice)/, disabled: false }).waitFor();
  const opening = ext.context.waitForEvent('page');
  await panel.keyboard.press('Control+p');
  return ready(await opening);
}

/** A print page once the slip is drawn. */
export async function ready(slip: Page): Promise<Page> {
  await slip.getByRole('article', { name: '一次告知單' }).waitFor();
  return slip;
}

/** The number on a slip, for example 115-00001. */
export async function numberOf(slip: Page): Promise<string> {
  const found = /編號 (\S+)/.exec(await slip.getByRole('article').innerText());
  if (!found?.[1]) throw new Error('The slip shows no number.');
  return found[1];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\（）]/g, '\\$&');
}
