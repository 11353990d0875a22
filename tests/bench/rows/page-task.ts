import type { Page } from '@playwright/test';
import { median, shown } from '../lib/numbers.ts';
import { bound, readablePage, startTable } from '../lib/reading.ts';
import type { Row } from '../lib/row.ts';

/** How long a page is watched after all was found. */
const AFTER_MS = 2500;
const NODES = 1_000_000;

export const pageTask: Row = {
  name: 'page-task',
  says: '對應欄位時，網頁被佔住最久的一次（五千格的表、一百萬個節點的頁）',
  unit: 'ms',
  budget: 50,
  budgetFor: 'value',
  rounds: 5,
  measure: async (bench, rounds) => {
    const site = await startTable();
    const ours = await bench.launch(bench.built);
    const [table, large, idle]: number[][] = [[], [], []];
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const [samples, nodes] of [
          [table, 0],
          [large, NODES],
        ] as const) {
          const page = await readablePage(ours, site.url);
          if (nodes > 0) await grow(page, nodes);
          await watchTasks(page);
          await page.waitForTimeout(AFTER_MS);
          idle?.push(await longest(page));
          const panel = await bound(ours, page);
          await page.waitForTimeout(AFTER_MS);
          samples?.push(await longest(page));
          await panel.close();
          await page.close();
        }
      }
    } finally {
      await ours.close();
      await site.close();
    }
    const [small, big] = [median(table ?? []), median(large ?? [])];
    return {
      value: Math.max(small, big),
      baseline: median(idle ?? []),
      note: `表 ${shown(small)}、百萬節點 ${shown(big)}；比較的是同一頁沒有對應時`,
    };
  },
};

/** Fills a page with nodes, and lets it come to rest. */
async function grow(page: Page, nodes: number): Promise<void> {
  await page.evaluate(count => {
    const all = document.createElement('div');
    let row = all;
    for (let at = 0; at < count / 2; at += 1) {
      if (at % 100 === 0) {
        row = document.createElement('div');
        all.append(row);
      }
      const each = document.createElement('span');
      each.textContent = `${at}`;
      row.append(each);
    }
    document.body.append(all);
    all.getBoundingClientRect();
  }, nodes);
  await page.waitForTimeout(2000);
}

/** Watches for how long nothing else can run: messages of a page to itself, one at once after the other. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let most = 0;
    port1.onmessage = () => {
      const now = performance.now();
      most = Math.max(most, now - last);
      last = now;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    Object.assign(globalThis, {
      longest: () => {
        const was = most;
        most = 0;
        return was;
      },
    });
  });
}

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { longest: () => number }).longest());
