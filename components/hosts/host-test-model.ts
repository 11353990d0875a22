import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { hostFor } from '../../lib/core/host/match.ts';
import type { Binding } from '../../lib/core/host/profile.ts';
import { type FrameState, freshFrame } from '../host/frames.ts';
import type { PageLink } from '../host/link.ts';
import { type SelfTest, selfTest } from '../host/self-test.ts';

/** A tab that is open. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  readonly origin: string;
  readonly path: string;
}
/** The browser's tabs, as far as the clerk allowed their sites. */
export interface OpenTabs {
  readonly at: (origins: readonly string[]) => Promise<readonly OpenTab[]>;
  readonly allowed: (origins: readonly string[]) => Promise<boolean>;
  /** Has the browser ask the clerk; to be called in the turn of a click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
  readonly link: (tab: number) => TabLink;
  readonly wait: (ms: number) => Promise<void>;
}

/** The way to one tab. */
interface TabLink extends Pick<PageLink, 'key' | 'frames' | 'tell'> {
  /** Gives what ends it. */
  readonly onSaid: (listener: Parameters<PageLink['onSaid']>[0]) => () => void;
}

/** How far a test has come. */
export type Testing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly refused: boolean }
  | { readonly kind: 'tabs'; readonly failed: boolean }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly title: string; readonly result: SelfTest; readonly fields: readonly Tested[] };
/** One field, and how it was found. */
export interface Tested {
  readonly binding: Binding;
  readonly state: 'sure' | 'ask' | 'several' | 'lost' | 'elsewhere';
  readonly label: string;
  readonly lost: SelfTest['rows'][number]['lost'];
}

/** Tries a system on a tab that is open; nothing of what its fields say is kept or shown. */
export interface HostTest {
  readonly state: ReadonlySignal<Testing>;
  readonly tabs: ReadonlySignal<readonly OpenTab[]>;
  readonly look: () => Promise<void>;
  readonly allow: () => Promise<void>;
  readonly run: (tab: OpenTab, host: KeptHost) => Promise<void>;
}

/** A page behind another window is given little time by the browser. */
const PATIENCE = 10_000;

export function createHostTest(
  browser: OpenTabs,
  origins: readonly string[],
  mayRead: (origin: string) => boolean,
): HostTest {
  const state = signal<Testing>({ kind: 'looking' });
  const tabs = signal<readonly OpenTab[]>([]);
  const look = async () => {
    state.value = { kind: 'looking' };
    if (!(await browser.allowed(origins))) state.value = { kind: 'asking', refused: false };
    else {
      tabs.value = (await browser.at(origins)).filter(({ origin }) => mayRead(origin));
      state.value = { kind: 'tabs', failed: false };
    }
  };
  const failed = () => (state.value = { kind: 'tabs', failed: true });
  return {
    state,
    tabs,
    look,
    allow: async () => {
      const granted = await browser.allow(origins).catch(() => false);
      if (granted) await look();
      else state.value = { kind: 'asking', refused: true };
    },
    run: async (tab, host) => {
      state.value = { kind: 'running' };
      const link = browser.link(tab.id);
      const on = { ...host, off: false };
      const frames = (await link.frames()).filter(({ origin, path }) => mayRead(origin) && hostFor([on], origin, path));
      if (frames.length === 0) return void failed();
      const { bindings } = host.profile;
      const seen = await seenIn(link, frames, bindings, browser.wait);
      if (seen.every(frame => !frame.seen)) return void failed();
      const result = selfTest(
        seen.map(frame => ({ ...frame, host: on })),
        new Set(),
        undefined,
      );
      state.value = { kind: 'done', title: tab.title, result, fields: fieldsOf(bindings, seen, result) };
    },
  };
}

/** Has every frame look for the fields once, and lets go of it. */
async function seenIn(
  link: TabLink,
  frames: Awaited<ReturnType<TabLink['frames']>>,
  bindings: readonly Binding[],
  wait: OpenTabs['wait'],
): Promise<readonly FrameState[]> {
  const states = new Map<number, FrameState>(frames.map(at => [at.id, freshFrame(at, undefined)]));
  let end = () => {};
  const all = new Promise<void>(done => {
    end = link.onSaid((said, { id }) => {
      const frame = states.get(id);
      if (!frame || said.host !== 'seen' || said.key !== link.key) return;
      // What the fields say is none of a test's business.
      const found = said.found.map(field => ({ ...field, text: '' }));
      states.set(id, { ...frame, seen: { ...said, found } });
      if ([...states.values()].every(each => each.seen)) done();
    });
  });
  const wanted = bindings.map(({ id, trace }) => ({ id, trace }));
  for (const { id } of frames) link.tell({ host: 'bind', key: link.key, bindings: wanted, marks: false }, id);
  await Promise.race([all, wait(PATIENCE)]);
  end();
  for (const { id } of frames) link.tell({ host: 'rest', key: link.key }, id);
  return [...states.values()];
}

function fieldsOf(bindings: readonly Binding[], frames: readonly FrameState[], { rows }: SelfTest): Tested[] {
  const found = frames.flatMap(frame => frame.seen?.found ?? []);
  return bindings.map((binding): Tested => {
    const sure = found.find(each => each.binding === binding.id && each.state === 'sure');
    if (sure) return { binding, state: 'sure', label: sure.label, lost: sure.lost };
    const row = rows.find(each => each.binding.id === binding.id);
    return row ?? { binding, state: 'elsewhere', label: '', lost: [] };
  });
}
