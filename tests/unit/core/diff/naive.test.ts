// The comparison held against the slow way: every combination of answers assessed under both versions.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { newCase } from '../../../../lib/core/case.ts';
import { evaluate } from '../../../../lib/core/conditions/condition.ts';
import { type Answers, interview } from '../../../../lib/core/conditions/interview.ts';
import { diffProcedure } from '../../../../lib/core/diff/diff.ts';
import { whereOf } from '../../../../lib/core/diff/where.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { NONE } from '../../../../lib/core/proof/diagram.ts';
import { type Space, spaceOf } from '../../../../lib/core/proof/space.ts';
import { packOf, TODAY } from '../../../support/factories.ts';
import { anyProcedure, condition } from '../arbitraries.ts';

/** Every combination of answers, also of none, to the questions of a space. */
function everyCombination(space: Space, ids: readonly string[]): readonly Answers[] {
  return ids.reduce<Answers[]>(
    (all, id) => all.flatMap(each => [each, ...space.answersTo(id).map(answer => ({ ...each, [id]: answer }))]),
    [{}],
  );
}

/** What is asked of these answers, and what of it they leave open. */
function asked(of: Procedure, answers: Answers) {
  const { questions } = interview(of, answers, TODAY);
  const sure = questions.filter(
    each => each.why.value === 'yes' && (each.state === 'answered' || each.state === 'open'),
  );
  return {
    answered: new Set(sure.filter(each => each.state === 'answered').map(each => each.question.id)),
    open: new Set(sure.filter(each => each.state === 'open').map(each => each.question.id)),
  };
}

/** What becomes of a case, as one text. */
function resultOf(pack: Pack, of: Procedure, answers: Answers): string {
  const { ended, papers, groups, persons, asks } = assess(pack, of, { ...newCase(of.id, TODAY), answers });
  if (ended) return ended.outcome.says.zh;
  const inGroups = groups.flatMap(({ group, members }) =>
    members.map(each => [group.id, group.min, each.requirement.id, each.requirement.need, each.lookup]),
  );
  return JSON.stringify([
    papers.map(({ requirement, lookup, state }) => [requirement.id, state, lookup]),
    inGroups,
    persons.map(({ person }) => person.who.zh),
    asks.length > 0,
  ]);
}

it('a case changes exactly where its assessment does', () => {
  fc.assert(
    fc.property(anyProcedure, anyProcedure, (before, after) => {
      const space = spaceOf([before, after]);
      const [old, now] = [packOf(before), packOf(after)];
      let [cases, changed] = [0, 0];
      for (const answers of everyCombination(
        space,
        before.questions.map(each => each.id),
      )) {
        const [a, b] = [asked(before, answers), asked(after, answers)];
        const sound = before.questions.every(({ id }) =>
          answers[id] === undefined ? !a.open.has(id) && !b.open.has(id) : a.answered.has(id) || b.answered.has(id),
        );
        if (!sound || (a.open.size > 0 && b.open.size > 0)) continue;
        cases += 1;
        const lopsided = a.open.size + b.open.size > 0;
        if (lopsided || resultOf(old, before, answers) !== resultOf(now, after, answers)) changed += 1;
      }
      const diff = diffProcedure(old, now, before.id);
      expect([diff.cases, diff.changed]).toEqual([cases, changed]);
    }),
    { numRuns: 60 },
  );
});

it('a condition names the cases of the set, or at least all of them', () => {
  fc.assert(
    fc.property(anyProcedure, condition, (of, when) => {
      const space = spaceOf([of, { ...of, requirements: [], outcomes: [], fees: [{ item: 'x', source: 0, when }] }]);
      const ids = of.questions.map(each => each.id);
      const holds = (answers: Answers, test: typeof when | undefined) =>
        evaluate(
          test,
          new Map(
            ids.map(id => {
              const value = answers[id];
              return [id, value === undefined ? { state: 'not-asked' } : { state: 'known', value }] as const;
            }),
          ),
        ).value === 'yes';
      const all = everyCombination(space, ids);
      const point = (answers: Answers) =>
        space.every(
          ids.map(id =>
            answers[id] === undefined ? space.silent(id) : space.answered(id, each => each === answers[id]),
          ),
        );
      const inside = all.filter(each => holds(each, when));
      const set = space.some(inside.map(point));
      if (set === NONE) return;
      const where = whereOf(space, space.some(all.map(point)), set, of.questions);
      const named = all.filter(each => holds(each, where.when));
      expect(where.of).toBe(named.length);
      expect(inside.filter(each => !named.includes(each))).toEqual([]);
      if (where.of === inside.length) expect(named).toEqual(inside);
    }),
    { numRuns: 30 },
  );
});
