// Pages as large as a foreign system's, and panels turned to them.
import type { Page } from '@playwright/test';
import type { Trace } from '../../../lib/core/host/profile.ts';
import { allowSites } from '../../e2e/support/allow.ts';
import { type Panelling, panelOver } from '../../e2e/support/reading.ts';
import { type Site, startSite } from '../../e2e/support/site.ts';
import type { Launched } from '../../support/browser/launch.ts';

/** Where the pages of a bench lie. */
export const LOCAL = 'http://127.0.0.1/*';
const FIELDS = 30;
const ROWS = 500;
const COLUMNS = 10;

const field = (at: number) => `<p><label>第 ${at} 欄 <input name="field${at}" value="值 ${at}"></label></p>`;
const row = (at: number) =>
  `<tr>${Array.from({ length: COLUMNS }, (_, column) => `<td>${at}之${column}</td>`).join('')}</tr>`;
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
const TABLE = `<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>大表</title></head><body><h1>收件</h1><form>${many(FIELDS, field).join('')}</form>
<table><thead><tr>${many(COLUMNS, at => `<th>標題 ${at}</th>`).join('')}</tr></thead><tbody>${many(ROWS, row).join('')}</tbody></table></body></html>`;

/** What is bound on the page of the large table. */
const BINDINGS: readonly { readonly id: string; readonly trace: Trace }[] = many(FIELDS, at => ({
  id: `b${at}`,
  trace: {
    kind: 'field',
    tag: 'input:text',
    label: `第 ${at} 欄`,
    names: [`name=field${at}`],
    part: '收件',
    place: { at: at + 1, of: FIELDS },
    cell: { column: '', row: '' },
    near: { before: '', after: '' },
    css: '',
  },
}));

/** A page of thirty fields above a table of five thousand cells. */
export const startTable = (): Promise<Site> => startSite({}, TABLE);

/** A browser's new tab on an address that it may read. */
export async function readablePage(ext: Launched, url: string): Promise<Page> {
  await allowSites(ext, LOCAL);
  const page = await ext.context.newPage();
  await page.goto(url);
  return page;
}

/** A panel that has bound all fields, once it was told what they say. */
export async function bound(ext: Launched, page: Page): Promise<Panelling> {
  const panel = await panelOver(ext, page);
  await panel.tell({ host: 'bind', key: panel.key, bindings: BINDINGS, marks: true });
  await told(panel);
  await page.bringToFront();
  return panel;
}

/** Waits until a panel was told of the fields. */
async function told(panel: Panelling): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if ((await panel.said()).some(({ message }) => message.host === 'seen')) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('等了一分鐘，網頁上的程式沒有說出欄位');
}
