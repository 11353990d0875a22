import type { Answers } from '../conditions/interview.ts';
import type { Condition, Dated, Day, Outcome, Procedure, Requirement } from '../pack.ts';
import { type Cases, NONE } from './diagram.ts';
import type { Space } from './space.ts';
import { daysOf } from './spans.ts';
import { type Walk, walkOf } from './walk.ts';

/** Cases between which a list of sets makes no difference. */
export interface CaseClass {
  /** All of them. */
  readonly cases: Cases;
  /** How many combinations of answers these are. */
  readonly count: number;
  /** One of them. */
  readonly example: Answers;
  /** Whether they are in each of the sets. */
  readonly within: readonly boolean[];
}

/** Parts cases by the sets they are in: each class is in or out of each set as a whole. Every case is in exactly one class. */
export function classesOf(space: Space, cases: Cases, sets: readonly Cases[]): readonly CaseClass[] {
  let parts: { readonly cases: Cases; readonly within: readonly boolean[] }[] =
    cases === NONE ? [] : [{ cases, within: [] }];
  for (const set of sets) {
    parts = parts.flatMap(part =>
      [
        { cases: space.and(part.cases, set), within: [...part.within, true] },
        { cases: space.without(part.cases, set), within: [...part.within, false] },
      ].filter(each => each.cases !== NONE),
    );
  }
  return parts.map(part => ({
    ...part,
    count: space.count(part.cases),
    example: space.example(part.cases) as Answers,
  }));
}

/** Cases parted by whether they are in none, one, two … of some sets, up to fewer than `most`. */
export function byNumber(space: Space, among: Cases, sets: readonly Cases[], most: number): readonly Cases[] {
  let exactly: readonly Cases[] = [among, ...Array.from({ length: most - 1 }, () => NONE)];
  for (const set of sets) {
    const before = exactly;
    const one = (count: number) => (count === 0 ? NONE : space.and(before[count - 1] as Cases, set));
    exactly = before.map((cases, count) => space.or(space.without(cases, set), one(count)));
  }
  return exactly;
}

/** A shape of case of a procedure: all cases from which the same follows. */
export interface CaseShape {
  /** The first day of the span it stands for. */
  readonly day: Day;
  readonly count: number;
  readonly example: Answers;
  /** The outcome that ends it. */
  readonly ended?: Outcome;
}

/** Every distinct shape of case of a procedure on every span of days, with an example and how many combinations of answers it stands for. */
export function shapesOf(procedure: Procedure): readonly CaseShape[] {
  return daysOf(procedure).flatMap(day => {
    const walk = walkOf(procedure, day);
    const { space, endings, goesOn } = walk;
    const ended = endings
      .filter(({ ends }) => ends !== NONE)
      .map(({ outcome, ends }) => ({
        day,
        count: space.count(ends),
        example: space.example(ends) as Answers,
        ended: outcome,
      }));
    const open = classesOf(space, goesOn, consequencesOf(walk));
    return [...ended, ...open.map(({ count, example }) => ({ day, count, example }))];
  });
}

/** The cases in which each line of a procedure holds. */
export function consequencesOf({ procedure, holds }: Walk): readonly Cases[] {
  return linesOf(procedure).map(holds);
}

/** What may follow from a case that goes on: papers and their look-ups, fees, persons, offers, what is asked of a supervisor, practices for a time, the period. */
export function linesOf(procedure: Procedure): readonly Line[] {
  const { requirements, fees, persons, offers, outcomes, interims = [], period } = procedure;
  const lookups = requirements.flatMap(each => lookupOf(each) ?? []);
  const asks = outcomes.filter(each => each.kind === 'ask');
  return [
    ...requirements,
    ...lookups,
    ...fees,
    ...persons,
    ...offers,
    ...asks,
    ...interims,
    ...(period ? [period] : []),
  ];
}

/** Something that holds in some cases, on some days. */
export type Line = Dated & { readonly when?: Condition | undefined };

/** When a paper is wanted and can be looked up. */
export function lookupOf({ when, lookup, since, until }: Requirement): Line | undefined {
  return lookup && { since, until, when: { all: [when, lookup.when].filter(each => each !== undefined) } };
}
