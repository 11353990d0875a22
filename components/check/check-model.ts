import { type ReadonlySignal, signal } from '@preact/signals';
import type { Target, ThingKind } from '../../lib/core/layers/change.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import type { Day, Pack } from '../../lib/core/pack.ts';
import { type Explained, explain, type Reasons, type Step } from '../../lib/core/proof/check.ts';
import type { Finding, Part } from '../../lib/core/proof/finding.ts';
import type { Layers } from '../layers/layers-model.ts';
import { addressOf } from '../rules/rules-model.ts';

/** Starts the worker over a pack; gives what stops it. */
export type StartCheck = (
  work: { readonly pack: Pack; readonly today: Day },
  on: { readonly said: (step: Step) => void; readonly failed: () => void },
) => () => void;

/** How far a check has come. */
export interface CheckState {
  readonly kind: 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly of: number;
  /** Case shapes walked so far. */
  readonly cases: number;
  readonly findings: readonly Finding[];
  /** The rules as they were when it began. */
  readonly pack: Pack;
}
export interface CheckModel {
  /** Undefined before the first check. */
  readonly state: ReadonlySignal<CheckState | undefined>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  /** The findings so far, parted by whether a reason is written for them. */
  readonly result: () => Explained;
  /** Whether the rules were changed since the check began. */
  readonly stale: () => boolean;
}

/** Checking the rules of today, with the office's changes over them, beside the page. */
export function createCheck(parts: {
  readonly layers: Layers;
  readonly today: () => Day;
  readonly start: StartCheck;
  readonly loadReasons: () => Promise<Reasons>;
}): CheckModel {
  const { layers, today, start, loadReasons } = parts;
  const state = signal<CheckState | undefined>(undefined);
  let reasons: Reasons = {};
  let end: () => void = () => undefined;
  const finish = (kind: CheckState['kind']) => {
    end();
    if (state.value?.kind === 'running') state.value = { ...state.value, kind };
  };
  const current = () => layers.on(today()).pack;
  return {
    state,
    run: async () => {
      end();
      const pack = current();
      state.value = { kind: 'running', done: 0, of: pack.procedures.length + 1, cases: 0, findings: [], pack };
      const mine = () => state.value?.kind === 'running' && state.value.pack === pack;
      reasons = await loadReasons().catch(() => ({}));
      // Stopped, or begun anew, while the reasons were fetched.
      if (!mine()) return;
      end = start(
        { pack, today: today() },
        {
          said: ({ done, of, cases, findings }) => {
            const before = state.value;
            if (before?.kind !== 'running') return;
            const all = [...before.findings, ...findings];
            state.value = { ...before, done, of, cases: before.cases + cases, findings: all };
            if (done === of) finish('done');
          },
          failed: () => finish('failed'),
        },
      );
    },
    stop: () => finish('stopped'),
    result: () => {
      const findings = state.value?.findings ?? [];
      // What an office changed may do away with what a reason was written for: that is no finding of its own here.
      const keys = new Set(findings.map(each => each.key));
      return explain(findings, Object.fromEntries(Object.entries(reasons).filter(([key]) => keys.has(key))));
    },
    stale: () => state.value !== undefined && state.value.pack.fingerprint !== current().fingerprint,
  };
}

/** The parts that can be pointed at one by one. */
const TARGETS: ReadonlySet<Part> = new Set<Part & ThingKind>([
  'requirement',
  'question',
  'option',
  'fee',
  'offer',
  'interim',
]);
/** Where in the rules the other parts are read. */
const SECTIONS: Readonly<Partial<Record<Part, string>>> = {
  outcome: 'outcomes',
  person: 'persons',
  group: 'requirements',
  law: 'law',
};

/** The address at which a finding is read in the rules; nothing for what all procedures share. */
export function findingAddress({ procedure, place }: Finding): string | undefined {
  if (procedure === undefined) return undefined;
  const { part, id, question } = place;
  const target = { kind: part, procedure, id, ...(question !== undefined && { question }) } as Target;
  const at = TARGETS.has(part) ? targetKey(target) : (SECTIONS[part] ?? 'about');
  return `${addressOf(procedure)}/at/${encodeURIComponent(at)}`;
}
