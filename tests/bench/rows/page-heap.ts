import type { Page } from '@playwright/test';
import { EMPTY } from '../lib/bench.ts';
import { median } from '../lib/numbers.ts';
import { bound, readablePage, startTable } from '../lib/reading.ts';
import type { Row } from '../lib/row.ts';

const MB = 1_000_000;

export const pageHeap: Row = {
  name: 'page-heap',
  says: '對應著 30 個欄位的網頁，比空的延伸模組多用的記憶體',
  unit: 'MB',
  budget: 1,
  budgetFor: 'value',
  rounds: 5,
  measure: async (bench, rounds) => {
    const site = await startTable();
    const ours = await bench.launch(bench.built);
    const empty = await bench.launch(EMPTY);
    const samples: number[] = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        const page = await readablePage(ours, site.url);
        const panel = await bound(ours, page);
        const other = await empty.context.newPage();
        await other.goto(site.url);
        await page.waitForTimeout(1500);
        samples.push((await heap(page)) - (await heap(other)));
        await panel.close();
        await page.close();
        await other.close();
      }
    } finally {
      await ours.close();
      await empty.close();
      await site.close();
    }
    return { value: median(samples) };
  },
};

/** What lies on a page's heap after it was tidied, in MB. */
async function heap(page: Page): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  for (let times = 0; times < 3; times += 1) await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  await protocol.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / MB;
}
