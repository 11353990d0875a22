// Does to the browser what Playwright's own page cannot: shortcuts of the extension, an input method, printing, stopping the worker.
import { writeFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import { browserProtocol, type Launched } from './launch.ts';

const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Ctrl: 2, Control: 2, Meta: 4, Shift: 8 };

/** Presses a shortcut such as `Alt+1` the way the browser's own commands see it. */
export async function pressCommand(page: Page, keys: string): Promise<void> {
  const names = keys.split('+');
  const key = names.pop() ?? '';
  const modifiers = names.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
  const letter = key.toUpperCase();
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(letter) ? `Key${letter}` : key;
  const virtual = letter.length === 1 ? letter.charCodeAt(0) : 0;
  const event = { modifiers, key, code, windowsVirtualKeyCode: virtual, nativeVirtualKeyCode: virtual };
  await withProtocol(page, async protocol => {
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  });
}

/** The key that opens the panel, as this browser granted it; undefined if another use has taken it. */
export async function panelShortcut(ext: Launched): Promise<string | undefined> {
  const worker = await ext.worker();
  return worker.evaluate(async () => {
    const commands = await chrome.commands.getAll();
    return commands.find(command => command.name === '_execute_action')?.shortcut || undefined;
  });
}

/** Opens the panel over a page by its key, and gives the frame it lives in once it can be typed into. */
export async function openDrawer(ext: Launched, page: Page): Promise<Frame> {
  const shortcut = await panelShortcut(ext);
  if (!shortcut) throw new Error('The browser granted the panel no key.');
  await pressCommand(page, shortcut);
  for (;;) {
    const panel = await drawerFrame(page);
    try {
      await panel.getByRole('combobox').first().waitFor();
      return panel;
    } catch (error) {
      // A page that took it out gets it again, as another frame.
      if (!panel.isDetached()) throw error;
    }
  }
}

/** Types a text through an input method into what has the focus; with `commit: false` the composition is left open. */
export async function ime(page: Page, text: string, { commit = true }: { commit?: boolean } = {}): Promise<void> {
  await withProtocol(page, async protocol => {
    const letters = [...text];
    for (let count = 1; count <= letters.length; count += 1) {
      const shown = letters.slice(0, count).join('');
      // What an input method takes for itself reaches the page as key code 229.
      await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
      await protocol.send('Input.imeSetComposition', {
        text: shown,
        selectionStart: shown.length,
        selectionEnd: shown.length,
      });
    }
    if (commit) await protocol.send('Input.insertText', { text });
  });
}

export type ScanKeys = {
  /** Milliseconds between two keys. */
  gap?: number;
  /** The key at the end; some scanners send none. */
  enter?: boolean;
  /** The Chinese input method is on: it takes the keys for itself and writes what it makes of them into a field. */
  composing?: boolean;
};

/** When the last scan ended by the times of its keys: the next one does not begin before. */
let scannedUntil = 0;

/** Types digits as a wedge scanner does. The times of the keys are given along, so that a busy machine makes them no slower. */
export async function scan(page: Page, digits: string, keys: ScanKeys = {}): Promise<void> {
  const { gap = 8, enter = true, composing = false } = keys;
  await withProtocol(page, async protocol => {
    // Long ago enough that no key of a hand is taken for its end.
    const lasts = (digits.length + 1) * gap;
    await new Promise(done => setTimeout(done, scannedUntil + 500 + lasts + 1000 - Date.now()));
    const began = Date.now() - 1000 - lasts;
    scannedUntil = began + lasts;
    const sent: Promise<unknown>[] = [];
    const press = (place: number, code: string, key: string, text: string, virtual: number): void => {
      const timestamp = (began + place * gap) / 1000;
      const own = composing
        ? { type: 'rawKeyDown' as const, code, key: 'Process', windowsVirtualKeyCode: 229, timestamp }
        : { type: 'keyDown' as const, code, key, text, windowsVirtualKeyCode: virtual, timestamp };
      sent.push(protocol.send('Input.dispatchKeyEvent', own));
      const shown = { text: 'ㄅㄆㄇ', selectionStart: 3, selectionEnd: 3 };
      if (composing && place < COMPOSED) sent.push(protocol.send('Input.imeSetComposition', shown));
      sent.push(protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, timestamp }));
    };
    // None waits for the one before: the browser keeps them in order.
    for (const [place, digit] of [...digits].entries()) press(place, `Digit${digit}`, digit, digit, 48 + Number(digit));
    if (enter) press(digits.length, 'Enter', 'Enter', '\r', 13);
    await Promise.all(sent);
  });
}

/** The panel leaves the field at the eighth digit; from then on nothing can be composed. */
const COMPOSED = 7;

/** Stops the extension's service worker, as the browser does after half a minute of rest. The next message starts it again. */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const protocol = await browserProtocol(context);
  try {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    const ours = targetInfos.filter(target => target.url.startsWith(`chrome-extension://${extensionId}/`));
    if (ours.length === 0) throw new Error('The extension has no running worker to stop.');
    for (const { targetId } of ours) await protocol.send('Target.closeTarget', { targetId });
  } finally {
    await protocol.detach();
  }
}

const PAPER = { A4: [210, 297], A5: [148, 210] } as const;

/** Prints a page to a PDF file. The page's own @page size wins; `size` (a name, or width and height in mm) is for pages without one. */
export async function pdfOf(
  page: Page,
  file: string,
  { size = 'A4' }: { size?: keyof typeof PAPER | readonly [number, number] } = {},
): Promise<void> {
  const [width, height] = typeof size === 'string' ? PAPER[size] : size;
  await withProtocol(page, async protocol => {
    const print = () =>
      protocol.send('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        paperWidth: width / 25.4,
        paperHeight: height / 25.4,
      });
    writeFileSync(file, Buffer.from((await oncePrinted(print)).data, 'base64'));
  });
}

/** A page that prints itself is busy with that for a moment; then it is our turn. */
async function oncePrinted<T>(print: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      return await print();
    } catch (error) {
      if (left === 0 || !String(error).includes('already being printed')) throw error;
      await new Promise(done => setTimeout(done, 50));
    }
  }
}

/** The extension's panel in the drawer laid over a web page; waits for it. */
export async function drawerFrame(page: Page, { timeout = 5000 }: { timeout?: number } = {}): Promise<Frame> {
  const until = Date.now() + timeout;
  for (;;) {
    const frame = page
      .frames()
      .find(each => each.url().startsWith('chrome-extension:') && each.url().includes('panel.html'));
    if (frame) return frame;
    if (Date.now() > until) {
      throw new Error(
        `No panel in this page; its frames are ${page
          .frames()
          .map(each => each.url())
          .join(', ')}.`,
      );
    }
    await page.waitForTimeout(20);
  }
}

async function withProtocol(page: Page, act: (protocol: CDPSession) => Promise<void>): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  try {
    await act(protocol);
  } finally {
    await protocol.detach();
  }
}
