// Shapes of content files as Zod schemas: unknown → core's types. Strict, so that a misspelt key is found.
import * as z from 'zod/mini';
import type { Condition, Procedure } from '../core/pack.ts';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
/** Of every entry; none may be named as a part that every object has. */
export const idSchema = z.string().check(
  z.maxLength(80),
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z.refine(value => value !== 'constructor'),
);
const id = idSchema;
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const both = z.strictObject({ zh: text, en: text });
const whole = z.int().check(z.gte(0));
const no = z.int().check(z.gte(1), z.lte(899));
const dated = { since: z.optional(day), until: z.optional(day) };

const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: id, is: id }),
    z.strictObject({ fact: id, in: z.array(id).check(z.minLength(1)) }),
    z.strictObject({ fact: id, lt: z.number() }),
    z.strictObject({ fact: id, lte: z.number() }),
    z.strictObject({ fact: id, gt: z.number() }),
    z.strictObject({ fact: id, gte: z.number() }),
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
const when = z.optional(conditionSchema);

/** One option of a procedure. */
export const optionSchema = z.strictObject({
  id,
  no: no.check(z.lte(89)),
  label: both,
  echo: z.optional(both),
  when,
  ...dated,
});
/** One question of a procedure. */
export const questionSchema = z.strictObject({
  id,
  no: no.check(z.lte(99)),
  ask: both,
  type: z.enum(['choice', 'number']),
  when,
  note: z.optional(text),
  numberUnit: z.optional(text),
  derive: z.optional(z.literal('age')),
  options: z.optional(z.array(optionSchema).check(z.minLength(2), z.maxLength(60))),
  ...dated,
});
const keep = z.enum(['scan', 'return', 'keep']);
/** One requirement of a procedure. */
export const requirementSchema = z.strictObject({
  id,
  no,
  document: id,
  name: both,
  form: z.enum(['original', 'copy', 'show', 'either']),
  when,
  oneOf: z.optional(id),
  need: z.optional(z.literal('bring')),
  practice: z.optional(z.literal('offices differ')),
  phase: z.optional(z.literal('later')),
  due: z.optional(text),
  keep: z.optional(keep),
  note: z.optional(text),
  obtain: z.optional(text),
  lookup: z.optional(z.strictObject({ how: text, when })),
  fallback: z.optional(text),
  cite: z.optional(text),
  source: whole,
  ...dated,
});
/** One fee of a procedure. */
export const feeSchema = z.strictObject({
  item: id,
  when,
  note: z.optional(text),
  onRequest: z.optional(z.boolean()),
  practice: z.optional(z.literal('offices differ')),
  source: whole,
  ...dated,
});
const outcome = z.strictObject({
  kind: z.enum(['stop', 'redirect', 'not-needed', 'ask']),
  when: conditionSchema,
  says: both,
  to: z.optional(id),
  cite: z.optional(text),
  ...dated,
});
const person = z.strictObject({
  who: both,
  does: z.enum(['come', 'sign', 'come-and-sign', 'may-send-agent']),
  when,
  cite: z.optional(text),
  note: z.optional(text),
});
/** One offer of a procedure. */
export const offerSchema = z.strictObject({
  says: text,
  when,
  note: z.optional(text),
  duty: z.optional(z.boolean()),
  cite: z.optional(text),
  source: whole,
  ask: z.optional(text),
  adds: z.optional(z.array(id).check(z.minLength(1), z.maxLength(8))),
  ...dated,
});
/** One practice for a time of a procedure. */
export const interimSchema = z.strictObject({
  id,
  says: both,
  afterwards: text,
  when,
  since: day,
  until: day,
  cite: z.optional(text),
  source: whole,
});
const after = z.optional(z.strictObject({ months: z.optional(whole), years: z.optional(whole) }));
const period = z.strictObject({
  id,
  days: whole,
  after,
  event: both,
  from: text,
  late: z.optional(id),
  when,
  cite: text,
  note: z.optional(text),
  ...dated,
});

/** Where something is from; what an office wrote itself has no address. */
export const sourceSchema = z.strictObject({
  title: text,
  url: z.string().check(z.maxLength(2000)),
  asOf: z.optional(text),
});

/** What a processing time rests on. */
export const timeKind = z.enum(['law', 'local', 'practice']);

/** One file of lib/pack/procedures. */
export const procedureSchema: z.ZodMiniType<Procedure> = z.strictObject({
  id,
  no: z.int().check(z.gte(1), z.lte(9999)),
  title: both,
  category: id,
  scope: z.optional(z.enum(['national', 'local'])),
  sensitive: z.boolean(),
  aliases: z.array(text),
  codes: z.array(text),
  confidence: z.enum(['high', 'medium', 'low']),
  conflicts: z.string().check(z.maxLength(4000)),
  law: z.array(z.strictObject({ cite: text, says: text, ...dated })),
  applicants: z.array(z.strictObject({ who: text, cite: z.optional(text) })),
  agent: z.strictObject({ allowed: z.boolean(), needs: z.optional(text), cite: z.optional(text) }),
  office: z.strictObject({
    rule: z.enum(['any', 'registered', 'residence', 'special']),
    note: z.optional(text),
    cite: z.optional(text),
  }),
  period: z.optional(period),
  processing: z.optional(
    z.strictObject({ time: both, source: whole, kind: z.optional(timeKind), cite: z.optional(text) }),
  ),
  questions: z.array(questionSchema),
  groups: z.array(z.strictObject({ id, no: no.check(z.lte(99)), name: both, min: z.int().check(z.gte(1)) })),
  requirements: z.array(requirementSchema),
  fees: z.array(feeSchema),
  outcomes: z.array(outcome),
  persons: z.array(person),
  steps: z.array(text),
  offers: z.array(offerSchema),
  interims: z.optional(z.array(interimSchema)),
  pitfalls: z.array(text),
  sources: z.array(sourceSchema),
});
