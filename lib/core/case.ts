import type { Answers } from './conditions/interview.ts';
import type { Day } from './pack.ts';

/** What the clerk saw of one paper: 備, 缺, 查, 不符 (or looked up and not found); absent is 未確認. */
export type Mark = 'have' | 'lack' | 'lookup' | 'mismatch';

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
