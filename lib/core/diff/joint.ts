// One day of two versions of a procedure, walked in one space, so that what becomes of the same answers can be held side by side.
import type { Day, Procedure } from '../pack.ts';
import type { Cases } from '../proof/diagram.ts';
import type { Space } from '../proof/space.ts';
import { type Walk, walkOf } from '../proof/walk.ts';

/** The same answers under both versions on one day. */
export interface Joint {
  readonly day: Day;
  readonly space: Space;
  readonly before: Walk;
  readonly after: Walk;
  /** Each question that either version asks is answered, no other is; sound under at least one of them. */
  readonly cases: Cases;
  /** Those that are cases of both; only of the version before; only of the one after. */
  readonly both: Cases;
  readonly lost: Cases;
  readonly gained: Cases;
}

/** Walks both versions on a day; the space is that of the two together. */
export function jointOf(before: Procedure, after: Procedure, day: Day, space: Space): Joint {
  const { and, without, some } = space;
  const walks = [walkOf(before, day, space), walkOf(after, day, space)] as const;
  const asked = (id: string) =>
    walks.flatMap(({ questions }) => questions.filter(({ question }) => question.id === id));
  const ids = new Set([...before.questions, ...after.questions].map(each => each.id));
  // A question is answered where a version asks it, and left alone where none does (or has nothing to answer it with).
  const answered = [...ids].map(id => {
    const both = asked(id);
    const wanted = some(both.map(each => and(each.asked, each.answerable)));
    return some([...both.map(each => each.answered), without(space.silent(id), wanted)]);
  });
  const all = space.every(answered);
  const [openBefore, openAfter] = walks.map(({ questions }) =>
    some(questions.map(each => without(and(each.asked, each.answerable), each.answered))),
  ) as [Cases, Cases];
  const cases = without(all, and(openBefore, openAfter));
  return {
    day,
    space,
    before: walks[0],
    after: walks[1],
    cases,
    both: without(cases, some([openBefore, openAfter])),
    lost: and(cases, openAfter),
    gained: and(cases, openBefore),
  };
}

/** The cases in which a version surely asks a question, whatever else is answered. */
export function askedIn({ questions, space }: Walk, id: string): Cases {
  return space.some(questions.filter(({ question }) => question.id === id).map(each => each.asked));
}
