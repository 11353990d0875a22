// The interview of lib/core/conditions, over all combinations of answers at once.
import { ENDING } from '../conditions/interview.ts';
import {
  type Condition,
  type Dated,
  type Day,
  inForce,
  type Option,
  type Outcome,
  type Procedure,
  type Question,
} from '../pack.ts';
import { ALL, type Cases, NONE } from './diagram.ts';
import { holdsOf, type Space, spaceOf } from './space.ts';

/** The cases in which a condition surely holds, and those in which it surely does not; the rest hang on questions left open. */
export interface Truths {
  readonly yes: Cases;
  readonly no: Cases;
}
/** One question over all cases. */
export interface QuestionWalk {
  readonly question: Question;
  /** It is surely asked. */
  readonly asked: Cases;
  /** It is answered with something that is offered. */
  readonly answered: Cases;
  /** It is, or may yet be, asked and is not answered. */
  readonly open: Cases;
  /** Where it is surely asked and an option in force is offered; none for numbers. */
  readonly options: readonly { readonly option: Option; readonly offered: Cases }[];
  /** It is asked, and there is something to answer it with. */
  readonly answerable: Cases;
}
export interface EndingWalk {
  readonly outcome: Outcome;
  /** The cases it ends, being the first in the list that surely holds. */
  readonly ends: Cases;
  /** The same, whatever else is answered that is not asked. */
  readonly anyhow: Cases;
  /** Those of them in which it holds at the same moment as an ending before it in the list. */
  readonly also: readonly { readonly outcome: Outcome; readonly cases: Cases }[];
}
/** Everything that can become of one procedure on one day. */
export interface Walk {
  readonly procedure: Procedure;
  readonly day: Day;
  readonly space: Space;
  readonly questions: readonly QuestionWalk[];
  /** In the order of the procedure; only those in force. */
  readonly endings: readonly EndingWalk[];
  /** The case shapes: each question asked is answered (where it can be), no other is. */
  readonly cases: Cases;
  /** Whatever has not ended, and whatever has no question left open: also with answers to what is not asked. */
  readonly alive: Cases;
  readonly settled: Cases;
  /** The case shapes that have not ended. */
  readonly goesOn: Cases;
  /** Of those, the ones in which a question stays open because there is nothing to answer it with. */
  readonly stuck: Cases;
  /** Where a condition holds in the end; one that is absent always does. */
  readonly truth: (when: Condition | undefined) => Truths;
  /** The cases that go on and in which a line is in force and surely holds. */
  readonly holds: (line: Dated & { readonly when?: Condition | undefined }) => Cases;
}

/** Walks all combinations of answers to a procedure on a day; the space may be that of several procedures. */
export function walkOf(procedure: Procedure, day: Day, space: Space = spaceOf([procedure])): Walk {
  const { and, or, without, some, every } = space;
  const questions: QuestionWalk[] = [];
  const facts = new Map<string, QuestionWalk>();
  const outcomes = procedure.outcomes.filter(each => ENDING.has(each.kind) && inForce(each, day));
  const endings = outcomes.map(outcome => ({ outcome, ends: NONE, also: new Map<Outcome, Cases>() }));
  let alive: Cases = ALL;

  const truth = (when: Condition | undefined): Truths => {
    if (when === undefined) return { yes: ALL, no: NONE };
    if ('not' in when) {
      const { yes, no } = truth(when.not);
      return { yes: no, no: yes };
    }
    if ('all' in when) {
      const parts = when.all.map(truth);
      return { yes: every(parts.map(each => each.yes)), no: some(parts.map(each => each.no)) };
    }
    if ('any' in when) {
      const parts = when.any.map(truth);
      return { yes: some(parts.map(each => each.yes)), no: every(parts.map(each => each.no)) };
    }
    const fact = facts.get(when.fact);
    if (!fact) return { yes: NONE, no: NONE };
    const yes = and(
      fact.answered,
      space.answered(when.fact, answer => holdsOf(when, answer)),
    );
    return { yes, no: without(without(ALL, fact.open), yes) };
  };

  const endingsAfter = (reached: Cases) => {
    let left = reached;
    const before: { outcome: Outcome; ends: Cases }[] = [];
    for (const ending of endings) {
      const holds = and(reached, truth(ending.outcome.when).yes);
      for (const { outcome, ends } of before) {
        const both = and(holds, ends);
        if (both !== NONE) ending.also.set(outcome, or(ending.also.get(outcome) ?? NONE, both));
      }
      const ends = and(left, holds);
      ending.ends = or(ending.ends, ends);
      left = without(left, holds);
      before.push({ outcome: ending.outcome, ends });
    }
    return without(reached, left);
  };

  for (const question of procedure.questions) {
    const walked = questionWalk(question, day, space, alive, truth);
    questions.push(walked);
    facts.set(question.id, walked);
    alive = without(alive, endingsAfter(without(alive, walked.open)));
  }

  const cases = every(
    questions.map(({ question, answered, answerable }) => or(answered, without(space.silent(question.id), answerable))),
  );
  const goesOn = and(cases, alive);
  return {
    procedure,
    day,
    space,
    questions,
    endings: endings.map(({ outcome, ends, also }) => ({
      outcome,
      ends: and(cases, ends),
      anyhow: ends,
      also: [...also].map(([other, both]) => ({ outcome: other, cases: and(cases, both) })),
    })),
    cases,
    alive,
    settled: without(ALL, some(questions.map(each => each.open))),
    goesOn,
    stuck: and(goesOn, some(questions.map(each => each.open))),
    truth,
    holds: line => (inForce(line, day) ? and(goesOn, truth(line.when).yes) : NONE),
  };
}

function questionWalk(question: Question, day: Day, space: Space, alive: Cases, truth: Walk['truth']): QuestionWalk {
  const { and, without, some } = space;
  const { yes, no } = inForce(question, day) ? truth(question.when) : { yes: NONE, no: ALL };
  const asked = and(alive, yes);
  const options = (question.options ?? [])
    .filter(option => inForce(option, day))
    .map(option => ({ option, offered: without(asked, truth(option.when).no) }));
  const given = (test: (id: string | number) => boolean) => space.answered(question.id, test);
  const answered =
    question.type === 'number'
      ? and(
          asked,
          given(answer => typeof answer === 'number'),
        )
      : some(
          options.map(({ option, offered }) =>
            and(
              offered,
              given(answer => answer === option.id),
            ),
          ),
        );
  const answerable = question.type === 'number' ? asked : some(options.map(each => each.offered));
  return { question, asked, answered, open: without(without(alive, no), answered), options, answerable };
}
