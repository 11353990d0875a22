import * as z from 'zod/mini';
import { caseSchema, keptCaseSchema } from '../../schema/case.ts';
import { none } from './common.ts';

const saved = z.union([
  z.strictObject({ kind: z.literal('saved'), rev: z.int() }),
  z.strictObject({ kind: z.literal('stale'), current: z.nullable(keptCaseSchema) }),
]);

/** Asks about the case in hand. */
export const caseAsks = {
  'case.save': {
    ask: z.strictObject({ case: caseSchema, base: z.int(), issueKey: z.optional(z.uuid()) }),
    answer: saved,
  },
  'case.load': { ask: none, answer: z.strictObject({ kept: z.nullable(keptCaseSchema) }) },
  'case.clear': { ask: z.strictObject({ base: z.int() }), answer: saved },
} as const;
