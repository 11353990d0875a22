import { procedureOf } from '../assess/assess.ts';
import type { Offer, Pack, Procedure } from '../pack.ts';

/** The procedures an offer leads to that are not in the visit yet; one the pack does not have is left out. */
export function addableBy(
  pack: Pack,
  { adds = [] }: Pick<Offer, 'adds'>,
  inVisit: readonly string[],
): readonly Procedure[] {
  return adds.filter(id => !inVisit.includes(id)).flatMap(id => procedureOf(pack, id) ?? []);
}
