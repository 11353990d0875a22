// Our script in the pages of a foreign system: reads what was bound, tells what changes, is quiet else, and writes nothing.
import type { Page } from '@playwright/test';
import type { Trace } from '../../lib/core/host/profile.ts';
import type { FromPage } from '../../lib/messaging/host-messages.ts';
import { test as base, expect } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { type Panelling, panelOver } from './support/reading.ts';
import { startSite } from './support/site.ts';
import { pierced } from './support/targets.ts';

const FORM = `<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>收件</title></head><body><h1>收件</h1><form>
<p><label>當事人姓名 <input name="name" value="王小明"></label></p>
<p><label>出生日期 <input name="birthday" value="1151121"></label></p>
<p><label>申請類別 <select name="kind"><option>請選擇</option><option>出生登記</option></select></label></p>
</form><table><tr><th>受理編號</th><td id="no">A123</td></tr></table></body></html>`;

function trace(label: string, change: Partial<Trace> = {}): Trace {
  return {
    kind: 'field',
    tag: 'input:text',
    label,
    names: [],
    part: '收件',
    place: { at: 1, of: 3 },
    cell: { column: '', row: '' },
    near: { before: '', after: '' },
    css: '',
    ...change,
  };
}
const BIRTH = { id: 'birth', trace: trace('出生日期', { names: ['name=birthday'], place: { at: 2, of: 3 } }) };

const test = base.extend<{ page: Page; panelling: Panelling }>({
  launch: { backForwardCache: true },
  page: async ({ ext }, use) => {
    const site = await startSite({}, FORM);
    await allowSites(ext, 'http://127.0.0.1/*');
    const page = await ext.context.newPage();
    await page.goto(site.url);
    await use(page);
    await site.close();
  },
  panelling: async ({ ext, page }, use) => {
    const panel = await panelOver(ext, page);
    await use(panel);
    await panel.close();
  },
});

/** The last that was seen of a field. */
async function seen(panel: Panelling, binding = 'birth'): Promise<string> {
  const all = (await panel.said()).flatMap(({ message }) => (message.host === 'seen' ? message.found : []));
  const last = all.filter(each => each.binding === binding).at(-1);
  return last ? `${last.state} ${last.text}` : '';
}
const kinds = async (panel: Panelling): Promise<FromPage['host'][]> =>
  (await panel.said()).map(({ message }) => message.host);

test('what a field says is told once, and again when it changes by typing, by script, or as the page is made anew', async ({
  page,
  panelling: panel,
}) => {
  await panel.tell({ host: 'bind', key: panel.key, bindings: [BIRTH], marks: true });
  await expect.poll(() => seen(panel)).toBe('sure 1151121');
  await page.getByLabel('出生日期').fill('1151122');
  await expect.poll(() => seen(panel)).toBe('sure 1151122');
  await page.getByLabel('出生日期').evaluate(field => {
    (field as HTMLInputElement).value = '1151123';
  });
  await expect.poll(() => seen(panel)).toBe('sure 1151123');
  await page.evaluate(html => {
    document.body.innerHTML = html.replace('1151121', '1151124');
  }, FORM);
  await expect.poll(() => seen(panel)).toBe('sure 1151124');
  await page.evaluate(html => {
    document.open();
    document.write(html.replace('1151121', '1151125'));
    document.close();
  }, FORM);
  await expect.poll(() => seen(panel)).toBe('sure 1151125');
  const said = (await panel.said()).length;
  await page.waitForTimeout(1500);
  expect((await panel.said()).length).toBe(said);
  // Another address: the panel is to choose anew.
  await page.evaluate(() => history.pushState({}, '', '/next'));
  await expect.poll(() => kinds(panel)).toContain('here');
});

test('the panel that bound last is the one told; when it goes the one before is again, and with the last of them all our doing', async ({
  ext,
  page,
  panelling: first,
}) => {
  const late = { host: 'flag', flags: [{ binding: 'birth', text: '逾期 3 天', tone: 'late' }] } as const;
  await first.tell({ host: 'bind', key: first.key, bindings: [BIRTH], marks: true });
  await expect.poll(() => seen(first)).toBe('sure 1151121');
  await first.tell({ ...late, key: first.key });
  await expect.poll(() => pierced(page)).toContain('逾期 3 天');

  const second = await panelOver(ext, page);
  await second.tell({ host: 'bind', key: second.key, bindings: [BIRTH], marks: false });
  await expect.poll(() => seen(second)).toBe('sure 1151121');
  expect(await pierced(page)).not.toContain('逾期');
  await page.getByLabel('出生日期').fill('1151122');
  await expect.poll(() => seen(second)).toBe('sure 1151122');
  expect(await seen(first)).toBe('sure 1151121');

  await second.close();
  await expect.poll(() => seen(first)).toBe('sure 1151122');
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  await first.close();
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('a page kept while another was looked at says that it is there again; an extension replaced leaves nothing and says nothing', async ({
  ext,
  page,
  panelling: panel,
}) => {
  const bind = { host: 'bind', key: panel.key, bindings: [BIRTH], marks: true } as const;
  await panel.tell(bind);
  await expect.poll(() => seen(panel)).toBe('sure 1151121');
  await page.goto(`${page.url()}other`);
  await expect.poll(async () => (await kinds(panel)).filter(kind => kind === 'here').length).toBe(1);
  // Not by Playwright, which waits for a load that does not come.
  await page.evaluate(() => history.back());
  await expect.poll(async () => (await kinds(panel)).filter(kind => kind === 'here').length).toBe(2);
  const again = await panelOver(ext, page);
  await again.tell({ ...bind, key: again.key });
  await expect.poll(() => seen(again)).toBe('sure 1151121');
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);

  const worker = await ext.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await page.getByLabel('出生日期').fill('1');
});
