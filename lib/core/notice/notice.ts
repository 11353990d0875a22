import type { Day, Text } from '../pack.ts';

/** One paper as it is printed for the citizen. */
export interface NoticePaper {
  readonly name: Text;
  readonly form?: Text | undefined;
  readonly note?: string | undefined;
  readonly obtain?: string | undefined;
  readonly cite?: string | undefined;
  /** Why it is on the list although something was brought. */
  readonly reason?: Text | undefined;
  /** On the slip of a visit: which procedures it is for. */
  readonly uses?: Text | undefined;
}
/** One numbered line of the slip: a paper, or a choice among several. */
export type NoticeItem =
  | { readonly kind: 'paper'; readonly paper: NoticePaper }
  | {
      readonly kind: 'any-of';
      readonly name: Text;
      readonly says: Text;
      readonly papers: readonly NoticePaper[];
      readonly uses?: Text | undefined;
    };

export interface NoticeBranch {
  readonly says: Text;
  readonly papers: readonly Text[];
  /** Whole sentences on who else must come, what else is charged, what may end the case. */
  readonly also?: readonly Text[] | undefined;
}
export interface NoticeFee {
  readonly name: Text;
  readonly how: string;
  readonly amount: Text;
  /** On the slip of a visit: the procedure that charges it. */
  readonly of?: Text | undefined;
}

/** The slip as blocks of data, printed in this order; no name and no ID number is in it. */
export type NoticeBlock =
  | { readonly kind: 'lead'; readonly says: Text }
  | { readonly kind: 'reason'; readonly says: Text; readonly cite?: string | undefined }
  | { readonly kind: 'missing'; readonly items: readonly NoticeItem[] }
  | { readonly kind: 'branches'; readonly title: Text; readonly branches: readonly NoticeBranch[] }
  | {
      readonly kind: 'list';
      readonly use: 'unchecked' | 'again' | 'not-needed' | 'later' | 'persons';
      readonly title: Text;
      readonly items: readonly Text[];
    }
  | {
      readonly kind: 'fees';
      readonly title: Text;
      readonly lines: readonly NoticeFee[];
      readonly total: Text;
      readonly fine?: Text | undefined;
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly title: Text; readonly says: Text }[] }
  | { readonly kind: 'closing'; readonly says: readonly Text[] };

export interface Notice {
  readonly procedure: { readonly id: string; readonly title: Text };
  readonly applied: Day;
  readonly fingerprint: string;
  readonly blocks: readonly NoticeBlock[];
  /** Kinds of paper that are missing, for finding the slip again. */
  readonly missing: readonly string[];
}
