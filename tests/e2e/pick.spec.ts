// Pointing at fields of pages that do what they can against it.
import type { Locator, Page } from '@playwright/test';
import { FIND_SYSTEMS, startSystems } from '../support/hosts/server.ts';
import { expect, test } from './fixtures.ts';
import { allowSites } from './support/allow.ts';
import { type Panelling, panelOver } from './support/reading.ts';
import { pierced } from './support/targets.ts';

test.use({ launch: { args: [FIND_SYSTEMS] } });

/** What was picked so far: in which frame, label and text. */
const picked = async (panel: Panelling) =>
  (await panel.said()).flatMap(({ frame, message }) =>
    message.host === 'picked' ? [{ frame, label: message.field.label, text: message.field.text }] : [],
  );
async function pointAt(page: Page, field: Locator): Promise<void> {
  const box = await field.boundingBox();
  if (!box) throw new Error('There is no such field.');
  // As a hand does: from somewhere to there.
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

test('a page that eats every key and click, and styles everything away, is pointed at by mouse and by keyboard', async ({
  ext,
}) => {
  const systems = await startSystems();
  await allowSites(ext, 'http://hostile.hosts.test/*');
  const page = await ext.context.newPage();
  await page.goto(systems.url('hostile'));
  const panel = await panelOver(ext, page);
  const snapshot = () =>
    page.evaluate(() => (globalThis as unknown as { fakeSystem: { snapshot(): unknown } }).fakeSystem.snapshot());
  await panel.pick();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
  const before = await snapshot();
  await pointAt(page, page.locator('#event'));
  await expect.poll(() => pierced(page)).toMatch(/事件發生日期?\n/);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(async () => (await picked(panel)).length).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await picked(panel)).length).toBe(2);
  const [first, second] = await picked(panel);
  expect(first?.label).toContain('日期');
  expect(second?.label).not.toBe(first?.label);
  await panel.tell({ host: 'pick', key: panel.key, on: false });
  expect(await snapshot()).toEqual(before);
  await systems.close();
});

test('a part of the page that is another site’s says so; once that is allowed, its fields are pointed at as well', async ({
  ext,
}) => {
  const systems = await startSystems();
  await allowSites(ext, 'http://frames.hosts.test/*');
  const page = await ext.context.newPage();
  await page.goto(systems.url('frames'));
  const frame = page.locator('iframe').first();
  const panel = await panelOver(ext, page);
  await panel.pick();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
  await pointAt(page, frame);
  await expect.poll(() => pierced(page)).toMatch(/frames\.elsewhere\.test/);
  await panel.close();

  await allowSites(ext, 'http://frames.hosts.test/*', 'http://frames.elsewhere.test/*');
  await page.bringToFront();
  const again = await panelOver(ext, page);
  await again.pick();
  const deep = page.frameLocator('iframe[name=middle]').locator('#event');
  await pointAt(page, deep);
  await pointAt(page, deep);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(async () => (await picked(again)).length).toBe(1);
  expect((await picked(again))[0]?.frame).toBeGreaterThan(0);
  // What lies over the page meanwhile is no part of it.
  expect((await again.said()).filter(({ message }) => message.host === 'here')).toEqual([]);
  await systems.close();
});
