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

interface Follows {
  readonly all: string;
  /** What each question that is asked can be answered with. */
  readonly offers: ReadonlyMap<string, string>;
}
/** What follows from answers to everything, asked or not; undefined where something stays open. */
function followsFrom(of: Procedure, answers: Answers): Follows | undefined {
  const { questions, facts, ended } = interview(of, answers, TODAY);
  if (questions.some(({ state }) => state === 'open' || state === 'maybe')) return undefined;
  const asked = questions.filter(each => each.state === 'answered');
  const offers = new Map(asked.map(each => [each.question.id, each.options.map(option => option.id).join()]));
  if (ended) return { all: `ends ${of.outcomes.indexOf(ended.outcome)}`, offers };
  return {
    all: linesOf(of)
      .map(({ when }) => evaluate(when, facts).value)
      .join(),
    offers,
  };
}

function differ(a: Follows, b: Follows): boolean {
  const offers = [...a.offers].some(([id, options]) => b.offers.has(id) && b.offers.get(id) !== options);
  return a.all !== b.all || offers;
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
    if (!here) continue;
    for (const { question, options } of answered) {
      const others = question.type === 'number' ? space.answersTo(question.id) : options.map(each => each.id);
      const changed = others.map(value => followsFrom(of, { ...answers, [question.id]: value }));
      if (changed.some(each => each && differ(each, here))) found.add(question.id);
    }
  }
  return found;
}

it('whatever the procedure', () => {
  fc.assert(
    fc.property(anyProcedure, of => {
      const { findings } = checkProcedure(packOf(of), of);
      const idle = findings.filter(each => each.kind === 'idle').map(each => each.place.id);
      const never = findings.filter(each => each.kind === 'question-unreachable').map(each => each.place.id);
      const decides = deciding(of);
      expect(idle).toEqual(of.questions.map(each => each.id).filter(id => !decides.has(id) && !never.includes(id)));
    }),
    { numRuns: 40 },
  );
});
