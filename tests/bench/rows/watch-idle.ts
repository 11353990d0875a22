import type { Page } from '@playwright/test';
import { EMPTY } from '../lib/bench.ts';
import { median, shown } from '../lib/numbers.ts';
import { bound, readablePage, startTable } from '../lib/reading.ts';
import type { Row } from '../lib/row.ts';

/** How long each page is watched in turn. */
const WINDOW_MS = 6000;

export const watchIdle: Row = {
  name: 'watch-idle',
  says: '盯著 30 個欄位：五千格的頁每秒自己改 100 次時，佔一個核心的百分比',
  unit: '%',
  budget: 1,
  budgetFor: 'value',
  rounds: 5,
  measure: async (bench, rounds) => {
    const site = await startTable();
    const ours = await bench.launch(bench.built);
    const empty = await bench.launch(EMPTY);
    try {
      const page = await readablePage(ours, site.url);
      const other = await empty.context.newPage();
      await other.goto(site.url);
      await bound(ours, page);
      await Promise.all([page, other].map(stir));
      const samples: number[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        samples.push(await busy(page));
        baseline.push(await busy(other));
      }
      const [with_, without] = [median(samples), median(baseline)];
      return {
        value: Math.max(0, with_ - without),
        note: `有我們時 ${shown(with_)}%，空的延伸模組 ${shown(without)}%；多出的才算`,
      };
    } finally {
      await ours.close();
      await empty.close();
      await site.close();
    }
  },
};

/** A hundred changes a second, all over the table. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    const cells = [...document.querySelectorAll('td')];
    let at = 0;
    setInterval(() => {
      const cell = cells[(at * 37) % cells.length];
      at += 1;
      if (cell) cell.textContent = `改 ${at}`;
    }, 10);
  });
}

/** How much of a core a page's own thread took for a while, in percent. */
async function busy(page: Page): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  const time = async (): Promise<number> => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await time();
  await page.waitForTimeout(WINDOW_MS);
  const spent = (await time()) - before;
  await protocol.detach();
  return (spent / (WINDOW_MS / 1000)) * 100;
}
