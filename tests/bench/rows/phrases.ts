import { readFileSync } from 'node:fs';
import { packOf } from '../lib/copies.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

interface Phrase {
  readonly says: string;
  readonly id: string;
}
const PHRASES: readonly Phrase[] = JSON.parse(
  readFileSync(new URL('../../pack/phrases.json', import.meta.url), 'utf8'),
);

export const phrases: Row = {
  name: 'phrases',
  says: '民眾與承辦人平常的問法打進搜尋框，第一個結果不是要找的項目的',
  unit: '%',
  budget: 5,
  budgetFor: 'value',
  rounds: 1,
  measure: async bench => {
    const titles = new Map(packOf(bench.built).procedures.map(({ id, title }) => [id, title.zh]));
    const ext = await bench.launch(bench.built);
    const panel = await openPage(ext, 'panel.html');
    const box = panel.getByRole('combobox');
    const first = panel.getByRole('option').first().locator('strong');
    const missed: string[] = [];
    for (const { says, id } of PHRASES) {
      await box.fill(says);
      const found = await first.textContent({ timeout: 500 }).catch(() => null);
      if (found !== titles.get(id)) missed.push(`「${says}」得到${found ?? '沒有結果'}`);
    }
    await ext.close();
    return {
      value: (missed.length / PHRASES.length) * 100,
      note: [`${PHRASES.length} 句中 ${missed.length} 句`, ...missed.slice(0, 20)].join('；'),
    };
  },
};
