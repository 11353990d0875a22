import type { Truth } from '../conditions/condition.ts';
import type { QuestionState } from '../conditions/interview.ts';
import type { RankedQuestion } from '../conditions/rank.ts';
import type { CountedPeriod } from '../days/period.ts';
import type { FeeSum } from '../money/fees.ts';
import type {
  Agency,
  Day,
  FeeItem,
  Group,
  Interim,
  Offence,
  Offer,
  Outcome,
  Person,
  ProcedureFee,
  ProcedurePeriod,
  Requirement,
  Waiver,
} from '../pack.ts';

/** How a paper stands: plainly required, one of a group, hanging on open questions, helpful, contested, or handed in later. */
export type PaperState = 'required' | 'any-of' | 'depends' | 'bring' | 'practice' | 'later';

export interface PaperLine {
  readonly requirement: Requirement;
  readonly state: PaperState;
  readonly why: Truth;
  /** The office can look it up in this case, so it is never asked for. */
  readonly lookup: boolean;
}
export interface GroupLine {
  readonly group: Group;
  readonly members: readonly PaperLine[];
  /** Whether the group applies for sure, or hangs on open questions. */
  readonly state: 'any-of' | 'depends';
  readonly why: Truth;
}
export interface FeeLine {
  readonly fee: ProcedureFee;
  readonly item: FeeItem;
  readonly state: 'due' | 'on-request' | 'depends' | 'practice';
  readonly why: Truth;
  readonly quantity: number;
  readonly waiver?: Waiver | undefined;
  readonly sum: FeeSum;
  /** Counted into the total of this office. */
  readonly counted: boolean;
}
export interface FeeBill {
  readonly lines: readonly FeeLine[];
  /** Whole NT$ taken at this office; fines are never in it. */
  readonly total: number;
  /** Some due line has no sum (no price that day, set by the county, or a quantity that is none). */
  readonly incomplete: boolean;
  /** NT$ to hand back; undefined until enough was paid. */
  readonly change?: number | undefined;
}

export type PeriodState =
  | { readonly kind: 'none' }
  | { readonly kind: 'depends'; readonly period: ProcedurePeriod; readonly why: Truth }
  | { readonly kind: 'no-event'; readonly period: ProcedurePeriod }
  | { readonly kind: 'event-after-application'; readonly period: ProcedurePeriod }
  | {
      readonly kind: 'counted';
      readonly period: ProcedurePeriod;
      readonly counted: CountedPeriod;
      /** Calendar days late; 0 in time. Only a bound where `counted.sure` is false. */
      readonly late: number;
      /** Absent where there is no fine, or where lateness is not sure. */
      readonly fine?: { readonly offence: Offence; readonly amount: number } | undefined;
    };

/** Everything that follows from a procedure, its answers, the two days and the pack. */
export interface Assessment {
  readonly procedure: string;
  readonly applied: Day;
  readonly event?: Day | undefined;
  readonly questions: readonly QuestionState[];
  /** Open questions that still decide something, best first. */
  readonly next: readonly RankedQuestion[];
  readonly ended?: { readonly outcome: Outcome; readonly why: Truth } | undefined;
  /** To be asked of a supervisor; never a refusal. */
  readonly asks: readonly { readonly outcome: Outcome; readonly why: Truth }[];
  readonly papers: readonly PaperLine[];
  readonly groups: readonly GroupLine[];
  readonly persons: readonly { readonly person: Person; readonly why: Truth }[];
  readonly bill: FeeBill;
  readonly period: PeriodState;
  readonly offers: readonly { readonly offer: Offer; readonly why: Truth }[];
  readonly agencies: readonly Agency[];
  /** Practices for a time that hold on the day of application. */
  readonly interims: readonly Interim[];
}
