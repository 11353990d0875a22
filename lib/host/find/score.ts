// How far one that may be it agrees with what was kept: clue by clue, each for itself. Pure.
import type { Clue, Trace } from '../../core/host/profile.ts';
import { alike, conceptsOf, fold, type Level } from './text.ts';

/** What each clue says: the same, alike, nothing, another. */
export interface Votes {
  readonly label: Level;
  readonly names: Level;
  readonly part: Level;
  /** The header of the row, in a list; that of the column is the label there. */
  readonly row: Level;
  readonly before: Level;
  readonly after: Level;
  readonly place: Level;
  readonly css: Level;
  readonly kind: Level;
}

/** The page speaks another language than when the field was bound: what its texts say against is no evidence. */
export interface Switched {
  readonly switched: boolean;
}

const key = (name: string): string => name.slice(0, name.indexOf('='));
const value = (name: string): string => name.slice(name.indexOf('=') + 1);

function namesVote(wanted: readonly string[], seen: readonly string[]): Level {
  if (wanted.length === 0 || seen.length === 0) return 0;
  const values = new Set(seen.map(each => fold(value(each))));
  const same = wanted.filter(each => values.has(fold(value(each))));
  const other = wanted.some(each => {
    const own = seen.filter(name => key(name) === key(each));
    return /^(?:name|id|data)/.test(each) && own.length > 0 && !own.some(name => fold(name) === fold(each));
  });
  if (same.length > 0) return other || same.every(each => /\d|^placeholder/.test(each)) ? 1 : 2;
  const concepts = (names: readonly string[]) => names.reduce((bits, each) => bits | conceptsOf(fold(value(each))), 0);
  const ofWanted = concepts(wanted);
  if (ofWanted !== 0 && ofWanted === concepts(seen)) return 1;
  return other ? -1 : 0;
}

/** Compares clue by clue. */
export function votesFor(wanted: Trace, seen: Trace, { switched }: Switched): Votes {
  const text = (one: string, other: string): Level => {
    const level = alike(one, other);
    return switched && level < 0 ? 0 : level;
  };
  const { at, of } = wanted.place;
  const sameOf = seen.place.of === of;
  const names = namesVote(wanted.names, seen.names);
  return {
    label: text(wanted.label, seen.label),
    names,
    part: text(wanted.part, seen.part),
    row: text(wanted.cell.row, seen.cell.row),
    before: side(wanted.near.before, seen.near.before, text),
    after: side(wanted.near.after, seen.near.after, text),
    place:
      seen.place.at === at && sameOf ? 2 : seen.place.at === at || of - at === seen.place.of - seen.place.at ? 1 : 0,
    css: wanted.css === seen.css ? 2 : 0,
    kind: wanted.kind !== seen.kind ? -1 : wanted.tag === seen.tag ? 2 : 1,
  };
}

/** At the edge of a part it is a clue that nothing stands there. */
const side = (wanted: string, seen: string, text: (one: string, other: string) => Level): Level =>
  !wanted && !seen ? 1 : text(wanted, seen);

/** What speaks of what it is, whichever way it is marked up and wherever it stands. */
export function meaningOf({ label, names, part, row }: Votes): number {
  const of = (vote: Level, same: number, near: number, other: number) =>
    vote === 2 ? same : vote === 1 ? near : vote === 0 ? 0 : -other;
  return of(label, 4, 2.5, 4) + of(names, 3, 1.5, 1.5) + of(part, 1.5, 1, 2) + of(row, 2.5, 1, 4);
}

/** What speaks of where it stands. */
export function standingOf({ before, after, place, css, kind }: Votes): number {
  const of = (vote: Level, each: number) => (vote > 0 ? (vote * each) / 2 : vote * 0.4 * each);
  return of(before, 1) + of(after, 1) + of(place, 1) + of(css, 1) + of(kind, 0.5);
}

/** The clues that were kept and no longer hold. */
export function lostClues(wanted: Trace, votes: Votes): Clue[] {
  const lost: Clue[] = [];
  if (wanted.label && votes.label < 2) lost.push('label');
  if (wanted.names.length > 0 && votes.names < 1) lost.push('names');
  if (wanted.part && votes.part < 2) lost.push('part');
  if (votes.place < 2) lost.push('place');
  if (wanted.cell.row && votes.row < 2) lost.push('cell');
  if ((wanted.near.before && votes.before < 2) || (wanted.near.after && votes.after < 2)) lost.push('near');
  if (wanted.css && votes.css < 2) lost.push('css');
  return lost;
}
