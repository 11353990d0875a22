import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipped } from '../lib/bytes.ts';
import type { Row } from '../lib/row.ts';

const KB = 1000;
/** What is in the pages of an allowed site, and what watches there while a panel reads. */
const THERE = ['host.js', 'reader.js'];

export const contentScriptBytes: Row = {
  name: 'content-script-bytes',
  says: '留在網頁裡的程式（gzip）：報到與盯著欄位的',
  unit: 'bytes',
  budget: 8 * KB,
  budgetFor: 'value',
  rounds: 1,
  measure: async ({ built }) => {
    const folder = join(built, 'content-scripts');
    const sizes = new Map(readdirSync(folder).map(name => [name, gzipped(join(folder, name))]));
    const there = THERE.map(name => sizes.get(name) ?? Number.POSITIVE_INFINITY);
    return {
      value: there.reduce((sum, size) => sum + size, 0),
      note: `各別：${[...sizes].map(([name, size]) => `${name} ${size}`).join('、')}；finder 只在找欄位時放進去，picker 只在指認時，drawer 只在打開面板時`,
    };
  },
};
