import * as z from 'zod/mini';
import { none } from './common.ts';

/** Asks about the office itself. */
export const officeAsks = {
  /** The year and counter that slips are numbered under now, and the last serial given there; 0: none yet. */
  'office.numbers': { ask: none, answer: z.strictObject({ year: z.int(), counter: z.int(), last: z.int() }) },
} as const;
