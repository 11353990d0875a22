import { scriptOf } from '../../support/hosts/mutate/bundle.ts';
import type { MutateInPage, Tally } from '../../support/hosts/mutate/in-page.ts';
import type { Bench } from '../lib/bench.ts';
import { shown } from '../lib/numbers.ts';
import type { Row } from '../lib/row.ts';

/** Pages with two or three changes by chance, of each of the two sets. */
const BY_CHANCE = 1000;

export const rebind: Row = {
  name: 'rebind',
  says: '改版過的網頁上，沒有直接找對的綁定欄位',
  unit: '%',
  budget: 5,
  budgetFor: 'value',
  rounds: 1,
  measure: async bench => {
    const { fixed, heldOut } = await tallies(bench, 0);
    return {
      value: 100 - fixed.percent,
      note: [
        `${fixed.pages} 頁 ${fixed.fields} 個欄位，${fixed.asked.length} 個改為詢問`,
        `另一組保留不看的 ${heldOut.pages} 頁 ${heldOut.fields} 個欄位：${shown(100 - heldOut.percent)}%`,
      ].join('；'),
    };
  },
};

export const rebindWrong: Row = {
  name: 'rebind-wrong',
  says: '改版過的網頁上，沒有問就認錯的綁定欄位',
  unit: '個',
  budget: 0,
  budgetFor: 'value',
  rounds: 1,
  measure: async bench => {
    const all = Object.values(await tallies(bench, BY_CHANCE));
    const wrong = all.flatMap(each => each.wrong);
    const pages = all.reduce((sum, each) => sum + each.pages, 0);
    return { value: wrong.length, note: [`共 ${pages} 頁`, ...wrong.slice(0, 20)].join('；') };
  },
};

async function tallies(bench: Bench, byChance: number): Promise<Record<'fixed' | 'heldOut' | 'random', Tally>> {
  const ext = await bench.launch(bench.built);
  const page = await ext.context.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.evaluate(await scriptOf('in-page.ts'));
  const all = await page.evaluate(count => {
    const { mutate } = globalThis as unknown as { mutate: MutateInPage };
    return { fixed: mutate.fixedSet(), heldOut: mutate.heldOutSet(), random: mutate.byChance(count, 1999) };
  }, byChance);
  await ext.close();
  return all;
}
