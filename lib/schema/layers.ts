// Changes of an office or a clerk, and the file they travel in: unknown → core's types. Untrusted: strict and bounded.
import * as z from 'zod/mini';
import { unbounded } from '../core/layers/bounds.ts';
import {
  type Change,
  type Edit,
  FIELDS,
  type NewChange,
  type Target,
  type Thing,
  type Words,
} from '../core/layers/change.ts';
import { OWN_ID, OWN_NUMBERS } from '../core/layers/numbers.ts';
import type { Procedure, Question } from '../core/pack.ts';
import { daySchema } from './case.ts';
import { feeItemSchema } from './catalogue.ts';
import {
  feeSchema,
  idSchema as id,
  interimSchema,
  offerSchema,
  optionSchema,
  procedureSchema,
  questionSchema,
  requirementSchema,
} from './pack.ts';

/** As many changes as are kept at most. */
export const MOST_CHANGES = 10_000;

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const short = z.string().check(z.maxLength(200));
const both = z.strictObject({ zh: text, en: text });
const words = z.nullable(z.union([text, both]));
const own = id.check(z.refine(value => value.startsWith(OWN_ID), { error: 'own-id' }));
const whole = z.int().check(z.gte(0), z.lte(9_999_999));
/** Whether a number is one of those kept for entries of one's own. */
const ownNumber = (kind: keyof typeof OWN_NUMBERS) =>
  z.int().check(z.refine(no => no >= OWN_NUMBERS[kind][0] && no <= OWN_NUMBERS[kind][1], { error: 'own-number' }));

const target: z.ZodMiniType<Target> = z
  .strictObject({
    kind: z.enum(Object.keys(FIELDS) as [keyof typeof FIELDS]),
    procedure: id,
    id,
    question: z.optional(id),
  })
  .check(z.refine(({ kind, question }) => (kind === 'option') === (question !== undefined)));

const thing: z.ZodMiniType<Thing> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('requirement'),
    entry: z.extend(z.omit(requirementSchema, { source: true }), { id: own, no: ownNumber('requirement') }),
  }),
  z.strictObject({
    kind: z.literal('question'),
    entry: z.extend(questionSchema, { id: own, no: ownNumber('question') }).check(z.refine(optionsFit)),
  }),
  z.strictObject({
    kind: z.literal('option'),
    question: id,
    entry: z.extend(optionSchema, { id: own, no: ownNumber('option') }),
  }),
  z.strictObject({
    kind: z.literal('fee'),
    entry: z.omit(feeSchema, { source: true }),
    item: z.optional(z.extend(feeItemSchema, { id: own })),
  }),
  z.strictObject({ kind: z.literal('offer'), entry: z.omit(offerSchema, { source: true }) }),
  z.strictObject({
    kind: z.literal('interim'),
    entry: z.extend(z.omit(interimSchema, { source: true }), { id: own }),
  }),
  z.strictObject({ kind: z.enum(['step', 'pitfall', 'alias', 'code']), entry: text }),
]);

const ownProcedure: z.ZodMiniType<Procedure> = procedureSchema.check(
  z.refine(({ id: name }) => name.startsWith(OWN_ID), { error: 'own-id', path: ['id'] }),
  z.refine(({ no }) => no >= OWN_NUMBERS.procedure[0], { error: 'own-number', path: ['no'] }),
  z.refine(({ questions }) => questions.every(optionsFit), { path: ['questions'] }),
  z.refine(allDistinct, { error: 'twice' }),
);

/** A choice has options, a number none. */
function optionsFit({ type, options }: Pick<Question, 'type' | 'options'>): boolean {
  return (type === 'choice') === (options !== undefined);
}

/** No id and no number stands twice in one list. */
function allDistinct({ questions, requirements, groups }: Procedure): boolean {
  const lists = [questions, requirements, groups, ...questions.map(each => each.options ?? [])];
  return lists.every(
    list =>
      new Set(list.map(each => each.id)).size === list.length &&
      new Set(list.map(each => each.no)).size === list.length,
  );
}

const edit: z.ZodMiniType<Edit> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), procedure: id, thing, after: z.optional(id) }),
  z
    .strictObject({ do: z.literal('reword'), target, field: short, to: words, was: words })
    .check(z.refine(each => fits(each), { error: 'field', path: ['to'] })),
  z.strictObject({ do: z.literal('hide'), target, was: words }),
  z.strictObject({ do: z.literal('procedure'), procedure: ownProcedure, copyOf: z.optional(id) }),
  z.strictObject({
    do: z.literal('slip-text'),
    slot: z.enum(['lead', 'closing']),
    procedure: z.optional(id),
    to: z.nullable(both),
  }),
  z.strictObject({ do: z.literal('document-text'), document: id, to: z.nullable(both) }),
  z.strictObject({
    do: z.literal('price'),
    item: id,
    price: z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.enum(['flat', 'per-page']), amount: whole }),
      z.strictObject({ rule: z.literal('first-and-subsequent'), first: whole, subsequent: whole }),
    ]),
  }),
  z.strictObject({
    do: z.literal('calendar'),
    day: daySchema,
    is: z.enum(['closed', 'workday']),
    name: z.string().check(z.maxLength(80)),
  }),
  z.strictObject({ do: z.literal('undo'), change: z.uuidv7() }),
]);

/** A text field of its kind, with a text of its languages; the main text cannot be taken away. */
function fits({ target: { kind }, field, to }: { target: Target; field: string; to: Words | null }): boolean {
  const at = FIELDS[kind].findIndex(each => each.name === field);
  if (to === null) return at > 0 || (at === 0 && kind === 'fee');
  return (typeof to === 'string') === (FIELDS[kind][at]?.both === false);
}

const news = {
  layer: z.enum(['office', 'personal']),
  by: z.string().check(z.minLength(1), z.maxLength(40)),
  why: z.string().check(z.minLength(1), z.maxLength(500)),
  cite: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  since: z.optional(daySchema),
  until: z.optional(daySchema),
  edit,
};
const bounded = z.unknown().check(
  z.check(payload => {
    const fault = unbounded(payload.value);
    if (fault) payload.issues.push({ code: 'custom', message: fault, input: payload.value, path: [] });
  }),
);

/** Ids are of times before the year 2100: of two changes the later id holds, and none may stand above all to come. */
export const LATEST_ID = '03bb2cc3';
const inTime = z.refine<string>(value => value < LATEST_ID, { error: 'far-future' });

/** A change as a window asks for it. */
export const newChangeSchema: z.ZodMiniType<NewChange> = z.pipe(bounded, z.strictObject(news));
/** A change as kept. */
export const keptChangeSchema: z.ZodMiniType<Change> = z.pipe(
  bounded,
  z.strictObject({
    ...news,
    id: z.uuidv7().check(inTime),
    at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
  }),
);
