// What looks for fields, apart from what watches and what points: those are put into a page beside it and use it both.
import { decide } from './find/decide.ts';
import { describe } from './find/describe.ts';
import { find } from './find/find.ts';
import { votesFor } from './find/score.ts';
import { labelIn, surveyed } from './find/survey.ts';
import { alike } from './find/text.ts';

/** Finds the fields of a page, and judges what is like what. */
export const eyes = { alike, decide, describe, find, labelIn, surveyed, votesFor };
/** What looks, as another script of ours in the page was given it. */
export type Eyes = typeof eyes;
