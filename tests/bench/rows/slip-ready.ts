import type { BrowserContext, Page } from '@playwright/test';
import type { Case } from '../../../lib/core/case.ts';
import type { Pack } from '../../../lib/core/pack.ts';
import type { Launched } from '../../support/browser/launch.ts';
import { EMPTY } from '../lib/bench.ts';
import { packOf } from '../lib/copies.ts';
import { fullestCase, largestOf, sizeOf } from '../lib/largest.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { leaveCase, openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';
import { nextStamp, stampInsteadOfPrinting, stampPrintKey, stampWhenDrawn } from '../lib/stamps.ts';

export const slipReady: Row = {
  name: 'slip-ready',
  says: '按 Ctrl+P 到列印頁畫好告知單',
  unit: 'ms',
  budget: 300,
  budgetFor: 'value',
  rounds: 20,
  measure: async (bench, rounds) => {
    const pack = packOf(bench.built);
    const ours = await bench.launch(await bench.harnessed());
    const empty = await bench.launch(EMPTY);
    await leaveCase(ours, fullestCase(pack, largestOf(pack)));
    await stampPages(ours.context, '/print.html?slip=', '.sheet-body');
    await stampPages(empty.context, '/print.html', 'p');
    const panel = await openPage(ours, 'panel.html');
    await panel.locator('.list').waitFor();
    const page = await openPage(empty, 'panel.html');
    const drawn: number[] = [];
    const printed: number[] = [];
    const baseline: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      // A case not changed since would bring back the slip it has.
      await panel.locator('[data-list-row]').first().focus();
      await panel.keyboard.press(round % 2 === 0 ? '2' : '1');
      await panel.waitForTimeout(200);
      const print = nextStamp(ours.context, 'print');
      const our = await timeSlip(ours.context, panel);
      const other = await timeSlip(empty.context, page);
      const printTime = (await print) - our.start;
      if (round < 0) continue;
      drawn.push(our.took);
      printed.push(printTime);
      baseline.push(other.took);
    }
    const visit = await timeVisit(ours, pack, rounds);
    await ours.close();
    await empty.close();
    return {
      value: median(drawn),
      baseline: median(baseline),
      note: [
        `95% 在 ${shown(p95(drawn))} ms 以內；叫出列印視窗 ${shown(median(printed))} ms`,
        `三項一張 ${shown(median(visit))} ms，95% 在 ${shown(p95(visit))} ms 以內`,
      ].join('；'),
    };
  },
};

/** The same for three procedures on one slip, the largest there are. */
async function timeVisit(ours: Launched, pack: Pack, rounds: number): Promise<number[]> {
  const bySize = [...pack.procedures].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 3);
  const [first, ...others] = bySize.map(procedure => fullestCase(pack, procedure));
  await leaveCase(ours, first as Case, others);
  const panel = await openPage(ours, 'panel.html');
  await panel.locator('.visit').waitFor();
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    await panel.locator('[data-list-row]').first().focus();
    await panel.keyboard.press(round % 2 === 0 ? '2' : '1');
    await panel.waitForTimeout(200);
    const { took } = await timeSlip(ours.context, panel);
    if (round >= 0) times.push(took);
  }
  return times;
}

async function stampPages(context: BrowserContext, path: string, drawn: string): Promise<void> {
  await stampPrintKey(context);
  await stampInsteadOfPrinting(context);
  await stampWhenDrawn(context, 'sheet', path, [drawn]);
}

/** Presses Ctrl+P and waits for the page that opens; closes it. */
async function timeSlip(context: BrowserContext, page: Page): Promise<{ start: number; took: number }> {
  const opening = context.waitForEvent('page');
  const key = nextStamp(context, 'key');
  const sheet = nextStamp(context, 'sheet');
  await page.keyboard.press('Control+p');
  const start = await key;
  const took = (await sheet) - start;
  const opened = await opening;
  await opened.waitForTimeout(150);
  await opened.close();
  await page.bringToFront();
  return { start, took };
}
