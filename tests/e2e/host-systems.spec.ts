// The panel over web systems it has never seen, each of another technology or against it: it knows what they show, and they never notice.
import type { Page } from '@playwright/test';
import { drawerFrame, openDrawer } from '../support/browser/drive.ts';
import people from '../support/hosts/people.json' with { type: 'json' };
import { type FakeSystem, SYSTEMS, type SystemName } from '../support/hosts/systems.ts';
import { bindingOf, contentOf, profileOf } from '../support/profiles.ts';
import { allowSites } from './support/allow.ts';
import { allowFrame, closeBind, GIVES, openBind, pointAt, saveAs, startPointing } from './support/binding.ts';
import { caseTitle, openPanel, searchBox } from './support/clerk.ts';
import { ask } from './support/layers.ts';
import { expect, makes, snapshots, test } from './support/systems.ts';

const BINDABLE = (Object.entries(SYSTEMS) as [SystemName, FakeSystem][]).flatMap(([name, { is, fields }]) =>
  fields && name !== 'rewriter' ? [{ name, is, fields }] : [],
);
const [first, second] = people;
if (!first || !second) throw new Error('There are too few people.');
const slashed = (day: string): string => `${day.slice(0, 3)}/${day.slice(3, 5)}/${day.slice(5)}`;

/** The panel over a page has a case of the page, with this day and no other; whichever frame the panel is in by now. */
async function shows(page: Page, day: string): Promise<void> {
  await expect(async () => {
    const panel = await drawerFrame(page);
    await expect(caseTitle(panel)).toContainText('出生登記', { timeout: 500 });
    await expect(panel.locator('#event-day')).toHaveValue(slashed(day), { timeout: 500 });
    await expect(panel.getByText('取自頁面').first()).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [50, 100], timeout: 10_000 });
}

for (const { name, is, fields } of BINDABLE) {
  test(`${name}, ${is}: pointed at, read, and with the next applicant another case`, async ({ ext, systems }) => {
    const page = await ext.context.newPage();
    await page.goto(systems.url(name));
    const before = await snapshots(page);
    const panel = await openDrawer(ext, page);
    await openBind(panel);
    if (name === 'frames') await allowFrame(panel, 'frames.elsewhere.test');
    await startPointing(panel);
    const [procedure, who, event] = fields;
    for (const [field, gives] of [
      [procedure, GIVES.procedure],
      [who, GIVES.who],
      [event, GIVES.event],
    ] as const) {
      await pointAt(page, panel, field);
      await saveAs(panel, gives);
    }
    await closeBind(panel);
    await shows(page, first.event);
    // Nothing was written, pressed or sent: the page is what it was, and heard of nothing.
    expect(await snapshots(page)).toEqual(before);
    await makes(page, 'next');
    await shows(page, second.event);
    expect(await (await drawerFrame(page)).locator('body').innerText()).not.toContain(slashed(first.event));
  });
}

test('a page that writes itself anew every second is read all the same', async ({ ext, systems }) => {
  const url = new URL(systems.url('rewriter'));
  const trace = (label: string, kind: 'field' | 'text') => ({
    ...bindingOf().trace,
    ...{ kind, label, tag: kind === 'field' ? 'input:text' : 'td', names: [], part: '即時案件', css: '' },
  });
  const bindings = [
    bindingOf({
      id: 'procedure',
      target: 'procedure',
      reading: { kind: 'words', words: [] },
      trace: trace('申辦項目', 'text'),
    }),
    bindingOf({ id: 'who', target: 'who', reading: { kind: 'same' }, trace: trace('申請人', 'field') }),
    bindingOf({ id: 'event', trace: trace('事件發生日期', 'field') }),
  ];
  const host = contentOf(profileOf({ id: 'rewriter', sites: [{ origin: url.origin, path: '/' }], bindings }));
  const own = await openPanel(ext);
  expect(await ask(own, 'hosts.save', { host, base: 0 })).toMatchObject({ kind: 'saved' });
  await own.close();
  await allowSites(ext, 'http://rewriter.hosts.test/*');
  const page = await ext.context.newPage();
  await page.goto(url.href);
  // Not by the panel's pane: the page takes the panel away with all else, and gets it again.
  await openDrawer(ext, page);
  await shows(page, first.event);
  await makes(page, 'next');
  await shows(page, second.event);
});

test('a picture of a terminal: the panel says that nothing can be pointed at', async ({ ext, systems }) => {
  const page = await ext.context.newPage();
  await page.goto(systems.url('canvas'));
  const panel = await openDrawer(ext, page);
  await openBind(panel);
  await expect(panel.getByText('這個畫面是圖形，無法指定欄位')).toBeVisible();
});

test('a million nodes: the panel says that not all was looked at, and neither it nor the page stands still', async ({
  ext,
  systems,
}) => {
  const page = await ext.context.newPage();
  await page.goto(systems.url('million'));
  await page.evaluate(() =>
    (globalThis as unknown as { fakeSystem: { build(nodes: number): void } }).fakeSystem.build(1_000_000),
  );
  const panel = await openDrawer(ext, page);
  await openBind(panel);
  await expect(panel.getByText('這個畫面太大，只看了前面一部分')).toBeVisible();
  // Over half a second of frames: none of them is long.
  const longest = await page.evaluate(
    () =>
      new Promise<number>(done => {
        const until = performance.now() + 500;
        let [last, most] = [performance.now(), 0];
        const look = () => {
          const now = performance.now();
          most = Math.max(most, now - last);
          last = now;
          if (now < until) setTimeout(look);
          else done(most);
        };
        look();
      }),
  );
  expect(longest).toBeLessThan(400);
  await closeBind(panel);
  await searchBox(panel).fill('出生');
  await expect(panel.getByRole('option').first()).toBeVisible();
});
