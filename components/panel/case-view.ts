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

const known = new WeakMap<Case, { readonly parts: readonly unknown[]; readonly view: CaseView | null }>();

/** What a case comes to under a pack; null without a case, or where the pack does not have its procedure. Worked out once as long as neither changes. */
export function viewOf(pack: Pack, kase: Case | null): CaseView | null {
  if (!kase) return null;
  // A pack may be one whose parts change: reading them all also draws anew when they do.
  const parts = Object.values(pack);
  const before = known.get(kase);
  if (before?.parts.length === parts.length && before.parts.every((part, index) => part === parts[index]))
    return before.view;
  const view = freshView(pack, kase);
  known.set(kase, { parts, view });
  return view;
}

function freshView(pack: Pack, kase: Case): CaseView | null {
  const procedure = procedureOf(pack, kase.procedure);
  if (!procedure) return null;
  const assessment = assess(pack, procedure, kase);
  const counted = tally(assessment, kase.marks);
  return { procedure, kase, assessment, tally: counted, verdict: verdictOf(assessment, counted) };
}
