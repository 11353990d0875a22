// The slow way, to hold the walker against: one interview for each combination.
import { type Answers, interview } from '../../../../lib/core/conditions/interview.ts';
import type { Day, Procedure } from '../../../../lib/core/pack.ts';
import type { Cases } from '../../../../lib/core/proof/diagram.ts';
import type { Space } from '../../../../lib/core/proof/space.ts';

/** Every way to answer all that is asked, question by question. */
export function everyCase(of: Procedure, space: Space, day: Day, answers: Answers = {}): Answers[] {
  const open = interview(of, answers, day).questions.find(
    state => state.state === 'open' && (state.question.type === 'number' || state.options.length > 0),
  );
  if (!open) return [answers];
  const { id, type } = open.question;
  const values = type === 'number' ? space.answersTo(id) : open.options.map(option => option.id);
  return values.flatMap(value => everyCase(of, space, day, { ...answers, [id]: value }));
}

/** The set of this one combination. */
export function pointOf(of: Procedure, space: Space, answers: Answers): Cases {
  return space.every(
    of.questions.map(({ id }) =>
      answers[id] === undefined ? space.silent(id) : space.answered(id, value => value === answers[id]),
    ),
  );
}
