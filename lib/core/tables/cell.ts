import type { Day } from '../pack.ts';

/** One cell of a table that leaves the tool: a text, a number, or a day. */
export type Cell = string | number | { readonly day: Day };
