import type { Answers } from './conditions/interview.ts';
import type { Answer, Day } from './pack.ts';

/** What the clerk saw of one paper: 備, 缺, 查, 不符 (or looked up and not found); absent is 未確認. */
export type Mark = 'have' | 'lack' | 'lookup' | 'mismatch';

/** How a paper stood when a slip was issued: a mark, not looked at, or nothing the citizen had to bring. */
export type SlipMark = Mark | 'unchecked' | 'not-needed';

/** What came of a duty or an offer: done or said; not wanted or not the case; `open`: not yet, whatever another procedure of the visit says. */
export type Told = 'done' | 'declined' | 'open';
/** What the citizen answered to what is to be asked first; `open` as in `Told`. */
export type Asked = 'yes' | 'no' | 'open';

/** What a case restored from a slip knows of the day before: never a mark of today. Rows are named as in `marks`. */
export interface Before {
  /** The number on the slip, 115-03-00128. */
  readonly number: string;
  /** The check digits of its code: each machine counts for itself, so that two slips may bear one number. */
  readonly check: string;
  /** Its day of application. */
  readonly applied: Day;
  /** The fingerprint of the rules it was issued under. */
  readonly fingerprint: string;
  /** How each row of the slip stood. */
  readonly marks: Readonly<Record<string, SlipMark>>;
  /** Rows wanted when it was read, though the slip did not ask for them. */
  readonly added: readonly string[];
  /** Rows the slip asked for, no longer wanted when it was read. */
  readonly dropped: readonly string[];
  /** How many answers and papers of the slip today's rules do not have any more. */
  readonly gone: { readonly answers: number; readonly papers: number };
}

/** One application in hand. No name and no ID number has a place here. */
export interface Case {
  readonly procedure: string;
  readonly answers: Answers;
  /** By requirement id, or `group:<id>` for a group as a whole. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** By fee item; absent is 1. */
  readonly quantities: Readonly<Record<string, number>>;
  /** The waiver claimed, by fee item. */
  readonly waivers: Readonly<Record<string, string>>;
  /** Fee items asked for on top (only those offered on request). */
  readonly requested: readonly string[];
  /** The day the statutory period is counted from. */
  readonly event?: Day | undefined;
  /** The day of application. */
  readonly applied: Day;
  /** A demand (催告) with a time limit was sent and not followed. */
  readonly demandIgnored: boolean;
  /** Money received, for the change due. */
  readonly paid?: number | undefined;
  /** By `lineId` of a duty or an offer. Kept with the case only: in no register, on no slip. */
  readonly told?: Readonly<Record<string, Told>> | undefined;
  readonly asked?: Readonly<Record<string, Asked>> | undefined;
  /** Of the slip it was restored from. */
  readonly before?: Before | undefined;
  /** What the host page said when its value was last taken or declined: by question as `answer:<id>`, or by day. Kept with the case only. */
  readonly page?: Readonly<Record<string, Answer>> | undefined;
}

/** A fresh case of a procedure on a day. */
export function newCase(procedure: string, applied: Day): Case {
  return {
    procedure,
    answers: {},
    marks: {},
    quantities: {},
    waivers: {},
    requested: [],
    applied,
    demandIgnored: false,
  };
}

/** Whether the clerk did anything for a case yet: one that is untouched, or has only what a page said, may be replaced without a loss. */
export function isTouched(kase: Case): boolean {
  return !isSameCase(ownOf(kase), newCase(kase.procedure, kase.applied));
}

/** A case without what was taken from a page. */
function ownOf({ page = {}, ...kase }: Case): Case {
  const own = Object.entries(kase.answers).filter(([question, value]) => page[`answer:${question}`] !== value);
  return { ...kase, answers: Object.fromEntries(own), event: kase.event === page['event'] ? undefined : kase.event };
}

/** Whether two are one case in one state, though one was sent and came back. */
export function isSameCase(one: Case, other: Case): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** As text comes out alike whatever the order and whatever is present without a value. */
function sorted(kase: Case): unknown[] {
  return Object.entries(kase)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The longest a label may be. */
export const MOST_LABEL = 20;

/** Why a text may not label a case: too long, or it looks like an ID number of a citizen or a resident, which is never kept. */
export function labelFault(label: string): 'too-long' | 'id-number' | undefined {
  if (label.length > MOST_LABEL) return 'too-long';
  return /[A-Z][1289A-D]\d{8}/i.test(label.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '')) ? 'id-number' : undefined;
}
