// Changes to the rules as another window of the office makes them.
import type { Page } from '@playwright/test';
import type { Edit } from '../../../lib/core/layers/change.ts';

/** Asks the background as any page of ours does; gives its answer. */
export function ask(page: Page, name: string, body: object): Promise<unknown> {
  return page.evaluate(
    ([asked, value]) =>
      new Promise((done, fail) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: BrowserRuntime } }).chrome;
        const port = runtime.connect({ name: 'onetrip' });
        port.onMessage.addListener(reply => {
          if (reply.id !== 1) return;
          port.disconnect();
          if (reply.ok) done(reply.body);
          else fail(new Error(String(reply.fault)));
        });
        port.postMessage({ id: 1, ask: asked, body: value });
      }),
    [name, body] as const,
  );
}

interface BrowserRuntime {
  connect: (how: { name: string }) => {
    postMessage: (message: unknown) => void;
    disconnect: () => void;
    onMessage: {
      addListener: (hear: (reply: { id?: number; ok?: boolean; body?: unknown; fault?: string }) => void) => void;
    };
  };
}

/** Adds the office's changes; `page` is any page of the extension. */
export async function change(page: Page, ...edits: readonly Edit[]): Promise<void> {
  const { seq } = (await ask(page, 'layers.load', {})) as { seq: number };
  const changes = edits.map(edit => ({ layer: 'office', by: '王主任', why: '本所會議決議', edit }));
  await ask(page, 'layers.add', { base: seq, changes });
}
