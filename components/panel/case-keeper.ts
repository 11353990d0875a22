import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Case } from '../../lib/core/case.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Fault } from '../../lib/messaging/protocol.ts';
import type { Held, KeptCase } from '../../lib/schema/case.ts';

export type KeeperNews =
  /** Another window was first; its newer state is shown. */
  | { readonly kind: 'stale' }
  /** The case was ended elsewhere, or at closing time. */
  | { readonly kind: 'gone' }
  /** There are as many cases as there may be; the new one was not kept. */
  | { readonly kind: 'full' }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** The cases in hand and which is looked at, kept in step with the store: every change is saved, another window's newer one is taken over. */
export interface CaseKeeper {
  /** All cases in hand, parked ones too, in the order in which they were begun. */
  readonly cases: ReadonlySignal<readonly KeptCase[]>;
  /** The one looked at. */
  readonly hand: ReadonlySignal<string | null>;
  readonly current: ReadonlySignal<Case | null>;
  /** Changes the case looked at, or begins one if there is none; null ends it, and the next is looked at. What was before can be brought back by `undo`. */
  readonly change: (next: Case | null) => void;
  /** Begins one more beside the others. */
  readonly begin: (kase: Case) => void;
  /** Looks at another one; null: at none. One that was parked no longer is. */
  readonly take: (id: string | null) => void;
  /** Puts the case looked at aside, under a label if there is one. */
  readonly park: (label: string | undefined) => void;
  /** Brings back the case just ended, else goes back one change of the case looked at; false if there is none. */
  readonly undo: () => boolean;
  /** Notes how things stand; what it gives takes back, once, every change made since. */
  readonly checkpoint: () => () => void;
  /** Puts in what was loaded, without a way back and without saving; what is not saved yet stays. */
  readonly adopt: (held: Held) => void;
  readonly issueKey: (id: string | null) => string | undefined;
  readonly setIssueKey: (id: string | null, key: string) => void;
  /** Resolves when nothing is being saved any more: true if the last change was saved, false if it failed or another window was first. */
  readonly settled: () => Promise<boolean>;
  /** Looks whether another window saved something newer, or ends what is over at closing time; gives what the store holds. */
  readonly refresh: (ask?: 'case.load' | 'case.tend') => Promise<Held>;
}

const MOST_UNDO = 100;

/** A keeper over the message client; news (another window was first, saving failed) go to `tell`. */
export function createCaseKeeper(client: Client, newId: () => string, tell: (news: KeeperNews) => void): CaseKeeper {
  const cases = signal<readonly KeptCase[]>([]);
  const hand = signal<string | null>(null);
  const find = (id: string | null) => cases.value.find(kept => kept.id === id);
  /** By case: how it was before each change; null: it was not there. */
  const past = new Map<string, (KeptCase | null)[]>();
  /** By case begun here: the one looked at before. */
  const from = new Map<string, string | null>();
  /** By case: the revision the store has. */
  const revs = new Map<string, number>();
  const dirty = new Set<string>();
  let handDirty = false;
  /** The case ended last, while nothing else was changed since. */
  let ended: string | undefined;
  let changes = 0;
  let saved = true;
  let saving: Promise<void> | undefined;

  const put = (kept: KeptCase) => {
    cases.value = find(kept.id) ? cases.value.map(each => (each.id === kept.id ? kept : each)) : [...cases.value, kept];
  };
  const remove = (id: string) => {
    if (hand.value === id) lookAt(neighbour(id));
    cases.value = cases.value.filter(each => each.id !== id);
  };
  /** The next case that is not parked, else the one before. */
  const neighbour = (id: string): string | null => {
    const open = cases.value.filter(each => !each.parked || each.id === id);
    const at = open.findIndex(each => each.id === id);
    return (open[at + 1] ?? open[at - 1])?.id ?? null;
  };
  const lookAt = (id: string | null) => {
    if (hand.value === id) return;
    hand.value = id;
    handDirty = true;
  };
  const remember = (id: string, before: KeptCase | null) => {
    const steps = past.get(id) ?? [];
    past.set(id, steps);
    steps.push(before);
    if (steps.length > MOST_UNDO) steps.shift();
  };
  const save = (id?: string) => {
    changes += 1;
    if (id !== undefined) dirty.add(id);
    saving ??= (async () => {
      while (dirty.size > 0 || handDirty) {
        try {
          await saveNext();
        } catch (error) {
          saved = false;
          tell({ kind: 'fault', fault: error instanceof AskFailed ? error.fault : 'failed' });
        }
      }
      saving = undefined;
    })();
  };
  const saveNext = async () => {
    const [id] = dirty;
    if (id !== undefined) {
      dirty.delete(id);
      saved = await saveCase(id);
      return;
    }
    handDirty = false;
    // Which one was looked at last is no loss: it is noted again at the next change.
    await client.ask('case.hand', { id: hand.value }).catch(() => undefined);
  };
  const saveCase = async (id: string): Promise<boolean> => {
    const kept = find(id);
    const base = revs.get(id) ?? 0;
    const result = kept
      ? await client.ask('case.save', { ...contentOf(kept), base })
      : await client.ask('case.clear', { id, base });
    if (result.kind === 'saved') {
      revs.set(id, result.rev);
      return true;
    }
    dirty.delete(id);
    const current = result.kind === 'stale' ? result.current : null;
    revs.set(id, current?.rev ?? 0);
    if (current) put(current);
    else remove(id);
    // Which one is looked at now, the store says.
    handDirty = false;
    tell({ kind: result.kind === 'full' ? 'full' : current ? 'stale' : 'gone' });
    adopt(await client.ask('case.load', {}));
    return false;
  };
  const adopt = (held: Held) => {
    const there = new Set(held.cases.map(({ id }) => id));
    // Not saved yet, or its first saving failed: the store never had it.
    const onlyHere = (id: string) => !there.has(id) && (dirty.has(id) || !revs.has(id));
    for (const { id } of cases.value) if (!onlyHere(id) && !there.has(id)) past.delete(id);
    // What is not saved yet stays as it is here, and so does what the store has from here: it need not be drawn anew.
    const next = held.cases.flatMap(theirs => {
      const mine = find(theirs.id);
      if (dirty.has(theirs.id)) return mine ?? [];
      if (mine && revs.get(theirs.id) === theirs.rev) return mine;
      // A step back from here would take away what the other window did since.
      if (mine && theirs.rev > (revs.get(theirs.id) ?? 0)) past.delete(theirs.id);
      return theirs;
    });
    for (const { id, rev } of held.cases) if (!dirty.has(id)) revs.set(id, rev);
    cases.value = [...next, ...cases.value.filter(({ id }) => onlyHere(id))];
    if (!handDirty && !(hand.value !== null && find(hand.value) && onlyHere(hand.value))) hand.value = held.hand;
  };
  const change: CaseKeeper['change'] = next => {
    const kept = find(hand.value);
    if (!kept) {
      if (next) begin(next);
      return;
    }
    remember(kept.id, kept);
    ended = undefined;
    if (next) put({ ...without(kept, 'issueKey'), case: next });
    else {
      remove(kept.id);
      ended = kept.id;
    }
    save(kept.id);
  };
  const begin = (kase: Case) => {
    const id = newId();
    from.set(id, hand.value);
    remember(id, null);
    ended = undefined;
    put({ id, case: kase, rev: 0 });
    lookAt(id);
    save(id);
  };

  return {
    cases,
    hand,
    current: computed(() => find(hand.value)?.case ?? null),
    adopt,
    change,
    begin,
    take: id => {
      const kept = find(id);
      if (id !== null && !kept) return;
      lookAt(id);
      if (kept?.parked) put(without(kept, 'parked'));
      save(kept?.parked && kept.id);
    },
    park: label => {
      const kept = find(hand.value);
      if (!kept) return;
      lookAt(neighbour(kept.id));
      put({ ...without(kept, 'label'), ...(label && { label }), parked: true });
      save(kept.id);
    },
    undo: () => {
      const id = ended ?? hand.value;
      const before = id === null ? undefined : past.get(id)?.pop();
      if (id === null || before === undefined) return false;
      ended = undefined;
      if (before) {
        put(without(before, 'issueKey'));
        lookAt(id);
      } else {
        remove(id);
        const came = from.get(id);
        if (came && find(came)) lookAt(came);
      }
      save(id);
      return true;
    },
    checkpoint: () => {
      const [before, looked, over] = [cases.value, hand.value, ended];
      const steps = [...past].map(([id, each]): [string, (KeptCase | null)[]] => [id, [...each]]);
      let used = false;
      return () => {
        const changed = [...before, ...cases.value].filter(
          ({ id }) => before.find(each => each.id === id) !== find(id),
        );
        if (used || changed.length === 0) return;
        used = true;
        past.clear();
        for (const [id, each] of steps) past.set(id, each);
        cases.value = before;
        lookAt(looked);
        ended = over;
        for (const { id } of changed) save(id);
      };
    },
    issueKey: id => find(id)?.issueKey,
    setIssueKey: (id, issueKey) => {
      const kept = find(id);
      if (!kept) return;
      put({ ...kept, issueKey });
      save(kept.id);
    },
    settled: async () => {
      while (saving) await saving;
      return saved;
    },
    refresh: async (ask = 'case.load') => {
      const before = changes;
      const held = await client.ask(ask, {});
      // What was changed meanwhile is newer; its own saving is announced in turn.
      if (!saving && before === changes) adopt(held);
      return held;
    },
  };
}

function contentOf({ id, case: kase, issueKey, label, parked }: KeptCase) {
  return { id, case: kase, issueKey, label, parked };
}

function without<K extends 'issueKey' | 'label' | 'parked'>(kept: KeptCase, key: K): Omit<KeptCase, K> {
  const { [key]: _gone, ...rest } = kept;
  return rest;
}
