import type { KeptCase } from '../../lib/schema/case.ts';

// What is looked up in the row of cases in hand.

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
export function contentOf({ id, case: kase, issueKey, label, parked, visit }: KeptCase) {
  return { id, case: kase, issueKey, label, parked, visit };
}

/** A case without something that no longer holds. */
export function without<K extends 'issueKey' | 'label' | 'parked'>(kept: KeptCase, key: K): Omit<KeptCase, K> {
  const { [key]: _gone, ...rest } = kept;
  return rest;
}
