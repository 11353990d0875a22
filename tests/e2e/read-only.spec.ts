// A form that writes down everything that happens to it, while its fields are bound, marked, flagged and pointed at: only an element of our own comes and goes.
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { panelOver } from './support/reading.ts';
import { startSite } from './support/site.ts';

const FORM = `<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>收件</title></head><body><h1>收件</h1><form action="/sent">
<p><label>當事人姓名 <input name="name" value="王小明" onclick="this.value='按到了'"></label></p>
<p><label>出生日期 <input name="birthday" value="1151121"></label></p>
<p><label>申請類別 <select name="kind"><option>出生登記</option><option>死亡登記</option></select></label></p>
<p><label><input type="checkbox" name="urgent">急件</label> <button>送出</button></p></form>
<table><tr><th>受理編號</th><td id="no">A123</td></tr></table>
<script>
globalThis.happened = [];
const name = node => node === window ? 'window' : node.localName || node.nodeName;
for (const kind of ['pointerdown','pointerup','mousedown','mouseup','click','dblclick','contextmenu','keydown','keypress','keyup','beforeinput','input','change','submit','reset','select','focusin','focusout','focus','blur','invalid','toggle','beforetoggle','dragstart','paste','copy'])
  window.addEventListener(kind, event => { if (event.target !== window) happened.push(kind + ' ' + name(event.target)) }, true);
new MutationObserver(records => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records)
    happened.push([type, name(target), attributeName ?? '', ...[...addedNodes].map(node => '+' + name(node)), ...[...removedNodes].map(node => '-' + name(node))].join(' '));
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script></body></html>`;
const TRACE = {
  kind: 'field',
  tag: 'input:text',
  label: '出生日期',
  names: ['name=birthday'],
  part: '收件',
  place: { at: 2, of: 4 },
  cell: { column: '', row: '' },
  near: { before: '', after: '' },
  css: '',
} as const;

test('the page is read and pointed at, and nothing in it is changed, pressed or told', async ({ ext }) => {
  const site = await startSite({}, FORM);
  await allowSites(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.goto(site.url);
  const form = () =>
    page.evaluate(() => [document.documentElement.outerHTML, ...new FormData(document.forms[0] ?? undefined).values()]);
  const untouched = await form();
  await page.evaluate(() => (globalThis as unknown as { happened: string[] }).happened.splice(0));

  const panel = await panelOver(ext, page);
  const heard = async (host: string) => (await panel.said()).filter(({ message }) => message.host === host);
  const { key } = panel;
  await panel.tell({ host: 'bind', key, bindings: [{ id: 'birth', trace: TRACE }], marks: true });
  await expect.poll(() => heard('seen')).toHaveLength(1);
  await panel.tell({ host: 'flag', key, flags: [{ binding: 'birth', text: '逾期', tone: 'late' }] });
  await panel.tell({ host: 'accept', key, binding: 'birth' });
  await expect.poll(() => heard('picked')).toHaveLength(1);

  // By mouse: over a field, over a cell, over the button that sends, and pressed on a field.
  await panel.pick();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
  const over = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`There is no ${selector}.`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  };
  await over('#no');
  await over('button');
  await over('input[name=name]');
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => heard('picked')).toHaveLength(2);
  // By keyboard: along the fields, to be ended by Esc.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => heard('picked')).toHaveLength(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => heard('pick-ended')).toHaveLength(1);
  await panel.tell({ host: 'pick', key, on: false });
  await panel.tell({ host: 'rest', key });
  await expect.poll(form).toEqual(untouched);
  await panel.close();

  const happened = await page.evaluate(() => (globalThis as unknown as { happened: string[] }).happened);
  const ours =
    /^(?:childList html {2}[+-]div|attributes div popover|(?:before)?toggle div|focus(?:in|out)? div|blur div|(?:pointer|mouse)\w+ div)$/;
  expect(happened.filter(each => !ours.test(each))).toEqual([]);
  expect(happened.length).toBeGreaterThan(3);
  await site.close();
});
