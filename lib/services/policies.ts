import type { Policy } from '../core/policy.ts';
import { type Managed, UNMANAGED } from '../schema/policy/managed.ts';
import { readPolicy } from '../schema/policy/policy.ts';
import type { Keep } from './open-store.ts';

/** The policy that holds on this machine, followed as the browser gives it. */
export interface Policies {
  /** What holds now; the first look is waited for. */
  readonly current: () => Promise<Managed>;
  /** Looks at what the browser gives. */
  readonly look: () => Promise<Managed>;
  /** Calls back after what holds has changed, before anybody is answered by it. */
  readonly onChange: (listener: (now: Policy, before: Policy) => Promise<void>) => void;
}
export interface PolicyParts {
  /** What the browser's managed storage holds; rejects where there is none. */
  readonly read: () => Promise<unknown>;
  readonly keep: Keep;
  /** Forgotten when the browser is closed. */
  readonly session: Keep;
  readonly now: () => number;
}

/** The last policy the browser gave, and during how many runs of the browser there has been none since. */
const KEPT = 'policy';
/** Of this run of the browser: since when it is looked, and what was found. */
const RUN = 'policy-run';
/** Managed storage is empty for seconds after the browser was started; after this long it is what it is. */
const SETTLED = 60_000;
/** In how many runs of the browser there must have been no policy until the one kept is taken for removed. */
const RUNS = 2;

interface Kept {
  readonly given: unknown;
  readonly without: number;
}
interface Run {
  readonly since: number;
  /** A policy was there in this run: when it is no more, it was removed. */
  readonly seen: boolean;
  /** This run is counted as one without. */
  readonly counted: boolean;
}

type Given = { readonly is: 'there'; readonly value: unknown } | { readonly is: 'empty' | 'unreadable' };

/** Where nothing is ever managed. */
export const noPolicies: Policies = {
  current: async () => UNMANAGED,
  look: async () => UNMANAGED,
  onChange: () => undefined,
};

/**
 * Follows the managed storage. What the browser gives is kept outside the database, so that it holds from the first moment
 * of the next start. Empty is only believed where a policy was there since the browser was started, or after the browser ran
 * twice for a minute without one; what cannot be read is never taken for empty.
 */
export function createPolicies({ read, keep, session, now }: PolicyParts): Policies {
  const listeners: ((now: Policy, before: Policy) => Promise<void>)[] = [];
  let holds: Managed | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (): Promise<Given> =>
    read().then(
      value => (isEmpty(value) ? { is: 'empty' } : { is: 'there', value }),
      // Firefox says so where nobody has set anything for us.
      error => ({ is: /manifest not found/i.test(String(error)) ? 'empty' : 'unreadable' }),
    );
  const find = async (): Promise<Managed> => {
    const [given, kept, run] = await Promise.all([
      ask(),
      // What cannot be fetched is not nothing: it is as one that cannot be read.
      keep.get(KEPT).catch(() => null),
      session.get(RUN).catch(() => undefined),
    ]);
    const before = kept === undefined ? UNMANAGED : managedBy(kept);
    const was: Run = isRun(run) ? run : { since: now(), seen: false, counted: false };
    const note = async (is: Run) => {
      if (!same(run, is)) await put(session, RUN, is);
    };
    if (given.is === 'there') {
      const next: Kept = { given: given.value, without: 0 };
      if (!same(kept, next)) await put(keep, KEPT, next);
      await note({ ...was, seen: true });
      return follow(before, { ...managedBy(next), state: 'live' });
    }
    if (kept === undefined) return follow(before, UNMANAGED);
    if (given.is === 'unreadable') return follow(before, before);
    const counts = !was.counted && isSettled(now() - was.since);
    const without = (isKept(kept) ? kept.without : 0) + (counts ? 1 : 0);
    if (was.seen || without >= RUNS) {
      await put(keep, KEPT, undefined);
      return follow(before, UNMANAGED);
    }
    if (counts) await put(keep, KEPT, { given: isKept(kept) ? kept.given : null, without } satisfies Kept);
    await note({ ...was, counted: was.counted || counts });
    return follow(before, before);
  };
  /** `before`: what was kept, which held when this worker was started. */
  const follow = async (before: Managed, after: Managed): Promise<Managed> => {
    const last = holds ?? { ...before, state: after.state };
    holds = after;
    if (!same(last, after)) for (const listener of listeners) await listener(after.policy, last.policy);
    return after;
  };
  const look = (): Promise<Managed> => {
    const mine = turn.then(find, find);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    look,
    // What the browser has not given yet may have come by now.
    current: async () => (holds && holds.state !== 'kept' && holds.state !== 'unreadable' ? holds : look()),
    onChange: listener => void listeners.push(listener),
  };
}

/** A policy holds though the disk is full and it cannot be kept. */
async function put(where: Keep, key: string, value: unknown): Promise<void> {
  await where.set(key, value).catch(() => undefined);
}

/** What a kept policy says; where it cannot be read, no page may be. */
function managedBy(kept: unknown): Managed {
  if (!isKept(kept) || isEmpty(kept.given))
    return { state: 'unreadable', policy: { featuresOff: ['binding'] }, faults: [] };
  const { policy, faults } = readPolicy(kept.given);
  return { state: 'kept', policy, faults: [...faults] };
}

/** A clock set back tells nothing of how long it was. */
function isSettled(past: number): boolean {
  return past >= SETTLED || past < 0;
}

function isEmpty(value: unknown): boolean {
  return !isRecord(value) || Object.keys(value).length === 0;
}

function isKept(value: unknown): value is Kept {
  return isRecord(value) && 'given' in value && Number.isInteger(value['without']);
}

function isRun(value: unknown): value is Run {
  return isRecord(value) && typeof value['since'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
