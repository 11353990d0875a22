import { type Target, type ThingKind, targetKey } from '../../lib/core/layers/change.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import type { Resolved } from '../../lib/core/layers/resolve.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import type { AddKind } from './forms/add.ts';
import { slipPlace } from './forms/slip.ts';
import type { Entry, Section } from './sections/section.ts';

/** Where the form of something to be added is drawn. */
export function addPlace(kind: AddKind, procedure: string, question = ''): string {
  return `add ${kind} ${procedure} ${question}`;
}

/** All places at which a form can be drawn among the sections. */
export function placesOf(sections: readonly Section[], procedure: Procedure): ReadonlySet<string> {
  const of = (entry: Entry): string[] => [
    ...(entry.target ? [targetKey(entry.target)] : []),
    ...(entry.document === undefined ? [] : [slipPlace('document', entry.document)]),
    ...(entry.question ? [addPlace('option', procedure.id, entry.question.id)] : []),
    ...(entry.under ?? []).flatMap(of),
  ];
  return new Set(
    sections.flatMap(({ entries, adds }) => [...entries.flatMap(of), ...(adds ? [addPlace(adds, procedure.id)] : [])]),
  );
}

/** A thing that was hidden, with what hid it. */
export interface Hidden {
  readonly target: Target;
  readonly origin: Origin;
}

/** What was hidden of a kind in a procedure; of options, those of all its questions. */
export function hiddenIn({ origin }: Resolved, procedure: Procedure, kind: ThingKind): readonly Hidden[] {
  const kinds: readonly ThingKind[] = kind === 'question' ? ['question', 'option'] : [kind];
  return [...new Set(origin.values())].flatMap(each => {
    const { edit } = each.change;
    if (each.state !== 'hidden' || edit.do !== 'hide') return [];
    const { target } = edit;
    return target.procedure === procedure.id && kinds.includes(target.kind) ? [{ target, origin: each }] : [];
  });
}
