// A panel that follows a made-up page, of a system whose profile is kept.
import { expect, vi } from 'vitest';
import { createHost, type HostModel } from '../../components/host/host-model.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import type { Binding } from '../../lib/core/host/profile.ts';
import { choice, is, option, packOfAll, paper, procedure, text } from './factories.ts';
import { bindingOf, profileOf } from './host-facts.ts';
import { makePage } from './host-page.ts';
import { startWorker, type Worker } from './windows.ts';

const PLACE = choice('place', [
  option('home', 1, { label: text('國內') }),
  option('abroad', 2, { label: text('國外') }),
]);
const BIRTH = procedure({
  id: 'birth',
  no: 1,
  title: text('出生登記'),
  period: { id: 'some', days: 60, event: text('出生日期'), from: 'day', late: 'late', cite: '某法' },
  questions: [PLACE, choice('who', ['mother', 'agent'])],
  requirements: [paper('letter', { when: is('who', 'agent') })],
});
const MOVE = procedure({ id: 'move', no: 2, title: text('遷入登記'), questions: [PLACE] });
/** Two procedures that ask one question alike. */
export const HOST_PACK = packOfAll([BIRTH, MOVE]);

const shown = (tag: string, kind: 'text' | 'field') => ({ trace: { ...bindingOf('who').trace, kind, tag } });
const BINDINGS: readonly Binding[] = [
  bindingOf('procedure', undefined, shown('h1', 'text')),
  bindingOf('who'),
  bindingOf('event'),
  bindingOf('answer:place', undefined, shown('select', 'field')),
];

/** What a page says of two people. */
export const ANN = { procedure: '出生登記', who: '陳○安', event: '1151101', 'answer-place': '國外' };
export const BOB = { procedure: '出生登記', who: '林○雯', event: '1151001', 'answer-place': '國內' };

export type Page = ReturnType<typeof makePage>;
export interface Followed {
  readonly worker: Worker;
  /** What is remembered of the tab. */
  readonly memory: ReturnType<typeof tabMemory>;
  readonly panel: PanelModel;
  readonly page: Page;
  readonly host: HostModel;
  /** Whether a case may be opened by itself. */
  readonly state: { free: boolean };
}

/** A worker that keeps the profile, and a panel that follows a page of it. */
export async function startFollowed(): Promise<Followed> {
  const worker = startWorker();
  const profile = structuredClone(profileOf(BINDINGS)) as never;
  const other = structuredClone(
    profileOf(BINDINGS, { id: 'another', sites: [{ origin: 'https://b.test', path: '/' }] }),
  ) as never;
  for (const each of [other, profile])
    await worker.open().ask('hosts.save', { host: { profile: each, off: false, marks: true }, base: 0 });
  const memory = tabMemory();
  return { worker, memory, ...(await follow(worker, memory)) };
}

/** Another panel over a page of the same system. */
export async function follow(worker: Worker, memory = tabMemory()): Promise<Omit<Followed, 'worker' | 'memory'>> {
  const [panel, page, state] = [await worker.panel(HOST_PACK), makePage(), { free: true }];
  const host = createHost({ model: panel, link: page.link, client: worker.open(), free: () => state.free, memory });
  await vi.waitFor(() => expect(binds(page)).toBeGreaterThan(0));
  return { panel, page, host, state };
}

/** The memory of a tab just opened. */
function tabMemory() {
  let kept = '';
  return {
    get: () => kept,
    set: (text: string) => {
      kept = text;
    },
  };
}

/** How often frames of a page were bound. */
export function binds({ told }: Page): number {
  return told.filter(({ message }) => message.host === 'bind').length;
}
