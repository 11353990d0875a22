// The leave to read a site, as the clerk gives it by a click and a yes.
import type { Launched } from '../../support/browser/launch.ts';

/** The browser's own question about sites is answered with yes before it is asked. */
export async function answerBeforehand(ext: Launched, ...origins: readonly string[]): Promise<void> {
  const page = await ext.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ({ id, patterns }) => {
      type Private = { addHostPermission(id: string, pattern: string): Promise<void> };
      const { developerPrivate } = chrome as unknown as { developerPrivate: Private };
      for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern);
    },
    { id: ext.extensionId, patterns: origins },
  );
  await page.close();
}

/** Gives leave for sites by patterns such as `http://127.0.0.1/*`; the browser's own question is answered beforehand. */
export async function giveLeave(ext: Launched, ...origins: readonly string[]): Promise<void> {
  await answerBeforehand(ext, ...origins);
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.extensionId}/print.html`);
  const protocol = await ext.context.newCDPSession(page);
  const { result } = await protocol.send('Runtime.evaluate', {
    expression: `chrome.permissions.request(${JSON.stringify({ origins })})`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  await page.close();
  if (result.value !== true) throw new Error(`The browser did not allow ${origins.join(', ')}.`);
}

/** Allows sites, and waits until our script is registered for them. */
export async function allowSites(ext: Launched, ...origins: readonly string[]): Promise<void> {
  await giveLeave(ext, ...origins);
  // A browser that just began asks its policy first.
  const worker = await ext.worker();
  await worker.evaluate(async patterns => {
    for (let left = 500; left > 0; left -= 1) {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      if (patterns.every(each => script?.matches?.includes(each))) return;
      await new Promise(done => setTimeout(done, 20));
    }
    throw new Error('Our script was not registered.');
  }, origins);
}
