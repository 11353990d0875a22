// The shapes of what procedures share: papers, prices, fines, the office calendar, agencies.
import type { Dated, Day, Keep, Text } from './pack.ts';

export interface PaperKind {
  readonly id: string;
  readonly name: Text;
  readonly issuer: string;
  readonly keep?: Keep | undefined;
  /** There is but one of it, as of an ID card: what is exchanged for a new one in one procedure is exchanged in all of a visit. */
  readonly single?: true | undefined;
  readonly note?: string | undefined;
  /** How another office can send it at once, where its archive holds the paper. */
  readonly otherOffice?: string | undefined;
}

/** A price in whole NT$; a day outside every price of an item has no price. */
export type Price = Dated &
  (
    | { readonly rule: 'flat' | 'per-page'; readonly amount: number }
    | { readonly rule: 'first-and-subsequent'; readonly first: number; readonly subsequent: number }
    | {
        readonly rule: 'tiered';
        readonly by: string;
        readonly tiers: readonly { readonly lt?: number | undefined; readonly amount: number }[];
      }
    | { readonly rule: 'local' }
  );
export interface FeeItem {
  readonly id: string;
  readonly name: Text;
  readonly unit: Text;
  readonly prices: readonly Price[];
  /** Whether this office takes the money, and so counts it into its total. */
  readonly collected: 'here' | 'elsewhere';
  readonly payTo: string;
  readonly scope: 'national' | 'local';
  readonly waivers: readonly string[];
  readonly cite: string;
  readonly note?: string | undefined;
}
export interface Waiver extends Dated {
  readonly id: string;
  readonly name: Text;
  readonly effect: 'free' | 'half';
  readonly condition: string;
  readonly cite: string;
  readonly scope: 'national' | 'local';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly note?: string | undefined;
}

export interface Offence {
  readonly id: string;
  readonly name: Text;
  readonly cite: string;
  readonly who: string;
  readonly min: number;
  readonly max: number;
  /** Tiers by days late (`to` absent: no upper end) or by the case named. */
  readonly tiers: readonly (
    | { readonly from: number; readonly to?: number | undefined; readonly amount: number }
    | { readonly case: string; readonly says: string; readonly amount: number }
  )[];
  readonly afterDemand?: number | undefined;
  readonly note?: string | undefined;
}
export interface StatutoryPeriod {
  readonly id: string;
  readonly name: Text;
  readonly days?: number | undefined;
  readonly after?: { readonly months?: number | undefined; readonly years?: number | undefined } | undefined;
  readonly from: string;
  readonly cite: string;
  readonly note?: string | undefined;
}

/** The days on which government offices are closed, by year; a year that is absent is not known. */
export interface OfficeCalendar {
  readonly years: Readonly<
    Record<
      string,
      {
        readonly closed: readonly { readonly day: Day; readonly name: string }[];
        readonly workdays: readonly Day[];
        readonly note?: string | undefined;
      }
    >
  >;
}

export interface Agency {
  readonly id: string;
  readonly name: Text;
  readonly procedures: readonly string[];
  readonly passes: readonly string[];
  readonly how: string;
  readonly scope: 'national' | 'local';
  readonly consent: string;
  readonly cost?: string | undefined;
  readonly note?: string | undefined;
}
export interface OfficeSystem {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly replaces: readonly string[];
  readonly usedFor: readonly string[];
  readonly cite: string;
  readonly limit?: string | undefined;
}
export interface Caution {
  readonly id: string;
  readonly says: string;
  readonly cite: string;
}
