import { type Day, inForce, type Procedure, type Question, type Requirement } from '../pack.ts';
import { evaluate } from './condition.ts';
import type { Interview } from './interview.ts';

export interface RankedQuestion {
  readonly question: Question;
  /** How many verdicts (whether the case can go on at all) still hang on it. */
  readonly verdicts: number;
  /** How many papers, fees, persons and other lines still hang on it. */
  readonly lines: number;
}

/** The open questions that can still change something, the most deciding first; questions that decide nothing are left out. */
export function rankQuestions(procedure: Procedure, talk: Interview, day: Day): readonly RankedQuestion[] {
  if (talk.ended) return [];
  const verdicts = new Map<string, number>();
  const lines = new Map<string, number>();
  const count = (into: Map<string, number>, entries: readonly Parameters<typeof undecided>[0][]) => {
    for (const entry of entries)
      for (const fact of undecided(entry, talk, day)) into.set(fact, (into.get(fact) ?? 0) + 1);
  };
  count(verdicts, procedure.outcomes);
  const { requirements, fees, persons, offers, period } = procedure;
  count(lines, [...requirements, ...fees, ...persons, ...offers, ...(period ? [period] : [])]);
  // Whether a paper is asked for at all may hang on its look-up.
  count(lines, requirements.flatMap(lookupOf));
  // An answer given out of turn stands only while its option is still offered.
  count(
    lines,
    talk.questions.flatMap(({ state, value, options }) =>
      state === 'answered' ? options.filter(each => each.id === value) : [],
    ),
  );
  // A question that only opens other questions matters as much as the ones it opens.
  for (const state of [...talk.questions].reverse()) {
    const opens = state.state === 'maybe' ? [state.why] : [];
    const offered = state.state === 'open' ? state.options.map(option => evaluate(option.when, talk.facts)) : [];
    const facts = [...opens, ...offered.filter(truth => truth.value === 'depends')].flatMap(truth => truth.because);
    for (const fact of new Set(facts)) {
      for (const map of [verdicts, lines]) map.set(fact, (map.get(fact) ?? 0) + (map.get(state.question.id) ?? 0));
    }
  }
  return talk.questions
    .filter(state => state.state === 'open')
    .map(({ question }) => ({
      question,
      verdicts: verdicts.get(question.id) ?? 0,
      lines: lines.get(question.id) ?? 0,
    }))
    .filter(ranked => ranked.verdicts + ranked.lines > 0)
    .sort((a, b) => Number(b.verdicts > 0) - Number(a.verdicts > 0) || (a.verdicts > 0 ? 0 : b.lines - a.lines));
}

function lookupOf({ when, lookup, since, until }: Requirement) {
  const parts = [when, lookup?.when].filter(part => part !== undefined);
  return lookup ? [{ when: { all: parts }, since, until }] : [];
}

function undecided(
  entry: { when?: Parameters<typeof evaluate>[0]; since?: string | undefined; until?: string | undefined },
  talk: Interview,
  day: Day,
) {
  if (!inForce(entry, day)) return [];
  const truth = evaluate(entry.when, talk.facts);
  return truth.value === 'depends' ? truth.because : [];
}
