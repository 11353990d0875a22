// One Firefox for all tests of a worker; whatever goes wrong in it fails the test at hand.
import { test as base, expect } from '@playwright/test';
import { type Demo, startDemo } from '../../support/demo/server.ts';
import { visit } from '../../support/firefox/drive.ts';
import { type Firefox, launchFirefox } from '../../support/firefox/launch.ts';
import { UNSAFE_HOST } from './shared.ts';

export const test = base.extend<{ firefox: Firefox }, { started: Firefox; demo: Demo }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const started = await launchFirefox({ hosts: [UNSAFE_HOST] });
      await use(started);
      await started.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: As above.
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],

  firefox: async ({ started }, use) => {
    await started.errors();
    await use(started);
    // Before it is left: what was still loading complains of that.
    const errors = await started.errors();
    await visit(started, 'about:blank');
    if (errors.length > 0) throw new Error(`Firefox 裡出了錯：\n${errors.join('\n')}`);
  },
});

export { expect };
