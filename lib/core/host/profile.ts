// What is known of a host, the staff's web system: data, never code. A profile says where it holds, and which of the
// page's fields give which facts.

/** The pages a profile holds for: scheme, host and port (`*`: any port), and how their path begins. */
export interface HostSite {
  readonly origin: string;
  readonly path: string;
}

/** Which fact a field gives: the procedure, one of the case's two days, who the case is of (only compared, never kept), or the answer to a question by its id. */
export type Target = 'procedure' | 'event' | 'applied' | 'who' | `answer:${string}`;

/** A text of the page and what it means: a procedure or an option, by id. */
export interface Word {
  readonly text: string;
  /** `has`: the page's text need only contain it. */
  readonly match: 'is' | 'has';
  readonly means: string;
  /** The procedure under which it was learnt, as options of one question differ between procedures. */
  readonly procedure?: string | undefined;
}

/** `either`: three digits or fewer are a year of the Republic, four one of the common era. */
export type Era = 'roc' | 'ad' | 'either';

/** How a field's text is read: a date, learnt words, a number, the age at a date of birth, or only as the same or another. */
export type Reading =
  | { readonly kind: 'day'; readonly era: Era }
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'age'; readonly era: Era }
  | { readonly kind: 'same' };

/** How a field is known again: by meaning first, by place in the page last. Texts are plain and bounded; absent is an empty text. */
export interface Trace {
  /** What it is: an element that is typed into or chosen from, a row of choices, or a text that is shown. */
  readonly kind: 'field' | 'choice' | 'text';
  /** Its tag, and the type of an input: `input:text`, `td`. */
  readonly tag: string;
  /** The text that labels it. */
  readonly label: string;
  /** Names that look made by people, with where they stand: `name=birthday`, `aria=…`, `placeholder=…`. */
  readonly names: readonly string[];
  /** The heading of the part of the page it stands in. */
  readonly part: string;
  /** Which one it is of how many in that part. */
  readonly place: { readonly at: number; readonly of: number };
  /** Headers of its column and its row, in a table. */
  readonly cell: { readonly column: string; readonly row: string };
  /** The labels before and after it. */
  readonly near: { readonly before: string; readonly after: string };
  /** A short path of tags, classes and places. */
  readonly css: string;
}

/** One field that was pointed at. */
export interface Binding {
  readonly id: string;
  readonly target: Target;
  readonly reading: Reading;
  readonly trace: Trace;
  /** The path of the page (or frame) on which it was made: there it is missed when it is not found. */
  readonly page: string;
}

export interface HostProfile {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly HostSite[];
  readonly bindings: readonly Binding[];
}

/** What a trace is made of, as named when it no longer holds. */
export type Clue = 'label' | 'names' | 'part' | 'place' | 'cell' | 'near' | 'css';
/** How a field was found again: surely; one that may be it; several that may; not at all. */
export type FoundState = 'sure' | 'doubtful' | 'several' | 'absent';
/** How many clues alone would find a field again: none or one, two, three or more. */
export type Sureness = 'low' | 'middle' | 'high';

/** Characters of a page's text that are read at most. */
export const MOST_READ = 200;
