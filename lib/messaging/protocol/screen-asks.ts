import * as z from 'zod/mini';
import { none } from './common.ts';

const covered = z.strictObject({ covered: z.boolean() });
/** A page of ours in a window of its own. */
const which = z.enum(['panel', 'citizen']);
/** An id of the rules, as it may stand in an address. */
const id = z.string().check(z.regex(/^[a-z0-9:-]{1,80}$/));
const along = z.int().check(z.gte(-30_000), z.lte(30_000));
const length = z.int().check(z.gte(200), z.lte(10_000));

/** Asks about what is on the screens: windows of our own, and hiding everything at once. */
export const screenAsks = {
  'screen.load': { ask: none, answer: covered },
  /** Hides everything in every window, or shows it again. */
  'screen.cover': { ask: covered, answer: covered },
  /** Opens the page in a window of its own, or brings that to the front. */
  'window.show': { ask: z.strictObject({ which }), answer: none },
  /** Opens the self-check sheet of a procedure, to be printed for the citizen. */
  'handout.show': { ask: z.strictObject({ procedure: id }), answer: none },
  /** Where the window was left, so that it opens there again. */
  'window.moved': {
    ask: z.strictObject({
      which,
      place: z.strictObject({ left: along, top: along, width: length, height: length }),
    }),
    answer: none,
  },
} as const;
