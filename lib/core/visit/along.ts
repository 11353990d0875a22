import type { Offer, Pack } from '../pack.ts';

/** The procedures an offer leads to that are not in the visit yet; one the pack does not have is left out. */
export function addableBy(pack: Pack, offer: Offer, inVisit: readonly string[]): readonly string[] {
  return (offer.adds ?? []).filter(id => !inVisit.includes(id) && pack.procedures.some(each => each.id === id));
}
