// Numbers printed in slip codes. The upper part of each range is kept for entries of one's own, so that no shipped entry ever meets one.
import type { Procedure, Question } from '../pack.ts';
import type { Change, Thing } from './change.ts';

export type Numbered = 'requirement' | 'question' | 'option' | 'procedure';

/** The numbers of entries of one's own, first and last; shipped entries stay below. */
export const OWN_NUMBERS: Readonly<Record<Numbered, readonly [number, number]>> = {
  requirement: [700, 899],
  question: [70, 99],
  option: [60, 89],
  procedure: [9000, 9999],
};

/** Ids of entries of one's own begin with this; shipped ids never do. */
export const OWN_ID = 'own-';

/** An id for an entry of one's own, from the end of a UUID. */
export function ownId(uuid: string): string {
  return OWN_ID + uuid.replaceAll('-', '').slice(-12);
}

/** The lowest number of one's own that is not among those taken; undefined when all are. */
export function freeNumber(kind: Numbered, taken: ReadonlySet<number>): number | undefined {
  const [first, last] = OWN_NUMBERS[kind];
  for (let no = first; no <= last; no += 1) if (!taken.has(no)) return no;
  return undefined;
}

/** The next number for an entry of one's own: one that was never given, not even to an entry taken back. `within`: the procedure, and of an option also its question. */
export function nextNumber(
  changes: readonly Change[],
  kind: Numbered,
  within: { readonly procedure?: string; readonly question?: string } = {},
): number | undefined {
  const given = changes.flatMap(({ edit }) => {
    if (edit.do === 'procedure') return inProcedure(edit.procedure, kind, within);
    return edit.do === 'add' && edit.procedure === within.procedure ? inThing(edit.thing, kind, within.question) : [];
  });
  return freeNumber(kind, new Set(given));
}

type Given = readonly number[];

function inProcedure(of: Procedure, kind: Numbered, within: { procedure?: string; question?: string }): Given {
  if (kind === 'procedure') return [of.no];
  if (of.id !== within.procedure) return [];
  if (kind === 'requirement') return of.requirements.map(each => each.no);
  if (kind === 'question') return of.questions.map(each => each.no);
  return of.questions.filter(each => each.id === within.question).flatMap(optionNumbers);
}

function inThing(thing: Thing, kind: Numbered, question: string | undefined): Given {
  if (thing.kind === 'requirement' || thing.kind === 'question') {
    if (thing.kind === kind) return [thing.entry.no];
    return thing.kind === 'question' && kind === 'option' && thing.entry.id === question
      ? optionNumbers(thing.entry)
      : [];
  }
  return thing.kind === 'option' && kind === 'option' && thing.question === question ? [thing.entry.no] : [];
}

function optionNumbers({ options = [] }: Question): Given {
  return options.map(option => option.no);
}
