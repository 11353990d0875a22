// What looks for fields and reads them, apart from what watches and what points: those are put into a page beside it and use it both.
import { find } from './find/find.ts';
import { readText } from './find/read.ts';
import { labelIn, surveyed } from './find/survey.ts';
import { surenessOf, traceOf } from './find/trace.ts';

/** Finds, knows and reads the fields of a page. */
export const eyes = { find, labelIn, readText, surenessOf, surveyed, traceOf };
/** What looks, as another script of ours in the page was given it. */
export type Eyes = typeof eyes;
