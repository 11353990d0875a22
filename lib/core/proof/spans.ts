// Which days matter: the rules of a procedure are the same on all days between two points at which something begins or ends.
import { addDays } from '../days/day.ts';
import type { Dated, Day, Pack, Procedure } from '../pack.ts';

/** Entries that end before this day are hidden: they never were in force. */
const FIRST = '1900-01-01';

/** The first days of the spans on which one set of rules holds, in their order; the first span is all days before the first change. */
export function spansOf(entries: readonly Dated[]): readonly Day[] {
  const cuts = entries.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [since]),
    ...(until === undefined ? [] : [addDays(until, 1)]),
  ]);
  return [FIRST, ...[...new Set(cuts)].filter(day => day > FIRST).sort()];
}

/** Everything in a procedure that has days of its own. */
function datedIn({
  questions,
  requirements,
  outcomes,
  fees,
  offers,
  interims = [],
  period,
}: Procedure): readonly (Dated & { readonly id?: string })[] {
  return [
    ...questions,
    ...questions.flatMap(each => each.options ?? []),
    ...requirements,
    ...outcomes,
    ...fees,
    ...offers,
    ...interims,
    ...(period ? [period] : []),
  ];
}

/** The first days of the spans on which a procedure asks and wants the same; prices have days of their own. */
export function daysOf(procedure: Procedure): readonly Day[] {
  return spansOf(datedIn(procedure));
}

/** The same for several versions of a procedure together, with the prices they charge. */
export function daysOfAll(versions: readonly { readonly pack: Pack; readonly procedure: Procedure }[]): readonly Day[] {
  return spansOf(
    versions.flatMap(({ pack, procedure }) => [
      ...datedIn(procedure),
      ...procedure.fees.flatMap(fee => pack.fees[fee.item]?.prices ?? []),
    ]),
  );
}

/** Whether an entry can be in force on any day; what an office hid never is. */
export function everInForce({ since, until }: Dated): boolean {
  return !(until !== undefined && until < (since ?? FIRST));
}
