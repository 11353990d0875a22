// The one reader of a built pack: what it holds, its shape and its rules, all told at once.
import * as z from 'zod/mini';
import { type Fault, type Place, type ToldFault, toldOf } from '../core/faults/fault.ts';
import { linesOf } from '../core/faults/lines.ts';
import { namesTwice } from '../core/faults/names.ts';
import { ruleFaults } from '../core/faults/rules.ts';
import { textFaults } from '../core/faults/texts.ts';
import type { FeeItem, Pack, Procedure } from '../core/pack.ts';
import { agenciesSchema, calendarSchema, feesSchema, papersSchema, penaltiesSchema } from './catalogue.ts';
import { procedureSchema } from './pack.ts';
import { notJson, shapeFaults } from './shape-faults.ts';

/** Far beyond any pack, and soon refused. */
const MOST = { procedures: 1000, text: 10_000_000 };
/** Entries by their id: as a list they have the shapes of the catalogue. */
const table = z.record(z.string(), z.unknown());
const headSchema = z.strictObject({
  format: z.literal(1),
  version: z.string().check(z.maxLength(40)),
  fingerprint: z.string().check(z.maxLength(40)),
  procedures: z.array(z.unknown()),
  documents: table,
  fees: table,
  waivers: table,
  offences: table,
  periods: table,
  cautions: z.array(z.unknown()),
  calendar: calendarSchema,
  agencies: z.array(z.unknown()),
  systems: z.array(z.unknown()),
  // Made anew by whoever needs it.
  search: z.optional(z.unknown()),
});
type Head = z.infer<typeof headSchema>;

export type PackFile =
  | { readonly ok: true; readonly pack: Pack }
  /** Each fault with its place in the file. */
  | { readonly ok: false; readonly faults: readonly ToldFault[] };

/** Reads a built pack strictly: whole or not at all. */
export function readPackFile(text: string): PackFile {
  const refuse = (fault: Omit<Fault, 'at'>, at: Place = []): PackFile => ({
    ok: false,
    faults: toldOf({}, [{ at, ...fault }]),
  });
  if (text.length > MOST.text) return refuse({ kind: 'too-large', facts: [`${text.length}`, `${MOST.text}`] });
  const bare = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch (error) {
    return refuse(notJson(error as Error));
  }
  const { procedures } = (json ?? {}) as { readonly procedures?: unknown };
  if (Array.isArray(procedures) && procedures.length > MOST.procedures)
    return refuse({ kind: 'too-many-procedures', facts: [`${procedures.length}`, `${MOST.procedures}`] }, [
      'procedures',
    ]);
  // What cannot be looked into is taken out of the value here, so the rest is still checked.
  const held = textFaults(json);
  const whole = held.find(({ at }) => at.length === 0);
  if (whole) return refuse(whole);
  const head = headSchema.safeParse(json);
  const faults = namesTwice(bare).concat(held, head.success ? contentFaults(head.data) : shapeFaults(head.error));
  if (faults.length === 0 && head.success)
    // The shapes only check: the pack is the one in the file, to the last letter, but for what it is found by.
    return { ok: true, pack: { ...(json as object), search: [] } as unknown as Pack };
  return { ok: false, faults: toldOf(json, faults, linesOf(bare)) };
}

/** Faults of shape entry by entry; the rules are asked of all whose shape is right. */
function contentFaults(head: Head): Fault[] {
  const { documents, fees, waivers, offences, periods, cautions, agencies, systems } = head;
  const tables = { documents, fees, waivers, offences, periods };
  const entry = (name: keyof typeof tables, [index, ...rest]: Place): Place =>
    typeof index === 'number' ? [name, Object.keys(tables[name])[index] ?? index, ...rest] : [name];
  const shapes = [
    shapeFaults(papersSchema.safeParse(Object.values(documents)).error, way => entry('documents', way)),
    shapeFaults(
      feesSchema.safeParse({ items: Object.values(fees), waivers: Object.values(waivers) }).error,
      ([name, ...rest]) => entry(name === 'items' ? 'fees' : 'waivers', rest),
    ),
    shapeFaults(
      penaltiesSchema.safeParse({ offences: Object.values(offences), periods: Object.values(periods), cautions }).error,
      ([name, ...rest]) =>
        name === 'cautions' ? [name, ...rest] : entry(name === 'offences' ? name : 'periods', rest),
    ),
    shapeFaults(agenciesSchema.safeParse({ notify: agencies, systems }).error, ([name, ...rest]) => [
      name === 'notify' ? 'agencies' : 'systems',
      ...rest,
    ]),
    ...head.procedures.map((each, index) =>
      shapeFaults(procedureSchema.safeParse(each).error, way => ['procedures', index, ...way]),
    ),
  ].flat();
  const astray = Object.entries(tables).flatMap(([name, entries]) =>
    Object.entries(entries).flatMap(([id, each]) =>
      (each as { id?: unknown } | null)?.id === id ? [] : [{ at: [name, id], kind: 'astray' as const }],
    ),
  );
  const misshapen = new Set(shapes.map(({ at: [name, key] }) => `${name} ${key}`));
  const rules = ruleFaults({
    ...(head as unknown as Pack),
    procedures: head.procedures.map((each, index) =>
      misshapen.has(`procedures ${index}`) ? nothingIn(each, index) : (each as Procedure),
    ),
    fees: Object.fromEntries(
      Object.entries(fees).map(([id, each]) => [
        id,
        (misshapen.has(`fees ${id}`) ? { waivers: [], prices: [] } : each) as unknown as FeeItem,
      ]),
    ),
  });
  return [shapes, astray, [...rules]].flat();
}

/** A procedure that cannot be looked into, but for its name and number, which others may not have. */
function nothingIn(each: unknown, index: number): Procedure {
  const { id, no } = (each ?? {}) as Partial<Record<'id' | 'no', unknown>>;
  const named = { id: typeof id === 'string' ? id : ` ${index}`, no: typeof no === 'number' ? no : ` ${index}` };
  const none: readonly never[] = [];
  const lists = { questions: none, groups: none, requirements: none, fees: none, outcomes: none, persons: none };
  return { ...named, ...lists, offers: none, sources: none } as unknown as Procedure;
}
