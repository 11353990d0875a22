import type { Page } from '@playwright/test';
import { type Grey, pngOf, randomFrom, rasterised, type Wear, worn } from '../../support/pictures.ts';
import { packOf } from '../lib/copies.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import { openPage } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';
import { issueSlips, PAPERS, printSlip } from '../lib/slips.ts';

/** What receipt printers and fax machines set; the coarsest a slip meets. */
const DPI = 203;
const PROCEDURES = 5;

export const scanRead: Row = {
  name: 'scan-read',
  says: '印出的告知單（A4、A5、A5×2、80 mm）以 203 dpi 點成圖，加雜訊、污點、模糊並轉個角度，貼到面板一次就讀回；讀不到的',
  unit: '%',
  budget: 0.5,
  budgetFor: 'value',
  rounds: 400,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(await bench.harnessed());
    const slips = await issueSlips(ext, packOf(bench.built), PROCEDURES);
    const pages: { text: string; paper: string; grey: Grey }[] = [];
    for (const paper of PAPERS)
      for (const slip of slips)
        pages.push({ text: slip.text, paper, grey: rasterised(await printSlip(ext, slip, paper, bench.folder), DPI) });
    const panel = await openPage(ext, 'panel.html');
    await panel.getByRole('combobox').waitFor();
    const missed: string[] = [];
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { text, paper, grey } = pages[round % pages.length] as (typeof pages)[0];
      const wear = wearOf(round);
      const { said, took } = await paste(panel, pngOf(worn(grey, wear, round)));
      times.push(took);
      if (!said.includes(text)) missed.push(`${paper} ${JSON.stringify(wear)}`);
      // The citizen is served; a desk holds only so many at once.
      await panel.keyboard.press('Control+Enter');
      if (round % 50 === 49) bench.say(`  讀了 ${round + 1} 張，${missed.length} 張讀不到`);
    }
    const fault = ext.errors.length > 0 ? `瀏覽器裡出了錯：${ext.errors.join('；')}` : undefined;
    await ext.close();
    return {
      value: (missed.length / rounds) * 100,
      note: [
        `${rounds} 張中 ${missed.length} 張讀不到`,
        `每張 ${shown(median(times))} ms，95% 在 ${shown(p95(times))} ms 以內`,
        ...missed.slice(0, 5),
      ].join('；'),
      fault,
    };
  },
};

/** Upright, lying or upside down, up to ten degrees askew; from clean to bad. */
function wearOf(round: number): Wear {
  const random = randomFrom(round + 1);
  return {
    turn: Math.floor(random() * 4) * 90 + Math.round((random() - 0.5) * 200) / 10,
    noise: Math.round(random() * 40),
    blots: Math.floor(random() * 9),
    blur: random() < 0.4 ? 1 : 0,
  };
}

/** Pastes a picture into the panel; gives what is said of it, and after how many ms. */
async function paste(panel: Page, png: Buffer): Promise<{ said: string; took: number }> {
  return panel.evaluate(async encoded => {
    const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'slip.png', { type: 'image/png' }));
    const start = performance.now();
    dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    for (;;) {
      await new Promise(done => setTimeout(done, 4));
      const said = document.querySelector('.foot [role=status]')?.textContent ?? '';
      // The first thing said is that the picture is being read.
      if (!said.includes('讀圖中')) return { said, took: performance.now() - start };
    }
  }, png.toString('base64'));
}
