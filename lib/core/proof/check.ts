import type { Day, Pack, Procedure, Text } from '../pack.ts';
import { calendarGapsIn, fineFaultsIn, lookupsMissedIn, periodFaultsIn, pricesMissingIn } from './covered.ts';
import { TooManyCases } from './diagram.ts';
import { type Examined, examine, type Finding, named } from './finding.ts';
import { contradictionsIn, gapsIn } from './gaps.ts';
import { idleIn, unreachableIn } from './reach.ts';
import { SAYS } from './says.ts';
import { citeFaultsIn, languageFaults, type Missing, sharedCiteFaultsIn, textFaultsIn, unusedIn } from './written.ts';

/** What came of one procedure: its findings, and how many case shapes were walked. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly cases: number;
}

const CHECKS: readonly ((examined: Examined) => readonly Finding[])[] = [
  gapsIn,
  contradictionsIn,
  unreachableIn,
  idleIn,
  lookupsMissedIn,
  pricesMissingIn,
  periodFaultsIn,
  citeFaultsIn,
  textFaultsIn,
];

/** Checks one procedure over all its cases on all days. */
export function checkProcedure(pack: Pack, procedure: Procedure): Checked {
  try {
    const examined = examine(pack, procedure);
    const cases = examined.walks.reduce((sum, { space, cases }) => sum + space.count(cases), 0);
    return { cases, findings: once(CHECKS.flatMap(check => check(examined))) };
  } catch (error) {
    if (!(error instanceof TooManyCases)) throw error;
    const { id } = procedure;
    const kind = 'too-tangled';
    return {
      cases: 0,
      findings: [named({ kind, procedure: id, place: { part: 'procedure', id }, says: SAYS[kind]() })],
    };
  }
}

/** Checks what all procedures share; `today` is when the periods that begin now begin. */
export function checkShared(pack: Pack, today: Day, missing: Missing = {}): readonly Finding[] {
  return once([
    ...fineFaultsIn(pack),
    ...calendarGapsIn(pack, today),
    ...sharedCiteFaultsIn(pack),
    ...unusedIn(pack),
    ...languageFaults(missing),
  ]);
}

/** One step through a whole pack; what all procedures share is the last. */
export interface Step extends Checked {
  readonly done: number;
  readonly of: number;
}

/** Checks a whole pack, step by step. */
export function* checkSteps(pack: Pack, today: Day): Generator<Step> {
  const of = pack.procedures.length + 1;
  for (const [index, procedure] of pack.procedures.entries())
    yield { done: index + 1, of, ...checkProcedure(pack, procedure) };
  yield { done: of, of, cases: 0, findings: checkShared(pack, today) };
}

/** A line named twice has one finding. */
function once(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map(each => [each.key, each])).values()];
}

/** Written reasons by the key of the finding they explain. */
export type Reasons = Readonly<Record<string, Text>>;
/** Findings parted by whether a reason is written; a reason that explains nothing any more is a finding of its own. */
export interface Explained {
  readonly open: readonly Finding[];
  readonly explained: readonly { readonly finding: Finding; readonly reason: Text }[];
}

/** Parts the findings of a whole pack by its written reasons. */
export function explain(findings: readonly Finding[], reasons: Reasons): Explained {
  const keys = new Set(findings.map(each => each.key));
  const idle = Object.keys(reasons).filter(key => !keys.has(key));
  return {
    open: [
      ...findings.filter(({ key }) => !Object.hasOwn(reasons, key)),
      ...idle.map(key =>
        named({
          kind: 'reason-without-finding',
          place: { part: 'reason', id: key },
          says: SAYS['reason-without-finding'](key),
        }),
      ),
    ],
    explained: findings.flatMap(finding => {
      const reason = Object.hasOwn(reasons, finding.key) ? reasons[finding.key] : undefined;
      return reason ? [{ finding, reason }] : [];
    }),
  };
}
