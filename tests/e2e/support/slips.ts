// Slips issued in a test, and their cases read back.
import { expect, type Page } from '@playwright/test';
import { pdfOf } from '../../support/browser/drive.ts';
import type { Launched } from '../../support/browser/launch.ts';
import { CHILD_SEAL, childSeal, issue, mark, message, numberOf, type Panel, row } from './clerk.ts';

const [SEAL, PARENT_ID, CONSENT, COPY] = CHILD_SEAL;

/** The digits on a slip's code, from the register. */
export async function codeOf(panel: Page, text: string): Promise<string> {
  return panel.evaluate(async number => {
    const [name] = (await indexedDB.databases())
      .flatMap(each => each.name ?? [])
      .filter(each => each.startsWith('onetrip-'));
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const slip = await new Promise<{ code: string }>((resolve, reject) => {
      const request = opened.transaction('slips').objectStore('slips').index('text').get(number);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return slip.code;
  }, text);
}

/** A slip of a child's seal: the seal seen, the letter missing; the case is over. With `file` it is printed there. */
export async function slipOfChild(ext: Launched, panel: Page, file?: string): Promise<{ text: string; code: string }> {
  await childSeal(panel);
  await mark(panel, SEAL, '備：已備齊');
  await mark(panel, CONSENT, '缺：沒帶');
  const slip = await issue(ext, panel);
  const text = await numberOf(slip);
  if (file) await pdfOf(slip, file);
  await slip.close();
  await panel.bringToFront();
  await panel.keyboard.press('Control+Enter');
  await expect(message(panel)).toContainText('案件已結束');
  return { text, code: await codeOf(panel, text) };
}

/** The case of that slip is in hand: nothing marked, what was seen before says so. */
export async function restored(panel: Panel, text: string): Promise<void> {
  await expect(message(panel)).toContainText(`已依告知單 ${text} 讀回`);
  await expect(panel.getByText(`依告知單 ${text} 回復`, { exact: true })).toBeVisible();
  await expect(row(panel, SEAL)).toHaveAccessibleName(/未確認，前次已驗$/);
  for (const paper of [PARENT_ID, CONSENT, COPY]) await expect(row(panel, paper)).toHaveAccessibleName(/未確認$/);
}

/** The main job's case: two papers here, two missing. */
export async function twoMissing(panel: Page): Promise<void> {
  await childSeal(panel);
  for (const paper of [SEAL, PARENT_ID]) await mark(panel, paper, '備：已備齊');
  for (const paper of [CONSENT, COPY]) await mark(panel, paper, '缺：沒帶');
}
