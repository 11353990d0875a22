import { assess, procedureOf } from '../../lib/core/assess/assess.ts';
import type { Assessment } from '../../lib/core/assess/assessment.ts';
import { type Tally, tally } from '../../lib/core/assess/tally.ts';
import { type Verdict, verdictOf } from '../../lib/core/assess/verdict.ts';
import type { Case } from '../../lib/core/case.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';

/** All that is drawn of a case. */
export interface CaseView {
  readonly procedure: Procedure;
  readonly kase: Case;
  readonly assessment: Assessment;
  readonly tally: Tally;
  readonly verdict: Verdict;
}

/** What a case comes to under a pack; null without a case, or where the pack does not have its procedure. */
export function viewOf(pack: Pack, kase: Case | null): CaseView | null {
  const procedure = kase ? procedureOf(pack, kase.procedure) : undefined;
  if (!kase || !procedure) return null;
  const assessment = assess(pack, procedure, kase);
  const counted = tally(assessment, kase.marks);
  return { procedure, kase, assessment, tally: counted, verdict: verdictOf(assessment, counted) };
}
