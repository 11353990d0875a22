import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipped } from '../lib/bytes.ts';
import type { Row } from '../lib/row.ts';

const KB = 1000;

export const contentScriptBytes: Row = {
  name: 'content-script-bytes',
  says: '放進網頁的程式（gzip）',
  unit: 'bytes',
  budget: 8 * KB,
  budgetFor: 'value',
  rounds: 1,
  measure: async ({ built }) => {
    const file = join(built, 'content-scripts', 'drawer.js');
    return { value: gzipped(file), note: `未壓縮 ${statSync(file).size}` };
  },
};
