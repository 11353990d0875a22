import { type Signal, signal } from '@preact/signals';
import type { Case } from '../../lib/core/case.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Fault } from '../../lib/messaging/protocol.ts';

export type KeeperNews = { readonly kind: 'stale' } | { readonly kind: 'fault'; readonly fault: Fault };

/** The case in hand, kept in step with the store: every change is saved, another window's newer one is taken over. */
export interface CaseKeeper {
  readonly current: Signal<Case | null>;
  /** Changes the case; the one before can be brought back by `undo`. */
  readonly change: (next: Case | null) => void;
  /** Goes back one change; false if there is none. */
  readonly undo: () => boolean;
  /** Notes how things stand; what it gives takes back, once, every change made since. */
  readonly checkpoint: () => () => void;
  /** Puts in what was loaded, without a way back and without saving. */
  readonly adopt: (next: Case | null, rev: number, issueKey?: string) => void;
  readonly issueKey: () => string | undefined;
  readonly setIssueKey: (key: string | undefined) => void;
  /** Resolves when nothing is being saved any more: true if the last change was saved, false if it failed or another window was first. */
  readonly settled: () => Promise<boolean>;
  /** Looks whether another window saved something newer. */
  readonly refresh: () => Promise<void>;
}

const MOST_UNDO = 100;

/** A keeper over the message client; news (another window was first, saving failed) go to `tell`. */
export function createCaseKeeper(client: Client, tell: (news: KeeperNews) => void): CaseKeeper {
  const current = signal<Case | null>(null);
  const past: (Case | null)[] = [];
  let rev = 0;
  let issueKey: string | undefined;
  let dirty = false;
  let saved = true;
  let saving: Promise<void> | undefined;

  const adopt = (next: Case | null, atRev: number, key?: string) => {
    rev = atRev;
    issueKey = key;
    current.value = next;
  };
  const saveOnce = async () => {
    const kase = current.value;
    const result = kase
      ? await client.ask('case.save', { case: kase, base: rev, issueKey })
      : await client.ask('case.clear', { base: rev });
    if (result.kind === 'saved') {
      rev = result.rev;
      return true;
    }
    dirty = false;
    adopt(result.current?.case ?? null, result.current?.rev ?? 0, result.current?.issueKey);
    tell({ kind: 'stale' });
    return false;
  };
  const save = () => {
    dirty = true;
    saving ??= (async () => {
      while (dirty) {
        dirty = false;
        try {
          saved = await saveOnce();
        } catch (error) {
          saved = false;
          tell({ kind: 'fault', fault: error instanceof AskFailed ? error.fault : 'failed' });
        }
      }
      saving = undefined;
    })();
  };

  return {
    current,
    adopt,
    change: next => {
      past.push(current.value);
      if (past.length > MOST_UNDO) past.shift();
      issueKey = undefined;
      current.value = next;
      save();
    },
    undo: () => {
      if (past.length === 0) return false;
      current.value = past.pop() ?? null;
      issueKey = undefined;
      save();
      return true;
    },
    checkpoint: () => {
      const [kase, key, before] = [current.value, issueKey, [...past]];
      let used = false;
      return () => {
        if (used || current.value === kase) return;
        used = true;
        past.splice(0, past.length, ...before);
        issueKey = key;
        current.value = kase;
        save();
      };
    },
    issueKey: () => issueKey,
    setIssueKey: key => {
      issueKey = key;
      save();
    },
    settled: async () => {
      while (saving) await saving;
      return saved;
    },
    refresh: async () => {
      if (saving) return;
      const { kept } = await client.ask('case.load', {});
      if (saving || (kept?.rev ?? 0) === rev) return;
      adopt(kept?.case ?? null, kept?.rev ?? 0, kept?.issueKey);
    },
  };
}
