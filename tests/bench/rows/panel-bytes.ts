import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipped, scriptsOf } from '../lib/bytes.ts';
import type { Row } from '../lib/row.ts';

const KB = 1000;

export const panelBytes: Row = {
  name: 'panel-bytes',
  says: '面板第一次載入的程式（gzip）',
  unit: 'bytes',
  budget: 110 * KB,
  budgetFor: 'value',
  rounds: 1,
  measure: async ({ built }) => {
    const scripts = scriptsOf(built, 'panel.html');
    if (scripts.length === 0) throw new Error('panel.html 沒有載入任何程式');
    const raw = scripts.reduce((sum, file) => sum + statSync(file).size, 0);
    const pack = join(built, 'pack.json');
    return {
      value: scripts.reduce((sum, file) => sum + gzipped(file), 0),
      note: `${scripts.length} 個檔，未壓縮 ${raw}；另讀規範包 pack.json ${statSync(pack).size}（gzip ${gzipped(pack)}），不計在內`,
    };
  },
};
