import * as z from 'zod/mini';
import {
  caseIdSchema,
  caseLabelSchema,
  caseSchema,
  heldSchema,
  keptCaseSchema,
  momentSchema,
  whoseSchema,
} from '../../schema/case.ts';
import { none } from './common.ts';

const stale = z.strictObject({ kind: z.literal('stale'), current: z.nullable(keptCaseSchema) });
const saved = z.strictObject({ kind: z.literal('saved'), rev: z.int() });

const content = {
  id: caseIdSchema,
  case: caseSchema,
  issueKey: z.optional(z.uuid()),
  label: z.optional(caseLabelSchema),
  parked: z.optional(z.literal(true)),
  visit: z.optional(z.uuid()),
  whose: z.optional(whoseSchema),
};

/** Asks about the cases in hand. */
export const caseAsks = {
  /** Saves one; a new one has base 0, and one on its way from here at the time is given as `from`. `full`: there are as many as there may be. */
  'case.save': {
    ask: z.strictObject({ ...content, base: z.int(), from: z.optional(z.strictObject(content)) }),
    answer: z.union([saved, stale, z.strictObject({ kind: z.literal('full') })]),
  },
  'case.load': { ask: none, answer: heldSchema },
  /** It may be closing time: all of them, after those that are over were ended. */
  'case.tend': { ask: none, answer: heldSchema },
  'case.clear': {
    ask: z.strictObject({ id: caseIdSchema, base: z.int(), from: z.optional(z.strictObject(content)) }),
    answer: z.union([saved, stale]),
  },
  /** Which one is looked at; every window follows. */
  'case.hand': { ask: z.strictObject({ id: z.nullable(caseIdSchema) }), answer: none },
  /** Puts the coming closing off. `endsAt` is the one the clerk saw, so that the same choice twice is one. */
  'case.delay': { ask: z.strictObject({ endsAt: momentSchema }), answer: heldSchema },
  /** Whom a text of a page names, as it is kept with a case; the text goes no further than this. */
  'case.whose': {
    ask: z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(1000)) }),
    answer: z.strictObject({ whose: whoseSchema }),
  },
  /** The clerk was told how many ended at closing time. */
  'case.told': { ask: none, answer: none },
} as const;
