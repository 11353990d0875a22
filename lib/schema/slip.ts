import * as z from 'zod/mini';
import type { Notice } from '../core/notice/notice.ts';
import type { NoticePart } from '../core/notice/part.ts';
import { MOST_ON_SLIP } from '../core/notice/slip-code.ts';
import { caseSchema, daySchema } from './case.ts';

const text = z.string().check(z.maxLength(4000));
const both = z.strictObject({ zh: text, en: text });
const paper = z.strictObject({
  name: both,
  form: z.optional(both),
  note: z.optional(text),
  obtain: z.optional(text),
  cite: z.optional(text),
  reason: z.optional(both),
  uses: z.optional(both),
});
const item = z.union([
  z.strictObject({ kind: z.literal('paper'), paper }),
  z.strictObject({ kind: z.literal('any-of'), name: both, says: both, papers: z.array(paper), uses: z.optional(both) }),
]);
const block = z.union([
  z.strictObject({ kind: z.literal('lead'), says: both }),
  z.strictObject({ kind: z.literal('reason'), says: both, cite: z.optional(text) }),
  z.strictObject({ kind: z.literal('missing'), items: z.array(item) }),
  z.strictObject({
    kind: z.literal('branches'),
    title: both,
    branches: z.array(z.strictObject({ says: both, papers: z.array(both), also: z.optional(z.array(both)) })),
  }),
  z.strictObject({
    kind: z.literal('list'),
    use: z.enum(['unchecked', 'again', 'not-needed', 'later', 'persons']),
    title: both,
    items: z.array(both),
  }),
  z.strictObject({
    kind: z.literal('fees'),
    title: both,
    lines: z.array(z.strictObject({ name: both, how: text, amount: both, of: z.optional(both) })),
    total: both,
    fine: z.optional(both),
  }),
  z.strictObject({ kind: z.literal('facts'), facts: z.array(z.strictObject({ title: both, says: both })) }),
  z.strictObject({ kind: z.literal('closing'), says: z.array(both) }),
]);

const noticeSchema: z.ZodMiniType<Notice> = z.strictObject({
  procedure: z.strictObject({ id: z.string(), title: both }),
  applied: daySchema,
  fingerprint: z.string().check(z.length(4)),
  blocks: z.array(block).check(z.maxLength(40)),
  missing: z.array(z.string()),
});

const line = z.string().check(z.maxLength(12_000));
/** The same notice in another language, as it was said when the slip was issued or printed. */
export const partSchema: z.ZodMiniType<NoticePart> = z.strictObject({
  lang: z.enum(['en', 'vi', 'id', 'th', 'ja']),
  heading: line,
  lines: z.array(line).check(z.maxLength(400)),
});
const partsSchema: z.ZodMiniType<readonly NoticePart[]> = z.array(partSchema).check(z.maxLength(5));

const short = z.string().check(z.maxLength(200));
/** The office as it stands on paper; all may be empty. Counter 0 is none. */
export const officeSchema = z.strictObject({
  name: short,
  address: short,
  phone: short,
  hours: short,
  counter: z.int().check(z.gte(0), z.lte(99)),
  extension: short,
});
export type Office = z.infer<typeof officeSchema>;

const codedMark = z.enum(['unchecked', 'have', 'lack', 'lookup', 'mismatch', 'not-needed']);

const issued = {
  case: caseSchema,
  code: z.strictObject({
    procedureNo: z.int(),
    answers: z.array(z.strictObject({ question: z.int(), option: z.optional(z.int()), value: z.optional(z.int()) })),
    marks: z.array(z.strictObject({ requirement: z.int(), mark: codedMark })),
  }),
};
const mostOthers = z.maxLength(MOST_ON_SLIP - 1);

/** What is asked for when a slip is issued. The code's digits need the number, so the store makes them. `others`: further procedures of the same visit. */
export const issueSchema = z.strictObject({
  key: z.uuid(),
  notice: noticeSchema,
  parts: z.optional(partsSchema),
  ...issued,
  others: z.optional(z.array(z.strictObject(issued)).check(mostOthers)),
});
export type IssueRequest = z.infer<typeof issueSchema>;

/** One slip of the register. `at` is the local wall clock in Taiwan, YYYY-MM-DDTHH:MM. */
export const slipSchema = z.strictObject({
  id: z.uuid(),
  key: z.uuid(),
  number: z.strictObject({ year: z.int(), counter: z.int(), serial: z.int() }),
  text: z.string(),
  at: z.string(),
  day: daySchema,
  procedure: z.string(),
  missing: z.array(z.string()),
  case: caseSchema,
  /** The further procedures of the visit. */
  others: z.optional(z.array(caseSchema).check(mostOthers)),
  /** What it is found by beside `procedure`: each further procedure with the day, `transcript 2026-11-21`. */
  also: z.optional(z.array(z.string())),
  notice: noticeSchema,
  /** Absent on a slip issued before it was kept; only English can then be printed beside. */
  parts: z.optional(partsSchema),
  office: officeSchema,
  code: z.string(),
  short: z.string(),
  /** In languages that were wanted only after it was issued. */
  added: z.optional(partsSchema),
  /** How often it went to the printer; 0 means the number was taken but nothing was printed yet. */
  printed: z.int(),
  voided: z.optional(z.strictObject({ at: z.string(), reason: z.string() })),
});
export type Slip = z.infer<typeof slipSchema>;

/** How far a slip got: its number taken only, printed, or void. */
const slipStateSchema = z.enum(['fresh', 'printed', 'voided']);
/** Filters of the register; an absent one does not filter. `text` is the beginning of a slip number; `before`, the last of the page before. */
export const registerQuerySchema = z.strictObject({
  text: z.optional(short),
  procedure: z.optional(short),
  from: z.optional(daySchema),
  to: z.optional(daySchema),
  missing: z.optional(short),
  state: z.optional(slipStateSchema),
  before: z.optional(z.strictObject({ day: daySchema, id: z.uuid(), text: short })),
  limit: z.int().check(z.gte(1), z.lte(500)),
});
export type RegisterQuery = z.infer<typeof registerQuerySchema>;

/** A slip as a line of the register; the whole slip is fetched when it is opened. */
export const slipRowSchema = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  at: z.string(),
  day: daySchema,
  procedure: z.string(),
  title: both,
  /** The further procedures of a visit. */
  also: z.optional(z.array(z.string())),
  missing: z.array(z.string()),
  printed: z.int(),
  voided: z.optional(z.strictObject({ at: z.string(), reason: z.string() })),
});
export type SlipRow = z.infer<typeof slipRowSchema>;
