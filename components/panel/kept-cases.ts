import type { Case } from '../../lib/core/case.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { AskBody, Fault } from '../../lib/messaging/protocol.ts';
import type { KeptCase } from '../../lib/schema/case.ts';

// What is looked up in the row of cases in hand, and sent of it to the store.

/** What the clerk is told of the keeping of cases. */
export type KeeperNews =
  /** Another window was first; its newer state is shown. */
  | { readonly kind: 'stale' }
  /** The case was ended elsewhere, or at closing time. */
  | { readonly kind: 'gone' }
  /** There are as many cases as there may be; the new one was not kept. */
  | { readonly kind: 'full' }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** A case and those of the same visit, in their order. */
export function visitIn(cases: readonly KeptCase[], kept: KeptCase): readonly KeptCase[] {
  return cases.filter(each => each.id === kept.id || (kept.visit !== undefined && each.visit === kept.visit));
}

/** Which case is looked at when one goes away: one of its visit that stays, else the next that is not parked, else the one before. */
export function neighbourIn(cases: readonly KeptCase[], id: string, going: readonly KeptCase[] = []): string | null {
  const open = cases.filter(each => each.id === id || (!each.parked && !going.includes(each)));
  const at = open.findIndex(each => each.id === id);
  const { visit } = open[at] ?? {};
  const [next, before] = [open[at + 1], open[at - 1]];
  const same = [next, before].find(each => visit !== undefined && each?.visit === visit);
  return (same ?? next ?? before)?.id ?? null;
}

/** What is saved of a case. */
export function contentOf({ id, case: kase, issueKey, label, parked, visit, whose }: KeptCase) {
  return { id, case: kase, issueKey, label, parked, visit, whose };
}

/** Saves a case, or ends it where there is none any more. */
export function store(
  client: Client,
  id: string,
  kept: KeptCase | undefined,
  before: Omit<AskBody<'case.clear'>, 'id'>,
) {
  return kept
    ? client.ask('case.save', { ...contentOf(kept), ...before })
    : client.ask('case.clear', { id, ...before });
}

/** A case without something that no longer holds. */
export function without<K extends 'issueKey' | 'label' | 'parked'>(kept: KeptCase, key: K): Omit<KeptCase, K> {
  const { [key]: _gone, ...rest } = kept;
  return rest;
}

/** Whether two states of a case differ at most in what a page said last. */
export function sameBut({ page: _before, ...one }: Case, { page: _after, ...other }: Case): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
