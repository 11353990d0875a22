import { computed, signal } from '@preact/signals';
import { carried } from '../../lib/core/host/carry.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Held, KeptCase } from '../../lib/schema/case.ts';
import type { CaseKeeper } from './keeper.ts';
import { contentOf, type KeeperNews, neighbourIn, sameBut, store, visitIn, without } from './kept-cases.ts';

export type { CaseKeeper } from './keeper.ts';

const MOST_UNDO = 100;

/** A keeper over the message client; news (another window was first, saving failed) go to `tell`. */
export function createCaseKeeper(client: Client, newId: () => string, tell: (news: KeeperNews) => void): CaseKeeper {
  const cases = signal<readonly KeptCase[]>([]);
  const hand = signal<string | null>(null);
  const find = (id: string | null) => cases.value.find(kept => kept.id === id);
  /** By case: how it was before each change; null: it was not there. */
  const past = new Map<string, (KeptCase | null)[]>();
  /** By case begun here: the one looked at before, and all that were begun with it. */
  const begun = new Map<string, { readonly from: string | null; readonly ids: readonly string[] }>();
  /** By case: the revision the store has. */
  const revs = new Map<string, number>();
  const dirty = new Set<string>();
  /** What is on its way to the store. */
  let sending: KeptCase | undefined;
  let handDirty = false;
  /** The cases ended last in their order, and which was looked at, while nothing else was changed since. */
  let ended: { readonly ids: readonly string[]; readonly looked: string } | undefined;
  let changes = 0;
  let saved = true;
  let saving: Promise<void> | undefined;

  const put = (kept: KeptCase) => {
    cases.value = find(kept.id) ? cases.value.map(each => (each.id === kept.id ? kept : each)) : [...cases.value, kept];
  };
  const together = (id: string | null) => {
    const kept = find(id);
    return kept ? visitIn(cases.value, kept) : [];
  };
  const remove = (id: string) => {
    if (hand.value === id) lookAt(neighbourIn(cases.value, id));
    cases.value = cases.value.filter(each => each.id !== id);
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
    sending = kept;
    const result = await store(client, id, kept, { base: revs.get(id) ?? 0 });
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
  const endAll = (going: readonly KeptCase[], looked: string) => {
    for (const kept of going) {
      remember(kept.id, kept);
      remove(kept.id);
      save(kept.id);
    }
    ended = { ids: going.map(({ id }) => id), looked };
  };
  const change: CaseKeeper['change'] = next => {
    const kept = find(hand.value);
    if (!kept) {
      if (next) begin([next]);
      return;
    }
    if (!next) return endAll(together(kept.id), kept.id);
    remember(kept.id, kept);
    ended = undefined;
    put({ ...without(kept, 'issueKey'), case: next });
    save(kept.id);
  };
  const begin: CaseKeeper['begin'] = (kases, join, whose) => {
    const host = join && find(hand.value);
    const visit = host?.visit ?? (host || kases.length > 1 ? newId() : undefined);
    // First: a crash before the others are saved leaves a visit of one, which is none.
    if (host && host.visit !== visit) {
      put({ ...host, visit });
      save(host.id);
    }
    const made = kases.map(
      (kase): KeptCase => ({
        id: newId(),
        case: kase,
        rev: 0,
        ...(visit && { visit }),
        ...(whose && { whose }),
      }),
    );
    const ids = made.map(({ id }) => id);
    for (const kept of made) {
      begun.set(kept.id, { from: hand.value, ids });
      remember(kept.id, null);
      put(kept);
      save(kept.id);
    }
    ended = undefined;
    lookAt(ids[0] ?? hand.value);
    save();
  };
  const amend: CaseKeeper['amend'] = (next, whose) => {
    const kept = find(hand.value);
    if (!kept || (next === kept.case && (whose ?? kept.whose) === kept.whose)) return;
    const steps = past.get(kept.id)?.map(step => step && { ...step, case: carried(step.case, kept.case, next) });
    if (steps) past.set(kept.id, steps);
    // What the page said last is on no slip: one issued already is still the same.
    const rest = sameBut(kept.case, next) ? kept : without(kept, 'issueKey');
    put({ ...rest, case: next, ...(whose && { whose }) });
    save(kept.id);
  };
  const undoBegin = (id: string) => {
    const { from = null, ids = [id] } = begun.get(id) ?? {};
    for (const each of ids) {
      past.delete(each);
      if (find(each)) remove(each);
      save(each);
    }
    if (from && find(from)) lookAt(from);
  };

  return {
    cases,
    hand,
    current: computed(() => find(hand.value)?.case ?? null),
    adopt,
    visit: computed(() => together(hand.value)),
    change,
    amend,
    drop: id => {
      past.delete(id);
      remove(id);
      save(id);
    },
    begin,
    end: id => {
      const kept = find(id);
      if (kept) endAll([kept], id);
    },
    take: id => {
      const kept = find(id);
      if (id !== null && !kept) return;
      lookAt(id);
      for (const each of kept?.parked ? together(kept.id) : []) {
        put(without(each, 'parked'));
        save(each.id);
      }
      save();
    },
    park: label => {
      const kept = find(hand.value);
      if (!kept) return;
      const aside = together(kept.id);
      lookAt(neighbourIn(cases.value, kept.id, aside));
      for (const each of aside) {
        put({ ...without(each, 'label'), ...(label && { label }), parked: true });
        save(each.id);
      }
    },
    undo: () => {
      const looked = ended?.looked ?? hand.value;
      const ids = ended?.ids ?? (looked === null ? [] : [looked]);
      const steps = ids.map(id => ({ id, before: past.get(id)?.pop() }));
      const [first] = steps;
      if (!first || first.before === undefined) return false;
      ended = undefined;
      if (first.before === null) undoBegin(first.id);
      for (const { id, before } of steps) {
        if (!before) continue;
        const { visit: of, whose } = find(id) ?? before;
        put({ ...without(before, 'issueKey'), visit: of, ...(whose && { whose }) });
        save(id);
      }
      if (first.before) lookAt(looked);
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
    issueKey: id => {
      const [first, ...others] = together(id).map(({ issueKey }) => issueKey);
      return others.every(key => key === first) ? first : undefined;
    },
    setIssueKey: (id, issueKey) => {
      for (const kept of together(id)) {
        put({ ...kept, issueKey });
        save(kept.id);
      }
    },
    leave: () => {
      for (const id of dirty) {
        const from = sending?.id === id ? contentOf(sending) : undefined;
        void store(client, id, find(id), { base: revs.get(id) ?? 0, from }).catch(() => undefined);
      }
    },
    settled: async () => {
      while (saving) await saving;
      return saved;
    },
    refresh: async (ask = 'case.load') => {
      // What the store says before it has all that is being saved would put that out of sight.
      while (saving) await saving;
      const before = changes;
      const held = await client.ask(ask, {});
      // What was changed meanwhile is newer; its own saving is announced in turn.
      if (!saving && before === changes) adopt(held);
      return held;
    },
  };
}
