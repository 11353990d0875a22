// What a browser test starts from: the extension in a fresh profile, the demonstration counter systems, the panel as a tab.
import { test as base, type Page } from '@playwright/test';
import { type Launched, type LaunchOptions, launchExtension } from '../support/browser/launch.ts';
import { type Demo, startDemo } from '../support/demo/server.ts';

type Fixtures = {
  /** How `ext` is launched: `test.use({ launch: { offline: true } })`. */
  launch: LaunchOptions;
  /** The extension in a fresh profile. A test fails when anything is left in `ext.errors`; what is meant to happen is asserted and emptied. */
  ext: Launched;
  /** The panel as a page of its own. */
  panel: Page;
};

export const test = base.extend<Fixtures, { demo: Demo }>({
  launch: [{}, { option: true }],

  ext: async ({ launch }, use) => {
    const ext = await launchExtension(launch);
    try {
      await use(ext);
    } finally {
      await ext.close();
    }
    if (ext.errors.length > 0) throw new Error(`瀏覽器裡出了錯：\n${ext.errors.join('\n')}`);
  },

  panel: async ({ ext }, use) => {
    const page = await ext.context.newPage();
    await page.goto(`chrome-extension://${ext.extensionId}/panel.html`);
    await use(page);
  },

  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
