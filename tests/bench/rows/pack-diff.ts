import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, shown } from '../lib/numbers.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

interface Written {
  readonly procedures: { readonly id: string; agent: { allowed: boolean } }[];
}

export const packDiff: Row = {
  name: 'pack-diff',
  says: '工作檯「比較」把每個項目都改過的規範檔與現行規範逐一案情比完',
  unit: 's',
  budget: 10,
  budgetFor: 'value',
  rounds: 3,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(bench.built);
    const page = await openPage(ext, 'options.html#diff');
    // Every procedure differs, so that none is passed over.
    const pack = JSON.parse(readFileSync(join(bench.built, 'pack.json'), 'utf8')) as Written;
    for (const { agent } of pack.procedures) agent.allowed = !agent.allowed;
    const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) };
    const button = page.getByRole('button', { name: '選規範檔比較…' });
    await button.waitFor();
    const took: number[] = [];
    let said = '';
    for (let round = 0; round < rounds; round += 1) {
      const choosing = page.waitForEvent('filechooser');
      await button.click();
      const chooser = await choosing;
      const ended = page.evaluate(
        () =>
          new Promise<{ readonly ms: number; readonly said: string }>(done => {
            const status = document.querySelector('main .check [role=status]');
            if (!status) throw new Error('there is no status line');
            const from = performance.now();
            let running = false;
            new MutationObserver((_, observer) => {
              const said = status.textContent;
              running ||= said.startsWith('比較中');
              if (!running || !said.includes('種案情')) return;
              observer.disconnect();
              done({ ms: performance.now() - from, said });
            }).observe(status, { childList: true, characterData: true, subtree: true });
          }),
      );
      await chooser.setFiles(file);
      const result = await ended;
      took.push(result.ms / 1000);
      said = result.said;
    }
    await ext.close();
    return { value: median(took), note: `${said}第一次 ${shown(took[0] ?? 0)}` };
  },
};
