import type { Answers } from '../conditions/interview.ts';
import type { Day, Pack, Procedure, Text } from '../pack.ts';
import { type Cases, NONE } from './diagram.ts';
import type { SAYS } from './says.ts';
import { daysOf } from './spans.ts';
import { type Walk, walkOf } from './walk.ts';

export type FindingKind = keyof typeof SAYS;
/** The part of a procedure, or of what all procedures share, in which a finding lies. */
export type Part =
  | 'procedure'
  | 'question'
  | 'option'
  | 'requirement'
  | 'group'
  | 'outcome'
  | 'person'
  | 'fee'
  | 'offer'
  | 'interim'
  | 'period'
  | 'law'
  | 'shared'
  | 'reason';
export interface Place {
  readonly part: Part;
  /** Of an outcome or person, which have none, `lineId` of its text. */
  readonly id: string;
  /** The question an option belongs to. */
  readonly question?: string | undefined;
}
/** Something in a pack that should not be so, or needs a reason. */
export interface Finding {
  /** Names it from one check to the next, whatever the order and the words of the sentence. */
  readonly key: string;
  readonly kind: FindingKind;
  /** Absent where it lies in what all procedures share. */
  readonly procedure?: string | undefined;
  readonly place: Place;
  readonly says: Text;
  /** Answers that lead to it, on that day, and how many combinations of answers do. */
  readonly example?: Answers | undefined;
  readonly day?: Day | undefined;
  readonly count?: number | undefined;
}

/** A finding before it has its name. */
type Found = Omit<Finding, 'key'>;

/** A finding with its name. */
export function named(found: Found): Finding {
  const { procedure = '*', kind, place } = found;
  const { part, question, id } = place;
  return { key: [procedure, kind, part, ...(question === undefined ? [] : [question]), id].join('/'), ...found };
}

/** One procedure under examination: its walks, one for each span of days. */
export interface Examined {
  readonly pack: Pack;
  readonly procedure: Procedure;
  readonly walks: readonly Walk[];
}

/** Walks a procedure on all its spans of days. */
export function examine(pack: Pack, procedure: Procedure): Examined {
  return { pack, procedure, walks: daysOf(procedure).map(day => walkOf(procedure, day)) };
}

/** The finding of the first span on which a set of cases is not empty; nothing where it is empty on all. */
export function foundIn(
  { procedure, walks }: Examined,
  kind: FindingKind,
  place: Place,
  says: Text,
  casesOf: (walk: Walk) => Cases,
): readonly Finding[] {
  for (const walk of walks) {
    const cases = casesOf(walk);
    if (cases === NONE) continue;
    const { space, day } = walk;
    const example = space.example(cases);
    return [named({ kind, procedure: procedure.id, place, says, example, day, count: space.count(cases) })];
  }
  return [];
}
