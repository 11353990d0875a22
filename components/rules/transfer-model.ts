import { type ReadonlySignal, signal } from '@preact/signals';
import { MOST_FILE_BYTES } from '../../lib/core/layers/bounds.ts';
import type { Change } from '../../lib/core/layers/change.ts';
import { type Comparison, compareChanges } from '../../lib/core/layers/compare.ts';
import { resolve } from '../../lib/core/layers/resolve.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Answer } from '../../lib/messaging/protocol.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { DiffModel } from '../diff/diff-model.ts';
import type { HostNews } from '../hosts/NewsList.tsx';
import type { Layers } from '../layers/layers-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { strings } from '../strings/strings.ts';

/** What is wrong with a file, and where. */
export type Problem = Extract<Answer<'layers.read'>, { kind: 'refused' }>['problems'][number];
/** How far taking a file in has come. */
export type Transfer =
  | { readonly kind: 'idle'; readonly said: string }
  | { readonly kind: 'fault'; readonly said: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly from: { readonly made: string; readonly office: string; readonly pack: string };
      readonly comparison: Comparison;
      readonly changes: readonly Change[];
      /** What becomes of the profiles of systems it carries. */
      readonly hosts: HostNews;
    };

/** Changes out to one file and in again: checked, shown, then accepted or not. */
export interface TransferModel {
  /** What becomes otherwise of whom once the file read is taken in. */
  readonly preview: DiffModel;
  readonly state: ReadonlySignal<Transfer>;
  readonly save: (personal: boolean, hosts: boolean) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly cancel: () => void;
}

export function createTransfer({
  client,
  files,
  layers,
  today,
  preview,
}: {
  readonly client: Client;
  readonly files: Files;
  readonly layers: Layers;
  readonly today: () => string;
  readonly preview: DiffModel;
}): TransferModel {
  const state = signal<Transfer>({ kind: 'idle', said: '' });
  let text = '';
  const fail = (error: unknown) => {
    const t = strings();
    state.value = { kind: 'fault', said: t.faults[error instanceof AskFailed ? error.fault : 'failed'] };
  };
  const done = (said: string) => (state.value = { kind: 'idle', said });
  const foresee = (incoming: readonly Change[]) => {
    const both = new Map([...layers.kept.value.changes, ...incoming].map(each => [each.id, each]));
    const { pack } = resolve(layers.shipped, [...both.values()], { on: today() });
    preview.run(layers.on(today()).pack, pack);
  };
  return {
    state,
    preview,
    save: async (personal, along) => {
      try {
        const { text: made, count, hosts } = await client.ask('layers.export', { personal, hosts: along });
        files.save(`onetrip-rules-${today()}.json`, made);
        done(deskStrings().transfer.saved(count, hosts));
      } catch (error) {
        fail(error);
      }
    },
    choose: async () => {
      const t = deskStrings().transfer;
      try {
        const file = await files.open('.json,application/json', MOST_FILE_BYTES);
        if (!file) return;
        const { name } = file;
        if ('tooLarge' in file) {
          state.value = { kind: 'refused', name, problems: [{ kind: 'too-large' }] };
          return;
        }
        text = file.text;
        const read = await client.ask('layers.read', { text });
        if (read.kind === 'refused') {
          state.value = { kind: 'refused', name, problems: read.problems };
          return;
        }
        const { made, office, pack, changes, hosts } = read;
        const comparison = compareChanges(layers.kept.value.changes, changes);
        const news = comparison.added.length + comparison.met.length + comparison.undone.length;
        const same = hosts.every(each => each.news === 'same');
        if (news === 0 && same && comparison.known.length === changes.length) done(t.nothingNew(name));
        else {
          state.value = { kind: 'read', name, from: { made, office, pack }, comparison, changes, hosts };
          foresee(changes);
        }
      } catch (error) {
        fail(error);
      }
    },
    accept: async () => {
      const t = deskStrings().transfer;
      const before = state.value;
      if (before.kind !== 'read') return;
      preview.stop();
      try {
        const answer = await client.ask('layers.import', { text });
        if (answer.kind === 'saved') done(t.taken(answer.added, answer.hosts));
        else if (answer.kind === 'full') state.value = { kind: 'fault', said: deskStrings().editor.full };
        else state.value = { kind: 'refused', name: before.name, problems: answer.problems };
        text = '';
      } catch (error) {
        fail(error);
      }
    },
    cancel: () => {
      preview.stop();
      text = '';
      done(deskStrings().transfer.cancelled);
    },
  };
}
