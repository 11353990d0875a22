import * as z from 'zod/mini';
import { type Case, labelFault, MOST_LABEL } from '../core/case.ts';
import { isDay } from '../core/days/day.ts';

/** An ISO day that exists on the calendar. */
export const daySchema = z.string().check(z.refine(isDay));
const id = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[a-z0-9:-]+$/));
const whole = z.int().check(z.gte(0), z.lte(9999));

const rows = z.array(id).check(z.maxLength(200));
const before = z.strictObject({
  number: z.string().check(z.regex(/^\d{3}-(\d{2}-)?\d{5}$/)),
  check: z.string().check(z.regex(/^\d{10}$/)),
  applied: daySchema,
  fingerprint: z.string().check(z.length(4)),
  marks: z.record(id, z.enum(['have', 'lack', 'lookup', 'mismatch', 'unchecked', 'not-needed'])),
  added: rows,
  dropped: rows,
  gone: z.strictObject({ answers: whole, papers: whole }),
});

/** By `answer:<question>`, `event` or `applied`. */
const pageKey = z.string().check(z.maxLength(90), z.regex(/^(?:event|applied|answer:[a-z0-9:-]+)$/));
const page = z
  .record(pageKey, z.union([id, whole]))
  .check(z.refine(said => Object.keys(said).length <= 100, { error: 'too many' }));

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
  told: z.optional(z.record(id, z.enum(['done', 'declined', 'open']))),
  asked: z.optional(z.record(id, z.enum(['yes', 'no', 'open']))),
  before: z.optional(before),
  page: z.optional(page),
});

/** Whom a case is of, as a hash that only this run of the browser can make: its own mark, and the hash. */
export const whoseSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{32}$/));

/** Names a case among those in hand: `current` was the only one there could be before there were several. */
export const caseIdSchema = z.union([z.literal('current'), z.uuid()]);

/** A short label to find a parked case by, such as the number drawn; never an ID number. */
export const caseLabelSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(MOST_LABEL))
  .check(z.refine(label => labelFault(label) === undefined));

/** A wall-clock time, YYYY-MM-DDTHH:MM. */
export const momentSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));

/** A case as kept, with the revision that guards against two windows writing over each other. */
export const keptCaseSchema = z.strictObject({
  id: caseIdSchema,
  case: caseSchema,
  rev: z.int(),
  /** Made before the first try to issue, so that a repeated try finds the slip already issued. */
  issueKey: z.optional(z.uuid()),
  label: z.optional(caseLabelSchema),
  /** Put aside until the citizen is back. */
  parked: z.optional(z.literal(true)),
  /** Cases of one citizen's visit bear the same; alone it means nothing. */
  visit: z.optional(z.uuid()),
  /** Whom the host page said it is of. */
  whose: z.optional(whoseSchema),
  /** Its place among the cases in hand. */
  no: z.optional(z.int()),
  /** When it was last touched. */
  at: z.optional(momentSchema),
});
export type KeptCase = z.infer<typeof keptCaseSchema>;

/** The cases in hand, in the order in which they were begun, and which one is looked at. */
export const heldSchema = z.strictObject({
  cases: z.array(keptCaseSchema),
  hand: z.nullable(caseIdSchema),
  /** When all of them end. */
  endsAt: momentSchema,
  /** How many ended at closing time and were not yet told of. */
  ended: z.int(),
});
export type Held = z.infer<typeof heldSchema>;
