// The main job, once, as a clerk does it by keyboard over a system that is known: the case opens by itself → what the page
// does not say is answered → two papers missing → slip ready to print.
// `npm start -- --check` and the bench take it unseen.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { openDrawer, pdfOf } from '../browser/drive.ts';
import type { Launched } from '../browser/launch.ts';
import type { Demo } from '../demo/server.ts';
import { RESULTS } from './lib/places.mjs';

export type Session = {
  ext: Launched;
  demo: Demo;
  /** One progress sentence. */
  say(sentence: string): void;
};
export type Walked = { presses: number; seconds: number; folder: string };

/** 葉○晴's mother, applicant a12 of the demonstration system: alone, with seal and her own card, without the father's consent and the copy. */
const APPLICANT = 'legacy/?applicant=a12';
const ANSWERS = ['1', '2', '1'];
const MARKS = ['1', '1', '2', '2'];
const MISSING = ['未到場父或母的同意書或委託書', '當事人身分證明影本'];

/** Goes through the main job; throws at the first thing that is not as it should be. */
export async function walk({ ext, demo, say }: Session): Promise<Walked> {
  const folder = join(RESULTS, 'walk');
  await mkdir(folder, { recursive: true });
  let presses = 0;
  const page = await ext.context.newPage();
  await page.goto(new URL(APPLICANT, demo.url).href);
  const picture = (of: Page, name: string) => of.screenshot({ path: join(folder, name) });
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };

  const began = performance.now();
  presses += 1;
  const panel = await openDrawer(ext, page);
  await heading(panel, '印鑑登記');
  say('1. 按一次快速鍵，面板疊在示範系統上。');
  await panel.getByRole('button', { name: /^今天由誰來辦？ 未成年人的法定代理人/ }).waitFor();
  say('2. 畫面辦的是印鑑登記，案件自己開啟；申請人是誰取自頁面。');

  for (const answer of ANSWERS) {
    await panel.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
    const before = await panel.evaluate(() => document.activeElement?.parentElement?.id);
    await press(answer);
    await panel.waitForFunction(id => document.activeElement?.parentElement?.id !== id, before);
  }
  say('3. 頁面沒有的三項案情各按一個數字：本所轄區、只來一方、字體相符。');
  await picture(page, '1-answers.png');

  for (const mark of MARKS) {
    await panel.waitForFunction(() => document.activeElement?.hasAttribute('data-list-row'));
    await press(mark);
  }
  await panel.getByRole('status').filter({ hasText: '尚缺 2 件' }).first().waitFor();
  say('4. 應備四件：備、備、缺、缺。面板說「尚缺 2 件」。');
  await picture(page, '2-list.png');

  const opening = ext.context.waitForEvent('page');
  await press('Control+p');
  const slip = await opening;
  await slip.getByRole('article', { name: '一次告知單' }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  for (const name of MISSING) await slip.getByRole('listitem').filter({ hasText: name }).first().waitFor();
  say('5. 按 Ctrl+P，告知單已取號，列印頁備妥，兩件都在上面。');
  await picture(slip, '3-slip.png');
  await pdfOf(slip, join(folder, 'slip.pdf'), { size: 'A5' });
  say(`共按 ${presses} 鍵，${seconds.toFixed(1)} 秒。告知單 slip.pdf 與畫面存在 ${folder}`);
  return { presses, seconds, folder };
}

function heading(panel: Frame, name: string): Promise<void> {
  return panel.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}
