import { packOf } from '../lib/copies.ts';
import { type Pressed, timePress, watchKeys } from '../lib/key-watch.ts';
import { fullestCase, largestOf, widestSwing } from '../lib/largest.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { leaveCase, openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

export const answerRedraw: Row = {
  name: 'answer-redraw',
  says: '最大的項目，按數字鍵改答案到清單重畫好',
  unit: 'ms',
  budget: 16,
  budgetFor: 'value',
  rounds: 40,
  measure: async (bench, rounds) => {
    const pack = packOf(bench.built);
    const procedure = largestOf(pack);
    const kase = fullestCase(pack, procedure);
    const { question, digits, changed } = widestSwing(pack, procedure, kase);
    const ext = await bench.launch(await bench.harnessed());
    await leaveCase(ext, kase);
    const panel = await openPage(ext, 'panel.html');
    await panel.locator('.list').waitFor();
    await watchKeys(panel, '#app');
    const pressed: Pressed[] = [];
    for (let round = -4; round < rounds; round += 1) {
      // After an answer the panel moves the focus a little later; until then it is not ours to move.
      await panel.waitForTimeout(50);
      await panel.locator(`#a-${question}`).click();
      await panel.locator(`#q-${question} [role=radio]`).first().focus();
      const one = await timePress(panel, digits[round % 2 === 0 ? 1 : 0]);
      if (round >= 0) pressed.push(one);
    }
    const rows = await panel.locator('[data-list-row]').count();
    await ext.close();
    const times = pressed.map(({ drawn }) => drawn);
    return {
      value: median(times),
      note: [
        `${procedure.title.zh}，清單 ${rows} 行、每次變動 ${changed} 行，${times.length} 次`,
        `95% 在 ${shown(p95(times))} ms 以內`,
        `連同把焦點移到下一處 ${shown(median(pressed.map(({ work }) => work)))}`,
        `到畫面上 ${shown(median(pressed.map(({ painted }) => painted)))}`,
      ].join('；'),
    };
  },
};
