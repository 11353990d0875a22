import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipped } from '../lib/bytes.ts';
import type { Row } from '../lib/row.ts';

const KB = 1000;
/** All that is in a page whose fields a panel reads. */
const BOUND = ['host.js', 'finder.js', 'reader.js'];

export const contentScriptBytes: Row = {
  name: 'content-script-bytes',
  says: '放進網頁的程式中最大的一支（gzip）',
  unit: 'bytes',
  budget: 8 * KB,
  budgetFor: 'value',
  rounds: 1,
  measure: async ({ built }) => {
    const folder = join(built, 'content-scripts');
    const sizes = new Map(readdirSync(folder).map(name => [name, gzipped(join(folder, name))]));
    const together = BOUND.reduce((sum, name) => sum + (sizes.get(name) ?? Number.POSITIVE_INFINITY), 0);
    return {
      value: Math.max(...sizes.values()),
      note: [
        `各別：${[...sizes].map(([name, size]) => `${name} ${size}`).join('、')}`,
        `綁定的頁面上合計 ${together}（${BOUND.join('＋')}）；picker 只在指認時，drawer 只在打開面板時`,
      ].join('；'),
    };
  },
};
