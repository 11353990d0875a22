import type { Case } from '../../../lib/core/case.ts';
import type { Procedure } from '../../../lib/core/pack.ts';
import { packOf } from '../lib/copies.ts';
import { fullestCase, largestOf, sizeOf } from '../lib/largest.ts';
import { median, shown } from '../lib/numbers.ts';
import { openHarness, type World } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

const BATCHES = 15;

export const assessRow: Row = {
  name: 'assess',
  says: '最大的項目、案情全答，檢核一次',
  unit: 'ms',
  budget: 1,
  budgetFor: 'value',
  rounds: 10,
  measure: async (bench, rounds) => {
    const pack = packOf(bench.built);
    const largest = largestOf(pack);
    const ext = await bench.launch(await bench.harnessed());
    const time = async (kase: Case) => {
      const page = await openHarness(ext);
      const times = await page.evaluate(
        ([kase, batches]) => (globalThis as unknown as World).bench.timeAssess(kase, batches),
        [kase, BATCHES] as const,
      );
      await page.close();
      return times;
    };
    const firsts: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const times = await time(fullestCase(pack, largest));
      firsts.push(times.first);
      warm.push(...times.warm);
    }
    const open = (await time({ ...fullestCase(pack, largest), answers: {} })).warm;
    const all: { procedure: Procedure; took: number }[] = [];
    for (const procedure of pack.procedures) {
      all.push({ procedure, took: median((await time(fullestCase(pack, procedure))).warm) });
    }
    await ext.close();
    const slowest = all.reduce((a, b) => (b.took > a.took ? b : a));
    return {
      value: median(warm),
      note: [
        `${largest.title.zh}，規則 ${sizeOf(largest)} 條`,
        `開頁後第一次 ${shown(median(firsts))}，案情都沒答時 ${shown(median(open))}`,
        `各項目中最慢的是${slowest.procedure.title.zh} ${shown(slowest.took)}`,
      ].join('；'),
    };
  },
};
