import type { Case } from '../case.ts';
import { evaluate } from '../conditions/condition.ts';
import { type Answers, interview } from '../conditions/interview.ts';
import { rankQuestions } from '../conditions/rank.ts';
import { ageOn } from '../days/day.ts';
import { type Condition, type Dated, inForce, type Pack, type Procedure } from '../pack.ts';
import type { Assessment, FeeBill } from './assessment.ts';
import { billOf } from './bill.ts';
import { latenessOf } from './lateness.ts';
import { papersOf } from './papers.ts';

const NO_BILL: FeeBill = { lines: [], total: 0, incomplete: false };

/** What follows from a case under a pack; a case that has ended (stop, redirect, not needed) has no papers, fees or period. */
export function assess(pack: Pack, procedure: Procedure, kase: Case): Assessment {
  const day = kase.applied;
  const talk = interview(procedure, answersOf(procedure, kase), day);
  const base = { procedure: procedure.id, applied: day, event: kase.event, questions: talk.questions };
  if (talk.ended) {
    const nothing = { asks: [], papers: [], groups: [], persons: [], offers: [], agencies: [], interims: [], next: [] };
    return { ...base, ...nothing, ended: talk.ended, bill: NO_BILL, period: { kind: 'none' } };
  }
  const { facts } = talk;
  const holding = <T extends Dated & { when?: Condition | undefined }>(entries: readonly T[]) =>
    entries.flatMap(entry => {
      const why = evaluate(entry.when, facts);
      return inForce(entry, day) && why.value === 'yes' ? [{ entry, why }] : [];
    });
  return {
    ...base,
    ...papersOf(procedure, facts, day),
    next: rankQuestions(procedure, talk, day),
    asks: holding(procedure.outcomes.filter(outcome => outcome.kind === 'ask')).map(({ entry, why }) => ({
      outcome: entry,
      why,
    })),
    persons: holding(procedure.persons).map(({ entry, why }) => ({ person: entry, why })),
    bill: billOf(pack, procedure, kase, facts),
    period: latenessOf(pack, procedure, kase, facts),
    offers: holding(procedure.offers).map(({ entry, why }) => ({ offer: entry, why })),
    agencies: pack.agencies.filter(agency => agency.procedures.includes(procedure.id)),
    interims: holding(procedure.interims ?? []).map(({ entry }) => entry),
  };
}

/** The answers of a case, with those that follow from its days filled in where the clerk gave none. */
export function answersOf(procedure: Procedure, kase: Case): Answers {
  if (kase.event === undefined) return kase.answers;
  const derived: Record<string, number> = {};
  for (const question of procedure.questions) {
    const age = question.derive === 'age' ? ageOn(kase.event, kase.applied) : undefined;
    if (age !== undefined) derived[question.id] = age;
  }
  return { ...derived, ...kase.answers };
}

/** The procedure with this id, if the pack has it. */
export function procedureOf(pack: Pack, id: string): Procedure | undefined {
  return pack.procedures.find(procedure => procedure.id === id);
}
