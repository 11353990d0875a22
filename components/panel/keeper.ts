import type { ReadonlySignal } from '@preact/signals';
import type { Case } from '../../lib/core/case.ts';
import type { Held, KeptCase } from '../../lib/schema/case.ts';

/** The cases in hand and which is looked at, kept in step with the store: every change is saved, another window's newer one is taken over. */
export interface CaseKeeper {
  /** All cases in hand, parked ones too, in the order in which they were begun. */
  readonly cases: ReadonlySignal<readonly KeptCase[]>;
  /** The one looked at. */
  readonly hand: ReadonlySignal<string | null>;
  readonly current: ReadonlySignal<Case | null>;
  /** The cases of one citizen's visit: the one looked at and those that are with it, in their order. */
  readonly visit: ReadonlySignal<readonly KeptCase[]>;
  /** Changes the case looked at, or begins one if there is none; null ends it and those of the same visit, and the next is looked at. What was before can be brought back by `undo`. */
  readonly change: (next: Case | null) => void;
  /** Changes the case looked at as a page says, and notes whom it is of: no step back leads before it. */
  readonly amend: (next: Case, whose?: string) => void;
  /** Ends a case in which nothing is the clerk's, with no way back. */
  readonly drop: (id: string) => void;
  /** Begins cases beside the others; several are one visit. With `join` they are of the visit of the one looked at; `whose`: whom a page says they are of. */
  readonly begin: (kases: readonly Case[], join?: 'join', whose?: string) => void;
  /** Ends one case of a visit; the others go on. */
  readonly end: (id: string) => void;
  /** Looks at another one; null: at none. One that was parked no longer is, nor are those of the same visit. */
  readonly take: (id: string | null) => void;
  /** Puts the case looked at aside, and those of the same visit, under a label if there is one. */
  readonly park: (label: string | undefined) => void;
  /** Brings back the case just ended, else goes back one change of the case looked at; false if there is none. */
  readonly undo: () => boolean;
  /** Notes how things stand; what it gives takes back, once, every change made since. */
  readonly checkpoint: () => () => void;
  /** Puts in what was loaded, without a way back and without saving; what is not saved yet stays. */
  readonly adopt: (held: Held) => void;
  /** The key of the slip of a case's visit, if nothing was changed since it was set. */
  readonly issueKey: (id: string | null) => string | undefined;
  readonly setIssueKey: (id: string | null, key: string) => void;
  /** The page is being left: sends at once what would be sent when the store has answered. */
  readonly leave: () => void;
  /** Resolves when nothing is being saved any more: true if the last change was saved, false if it failed or another window was first. */
  readonly settled: () => Promise<boolean>;
  /** Looks whether another window saved something newer, or ends what is over at closing time; gives what the store holds. */
  readonly refresh: (ask?: 'case.load' | 'case.tend') => Promise<Held>;
}
