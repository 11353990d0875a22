// Pages of an extension as tabs.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Case } from '../../../lib/core/case.ts';
import type { Launched } from '../../support/browser/launch.ts';
import type { InPage } from './in-page/main.ts';

/** Code of the page that runs in the page itself; see in-page/main.ts. */
export type World = { bench: InPage };

/** A page of the extension as a tab. */
export async function openPage(ext: Launched, path: string): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/${path}`);
  return page;
}

/** The harness page of a copy that has one, ready to be called. */
export async function openHarness(ext: Launched): Promise<Page> {
  const page = await openPage(ext, 'bench.html');
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** Makes a case the only one in hand, as a panel left it; with others it is one visit with them. */
export async function leaveCase(ext: Launched, kase: Case, others: readonly Case[] = []): Promise<void> {
  const page = await openHarness(ext);
  const visit = others.length > 0 ? { visit: randomUUID() } : {};
  const more = others.map(each => ({ id: randomUUID(), case: each, base: 0, ...visit }));
  const given = [{ id: 'current', case: kase, base: 0, ...visit }, ...more];
  await page.evaluate(async all => {
    const { ask } = (globalThis as unknown as World).bench;
    const { cases } = await ask('case.load', {});
    for (const { id, rev } of cases) await ask('case.clear', { id, base: rev });
    for (const each of all) await ask('case.save', each as never);
    await ask('case.hand', { id: 'current' });
  }, given);
  await page.close();
}
