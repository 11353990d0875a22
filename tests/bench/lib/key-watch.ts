// Times a key press inside the page: from the keydown event to what it drew.
import type { Frame, Page } from '@playwright/test';
import { random } from './numbers.ts';

/** Milliseconds of one key press. */
export interface Pressed {
  /** Until the first change it makes is in the document and laid out. */
  readonly drawn: number;
  /** Until the last of what it changes before that frame, such as the focus moving on, is laid out too. */
  readonly work: number;
  /** Until the next frame is painted; this waits for the screen's beat, 16.7 ms. */
  readonly painted: number;
}
type Watched = { nextPressed: Promise<Pressed> };

/** Begins to watch; only what happens below `selector` counts as drawn. */
export async function watchKeys(page: Page | Frame, selector: string): Promise<void> {
  await page.evaluate(within => {
    const world = globalThis as unknown as Watched;
    const root = document.querySelector(within);
    if (!root) throw new Error(`There is no ${within}.`);
    let start: number | undefined;
    let drawn = 0;
    let work = 0;
    let tell: (pressed: Pressed) => void = () => {};
    const wait = (): void => {
      world.nextPressed = new Promise(resolve => {
        tell = resolve;
      });
    };
    const begin = (): void => {
      if (start !== undefined) return;
      start = performance.now();
      drawn = 0;
      work = 0;
      requestAnimationFrame(() => {
        // A message comes after the frame this callback belongs to is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const painted = performance.now() - (start ?? 0);
          start = undefined;
          tell({ drawn, work, painted });
        };
        port2.postMessage(undefined);
      });
    };
    const drew = (): void => {
      if (start === undefined) return;
      // Reading a size makes the browser lay the page out here and now.
      root.getBoundingClientRect();
      work = performance.now() - start;
      drawn ||= work;
    };
    addEventListener('keydown', begin, { capture: true });
    // Work that changes nothing on the screen is work too. What a listener sets off at once is done before the next is called.
    addEventListener('input', drew);
    new MutationObserver(drew).observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    wait();
    (globalThis as unknown as { waitPressed: () => void }).waitPressed = wait;
  }, selector);
}

/** Presses a key and gives what it took. */
export async function timePress(page: Page, key: string): Promise<Pressed> {
  await page.evaluate(() => (globalThis as unknown as { waitPressed: () => void }).waitPressed());
  // Presses that come at once after a frame would all wait the same time for the next.
  await page.waitForTimeout(20 + beat() * 17);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as Watched).nextPressed);
}

const beat = random(1);
