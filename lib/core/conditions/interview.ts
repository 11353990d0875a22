import { type Answer, type Day, inForce, type Option, type Outcome, type Procedure, type Question } from '../pack.ts';
import { evaluate, type Fact, type Facts, type Truth } from './condition.ts';

export type Answers = Readonly<Record<string, Answer>>;

/** One question as it stands in this case. `moot`: answered before, but no longer asked; the answer is kept, not used. */
export interface QuestionState {
  readonly question: Question;
  readonly state: 'answered' | 'open' | 'maybe' | 'moot' | 'not-asked';
  readonly value?: Answer;
  /** The options offered now (choices only). */
  readonly options: readonly Option[];
  readonly why: Truth;
}
export interface Interview {
  readonly questions: readonly QuestionState[];
  readonly facts: Facts;
  /** The outcome that ends the case, with what made it hold. */
  readonly ended?: { readonly outcome: Outcome; readonly why: Truth };
}

/** The kinds of outcome that end a case. */
export const ENDING: ReadonlySet<Outcome['kind']> = new Set(['stop', 'redirect', 'not-needed']);

/** Walks the questions in their order with the answers so far; the first ending outcome that surely holds ends the case. */
export function interview(procedure: Procedure, answers: Answers, day: Day): Interview {
  const facts = new Map<string, Fact>();
  const states: QuestionState[] = [];
  const endings = procedure.outcomes.filter(outcome => ENDING.has(outcome.kind) && inForce(outcome, day));
  let ended: Interview['ended'];
  for (const question of procedure.questions) {
    const state = ended ? beyondTheEnd(question, answers) : stateOf(question, answers, facts, day);
    states.push(state);
    facts.set(question.id, factOf(state));
    if (ended || state.state === 'open' || state.state === 'maybe') continue;
    for (const outcome of endings) {
      const why = evaluate(outcome.when, facts);
      if (why.value === 'yes') {
        ended = { outcome, why };
        break;
      }
    }
  }
  return ended ? { questions: states, facts, ended } : { questions: states, facts };
}

function factOf(state: QuestionState): Fact {
  if (state.state === 'answered' && state.value !== undefined) return { state: 'known', value: state.value };
  return { state: state.state === 'open' || state.state === 'maybe' ? 'open' : 'not-asked' };
}

const NEVER: Truth = { value: 'no', because: [] };

function beyondTheEnd(question: Question, answers: Answers): QuestionState {
  return unasked(question, answers, NEVER);
}

function unasked(question: Question, answers: Answers, why: Truth): QuestionState {
  const value = answers[question.id];
  return value === undefined
    ? { question, state: 'not-asked', options: [], why }
    : { question, state: 'moot', value, options: [], why };
}

function stateOf(question: Question, answers: Answers, facts: Facts, day: Day): QuestionState {
  if (!inForce(question, day)) return unasked(question, answers, NEVER);
  const why = evaluate(question.when, facts);
  if (why.value === 'no') return unasked(question, answers, why);
  const options = (question.options ?? []).filter(
    option => inForce(option, day) && evaluate(option.when, facts).value !== 'no',
  );
  const value = answers[question.id];
  if (value !== undefined && why.value === 'yes' && accepts(question, options, value)) {
    return { question, state: 'answered', value, options, why };
  }
  return { question, state: why.value === 'yes' ? 'open' : 'maybe', options, why };
}

/** Whether a value is a possible answer to the question as it is offered now. */
export function accepts(question: Question, options: readonly Option[], value: Answer): boolean {
  if (question.type === 'number')
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999;
  return options.some(option => option.id === value);
}
