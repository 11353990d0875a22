import type { Page } from '@playwright/test';
import { EMPTY } from '../lib/bench.ts';
import { copyBuilt, packOf, setPack } from '../lib/copies.ts';
import { type Pressed, timePress, watchKeys } from '../lib/key-watch.ts';
import { manyProcedures } from '../lib/many.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

const COUNT = 10_000;
/** Pinyin, 注音 by its keys with the input method off, a code, and the end of a name. */
const TYPED = ['chusheng', 'tg2r', 'huji', 'ur5a', 'rl', '0042', 'qianru'];

export const searchKey: Row = {
  name: 'search-key',
  says: '一萬個項目，搜尋框按一鍵到結果畫好',
  unit: 'ms',
  budget: 16,
  budgetFor: 'value',
  rounds: 4,
  measure: async (bench, rounds) => {
    const copy = copyBuilt(bench.folder, 'many', bench.built);
    setPack(copy, manyProcedures(packOf(copy), COUNT));
    const ours = await bench.launch(copy);
    const empty = await bench.launch(EMPTY);
    const panel = await openPage(ours, 'panel.html');
    const field = await openPage(empty, 'panel.html');
    await panel.locator('.catalogue-row button').last().waitFor();
    await watchKeys(panel, '.search');
    await watchKeys(field, 'body');
    const atStart: Pressed[] = [];
    const baseline: Pressed[] = [];
    for (let round = 0; round < rounds; round += 1) {
      atStart.push(...(await typeAll(panel)));
      baseline.push(...(await typeAll(field)));
    }
    // And with a case open, where the long catalogue is gone.
    await panel.locator('#search').fill('');
    await panel.locator('.catalogue-row button').first().click();
    await panel.locator('.case').waitFor();
    const inCase: Pressed[] = [];
    for (let round = 0; round < rounds; round += 1) inCase.push(...(await typeAll(panel)));
    await ours.close();
    await empty.close();
    const works = worksOf(atStart);
    return {
      value: median(works),
      baseline: median(worksOf(baseline)),
      note: [
        `95% 在 ${shown(p95(works))} ms 以內（${works.length} 鍵）`,
        `已開案件時 ${shown(median(worksOf(inCase)))}、95% ${shown(p95(worksOf(inCase)))}`,
        `到畫面上 ${shown(median(atStart.map(({ painted }) => painted)))}（空的 ${shown(median(baseline.map(({ painted }) => painted)))}）`,
      ].join('；'),
    };
  },
};

const worksOf = (pressed: readonly Pressed[]): number[] => pressed.map(({ work }) => work);

async function typeAll(page: Page): Promise<Pressed[]> {
  const pressed: Pressed[] = [];
  for (const typed of TYPED) {
    await page.locator('#search').fill('');
    await page.locator('#search').focus();
    for (const key of typed) pressed.push(await timePress(page, key));
  }
  return pressed;
}
