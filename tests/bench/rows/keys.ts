import { walk } from '../../support/run/walk.ts';
import type { Row } from '../lib/row.ts';

export const keys: Row = {
  name: 'keys',
  says: '從打開面板到告知單備妥（找項目、四項案情、缺兩件）要按幾鍵',
  unit: 'keys',
  budget: 16,
  budgetFor: 'value',
  rounds: 1,
  measure: async bench => {
    const ext = await bench.launch(bench.built);
    const { presses, seconds } = await walk({ ext, demo: await bench.demo(), say: () => {} });
    const fault = ext.errors.length > 0 ? `瀏覽器裡出了錯：${ext.errors.join('；')}` : undefined;
    await ext.close();
    return { value: presses, note: `程式按，共 ${seconds.toFixed(1)} 秒`, fault };
  },
};
