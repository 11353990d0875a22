// The fake systems in one browser for all tests of a worker, and what a page of theirs says of itself.
import type { Frame, Page } from '@playwright/test';
import { type Launched, launchExtension } from '../../support/browser/launch.ts';
import { type FakeSystems, FIND_SYSTEMS, startSystems } from '../../support/hosts/server.ts';
import { answerBeforehand } from './allow.ts';
import { test as base, expect } from './shared.ts';

/** What a page says it is, and what was done to it. */
export type Snapshot = { tree: string; events: string[]; changes: number };

type Kit = { next(): void; correct(): void; snapshot(): Snapshot };
type WithKit = { fakeSystem: Kit };

export const test = base.extend<object, { shared: Launched; systems: FakeSystems }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const shared = await launchExtension({ args: [FIND_SYSTEMS] });
      await answerBeforehand(shared, 'http://*.hosts.test/*', 'http://*.elsewhere.test/*');
      await use(shared);
      await shared.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  systems: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const systems = await startSystems();
      await use(systems);
      await systems.close();
    },
    { scope: 'worker' },
  ],
});

/** The frames of the system itself, the outermost first. */
export function framesOf(page: Page): Frame[] {
  return page.frames().filter(frame => /^http:\/\/[a-z]+\.(?:hosts|elsewhere)\.test:/.test(frame.url()));
}

/** All frames of a page, as they say it. */
export async function snapshots(page: Page): Promise<Snapshot[]> {
  return Promise.all(
    framesOf(page).map(frame => frame.evaluate(() => (globalThis as unknown as WithKit).fakeSystem.snapshot())),
  );
}

/** The system calls the next applicant, or sets another day of the event by itself. */
export async function makes(page: Page, what: 'next' | 'correct'): Promise<void> {
  await page.evaluate(asked => (globalThis as unknown as WithKit).fakeSystem[asked](), what);
}

export { expect };
