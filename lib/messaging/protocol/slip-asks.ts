import * as z from 'zod/mini';
import { issueSchema, partSchema, registerQuerySchema, slipRowSchema, slipSchema } from '../../schema/slip.ts';
import { id, none } from './common.ts';

const slip = z.nullable(slipSchema);

/** Asks about slips and their register. */
export const slipAsks = {
  'slip.issue': { ask: issueSchema, answer: slipSchema },
  'slip.get': { ask: id, answer: slip },
  'slip.find': { ask: registerQuerySchema, answer: z.array(slipRowSchema) },
  /** `key` is made before the first try, so that a try repeated is not counted as another print. */
  'slip.printed': { ask: z.strictObject({ id: z.uuid(), key: z.uuid() }), answer: slip },
  /** Keeps a further language with a slip, so that a reprint says the same; one it has already changes nothing. */
  'slip.spoken': { ask: z.strictObject({ id: z.uuid(), part: partSchema }), answer: slip },
  'slip.void': { ask: z.strictObject({ id: z.uuid(), reason: z.string().check(z.maxLength(200)) }), answer: slip },
  'slip.show': { ask: id, answer: none },
} as const;
