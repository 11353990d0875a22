import type { Case } from '../case.ts';

/**
 * A step back of a case that had something taken from a page since: as if the page had said it before that step, so that
 * undoing what the clerk did takes back only that. What the clerk had chosen there stays.
 */
export function carried(step: Case, before: Case, after: Case): Case {
  if (step.procedure !== after.procedure) return step;
  const taken = Object.entries(after.answers).filter(([question, value]) => before.answers[question] !== value);
  return {
    ...step,
    answers: { ...Object.fromEntries(taken), ...step.answers },
    event: step.event ?? (before.event === undefined ? after.event : undefined),
    applied: step.applied === before.applied ? after.applied : step.applied,
    page: { ...step.page, ...after.page },
  };
}
