import type { FeeItem, OfficeCalendar, Pack, PaperKind, Procedure, SlipTexts, Text } from '../pack.ts';
import { type Change, type Target, targetKey, type Words } from './change.ts';
import { entriesOf, entryId } from './shelves.ts';

/** Where a thing of the resolved pack comes from, if not from the shipped one. */
export interface Origin {
  readonly state: 'added' | 'changed' | 'hidden';
  /** The change that holds: the last one of the highest layer. */
  readonly change: Change;
  /** All changes of this thing that hold, earliest first. */
  readonly all: readonly Change[];
}
/** A change that cannot simply hold. `gone`: what it changes is not there; `exists`: what it adds is; `unknown`: it speaks of `what`, which nobody knows; `refused`: it may not change that. None of these is applied. `moved`: applied, but the text beneath is no longer the one that was changed; `now` is that text. */
export interface Conflict {
  readonly kind: 'gone' | 'exists' | 'unknown' | 'refused' | 'moved';
  readonly change: Change;
  readonly what?: string | undefined;
  readonly now?: Words | null | undefined;
}

/** A pack while layers are laid over it. */
export interface Draft {
  /** All of the pack but its procedures, as shipped. */
  readonly shipped: Pack;
  readonly procedures: Map<string, Procedure>;
  readonly fees: Record<string, FeeItem>;
  readonly documents: Record<string, PaperKind>;
  readonly slip: {
    lead: Record<string, Text>;
    closing: Record<string, Text>;
    documents: Record<string, Text>;
  };
  calendar: OfficeCalendar;
  /** The procedures as they stood beneath the layer being laid. */
  beneath: ReadonlyMap<string, Procedure>;
  /** Where a line went whose id follows from its text: old key → new id. */
  readonly renamed: Map<string, string>;
  readonly origin: Map<string, Origin>;
  readonly conflicts: Conflict[];
}

export function newDraft(shipped: Pack): Draft {
  const procedures = new Map(shipped.procedures.map(procedure => [procedure.id, procedure]));
  const { lead, closing, documents }: SlipTexts = shipped.slipTexts ?? { lead: {}, closing: {}, documents: {} };
  return {
    shipped,
    procedures,
    fees: { ...shipped.fees },
    documents: { ...shipped.documents },
    slip: { lead: { ...lead }, closing: { ...closing }, documents: { ...documents } },
    calendar: shipped.calendar,
    beneath: new Map(procedures),
    renamed: new Map(),
    origin: new Map(),
    conflicts: [],
  };
}

/** The draft's pack, for looking up what is known. */
export function knownIn(draft: Draft): Pack {
  return { ...draft.shipped, fees: draft.fees };
}

/** Notes that a change holds for a thing. */
export function noteOrigin(draft: Draft, key: string, state: Origin['state'], change: Change): void {
  const before = draft.origin.get(key);
  const kept = before?.state === 'added' && state === 'changed' ? 'added' : state;
  draft.origin.set(key, { state: kept, change, all: [...(before?.all ?? []), change] });
}

/** The target under the id it has now. */
export function currentTarget(draft: Draft, procedure: Procedure, target: Target): Target {
  const there = entriesOf(procedure, target).some(entry => entryId(target.kind, entry) === target.id);
  const id = there ? undefined : draft.renamed.get(targetKey(target));
  return id === undefined ? target : { ...target, id };
}

/** Notes that a line's text, and so its id, is another; it is still found under all its earlier ids, its origin also under the new one. */
export function noteRename(draft: Draft, asked: Target, now: Target, id: string): void {
  for (const [key, current] of draft.renamed) {
    if (key.startsWith(`${now.kind} ${now.procedure} `) && current === now.id) draft.renamed.set(key, id);
  }
  draft.renamed.set(targetKey(asked), id);
  draft.renamed.set(targetKey(now), id);
  draft.origin.set(targetKey({ ...asked, id }), draft.origin.get(targetKey(asked)) as Origin);
}
