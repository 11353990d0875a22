// Windows of the browser over one worker: every window has its own client, all share the worker's desk and disk.
import { effect } from '@preact/signals';
import { createPanel, type PanelModel } from '../../components/panel/panel-model.ts';
import type { Case } from '../../lib/core/case.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { type Client, createClient } from '../../lib/messaging/client.ts';
import { memoryPorts } from '../../lib/messaging/port.ts';
import { createServer, type Handlers, type Server } from '../../lib/messaging/server.ts';
import type { KeptCase } from '../../lib/schema/case.ts';
import { taipeiTime } from '../../lib/services/clock.ts';
import type { Outside } from '../../lib/services/context.ts';
import { createDesk, faultOf } from '../../lib/services/desk.ts';
import { noPolicies } from '../../lib/services/policies.ts';
import { LETTER_PACK, NOON, newKey } from './desk.ts';
import { memoryKeep } from './disk.ts';
import { TODAY } from './factories.ts';

export interface Worker {
  /** A new window's client. */
  readonly open: () => Client;
  readonly panel: (pack: Pack) => Promise<PanelModel>;
  /** Stops the worker: all ports close; the next ask starts it anew. */
  readonly stop: () => void;
  /** Slips whose print page was opened. */
  readonly shown: string[];
  /** The asks that came, in order. */
  readonly asked: { readonly ask: string; readonly body: unknown }[];
}

/** A worker that starts at the first ask; `over` puts handlers in place of the desk's own. */
export function startWorker(
  parts: Partial<Outside> = {},
  over: (desk: Handlers) => Partial<Handlers> = () => ({}),
): Worker {
  const keep = memoryKeep();
  const now = parts.now ?? (() => NOON);
  const shown: string[] = [];
  const asked: { ask: string; body: unknown }[] = [];
  let running: Server | undefined;
  let closers: (() => void)[] = [];
  const start = (): Server => {
    const desk = createDesk({
      now,
      random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
      keep,
      loadPack: async () => LETTER_PACK,
      loadHosts: async () => [],
      announce: change => server.announce(change),
      showSlip: async id => void shown.push(id),
      showSelfCheck: async procedure => void shown.push(procedure),
      showOptions: async () => undefined,
      showWindow: async () => undefined,
      showBackup: async () => undefined,
      showCamera: async () => void shown.push('camera'),
      hideDrawer: async () => undefined,
      layDrawer: async () => true,
      session: memoryKeep(),
      later: () => undefined,
      policies: noPolicies,
      ...parts,
    });
    const server = createServer({ ...desk, ...over(desk) }, faultOf);
    return server;
  };
  const connect = () => {
    running ??= start();
    const { page, background, close } = memoryPorts();
    closers.push(close);
    background.onMessage(message => asked.push(message as (typeof asked)[0]));
    running.accept(background, {});
    return page;
  };
  const open = () => createClient(connect);
  return {
    open,
    panel: pack => createPanel({ pack, client: open(), today: () => TODAY, now: () => taipeiTime(now()), newKey }),
    stop: () => {
      const ending = closers;
      closers = [];
      running = undefined;
      for (const close of ending) close();
    },
    shown,
    asked,
  };
}

/** Resolves when what is read from signals holds. */
export function until(holds: () => boolean): Promise<void> {
  let stop = () => {};
  return new Promise<void>(resolve => {
    stop = effect(() => {
      if (holds()) queueMicrotask(resolve);
    });
  }).finally(() => stop());
}

/** The case looked at, as the store has it. */
export async function stored(worker: Worker): Promise<Case | undefined> {
  return (await storedCases(worker)).find(kept => kept.looked)?.case;
}

/** All cases as the store has them. */
export async function storedCases(worker: Worker): Promise<readonly (KeptCase & { readonly looked: boolean })[]> {
  const { cases, hand } = await worker.open().ask('case.load', {});
  return cases.map(kept => ({ ...kept, looked: kept.id === hand }));
}
