import * as z from 'zod/mini';
import type { Case } from '../core/case.ts';
import { isDay } from '../core/days/day.ts';

/** An ISO day that exists on the calendar. */
export const daySchema = z.string().check(z.refine(isDay));
const id = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[a-z0-9:-]+$/));
const whole = z.int().check(z.gte(0), z.lte(9999));

const rows = z.array(id).check(z.maxLength(200));
const before = z.strictObject({
  number: z.string().check(z.regex(/^\d{3}-(\d{2}-)?\d{5}$/)),
  applied: daySchema,
  fingerprint: z.string().check(z.length(4)),
  marks: z.record(id, z.enum(['have', 'lack', 'lookup', 'mismatch', 'unchecked', 'not-needed'])),
  added: rows,
  dropped: rows,
  gone: z.strictObject({ answers: whole, papers: whole }),
});

/** One application in hand, as kept and sent; answers and marks out of range are refused here, not drawn. */
export const caseSchema: z.ZodMiniType<Case> = z.strictObject({
  procedure: id,
  answers: z.record(id, z.union([id, whole])),
  marks: z.record(id, z.enum(['have', 'lack', 'lookup', 'mismatch'])),
  quantities: z.record(id, whole),
  waivers: z.record(id, id),
  requested: z.array(id).check(z.maxLength(60)),
  event: z.optional(daySchema),
  applied: daySchema,
  demandIgnored: z.boolean(),
  paid: z.optional(z.int().check(z.gte(0), z.lte(9_999_999))),
  before: z.optional(before),
});

/** A case as kept, with the revision that guards against two windows writing over each other. */
export const keptCaseSchema = z.strictObject({
  case: caseSchema,
  rev: z.int(),
  /** Made before the first try to issue, so that a repeated try finds the slip already issued. */
  issueKey: z.optional(z.uuid()),
});
export type KeptCase = z.infer<typeof keptCaseSchema>;
