import { type ReadonlySignal, signal } from '@preact/signals';
import type { Change, NewChange } from '../../lib/core/layers/change.ts';
import type { Resolved, ResolveOptions, resolve } from '../../lib/core/layers/resolve.ts';
import type { Day, Pack } from '../../lib/core/pack.ts';
import type { Readings } from '../../lib/core/search/typed-keys.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Answer } from '../../lib/messaging/protocol.ts';

/** What the store keeps of the office's own changes. */
export type Kept = Answer<'layers.load'>;

/** The shipped rules with the office's changes over them, as one window works on them. Whoever reads `kept`, `on` or a live pack while drawing is drawn anew when any window changes something. */
export interface Layers {
  readonly shipped: Pack;
  readonly kept: ReadonlySignal<Kept>;
  /** The rules on a day of application, with where things come from and what could not simply hold. */
  readonly on: (day: Day) => Resolved;
  /** A pack that always is the one of `day()` as of now. */
  readonly live: (day: () => Day) => Pack;
  /** Adds changes over those this window knows; see the message `layers.add`. */
  readonly add: (changes: readonly NewChange[]) => Promise<Answer<'layers.add'>>;
}

const NOTHING: Kept = { changes: [], seq: 0, damaged: 0 };

/** Layers over a client, loaded and kept in step with every window. `loaded`: what was asked for before the pack was there. `loadReadings`: how titles of one's own are typed. */
export async function createLayers(
  client: Client,
  shipped: Pack,
  loaded?: Promise<Kept>,
  loadReadings?: () => Promise<Readings>,
): Promise<Layers> {
  const kept = signal(NOTHING);
  const byDay = new Map<Day, Resolved>();
  const plain: Resolved = { pack: shipped, origin: new Map(), conflicts: [] };
  // Only an office that changed something carries what lays the changes over the rules.
  let lay: typeof resolve | undefined;
  let keysOf: ResolveOptions['keysOf'];
  let asks = 0;

  const take = async (next: Kept) => {
    if (next.changes.length > 0) lay ??= (await import('../../lib/core/layers/resolve.ts')).resolve;
    byDay.clear();
    kept.value = next;
    if (!keysOf && loadReadings && next.changes.some(hasTitle)) void readTitles(loadReadings).catch(() => undefined);
  };
  /** Titles are found as written at once, and as typed a moment later. */
  const readTitles = async (load: () => Promise<Readings>) => {
    const [{ keysByReadings }, readings] = await Promise.all([import('../../lib/core/search/typed-keys.ts'), load()]);
    keysOf = keysByReadings(readings);
    byDay.clear();
    kept.value = { ...kept.value };
  };
  const refresh = async () => {
    asks += 1;
    const mine = asks;
    const next = await client.ask('layers.load', {});
    // An answer that comes late does not take the place of a newer one.
    if (mine === asks) await take(next);
  };
  client.onChange(change => {
    if (change === 'layers') void refresh().catch(() => undefined);
  });

  const on = (day: Day): Resolved => {
    const { changes } = kept.value;
    if (!lay || changes.length === 0) return plain;
    const known = byDay.get(day) ?? lay(shipped, changes, { on: day, keysOf });
    byDay.set(day, known);
    return known;
  };
  await take(await (loaded ?? client.ask('layers.load', {})).catch(() => NOTHING));
  return {
    shipped,
    kept,
    on,
    live: day => livePack(() => on(day()).pack),
    add: async changes => {
      const answer = await client.ask('layers.add', { base: kept.value.seq, changes: [...changes] });
      await refresh().catch(() => undefined);
      return answer;
    },
  };
}

/** Whether a change brings a title or another name. */
function hasTitle({ edit }: Change): boolean {
  if (edit.do === 'reword') return edit.target.kind === 'procedure' || edit.target.kind === 'alias';
  return edit.do === 'procedure' || (edit.do === 'add' && edit.thing.kind === 'alias');
}

const PARTS = {
  format: 1,
  version: 1,
  fingerprint: 1,
  procedures: 1,
  documents: 1,
  fees: 1,
  waivers: 1,
  offences: 1,
  periods: 1,
  cautions: 1,
  calendar: 1,
  agencies: 1,
  systems: 1,
  search: 1,
  slipTexts: 1,
} as const satisfies Record<keyof Pack, 1>;

/** A pack each part of which is read from another at the moment it is asked for. */
function livePack(now: () => Pack): Pack {
  const parts = Object.keys(PARTS) as (keyof Pack)[];
  const entries = parts.map(part => [part, { get: () => now()[part], enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(entries)) as Pack;
}
