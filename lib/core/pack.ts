// The shapes of content: what a procedure asks, wants and costs. Written as data in lib/pack, checked by lib/schema.
import type {
  Agency,
  Caution,
  FeeItem,
  Offence,
  OfficeCalendar,
  OfficeSystem,
  PaperKind,
  StatutoryPeriod,
  Waiver,
} from './catalogue.ts';

export type * from './catalogue.ts';

/** A day as ISO text, 2026-11-21. */
export type Day = string;
/** The languages of the screen. */
export type Lang = 'zh' | 'en';
/** Languages only paper and the citizen's screen speak; their texts are looked up by the Chinese ones (lib/core/languages). */
export type ForeignLang = 'vi' | 'id' | 'th' | 'ja';
export type PaperLang = Lang | ForeignLang;
/** One text in the languages of the screen. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
/** First and last day (both included) on which an entry exists; absent means no bound. */
export interface Dated {
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
}

export type Answer = string | number;
export type Condition =
  | { readonly fact: string; readonly is: string }
  | { readonly fact: string; readonly in: readonly string[] }
  | { readonly fact: string; readonly lt: number }
  | { readonly fact: string; readonly lte: number }
  | { readonly fact: string; readonly gt: number }
  | { readonly fact: string; readonly gte: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Option extends Dated {
  readonly id: string;
  /** Stable number, printed in slip codes; never given to another option. */
  readonly no: number;
  readonly label: Text;
  /** The fact said without its question, for the verdict sentence; absent on ordinary answers. */
  readonly echo?: Text | undefined;
  readonly when?: Condition | undefined;
}
export interface Question extends Dated {
  readonly id: string;
  readonly no: number;
  readonly ask: Text;
  readonly type: 'choice' | 'number';
  readonly when?: Condition | undefined;
  readonly note?: string | undefined;
  readonly numberUnit?: string | undefined;
  /** The answer follows from the event day: the age on the day of application, in whole years. */
  readonly derive?: 'age' | undefined;
  readonly options?: readonly Option[] | undefined;
}

export type Form = 'original' | 'copy' | 'show' | 'either';
export type Keep = 'scan' | 'return' | 'keep';
export interface Requirement extends Dated {
  readonly id: string;
  readonly no: number;
  /** The kind of paper, an id of documents.json. */
  readonly document: string;
  readonly name: Text;
  readonly form: Form;
  readonly when?: Condition | undefined;
  readonly oneOf?: string | undefined;
  /** `bring`: helps, but its absence never sends anybody away. */
  readonly need?: 'bring' | undefined;
  readonly practice?: 'offices differ' | undefined;
  /** `later`: not on the day of the application; `due` says until when. */
  readonly phase?: 'later' | undefined;
  readonly due?: string | undefined;
  readonly keep?: Keep | undefined;
  readonly note?: string | undefined;
  readonly obtain?: string | undefined;
  /** What the office looks up in place of the paper. */
  readonly lookup?: { readonly how: string; readonly when?: Condition | undefined } | undefined;
  readonly fallback?: string | undefined;
  readonly cite?: string | undefined;
  readonly source: number;
}
export interface Group {
  readonly id: string;
  readonly no: number;
  readonly name: Text;
  readonly min: number;
}

export type OutcomeKind = 'stop' | 'redirect' | 'not-needed' | 'ask';
export interface Outcome extends Dated {
  readonly kind: OutcomeKind;
  readonly when: Condition;
  readonly says: Text;
  readonly to?: string | undefined;
  readonly cite?: string | undefined;
}
export interface ProcedureFee extends Dated {
  readonly item: string;
  readonly when?: Condition | undefined;
  readonly note?: string | undefined;
  readonly onRequest?: boolean | undefined;
  readonly practice?: 'offices differ' | undefined;
  readonly source: number;
}
export type Does = 'come' | 'sign' | 'come-and-sign' | 'may-send-agent';
export interface Person {
  readonly who: Text;
  readonly does: Does;
  readonly when?: Condition | undefined;
  readonly cite?: string | undefined;
  readonly note?: string | undefined;
}
export interface Offer extends Dated {
  readonly says: string;
  readonly when?: Condition | undefined;
  readonly note?: string | undefined;
  /** The office must do or say it; it is not the citizen's choice. */
  readonly duty?: boolean | undefined;
  readonly cite?: string | undefined;
  readonly source: number;
  /** What to ask the citizen first, where only an answer outside the case decides whether it is for them; the answer is kept with the case in hand only. */
  readonly ask?: string | undefined;
  /** The procedures it leads to, that can be done in the same visit. */
  readonly adds?: readonly string[] | undefined;
}
/** A practice for a time (暫行作法): what is done instead of the rule from `since` to `until`, and what takes its place afterwards. */
export interface Interim {
  readonly id: string;
  readonly says: Text;
  readonly afterwards: string;
  readonly when?: Condition | undefined;
  readonly since: Day;
  readonly until: Day;
  readonly cite?: string | undefined;
  readonly source: number;
}
export interface ProcedurePeriod extends Dated {
  readonly id: string;
  readonly days: number;
  readonly after?: { readonly months?: number | undefined; readonly years?: number | undefined } | undefined;
  /** Label of the day the period is counted from, as a form field. */
  readonly event: Text;
  readonly from: string;
  /** An offence of penalties.json; absent where lateness has no fine. */
  readonly late?: string | undefined;
  readonly when?: Condition | undefined;
  readonly cite: string;
  readonly note?: string | undefined;
}
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly asOf?: string | undefined;
}
/** What a processing time rests on: the law, what a place made known, or how it is done. */
export type TimeKind = 'law' | 'local' | 'practice';
export interface Procedure {
  readonly id: string;
  readonly no: number;
  readonly title: Text;
  readonly category: string;
  readonly scope?: 'national' | 'local' | undefined;
  readonly sensitive: boolean;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly conflicts: string;
  readonly law: readonly ({ readonly cite: string; readonly says: string } & Dated)[];
  readonly applicants: readonly { readonly who: string; readonly cite?: string | undefined }[];
  readonly agent: {
    readonly allowed: boolean;
    readonly needs?: string | undefined;
    readonly cite?: string | undefined;
  };
  readonly office: {
    readonly rule: 'any' | 'registered' | 'residence' | 'special';
    readonly note?: string | undefined;
    readonly cite?: string | undefined;
  };
  readonly period?: ProcedurePeriod | undefined;
  /** How long it takes; `kind`: what the time rests on, where more is known than its source. */
  readonly processing?:
    | {
        readonly time: Text;
        readonly source: number;
        readonly kind?: TimeKind | undefined;
        readonly cite?: string | undefined;
      }
    | undefined;
  readonly questions: readonly Question[];
  readonly groups: readonly Group[];
  readonly requirements: readonly Requirement[];
  readonly fees: readonly ProcedureFee[];
  readonly outcomes: readonly Outcome[];
  readonly persons: readonly Person[];
  readonly steps: readonly string[];
  readonly offers: readonly Offer[];
  readonly interims?: readonly Interim[] | undefined;
  readonly pitfalls: readonly string[];
  readonly sources: readonly Source[];
}

/** All content in force together: the shipped pack, checked and named by its fingerprint. */
export interface Pack {
  readonly format: 1;
  readonly version: string;
  readonly fingerprint: string;
  readonly procedures: readonly Procedure[];
  readonly documents: Readonly<Record<string, PaperKind>>;
  readonly fees: Readonly<Record<string, FeeItem>>;
  readonly waivers: Readonly<Record<string, Waiver>>;
  readonly offences: Readonly<Record<string, Offence>>;
  readonly periods: Readonly<Record<string, StatutoryPeriod>>;
  readonly cautions: readonly Caution[];
  readonly calendar: OfficeCalendar;
  readonly agencies: readonly Agency[];
  readonly systems: readonly OfficeSystem[];
  /** Folded search texts of each procedure, in the order of `procedures`. */
  readonly search: readonly SearchEntry[];
  /** Only where an office wrote its own. */
  readonly slipTexts?: SlipTexts | undefined;
}
/** An office's own texts on the slip. `lead` and `closing`: by procedure, `*` for all; `documents`: beneath a kind of paper. */
export interface SlipTexts {
  readonly lead: Readonly<Record<string, Text>>;
  readonly closing: Readonly<Record<string, Text>>;
  readonly documents: Readonly<Record<string, Text>>;
}
/** What a procedure is found by: folded texts and typed initials, strongest first. */
export interface SearchEntry {
  readonly id: string;
  readonly titles: readonly string[];
  readonly keys: readonly string[];
}

/** Whether an entry exists on a day (both ends included). */
export function inForce(entry: Dated, day: Day): boolean {
  return !(entry.since && day < entry.since) && !(entry.until && day > entry.until);
}
