import * as z from 'zod/mini';
import type { KeptHost } from '../core/host/kept.ts';
import { type HostProfile, MOST_READ, type Trace } from '../core/host/profile.ts';

/** As many profiles are kept at most. */
export const MOST_HOSTS = 200;
/** Characters of one profile, written out, at most: a hundred fields with all their words are far below. */
const MOST_PROFILE = 200_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const named = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
/** An id of the rules. */
const ruleId = z.string().check(z.regex(/^[a-z0-9][a-z0-9:-]{0,79}$/));
const count = z.int().check(z.gte(0), z.lte(100_000));

/** Tags, plain classes, ids and places, one below another: nothing that a page could be searched with for long. */
const SIMPLE_PATH =
  /^(?:[a-z][a-z0-9-]{0,30})?(?:[#.][\w-]{1,60}|:nth-of-type\(\d{1,5}\)|(?: > | )[a-z][a-z0-9-]{0,30})*$/;
const path = text(300).check(z.regex(SIMPLE_PATH, { error: 'bad-path' }));

/** How a field is known again; texts are bounded, the path is of the simplest kind. */
export const traceSchema: z.ZodMiniType<Trace> = z.strictObject({
  kind: z.enum(['field', 'choice', 'text']),
  tag: z.string().check(z.regex(/^[a-z][a-z0-9:-]{0,40}$/)),
  label: text(80),
  names: z.array(named(100)).check(z.maxLength(8)),
  part: text(80),
  place: z.strictObject({ at: count, of: count }),
  cell: z.strictObject({ column: text(80), row: text(80) }),
  near: z.strictObject({ before: text(80), after: text(80) }),
  css: path,
});

const era = z.enum(['roc', 'ad', 'either']);
const word = z.strictObject({
  text: named(MOST_READ),
  match: z.enum(['is', 'has'], { error: 'pattern' }),
  means: ruleId,
  procedure: z.optional(ruleId),
});
const reading = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('day'), era }),
    z.strictObject({ kind: z.literal('words'), words: z.array(word).check(z.maxLength(300)) }),
    z.strictObject({ kind: z.literal('number') }),
    z.strictObject({ kind: z.literal('age'), era }),
    z.strictObject({ kind: z.literal('same') }),
  ],
  { error: 'pattern' },
);
const target = z.union([z.enum(['procedure', 'event', 'applied', 'who']), z.templateLiteral(['answer:', ruleId])]);
const site = z.strictObject({
  origin: z
    .string()
    .check(z.maxLength(300), z.regex(/^https?:\/\/[a-z0-9.-]{1,253}(?::(?:\d{1,5}|\*))?$/, { error: 'bad-site' })),
  path: z.string().check(z.maxLength(300), z.regex(/^\/[^\s?#]*$/)),
});

/** What is known of a host, as it comes from a file, the store or a panel. */
export const hostProfileSchema: z.ZodMiniType<HostProfile> = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
    name: named(60),
    sites: z.array(site).check(z.minLength(1), z.maxLength(20)),
    bindings: z
      .array(
        z.strictObject({
          id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
          target,
          reading,
          trace: traceSchema,
          page: text(300),
        }),
      )
      .check(z.maxLength(100)),
  })
  .check(
    z.refine(({ bindings }) => new Set(bindings.map(each => each.id)).size === bindings.length, { error: 'twice' }),
    z.refine(profile => JSON.stringify(profile).length <= MOST_PROFILE, { error: 'too-big' }),
  );

/** What is saved of a profile: itself, and what the office chose for its sites. */
export const hostContentSchema: z.ZodMiniType<Pick<KeptHost, 'profile' | 'off' | 'marks'>> = z.strictObject({
  profile: hostProfileSchema,
  off: z.boolean(),
  marks: z.boolean(),
});

/** A profile as it is kept. */
export const keptHostSchema: z.ZodMiniType<KeptHost> = z.strictObject({
  profile: hostProfileSchema,
  rev: z.int().check(z.gte(0)),
  at: text(40),
  off: z.boolean(),
  marks: z.boolean(),
  shipped: z.optional(z.literal(true)),
});

/** What becomes of a profile that comes in. */
export const hostNewsSchema = z.strictObject({
  news: z.enum(['new', 'replaces', 'same']),
  profile: hostProfileSchema,
  was: z.optional(text(60)),
});
