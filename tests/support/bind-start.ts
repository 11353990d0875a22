// The pane that binds, started over a made-up page and store.
import { expect, vi } from 'vitest';
import { createBind } from '../../components/bind/bind-model.ts';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { FromPage } from '../../lib/messaging/host-messages.ts';
import { fakeBelow, fakeHosts, fieldOf, KEY } from './bind.ts';
import { choice, option, packOf, procedure, text } from './factories.ts';

const BIRTH = procedure({
  id: 'birth',
  title: text('出生登記'),
  codes: ['RL0110'],
  period: { id: 'p', days: 60, event: text('出生日期'), from: '', cite: '' },
  questions: [
    choice('birth-place', [option('domestic', 1, { label: text('臺灣地區') }), option('abroad', 2)], {
      ask: text('孩子在哪裡出生？'),
    }),
  ],
});
export const PACK = packOf(BIRTH);
/** What the page tells of a field that was pointed at. */
export const picked = (label: string, said: string, binding?: string): FromPage => ({
  host: 'picked',
  key: KEY,
  field: fieldOf(label, said),
  binding,
});
/** What a frame tells of itself. */
export const seenOf = (parts: Partial<FromPage & { host: 'seen' }> = {}): FromPage => ({
  host: 'seen',
  key: KEY,
  found: [],
  whole: true,
  readable: true,
  frames: [],
  ...parts,
});

/** A pane that has looked at its page. */
export async function start(
  first: readonly KeptHost[] = [],
  below = fakeBelow(),
  parts: Partial<Parameters<typeof createBind>[0]> = {},
) {
  const hosts = fakeHosts(...first);
  let ids = 0;
  const model = createBind({
    pack: PACK,
    procedure: () => BIRTH,
    client: hosts.client,
    below: below.below,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...parts,
  });
  await vi.waitFor(() => expect(model.step.value).not.toBe('looking'));
  await new Promise(done => setTimeout(done));
  return { model, ...below, ...hosts };
}
