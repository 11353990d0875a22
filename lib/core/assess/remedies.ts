import type { Pack } from '../pack.ts';
import type { PaperLine } from './assessment.ts';
import { type Slot, sureMembers } from './tally.ts';

/** A way out for a paper that is not there, in the order to try: look up here, another office, another paper, come back. */
export type Remedy =
  | { readonly kind: 'look-up'; readonly paper: PaperLine; readonly how: string }
  | { readonly kind: 'other-office'; readonly paper: PaperLine; readonly how: string }
  | { readonly kind: 'fallback'; readonly paper: PaperLine; readonly how: string }
  | { readonly kind: 'any-of'; readonly papers: readonly PaperLine[] }
  | { readonly kind: 'come-back'; readonly paper: PaperLine; readonly where?: string | undefined };

const ORDER: Remedy['kind'][] = ['look-up', 'other-office', 'fallback', 'any-of', 'come-back'];

/** The ways out of one open slot, best first; none for a slot that is settled. */
export function remediesFor(pack: Pack, slot: Slot): readonly Remedy[] {
  if (slot.state === 'have' || slot.state === 'verified') return [];
  const papers = slot.kind === 'paper' ? [slot.line] : sureMembers(slot.line);
  const found = papers.flatMap(paper => remediesOfPaper(pack, paper));
  if (slot.kind === 'group') found.push({ kind: 'any-of', papers });
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function remediesOfPaper(pack: Pack, paper: PaperLine): Remedy[] {
  const { lookup, fallback, obtain, document } = paper.requirement;
  const otherOffice = pack.documents[document]?.otherOffice;
  const found: Remedy[] = [];
  if (paper.lookup && lookup) found.push({ kind: 'look-up', paper, how: lookup.how });
  if (otherOffice) found.push({ kind: 'other-office', paper, how: otherOffice });
  if (fallback) found.push({ kind: 'fallback', paper, how: fallback });
  found.push({ kind: 'come-back', paper, where: obtain });
  return found;
}
