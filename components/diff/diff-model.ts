import { type ReadonlySignal, signal } from '@preact/signals';
import type { ProcedureDiff } from '../../lib/core/diff/diff.ts';
import type { DiffStep } from '../../lib/core/diff/steps.ts';
import type { ToldFault } from '../../lib/core/faults/fault.ts';
import { MOST_FILE_BYTES } from '../../lib/core/layers/bounds.ts';
import type { Day, Pack } from '../../lib/core/pack.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { PackFile } from '../../lib/schema/pack-file.ts';
import type { Layers } from '../layers/layers-model.ts';

/** Starts the worker over two packs; gives what stops it. */
export type StartDiff = (
  work: { readonly before: Pack; readonly after: Pack },
  on: { readonly said: (step: DiffStep) => void; readonly failed: () => void },
) => () => void;

/** How far a comparison has come. */
export interface DiffRun {
  readonly kind: 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly diffs: readonly ProcedureDiff[];
  readonly before: Pack;
  readonly after: Pack;
  /** The file that holds the pack after; absent where that is the one of today. */
  readonly file?: string | undefined;
}
/** A file that cannot be used, with all that is wrong in it. */
export interface DiffRefused {
  readonly kind: 'refused';
  readonly file: string;
  /** Nothing where the file was not even read. */
  readonly faults: readonly ToldFault[] | undefined;
}
export interface DiffModel {
  /** Undefined before the first comparison. */
  readonly state: ReadonlySignal<DiffRun | DiffRefused | undefined>;
  /** Compares the shipped rules with those of today. */
  readonly office: () => void;
  /** Compares the rules of today with those of a file the clerk chooses. */
  readonly choose: () => Promise<void>;
  /** Compares two packs. */
  readonly run: (before: Pack, after: Pack) => void;
  readonly stop: () => void;
  /** Whether the rules were changed since the comparison began. */
  readonly stale: () => boolean;
}

/** Two sets of rules, held side by side beside the page. */
export function createDiff(parts: {
  readonly layers: Layers;
  readonly today: () => Day;
  readonly files: Pick<Files, 'open'>;
  readonly start: StartDiff;
  readonly readPack: (text: string) => Promise<PackFile>;
}): DiffModel {
  const { layers, today, files, start, readPack } = parts;
  const state = signal<DiffRun | DiffRefused | undefined>(undefined);
  const current = () => layers.on(today()).pack;
  let now = '';
  let end: () => void = () => undefined;
  const finish = (kind: DiffRun['kind']) => {
    end();
    if (state.value?.kind === 'running') state.value = { ...state.value, kind };
  };
  const run = (before: Pack, after: Pack, file?: string) => {
    end();
    now = current().fingerprint;
    const of = new Set([...before.procedures, ...after.procedures].map(each => each.id)).size;
    state.value = { kind: 'running', done: 0, of, diffs: [], before, after, file };
    end = start(
      { before, after },
      {
        said: ({ done, diff }) => {
          const running = state.value;
          if (running?.kind !== 'running') return;
          state.value = { ...running, done, diffs: [...running.diffs, diff] };
          if (done === of) finish('done');
        },
        failed: () => finish('failed'),
      },
    );
  };
  return {
    state,
    office: () => run(layers.shipped, current()),
    choose: async () => {
      const chosen = await files.open('.json,application/json', MOST_FILE_BYTES);
      if (!chosen) return;
      const refuse = (faults?: readonly ToldFault[]) => {
        finish('stopped');
        state.value = { kind: 'refused', file: chosen.name, faults };
      };
      if ('tooLarge' in chosen) return refuse();
      const read = await readPack(chosen.text);
      if (read.ok) run(current(), read.pack, chosen.name);
      else refuse(read.faults);
    },
    run: (before, after) => run(before, after),
    stop: () => finish('stopped'),
    stale: () => state.value !== undefined && state.value.kind !== 'refused' && now !== current().fingerprint,
  };
}
