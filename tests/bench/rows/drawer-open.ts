import { allowSites } from '../../e2e/support/allow.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { LOCAL } from '../lib/reading.ts';
import type { Row } from '../lib/row.ts';
import { stampWhenDrawn } from '../lib/stamps.ts';
import { timeOpening } from './panel-open.ts';

export const drawerOpen: Row = {
  name: 'drawer-open',
  says: '在對應好的系統上按快速鍵，到疊上的面板可用（背景程式已醒）',
  unit: 'ms',
  budget: 150,
  budgetFor: 'value',
  rounds: 20,
  measure: async (bench, rounds) => {
    // The demonstration systems are bound as shipped.
    const url = new URL('modern/case/birth?applicant=a01', (await bench.demo()).url).href;
    const ours = await bench.launch(bench.built);
    await allowSites(ours, LOCAL);
    await stampWhenDrawn(ours.context, 'open', '/panel.html?surface=drawer', ['.panel :focus']);
    const samples: number[] = [];
    // The first is cold.
    for (let round = -1; round < rounds; round += 1) {
      const time = await timeOpening(ours, url);
      if (round >= 0) samples.push(time);
    }
    await ours.close();
    const opened = samples.filter(Number.isFinite);
    const never = samples.length - opened.length;
    return {
      value: median(samples),
      note: `95% 在 ${shown(p95(opened))} ms 以內`,
      fault: never > 0 ? `${samples.length} 次中有 ${never} 次沒有打開` : undefined,
    };
  },
};
