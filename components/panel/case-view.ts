import { assess, procedureOf } from '../../lib/core/assess/assess.ts';
import type { Assessment } from '../../lib/core/assess/assessment.ts';
import { type Tally, tally } from '../../lib/core/assess/tally.ts';
import { type Verdict, verdictOf } from '../../lib/core/assess/verdict.ts';
import type { Case } from '../../lib/core/case.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { type Visit, type VisitPart, visitOf } from '../../lib/core/visit/visit.ts';

/** All that is drawn of a case. */
export interface CaseView {
  readonly procedure: Procedure;
  readonly kase: Case;
  readonly assessment: Assessment;
  readonly tally: Tally;
  readonly verdict: Verdict;
  /** Its marks, and those of the same papers in other procedures of the visit. */
  readonly marks: Case['marks'];
  /** Only where several procedures are one visit. */
  readonly visit?: Visit | undefined;
  /** This case within the visit. */
  readonly part?: VisitPart | undefined;
}

interface Known<T> {
  readonly parts: readonly unknown[];
  readonly value: T;
}
const views = new WeakMap<Case, Known<CaseView | null>>();
const visits = new WeakMap<Case, Known<Visit>>();

/**
 * What a case comes to under a pack, with the cases of the same visit (itself among them); null without a case, or where
 * the pack does not have its procedure. Worked out once as long as none of it changes.
 */
export function viewOf(pack: Pack, kase: Case | null, visit: readonly Case[] = []): CaseView | null {
  if (!kase) return null;
  return once(views, pack, kase, visit, () => {
    const procedure = procedureOf(pack, kase.procedure);
    if (!procedure) return null;
    return visit.length > 1 ? viewIn(pack, kase, visit) : viewAlone(pack, procedure, kase);
  });
}

function once<T>(known: WeakMap<Case, Known<T>>, pack: Pack, key: Case, visit: readonly Case[], make: () => T): T {
  // A pack may be one whose parts change: reading them all also draws anew when they do.
  const parts = [...Object.values(pack), ...visit];
  const before = known.get(key);
  if (before?.parts.length === parts.length && before.parts.every((part, index) => part === parts[index]))
    return before.value;
  const value = make();
  known.set(key, { parts, value });
  return value;
}

function viewAlone(pack: Pack, procedure: Procedure, kase: Case): CaseView {
  const assessment = assess(pack, procedure, kase);
  const counted = tally(assessment, kase.marks);
  return { procedure, kase, assessment, tally: counted, marks: kase.marks, verdict: verdictOf(assessment, counted) };
}

function viewIn(pack: Pack, kase: Case, cases: readonly Case[]): CaseView | null {
  const [first = kase] = cases;
  const visit = once(visits, pack, first, cases, () => visitOf(pack, cases));
  const part = visit.parts.find(each => each.kase === kase);
  if (!part) return null;
  const { procedure, assessment, tally: counted, marks } = part;
  return { procedure, kase, assessment, tally: counted, marks, verdict: verdictOf(assessment, counted), visit, part };
}
