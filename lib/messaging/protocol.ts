// The one table of what pages may ask of the background. Both ends check every message against it.
import * as z from 'zod/mini';
import { caseSchema, keptCaseSchema } from '../schema/case.ts';
import { issueSchema, officeSchema, registerQuerySchema, slipRowSchema, slipSchema } from '../schema/slip.ts';

const none = z.strictObject({});
const slip = z.nullable(slipSchema);
const id = z.strictObject({ id: z.uuid() });

export const settingsSchema = z.strictObject({
  lang: z.enum(['zh', 'en']),
  paper: z.enum(['A5', 'A4']),
  office: officeSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

const saved = z.union([
  z.strictObject({ kind: z.literal('saved'), rev: z.int() }),
  z.strictObject({ kind: z.literal('stale'), current: z.nullable(keptCaseSchema) }),
]);

export const protocol = {
  /** How the store stands, and the case in hand. */
  'desk.open': {
    ask: none,
    answer: z.strictObject({
      kept: z.nullable(keptCaseSchema),
      damagedCase: z.boolean(),
      settings: settingsSchema,
      store: z.enum(['ok', 'renewed']),
      unprinted: slip,
    }),
  },
  'case.save': {
    ask: z.strictObject({ case: caseSchema, base: z.int(), issueKey: z.optional(z.uuid()) }),
    answer: saved,
  },
  'case.load': { ask: none, answer: z.strictObject({ kept: z.nullable(keptCaseSchema) }) },
  'case.clear': { ask: z.strictObject({ base: z.int() }), answer: saved },
  'slip.issue': { ask: issueSchema, answer: slipSchema },
  'slip.get': { ask: id, answer: slip },
  'slip.find': { ask: registerQuerySchema, answer: z.array(slipRowSchema) },
  /** `key` is made before the first try, so that a try repeated is not counted as another print. */
  'slip.printed': { ask: z.strictObject({ id: z.uuid(), key: z.uuid() }), answer: slip },
  'slip.void': { ask: z.strictObject({ id: z.uuid(), reason: z.string().check(z.maxLength(200)) }), answer: slip },
  'slip.show': { ask: id, answer: none },
  'settings.save': { ask: settingsSchema, answer: settingsSchema },
  'drawer.hide': { ask: none, answer: none },
  'options.show': { ask: none, answer: none },
} as const;

export type Ask = keyof typeof protocol;
export type AskBody<A extends Ask> = z.infer<(typeof protocol)[A]['ask']>;
export type Answer<A extends Ask> = z.infer<(typeof protocol)[A]['answer']>;

/** Why an ask failed; the page says it in a sentence. */
export const faultSchema = z.enum(['disk-full', 'store-failed', 'bad-request', 'failed']);
export type Fault = z.infer<typeof faultSchema>;

export const askEnvelope = z.strictObject({ id: z.int(), ask: z.string(), body: z.unknown() });
export const changeSchema = z.enum(['case', 'register', 'settings']);
export type Change = z.infer<typeof changeSchema>;
export const replyEnvelope = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), body: z.unknown() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), fault: faultSchema }),
  z.strictObject({ changed: changeSchema }),
]);

/** Name of the ports these messages go through. */
export const PORT = 'onetrip';
