// A panel without a face: turns to the frames of a page as a panel does, and keeps what they say.
import type { Page } from '@playwright/test';
import type { FromPage, ToPage } from '../../../lib/messaging/host-messages.ts';
import type { Launched } from '../../support/browser/launch.ts';

export interface Panelling {
  readonly key: string;
  /** Tells a frame of the page, by its place among the frames. */
  tell(message: ToPage, frame?: number): Promise<void>;
  /** Puts in what points, and lets the clerk point in all frames. */
  pick(): Promise<void>;
  /** What was said so far, oldest first, each with its frame. */
  said(): Promise<{ readonly frame: number; readonly message: FromPage }[]>;
  close(): Promise<void>;
}

type World = {
  ports: Map<number, chrome.runtime.Port>;
  said: { frame: number; message: unknown }[];
  tabId: number;
};

/** Turns to the page that is looked at, with all its frames that may be reached. */
export async function panelOver(ext: Launched, page: Page): Promise<Panelling> {
  const key = crypto.randomUUID();
  const own = await ext.context.newPage();
  await own.goto(`chrome-extension://${ext.extensionId}/print.html`);
  await page.bringToFront();
  await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const world: World = { ports: new Map(), said: [], tabId: tab?.id ?? 0 };
    Object.assign(globalThis, { world });
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (message?.host) world.said.push({ frame: sender.frameId ?? -1, message });
    });
    const target = { tabId: world.tabId, allFrames: true };
    const files = ['finder', 'reader'].map(name => `/content-scripts/${name}.js`);
    const reached = await chrome.scripting.executeScript({ target, files });
    for (const { frameId } of reached.toSorted((a, b) => a.frameId - b.frameId)) {
      const port = chrome.tabs.connect(world.tabId, { frameId, name: 'onetrip-host' });
      world.ports.set(frameId, port);
      // Asked for, so that the browser does not complain of an end nobody looked at.
      port.onDisconnect.addListener(() => void chrome.runtime.lastError);
      port.onMessage.addListener(message => world.said.push({ frame: frameId, message }));
    }
  });
  const tell = (message: ToPage, frame = 0) =>
    own.evaluate(
      ({ message, frame }) => {
        const { world } = globalThis as unknown as { world: World };
        [...world.ports.values()][frame]?.postMessage(message);
      },
      { message, frame },
    );
  return {
    key,
    tell,
    pick: async () => {
      const frames = await own.evaluate(async () => {
        const { world } = globalThis as unknown as { world: World };
        const target = { tabId: world.tabId, frameIds: [...world.ports.keys()] };
        await chrome.scripting.executeScript({ target, files: ['/content-scripts/picker.js'] });
        return world.ports.size;
      });
      for (let frame = 0; frame < frames; frame += 1)
        await tell({ host: 'pick', key, on: true, ...(frame === 0 ? { from: 'first' } : {}) }, frame);
    },
    said: () =>
      own.evaluate(
        () => (globalThis as unknown as { world: { said: { frame: number; message: FromPage }[] } }).world.said,
      ),
    close: () => own.close(),
  };
}
