// Moments that pages tell by a line on their console, on one clock: milliseconds since 1970.
import type { BrowserContext } from '@playwright/test';

/** The same clock on this side. */
export const now = (): number => performance.timeOrigin + performance.now();

const MARK = 'bench-stamp';

/** Every page and frame opened from now on whose path begins with `path` tells when all `selectors` are there and painted. */
export async function stampWhenDrawn(
  context: BrowserContext,
  name: string,
  path: string,
  selectors: string[],
): Promise<void> {
  await context.addInitScript(
    ({ mark, name, path, selectors }) => {
      if (location.protocol !== 'chrome-extension:' || !(location.pathname + location.search).startsWith(path)) return;
      const look = (): void => {
        if (!selectors.every(selector => document.querySelector(selector))) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => console.debug(mark, name, performance.timeOrigin + performance.now());
        port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    },
    { mark: MARK, name, path, selectors },
  );
}

/** In pages opened from now on, `print()` only tells when it was called. */
export async function stampInsteadOfPrinting(context: BrowserContext): Promise<void> {
  await context.addInitScript(mark => {
    globalThis.print = () => console.debug(mark, 'print', performance.timeOrigin + performance.now());
  }, MARK);
}

/** Pages opened from now on tell when Ctrl+P comes down on them. */
export async function stampPrintKey(context: BrowserContext): Promise<void> {
  await context.addInitScript(mark => {
    const told = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.key === 'p') console.debug(mark, 'key', performance.timeOrigin + performance.now());
    };
    addEventListener('keydown', told, { capture: true });
  }, MARK);
}

/** The moment of the next stamp of that name. */
export async function nextStamp(context: BrowserContext, name: string): Promise<number> {
  const start = `${MARK} ${name} `;
  const said = await context.waitForEvent('console', {
    predicate: message => message.text().startsWith(start),
    timeout: 15_000,
  });
  return Number(said.text().slice(start.length));
}
