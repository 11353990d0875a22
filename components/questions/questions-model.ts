import type { Assessment } from '../../lib/core/assess/assessment.ts';
import type { QuestionState } from '../../lib/core/conditions/interview.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import type { Question } from '../../lib/core/pack.ts';
import { lang, say } from '../strings/strings.ts';

export interface QuestionRows {
  /** Answered questions and open ones that still decide something, in the procedure's order. */
  readonly asked: readonly QuestionState[];
  readonly moot: readonly QuestionState[];
  /** The question to ask next. */
  readonly first: string | undefined;
}

/** Which questions are drawn, and which comes first. An open question that can change nothing is not drawn. */
export function questionRows(assessment: Assessment): QuestionRows {
  const deciding = new Set(assessment.next.map(ranked => ranked.question.id));
  return {
    asked: assessment.questions.filter(
      ({ state, question }) => state === 'answered' || (state === 'open' && deciding.has(question.id)),
    ),
    moot: assessment.questions.filter(({ state }) => state === 'moot'),
    first: assessment.next[0]?.question.id,
  };
}

/** The unit of a number; the rules have it in Chinese only, and in another language the question is clear without it. */
export function unitOf({ numberUnit }: Question): string {
  return lang.value === 'zh' ? (numberUnit ?? '') : '';
}

/** An answer in words. */
export function answerText({ question, value }: QuestionState): string {
  if (typeof value === 'number') return `${value} ${unitOf(question)}`.trim();
  const option = question.options?.find(each => each.id === value);
  return option ? say().pick(option.label) : '';
}

/** Where a question is answered by keyboard: its choice, or its number field. */
export function answerPlaces(question: string): readonly string[] {
  return [`#q-${question} [role=radio][tabindex="0"]`, `input#q-${question}`];
}

/** Where a question comes from, if it or one of its answers is not as shipped. */
export function questionOrigin(
  origins: ReadonlyMap<string, Origin>,
  procedure: string,
  { id, options = [] }: Question,
): Origin | undefined {
  const own = origins.get(targetKey({ kind: 'question', procedure, id }));
  if (own || origins.size === 0) return own;
  const changed = options.flatMap(
    option => origins.get(targetKey({ kind: 'option', procedure, question: id, id: option.id })) ?? [],
  );
  return changed[0] && { ...changed[0], state: 'changed' };
}
