import { openHarness, type World } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

const AT_ONCE = 20_000;

export const codeFuzz: Row = {
  name: 'code-fuzz',
  says: '亂數、改壞與改後重算檢查碼的碼逐一讀過：不當掉、不誤收，最慢的一個',
  unit: 'ms',
  budget: 50,
  budgetFor: 'value',
  rounds: 1_000_000,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(await bench.harnessed());
    const page = await openHarness(ext);
    const wrong: string[] = [];
    let [slowest, restored] = [0, 0];
    for (let done = 0; done < rounds; done += AT_ONCE) {
      const given = [Math.min(AT_ONCE, rounds - done), done + 1] as const;
      const found = await page.evaluate(
        ([count, seed]) => (globalThis as unknown as World).bench.fuzz(count, seed),
        given,
      );
      slowest = Math.max(slowest, found.slowest);
      restored += found.restored;
      wrong.push(...found.wrong);
      if (done % 200_000 === 0 && done > 0) bench.say(`  讀了 ${done} 個`);
    }
    await ext.close();
    return {
      value: slowest,
      note: `${rounds} 個中 ${restored} 個是完好或重算過檢查碼的碼，讀回成案件；誤收或出錯 ${wrong.length} 個`,
      fault: wrong.length > 0 ? wrong.slice(0, 3).join('；') : undefined,
    };
  },
};
