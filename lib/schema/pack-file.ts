import * as z from 'zod/mini';
import type { Pack } from '../core/pack.ts';
import { agenciesSchema, calendarSchema, feesSchema, papersSchema, penaltiesSchema } from './catalogue.ts';
import { procedureSchema } from './pack.ts';

/** Far beyond any pack, and soon refused. */
const MOST = { procedures: 1000, text: 10_000_000, faults: 50 };
/** Entries by their id: as a list they have the shapes of the catalogue. */
const table = z.record(z.string(), z.unknown());
const headSchema = z.looseObject({
  format: z.literal(1),
  version: z.string().check(z.maxLength(40)),
  fingerprint: z.string().check(z.maxLength(40)),
  procedures: z.array(procedureSchema).check(z.maxLength(MOST.procedures)),
  documents: table,
  fees: table,
  waivers: table,
  offences: table,
  periods: table,
  cautions: z.unknown(),
  calendar: calendarSchema,
  agencies: z.unknown(),
  systems: z.unknown(),
});

export type PackFile =
  | { readonly ok: true; readonly pack: Pack }
  /** Each fault with its place in the file. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a built pack strictly: whole or not at all. */
export function readPackFile(text: string): PackFile {
  const refuse = (...faults: string[]): PackFile => ({ ok: false, faults: faults.slice(0, MOST.faults) });
  if (text.length > MOST.text) return refuse(`${text.length} characters, at most ${MOST.text}`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse((error as Error).message);
  }
  const { procedures = [] } = (json ?? {}) as { procedures?: unknown };
  if (Array.isArray(procedures) && procedures.length > MOST.procedures)
    return refuse(`procedures: ${procedures.length}, at most ${MOST.procedures}`);
  const head = headSchema.safeParse(json);
  if (!head.success) return refuse(...faultsOf(head.error, ''));
  const { documents, fees, waivers, offences, periods, cautions, agencies, systems } = head.data;
  const shared = [
    ['documents', papersSchema.safeParse(Object.values(documents))],
    ['fees', feesSchema.safeParse({ items: Object.values(fees), waivers: Object.values(waivers) })],
    [
      'penalties',
      penaltiesSchema.safeParse({ offences: Object.values(offences), periods: Object.values(periods), cautions }),
    ],
    ['agencies', agenciesSchema.safeParse({ notify: agencies, systems })],
  ] as const;
  const faults = shared.flatMap(([name, parsed]) => (parsed.success ? [] : faultsOf(parsed.error, `${name}.`)));
  const astray = Object.entries({ documents, fees, waivers, offences, periods }).flatMap(([name, entries]) =>
    Object.entries(entries).flatMap(([id, entry]) =>
      (entry as { id?: unknown } | null)?.id === id ? [] : [`${name}.${id}: stands under another name`],
    ),
  );
  return faults.length + astray.length > 0
    ? refuse(...faults, ...astray)
    : // The shapes only check: the pack is the one in the file, to the last letter, but for what it is found by.
      { ok: true, pack: { ...(json as object), search: [] } as unknown as Pack };
}

function faultsOf({ issues }: z.core.$ZodError, at: string): string[] {
  return issues.map(({ path, message }) => `${at}${path.join('.')}: ${message}`);
}
