import { median, shown } from '../lib/numbers.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

export const packCheck: Row = {
  name: 'pack-check',
  says: '工作檯「檢查」走完隨附規範所有項目的所有案情',
  unit: 's',
  budget: 60,
  budgetFor: 'value',
  rounds: 3,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(bench.built);
    const page = await openPage(ext, 'options.html#check');
    const button = page.getByRole('button', { name: /^(檢查全部項目|再檢查一次)$/ });
    await button.waitFor();
    const took: number[] = [];
    let said = '';
    for (let round = 0; round < rounds; round += 1) {
      const ended = page.evaluate(
        () =>
          new Promise<{ readonly ms: number; readonly said: string }>(done => {
            const status = document.querySelector('main [role=status]');
            if (!status) throw new Error('there is no status line');
            let begun = 0;
            document.addEventListener('click', () => (begun = performance.now()), { capture: true, once: true });
            new MutationObserver((_, observer) => {
              const said = status.textContent;
              if (begun === 0 || !said.includes('種案情')) return;
              observer.disconnect();
              done({ ms: performance.now() - begun, said });
            }).observe(status, { childList: true, characterData: true, subtree: true });
          }),
      );
      await button.click();
      const result = await ended;
      took.push(result.ms / 1000);
      said = result.said;
    }
    await ext.close();
    return { value: median(took), note: `${said}第一次 ${shown(took[0] ?? 0)}` };
  },
};
