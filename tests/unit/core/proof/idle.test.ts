// A question decides something exactly where two combinations that differ in it alone come to different things.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../../../lib/core/conditions/condition.ts';
import { type Answers, interview } from '../../../../lib/core/conditions/interview.ts';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { checkProcedure } from '../../../../lib/core/proof/check.ts';
import { linesOf } from '../../../../lib/core/proof/shapes.ts';
import { spaceOf } from '../../../../lib/core/proof/space.ts';
import { packOf, TODAY } from '../../../support/factories.ts';
import { anyProcedure } from '../arbitraries.ts';

/** What follows from answers to everything, asked or not; undefined where something stays open. */
function followsFrom(of: Procedure, answers: Answers): string | undefined {
  const { questions, facts, ended } = interview(of, answers, TODAY);
  if (questions.some(({ state }) => state === 'open' || state === 'maybe')) return undefined;
  if (ended) return `ends ${of.outcomes.indexOf(ended.outcome)}`;
  return linesOf(of)
    .map(({ when }) => evaluate(when, facts).value)
    .join();
}

function deciding(of: Procedure): ReadonlySet<string> {
  const space = spaceOf([of]);
  const ids = of.questions.map(each => each.id);
  const all = ids.reduce<Answers[]>(
    (so, id) => so.flatMap(answers => space.answersTo(id).map(value => ({ ...answers, [id]: value }))),
    [{}],
  );
  const found = new Set<string>();
  for (const answers of all) {
    const answered = interview(of, answers, TODAY).questions.filter(each => each.state === 'answered');
    const here = followsFrom(of, answers);
    for (const { question, options } of here === undefined ? [] : answered) {
      const others = question.type === 'number' ? space.answersTo(question.id) : options.map(each => each.id);
      const changed = others.map(value => followsFrom(of, { ...answers, [question.id]: value }));
      if (changed.some(each => each !== undefined && each !== here)) found.add(question.id);
    }
  }
  return found;
}

it('whatever the procedure', () => {
  fc.assert(
    fc.property(anyProcedure, of => {
      const { findings } = checkProcedure(packOf(of), of, TODAY);
      const idle = findings.filter(each => each.kind === 'idle').map(each => each.place.id);
      const never = findings.filter(each => each.kind === 'question-unreachable').map(each => each.place.id);
      const decides = deciding(of);
      expect(idle).toEqual(of.questions.map(each => each.id).filter(id => !decides.has(id) && !never.includes(id)));
    }),
    { numRuns: 40 },
  );
});
