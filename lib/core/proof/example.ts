import type { Answers } from '../conditions/interview.ts';
import type { Procedure, Text } from '../pack.ts';

/** The answers of an example, as a clerk would say them: question by question. */
export function exampleOf(
  { questions }: Procedure,
  answers: Answers,
): readonly { readonly ask: Text; readonly answer: Text }[] {
  return questions.flatMap(({ id, ask, options = [], numberUnit = '' }) => {
    const value = answers[id];
    if (value === undefined) return [];
    const label = options.find(each => each.id === value)?.label;
    return [{ ask, answer: label ?? { zh: `${value} ${numberUnit}`.trim(), en: String(value) } }];
  });
}
