// How far one that may be it agrees with what was kept: clue by clue, each for itself. Pure.
import type { Clue, Trace } from '../../core/host/profile.ts';
import { adds, alike, fold, type Level, mayTranslate } from './text.ts';

/** What each clue says: the same, alike, nothing, another. */
export interface Votes {
  readonly label: Level;
  /** Its label speaks of more than it did, and more than the heading above says: 姓名 has become 戶長姓名. */
  readonly more: boolean;
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

/** What is known of the page as a whole. */
export interface PageNow {
  /** It speaks another language than when the field was bound: what its texts say against may be no evidence. */
  readonly switched?: boolean;
  /** The heading of the part is still there: what is not under it is elsewhere. */
  readonly partStays?: boolean;
}

const key = (name: string): string => name.slice(0, name.indexOf('='));
/** What a name is, without where it stands. */
export const bareName = (name: string): string => fold(name.slice(name.indexOf('=') + 1));

function namesVote(wanted: readonly string[], seen: readonly string[]): Level {
  if (wanted.length === 0 || seen.length === 0) return 0;
  const values = new Set(seen.map(bareName));
  const same = wanted.filter(each => values.has(bareName(each)));
  const other = wanted.some(each => {
    const own = seen.filter(name => key(name) === key(each));
    return /^(?:name|id|data)/.test(each) && own.length > 0 && !own.some(name => fold(name) === fold(each));
  });
  if (same.length > 0) return other || same.every(each => /\d|^placeholder/.test(each)) ? 1 : 2;
  return other ? -1 : 0;
}

/** Compares clue by clue. */
export function votesFor(wanted: Trace, seen: Trace, { switched, partStays }: PageNow): Votes {
  const text = (one: string, other: string): Level => {
    const level = alike(one, other);
    return switched && level < 0 && mayTranslate(one, other) ? 0 : level;
  };
  const { at, of } = wanted.place;
  const sameOf = seen.place.of === of;
  const names = namesVote(wanted.names, seen.names);
  return {
    // One that is called nothing any more is not surely the one.
    label: wanted.label && !seen.label ? -1 : text(wanted.label, seen.label),
    more: wanted.label !== '' && adds(seen.label, wanted.label, seen.part),
    names,
    part: partStays && !seen.part ? -1 : text(wanted.part, seen.part),
    row: text(wanted.cell.row, seen.cell.row),
    before: side(wanted.near.before, seen.near.before, text),
    after: side(wanted.near.after, seen.near.after, text),
    place:
      seen.place.at === at && sameOf ? 2 : seen.place.at === at || of - at === seen.place.of - seen.place.at ? 1 : 0,
    css: wanted.css === seen.css ? 2 : 0,
    kind: wanted.kind !== seen.kind ? -1 : wanted.tag === seen.tag ? 2 : /select/.test(wanted.tag + seen.tag) ? 0 : 1,
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
export function lostClues({ label, names, part, cell, near, css }: Trace, votes: Votes): Clue[] {
  const clues: [Clue, unknown, boolean][] = [
    ['label', label, votes.label < 2],
    ['names', names[0], votes.names < 1],
    ['part', part, votes.part < 2],
    ['place', 1, votes.place < 2],
    ['cell', cell.row, votes.row < 2],
    ['near', 1, (near.before !== '' && votes.before < 2) || (near.after !== '' && votes.after < 2)],
    ['css', css, votes.css < 2],
  ];
  return clues.filter(([, kept, lost]) => kept && lost).map(([clue]) => clue);
}
