// The main job in a real Firefox, by keyboard alone: over a page, beside it, and on paper.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  focused,
  insideSidebar,
  intoDrawer,
  intoTab,
  PANEL_KEY,
  press,
  pressAway,
  texts,
  visit,
} from '../support/firefox/drive.ts';
import type { Firefox } from '../support/firefox/launch.ts';
import { CHILD_SEAL } from './support/clerk.ts';
import { expect, test } from './support/firefox.ts';
import { UNSAFE_HOST } from './support/shared.ts';
import { startSite } from './support/site.ts';

// One after another in one Firefox: it is slower to start than to use.
test.describe.configure({ mode: 'default' });

/** Opens the panel over the page at hand by its key. */
async function openPanel(firefox: Firefox): Promise<void> {
  await press(firefox, PANEL_KEY);
  await intoDrawer(firefox);
  await expect.poll(() => focused(firefox)).toBe('combobox');
}

const title = (firefox: Firefox): Promise<string> => texts(firefox, 'h1').then(found => found.join());
const foot = (firefox: Firefox): Promise<string> => texts(firefox, 'footer [role=status]').then(found => found.join());

test('over an old system the whole path goes by keyboard, to the paper and back', async ({ firefox, demo }) => {
  await visit(firefox, `http://${UNSAFE_HOST}:${demo.port}/legacy/?applicant=a12`);
  await openPanel(firefox);
  await press(firefox, ...'ur2r');
  await expect.poll(() => texts(firefox, '[role=option]')).toContainEqual(expect.stringMatching(/^印鑑登記/));
  await press(firefox, 'Enter');
  await expect.poll(() => title(firefox)).toContain('印鑑登記');
  for (const [left, key] of [
    [3, '1'],
    [2, '2'],
    [2, '2'],
    [1, '1'],
  ] as const) {
    await expect.poll(() => focused(firefox)).toBe('radio');
    await expect.poll(() => texts(firefox, '[role=radiogroup]')).toHaveLength(left);
    await press(firefox, key);
  }
  await expect.poll(() => focused(firefox)).toBe('group');
  // The background rests whenever it has nothing to do; nobody notices.
  await firefox.rest();
  await press(firefox, ...'1122');
  await expect.poll(() => texts(firefox, 'main [role=status]')).toContainEqual(expect.stringMatching(/尚缺 2 件/));

  await press(firefox, 'Control+p');
  await expect.poll(() => foot(firefox)).toMatch(/編號 115-\d{5}/);
  await intoTab(firefox, '/print.html');
  await expect.poll(() => texts(firefox, 'article li')).toHaveLength(2);
  const missing = await texts(firefox, 'article li');
  for (const [at, paper] of CHILD_SEAL.slice(2).entries()) expect(missing[at]).toContain(paper);
  const slip = (await texts(firefox, 'article')).join();
  const [, code = ''] = /(\d{4} \d{4} \d{4})/.exec(slip) ?? [];
  const [, number = ''] = /編號 (\S+)/.exec(slip) ?? [];
  await expect.poll(() => existsSync(firefox.paper)).toBe(true);
  await expect.poll(() => printedText(firefox.paper)).toContain(number);

  await intoTab(firefox, '/legacy/');
  await intoDrawer(firefox);
  await press(firefox, 'Control+Enter');
  await expect.poll(() => title(firefox)).toBe('今天辦什麼？');
  await press(firefox, 'Control+b');
  await expect.poll(() => focused(firefox)).toBe('input');
  await press(firefox, ...code.replaceAll(' ', ''), 'Enter');
  await expect.poll(() => title(firefox)).toContain('印鑑登記');
  await press(firefox, 'Control+Enter');
});

test('a page that lets nothing in hears no key typed in the panel; Esc gives the keyboard back to its field', async ({
  firefox,
}) => {
  const site = await startSite({ 'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'" });
  try {
    await visit(firefox, site.url);
    await firefox.look(`document.querySelector('input').focus();
      addEventListener('keydown', event => { document.title += event.key }, true)`);
    await openPanel(firefox);
    await firefox.send('WebDriver:SwitchToFrame', {});
    // What a page takes without being asked is given back, to where it was.
    await firefox.look('document.querySelector("input").blur(); document.querySelector("input").focus()');
    await intoDrawer(firefox);
    await expect.poll(() => focused(firefox)).toBe('combobox');
    await press(firefox, ...'ur2r', 'Enter');
    await expect.poll(() => title(firefox)).toContain('印鑑登記');
    await press(firefox, 'Control+Enter', 'Escape');
    await firefox.send('WebDriver:SwitchToFrame', {});
    await expect.poll(() => focused(firefox)).toBe('input');
    await press(firefox, 'Q');
    expect(await firefox.look('return [document.title, document.activeElement.value]')).toEqual([
      expect.stringMatching(/^[^ur2]*Q$/),
      'Q',
    ]);
  } finally {
    await site.close();
  }
});

test('over a known system the case opens by itself, its answers taken from the page; a change there is offered', async ({
  firefox,
  demo,
}) => {
  await visit(firefox, `http://127.0.0.1:${demo.port}/modern/case/birth?applicant=a01`);
  await press(firefox, PANEL_KEY);
  await intoDrawer(firefox);
  await expect.poll(() => title(firefox)).toContain('出生登記');
  await expect
    .poll(() => texts(firefox, 'main'))
    .toContainEqual(expect.stringMatching(/孩子在哪裡出生？ 取自頁面\s+臺灣地區/));
  // A page that has only just come is followed; from a while after on, what changes there is offered.
  await expect(async () => {
    await firefox.send('WebDriver:SwitchToFrame', {});
    await firefox.look(`const day = document.querySelector('[data-field=event] input');
      day.value = day.value === '115/09/10' ? '115/09/09' : '115/09/10';
      for (const kind of ['input', 'change']) day.dispatchEvent(new Event(kind, { bubbles: true }))`);
    await intoDrawer(firefox);
    const offered = expect.poll(() => texts(firefox, '.panel'), { timeout: 2000 });
    await offered.toContainEqual(expect.stringMatching(/改為「115\/09\/\d\d」/));
  }).toPass({ timeout: 20_000 });
  await press(firefox, 'Control+Enter');
});

test('a site is allowed in a window of its own; from then on the panel comes along from page to page', async ({
  firefox,
  demo,
}) => {
  const system = `http://${UNSAFE_HOST}:${demo.port}/modern/case/`;
  await visit(firefox, `${system}birth?applicant=a01`);
  await openPanel(firefox);
  await expect(async () => {
    // The panel turns to the page a moment after it can be typed into.
    await press(firefox, 'Alt+b');
    const shown = expect.poll(() => texts(firefox, '.panel'), { timeout: 2000 });
    await shown.toContainEqual(expect.stringContaining('瀏覽器會問您是否允許'));
  }).toPass({ timeout: 15_000 });
  await expect.poll(() => focused(firefox)).toBe('button');
  await press(firefox, 'Enter');
  await intoTab(firefox, '/allow.html');
  await expect.poll(() => texts(firefox, 'li')).toEqual([`http://${UNSAFE_HOST}`]);
  await expect.poll(() => focused(firefox)).toBe('button');
  await pressAway(firefox, 'Enter');
  await intoTab(firefox, '/modern/');
  await intoDrawer(firefox);
  await expect.poll(() => texts(firefox, '.panel')).toContainEqual(expect.stringContaining('在畫面上指欄位'));
  await visit(firefox, `${system}move-in?applicant=a04`);
  await intoDrawer(firefox);
});

test('on a page of the browser itself the sidebar opens, says why, and takes keys', async ({ firefox }) => {
  await visit(firefox, 'about:support');
  await press(firefox, PANEL_KEY);
  await expect.poll(() => insideSidebar(firefox)).toContain('這個頁面不能疊上面板');
  await press(firefox, 'F6', 'F6', ...'ur2r');
  await expect.poll(() => insideSidebar(firefox)).toContain('印鑑廢止登記');
});

test('what goes wrong in a page of ours is noticed', async ({ firefox }) => {
  await visit(firefox, `${firefox.origin}options.html`);
  await firefox.look(
    `console.error('said'); fetch('http://elsewhere.example/').catch(() => {}); setTimeout(() => { throw new Error('thrown') })`,
  );
  const noticed: string[] = [];
  await expect
    .poll(async () => noticed.push(...(await firefox.errors())) && noticed.join('\n'))
    .toMatch(/said.*thrown|thrown.*said/s);
  expect(noticed.join('\n')).toMatch(/CSP.*elsewhere\.example/);
});

function printedText(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
}
