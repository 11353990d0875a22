// Shapes of the catalogues beside the procedures: papers, fees, fines, calendar, agencies.
import * as z from 'zod/mini';
import type {
  Agency,
  Caution,
  FeeItem,
  Interim,
  Offence,
  OfficeCalendar,
  OfficeSystem,
  PaperKind,
  Source,
  StatutoryPeriod,
  Text,
  TimeKind,
  Waiver,
} from '../core/pack.ts';
import { interimSchema, sourceSchema, timeKind } from './pack.ts';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const both = z.strictObject({ zh: text, en: text });
const whole = z.int().check(z.gte(0));
const dated = { since: z.optional(day), until: z.optional(day) };
const scope = z.enum(['national', 'local']);
const note = z.optional(text);

export const papersSchema: z.ZodMiniType<readonly PaperKind[]> = z.array(
  z.strictObject({
    id,
    name: both,
    issuer: text,
    keep: z.optional(z.enum(['scan', 'return', 'keep'])),
    single: z.optional(z.literal(true)),
    note,
    otherOffice: z.optional(text),
  }),
);

const price = z.union([
  z.strictObject({ rule: z.enum(['flat', 'per-page']), amount: whole, ...dated }),
  z.strictObject({ rule: z.literal('first-and-subsequent'), first: whole, subsequent: whole, ...dated }),
  z.strictObject({
    rule: z.literal('tiered'),
    by: text,
    tiers: z.array(z.strictObject({ lt: z.optional(whole), amount: whole })),
    ...dated,
  }),
  z.strictObject({ rule: z.literal('local'), ...dated }),
]);
/** One fee with all its prices. */
export const feeItemSchema = z.strictObject({
  id,
  name: both,
  unit: both,
  prices: z.array(price).check(z.minLength(1)),
  collected: z.enum(['here', 'elsewhere']),
  payTo: text,
  scope,
  waivers: z.array(id),
  cite: text,
  note,
});
export const feesSchema: z.ZodMiniType<{ items: readonly FeeItem[]; waivers: readonly Waiver[] }> = z.strictObject({
  items: z.array(feeItemSchema),
  waivers: z.array(
    z.strictObject({
      id,
      name: both,
      effect: z.enum(['free', 'half']),
      condition: text,
      cite: text,
      scope,
      confidence: z.enum(['high', 'medium', 'low']),
      note,
      ...dated,
    }),
  ),
});

const after = z.optional(z.strictObject({ months: z.optional(whole), years: z.optional(whole) }));
export const penaltiesSchema: z.ZodMiniType<{
  offences: readonly Offence[];
  periods: readonly StatutoryPeriod[];
  cautions: readonly Caution[];
}> = z.strictObject({
  offences: z.array(
    z.strictObject({
      id,
      name: both,
      cite: text,
      who: text,
      min: whole,
      max: whole,
      tiers: z.array(
        z.union([
          z.strictObject({ from: whole, to: z.optional(whole), amount: whole }),
          z.strictObject({ case: text, says: text, amount: whole }),
        ]),
      ),
      afterDemand: z.optional(whole),
      note,
    }),
  ),
  periods: z.array(z.strictObject({ id, name: both, days: z.optional(whole), after, from: text, cite: text, note })),
  cautions: z.array(z.strictObject({ id, says: text, cite: text })),
});

export const calendarSchema: z.ZodMiniType<OfficeCalendar> = z.strictObject({
  years: z.record(
    z.string().check(z.regex(/^\d{4}$/)),
    z.strictObject({ closed: z.array(z.strictObject({ day, name: text })), workdays: z.array(day), note }),
  ),
});

export const agenciesSchema: z.ZodMiniType<{ notify: readonly Agency[]; systems: readonly OfficeSystem[] }> =
  z.strictObject({
    notify: z.array(
      z.strictObject({
        id,
        name: both,
        procedures: z.array(id),
        passes: z.array(text),
        how: text,
        scope,
        consent: text,
        cost: z.optional(text),
        note,
      }),
    ),
    systems: z.array(
      z.strictObject({
        id,
        name: text,
        holder: text,
        replaces: z.array(text),
        usedFor: z.array(text),
        cite: text,
        limit: z.optional(text),
      }),
    ),
  });

/** A practice for a time of several procedures, with where it is from. */
export type PackInterim = Omit<Interim, 'source'> & { readonly procedures: readonly string[]; readonly basis: Source };
export const interimsSchema: z.ZodMiniType<readonly PackInterim[]> = z.array(
  z.extend(z.omit(interimSchema, { source: true, when: true }), {
    procedures: z.array(id).check(z.minLength(1)),
    basis: sourceSchema,
  }),
);

/** What the processing times of several procedures rest on, with where that is written. */
export interface PackTimes {
  readonly procedures: readonly string[];
  readonly kind: TimeKind;
  readonly cite?: string | undefined;
  readonly basis: Source;
}
export const timesSchema: z.ZodMiniType<readonly PackTimes[]> = z.array(
  z.strictObject({
    procedures: z.array(id).check(z.minLength(1)),
    kind: timeKind,
    cite: z.optional(text),
    basis: sourceSchema,
  }),
);

/** Reasons for what the checks of a pack find and is meant so, by the key of the finding. */
export const acceptedSchema: z.ZodMiniType<Readonly<Record<string, Text>>> = z.record(
  z.string().check(z.regex(/^[^\s/]+(?:\/[^\s/]+){3,4}$/), z.maxLength(300)),
  both,
);
