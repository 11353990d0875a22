// The decision over all that may be it: sure only where clues that do not hang together agree and nothing else comes near. Pure.
import type { FoundState, Trace } from '../../core/host/profile.ts';
import { meaningOf, standingOf, type Votes } from './score.ts';

export interface Verdict {
  readonly state: FoundState;
  /** Which of the candidates; nothing where none may be it. */
  readonly at?: number;
}

const ENOUGH = 4.5;
const WEAKEST = 1.5;
/** By so much what it is must be clearer than with any other. */
const AHEAD = 1.6;

/** Judges the candidates for one field. */
export function decide(wanted: Trace, candidates: readonly Votes[]): Verdict {
  const scored = candidates
    .map((votes, at) => ({ votes, at, meaning: meaningOf(votes), score: meaningOf(votes) + standingOf(votes) }))
    .sort((a, b) => b.score - a.score);
  const [best, ...rest] = scored;
  if (!best || best.score < WEAKEST || (best.votes.label < 0 && best.votes.names < 0)) return { state: 'absent' };
  const { votes, at } = best;
  const rivals = rest.filter(each => each.score >= WEAKEST && best.meaning - each.meaning < AHEAD);
  const close = rivals.filter(each => each.meaning > 0);
  if (close.some(each => Math.abs(each.meaning - best.meaning) < 1 && each.votes.label === votes.label))
    return { state: 'several', at };
  const contested = close.length > 0 || rest.some(each => contradicts(votes, each.votes));
  return { state: !contested && best.score >= ENOUGH && isSound(wanted, votes) ? 'sure' : 'doubtful', at };
}

/** Another is it by a clue by which this one is not. */
const contradicts = (best: Votes, other: Votes): boolean =>
  (other.label === 2 && best.label < 1 && other.part >= 0) || (other.names === 2 && best.names < 1);

/** Whether nothing of weight speaks against it. */
function isSound(wanted: Trace, votes: Votes): boolean {
  const { label, more, names, part, row, before, after, place, css, kind } = votes;
  // A list to choose from is no line to type in.
  if (kind < 0 || (kind === 0 && names < 1)) return false;
  // Of several rows only the one that is named is known.
  if (row < 0 || (wanted.cell.row && row === 0)) return false;
  const stays = before > 0 && after > 0 && place > 0;
  // Called quite otherwise it may be another thing that took over the name.
  if (label < 0) return false;
  if (label === 0) return !more && names === 2 && part >= 0 && (before > 0 || after > 0 || place > 1);
  if (part < 0) return names > 0;
  if (names < 0) return label === 2 ? part > 0 || stays : stays;
  if (label === 2 || names > 0) return true;
  // A reworded label needs neighbours that bear it out.
  return (
    part >= 0 &&
    before >= 0 &&
    after >= 0 &&
    (before > 0 && after > 0 ? place + css > 0 : before + after > 0 && place === 2)
  );
}
