import * as z from 'zod/mini';
import { isHostPattern } from '../../core/host/allowed.ts';
import { FEATURES, type Policy } from '../../core/policy.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const featureSchema = z.enum(FEATURES);
const closing = z.union([z.literal(''), z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))]);
const hostPattern = text(300).check(z.refine(isHostPattern));
/** The limits of the same fields on the settings page. */
const OFFICE = {
  name: text(60),
  address: text(100),
  phone: text(40),
  hours: text(100),
  counter: z.int().check(z.gte(0), z.lte(99)),
  extension: text(20),
};
const MOST_HOSTS = 500;

/** A policy that was understood. */
export const policySchema: z.ZodMiniType<Policy> = z.strictObject({
  allowedHosts: z.optional(z.array(hostPattern).check(z.maxLength(MOST_HOSTS))),
  office: z.optional(z.partial(z.strictObject(OFFICE))),
  layersPlace: z.optional(text(500)),
  featuresOff: z.optional(z.array(featureSchema).check(z.maxLength(FEATURES.length))),
  closing: z.optional(closing),
});

/** A part of a policy that was not used: its key, as `office.counter`, why, and the beginning of what stood there. */
export const policyFaultSchema = z.strictObject({
  key: z.string().check(z.maxLength(80)),
  why: z.enum(['unknown', 'kind', 'long', 'many', 'host', 'feature', 'time', 'number']),
  what: z.string().check(z.maxLength(60)),
});
export type PolicyFault = z.infer<typeof policyFaultSchema>;
type Why = PolicyFault['why'];

const MOST_FAULTS = 50;

/** What of a policy can be used, and what cannot. Where sites are listed and none of them can be read, none is allowed. */
export function readPolicy(given: unknown): { readonly policy: Policy; readonly faults: readonly PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const blame = (key: string, why: Why, value: unknown) => {
    if (faults.length < MOST_FAULTS) faults.push({ key: key.slice(0, 80), why, what: shown(value) });
  };
  const one = <T>(key: string, value: unknown, schema: z.ZodMiniType<T>, why: Why): { [key: string]: T } => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { [key.split('.').at(-1) as string]: parsed.data };
    blame(key, why === 'long' && typeof value !== 'string' ? 'kind' : why, value);
    return {};
  };
  const list = <T>(key: string, value: unknown, schema: z.ZodMiniType<T>, why: Why, most: number): T[] | undefined => {
    if (!Array.isArray(value)) return void blame(key, 'kind', value);
    if (value.length > most) blame(key, 'many', value.length);
    return value.slice(0, most).flatMap(each => Object.values(one(key, each, schema, why)));
  };
  const office = (value: unknown) => {
    if (!isRecord(value)) return blame('office', 'kind', value);
    const parts = Object.entries(value).map(([key, part]) => {
      if (!Object.hasOwn(OFFICE, key)) return blame(`office.${key}`, 'unknown', part);
      const schema: z.ZodMiniType<string | number> = OFFICE[key as keyof typeof OFFICE];
      return one(`office.${key}`, part, schema, key === 'counter' ? 'number' : 'long');
    });
    return { office: Object.assign({}, ...parts) };
  };
  const READ: Readonly<Record<keyof Policy, (value: unknown) => Partial<Policy> | undefined>> = {
    allowedHosts: value => ({ allowedHosts: list('allowedHosts', value, hostPattern, 'host', MOST_HOSTS) ?? [] }),
    office: value => office(value) ?? undefined,
    layersPlace: value => one('layersPlace', value, text(500), 'long'),
    featuresOff: value => {
      const known = list('featuresOff', value, featureSchema, 'feature', 100);
      return known && { featuresOff: [...new Set(known)] };
    },
    closing: value => one('closing', value, closing, 'time'),
  };
  if (!isRecord(given)) return { policy: {}, faults };
  const parts = Object.entries(given).map(([key, value]) =>
    Object.hasOwn(READ, key) ? READ[key as keyof Policy](value) : blame(key, 'unknown', value),
  );
  return { policy: Object.assign({}, ...parts), faults };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? '').slice(0, 60);
}
