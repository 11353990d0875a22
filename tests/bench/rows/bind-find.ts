import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptOf } from '../../support/hosts/mutate/bundle.ts';
import type { Timed, TimedWorld } from '../../support/hosts/mutate/timed.ts';
import { copyBuilt } from '../lib/copies.ts';
import { median, shown } from '../lib/numbers.ts';
import type { Row } from '../lib/row.ts';

const ADDRESS = 'http://127.0.0.1:9/counter';
const FIELDS = 30;

export const bindFind: Row = {
  name: 'bind-find',
  says: '五千格的表格頁上，找出三十個綁定的欄位',
  unit: 'ms',
  budget: 30,
  budgetFor: 'value',
  rounds: 15,
  measure: async (bench, rounds) => {
    // In the world of a content script of ours, on a page of any address.
    const copy = copyBuilt(bench.folder, 'finding', bench.built);
    const manifest = join(copy, 'manifest.json');
    const given = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    writeFileSync(manifest, JSON.stringify({ ...given, host_permissions: ['http://127.0.0.1/*'] }));
    writeFileSync(join(copy, 'timed.js'), await scriptOf('timed.ts'));
    const ext = await bench.launch(copy);
    await ext.context.route(ADDRESS, route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
    const page = await ext.context.newPage();
    await page.goto(ADDRESS);
    const worker = await ext.worker();
    const times = await worker.evaluate(
      async ([address, fields, rounds]) => {
        const [tab] = await chrome.tabs.query({ url: address });
        const target = { tabId: tab?.id ?? 0 };
        await chrome.scripting.executeScript({ target, files: ['timed.js'] });
        const [answer] = await chrome.scripting.executeScript({
          target,
          args: [fields, rounds],
          func: (fields: number, rounds: number) =>
            (globalThis as unknown as TimedWorld).timed('input, tbody td', fields, rounds),
        });
        return answer?.result as Timed[];
      },
      [ADDRESS, FIELDS, rounds + 3] as const,
    );
    await ext.close();
    const [first, , , ...warm] = times;
    const sure = Math.min(...times.map(each => each.sure));
    return {
      value: median(warm.map(({ ms }) => ms)),
      note: `第一次 ${shown(first?.ms ?? 0)}；中間不停的最長 ${shown(median(warm.map(({ longest }) => longest)))}`,
      ...(sure === FIELDS ? {} : { fault: `只找到 ${sure} 個` }),
    };
  },
};

const COLUMNS = [...'甲乙丙丁戊己庚辛壬癸'];
const PAGE = `<!doctype html><meta charset="utf-8"><title>counter</title><h1>戶籍資料</h1><form>${Array.from(
  { length: 40 },
  (_, at) =>
    `<div class="form-group"><label for="f${at}">欄位${at}</label><input id="f${at}" name="field-${at}"></div>`,
).join(
  '',
)}</form><h2>清單</h2><table><thead><tr><th>列</th>${COLUMNS.map(each => `<th>欄${each}</th>`).join('')}</tr></thead><tbody>${Array.from(
  { length: 500 },
  (_, row) => `<tr><th>第 ${row} 列</th>${COLUMNS.map((_, at) => `<td>${row * at}</td>`).join('')}</tr>`,
).join('')}</tbody></table>`;
