import type { Page } from '@playwright/test';
import { scan } from '../../support/browser/drive.ts';
import { packOf } from '../lib/copies.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';
import { issueSlips } from '../lib/slips.ts';

type Watched = { lastDigit: number };

export const scanRestore: Row = {
  name: 'scan-restore',
  says: '掃描器送出最後一個數字，到清單還原並排好版',
  unit: 'ms',
  budget: 300,
  budgetFor: 'value',
  rounds: 20,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(await bench.harnessed());
    const [slip] = await issueSlips(ext, packOf(bench.built), 1);
    if (!slip) throw new Error('沒有開成告知單。');
    await ext.context.addInitScript(() => {
      const note = (event: KeyboardEvent) => {
        if (event.code.startsWith('Digit')) (globalThis as unknown as Watched).lastDigit = performance.now();
      };
      addEventListener('keydown', note, true);
    });
    const panel = await openPage(ext, 'panel.html');
    await panel.getByRole('combobox').waitFor();
    const time = async (enter: boolean): Promise<number> => {
      const drawn = whenRestored(panel);
      await scan(panel, slip.code, { enter });
      const took = await drawn;
      await panel.keyboard.press('Control+Enter');
      await panel.locator('.catalogue').waitFor();
      return took;
    };
    const withEnter: number[] = [];
    const without: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const [first, second] = [await time(true), await time(false)];
      if (round < 0) continue;
      withEnter.push(first);
      without.push(second);
    }
    const fault = ext.errors.length > 0 ? `瀏覽器裡出了錯：${ext.errors.join('；')}` : undefined;
    await ext.close();
    return {
      value: median(withEnter),
      note: [
        `${slip.code.length} 個數字，95% 在 ${shown(p95(withEnter))} ms 以內`,
        `不送 Enter 的掃描器 ${shown(median(without))} ms，95% 在 ${shown(p95(without))} ms 以內`,
      ].join('；'),
      fault,
    };
  },
};

/** Milliseconds from the last digit until the case from the slip is there with its list and laid out. */
function whenRestored(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>(resolve => {
        const look = (): void => {
          if (!document.querySelector('.compare') || !document.querySelector('[data-list-row]'))
            return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - (globalThis as unknown as Watched).lastDigit);
          port2.postMessage(undefined);
        };
        look();
      }),
  );
}
