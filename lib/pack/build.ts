// Puts the shipped pack together from its files, checked whole. Runs while the extension is built, and in tests and tools; never in the browser.
import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { type Fault, toldOf } from '../core/faults/fault.ts';
import { ruleFaults, twice } from '../core/faults/rules.ts';
import type { Pack, Procedure } from '../core/pack.ts';
import {
  agenciesSchema,
  calendarSchema,
  feesSchema,
  interimsSchema,
  type PackInterim,
  type PackTimes,
  papersSchema,
  penaltiesSchema,
  timesSchema,
} from '../schema/catalogue.ts';
import { procedureSchema } from '../schema/pack.ts';
import { jsonFilesIn, readPart, toldByFile } from './bounds.ts';
import { searchEntryOf } from './search-terms.ts';
import { type FileFault, PackRefused } from './told.ts';

/** Version of the shipped content: year.month.count. */
const VERSION = '2026.11.2';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HERE = new URL('.', import.meta.url);

/** The shipped pack, or that of another folder built alike; throws one error that names every fault with its file and place. */
export function buildPack(folder = HERE): Pack {
  const faults: FileFault[] = [];
  const read = <T>(name: string, schema: z.ZodMiniType<T>) => readPart(new URL(name, folder), name, schema, faults);
  const files: string[] = [];
  const written = jsonFilesIn(new URL('procedures/', folder)).flatMap(each => {
    const name = `procedures/${each}`;
    const procedure = read(name, procedureSchema);
    if (procedure) files.push(name);
    return procedure ?? [];
  });
  const papers = read('catalogue/documents.json', papersSchema) ?? [];
  const fees = read('catalogue/fees.json', feesSchema);
  const penalties = read('catalogue/penalties.json', penaltiesSchema);
  const calendar = read('catalogue/calendar.json', calendarSchema);
  const agencies = read('catalogue/agencies.json', agenciesSchema);
  const times = read('catalogue/processing.json', timesSchema) ?? [];
  const interims = read('catalogue/interims.json', interimsSchema) ?? [];
  const shared = {
    documents: papers,
    fees: fees?.items,
    waivers: fees?.waivers,
    ...penalties,
    agencies: agencies?.notify,
  };
  for (const [name, entries = []] of Object.entries(shared))
    faults.push(
      ...toldOf({}, [
        ...twice(
          [...entries].map(each => each.id),
          [name],
          'id',
        ),
      ]),
    );
  if (faults.length > 0 || !fees || !penalties || !calendar || !agencies) throw new PackRefused(faults);
  const procedures = written.map(procedure => withTimes(withInterims(procedure, interims), times));
  const content = {
    format: 1 as const,
    version: VERSION,
    procedures,
    documents: byId(papers),
    fees: byId(fees.items),
    waivers: byId(fees.waivers),
    offences: byId(penalties.offences),
    periods: byId(penalties.periods),
    cautions: penalties.cautions,
    calendar,
    agencies: agencies.notify,
    systems: agencies.systems,
    search: procedures.map(searchEntryOf),
  };
  const pack: Pack = { ...content, fingerprint: fingerprintOf(content) };
  const here = new Set(procedures.map(procedure => procedure.id));
  const of = (name: 'interims' | 'processing', list: readonly { readonly procedures: readonly string[] }[]) =>
    list.flatMap(({ procedures: named }, index) =>
      named.map((id, line) => ({ id, at: [index, 'procedures', line], file: `catalogue/${name}.json` })),
    );
  const timed = of('processing', times);
  const named = (
    list: typeof timed,
    fits: (each: (typeof timed)[number], index: number) => boolean,
    kind: 'unknown-procedure' | 'twice',
  ) =>
    list
      .filter(fits)
      .flatMap(({ id, at, file }) => toldOf({}, [{ at, kind, facts: [id] } as Fault]).map(each => ({ file, ...each })));
  const found: FileFault[] = [
    ...named([...of('interims', interims), ...timed], ({ id }) => !here.has(id), 'unknown-procedure'),
    ...named(timed, ({ id }, index) => timed.findIndex(each => each.id === id) < index, 'twice'),
    ...toldByFile(pack, [...ruleFaults(pack)], index => {
      const name = files[index];
      return name === undefined ? undefined : { file: new URL(name, folder), name };
    }),
  ];
  if (found.length > 0) throw new PackRefused(found);
  return pack;
}

/** A procedure with the practices for a time that name it. */
function withInterims(procedure: Procedure, all: readonly PackInterim[]): Procedure {
  const own = all.filter(each => each.procedures.includes(procedure.id));
  if (own.length === 0) return procedure;
  const first = procedure.sources.length;
  const interims = own.map(({ procedures: _of, basis: _basis, ...interim }, index) => ({
    ...interim,
    source: first + index,
  }));
  return {
    ...procedure,
    sources: [...procedure.sources, ...own.map(each => each.basis)],
    interims: [...(procedure.interims ?? []), ...interims],
  };
}

/** A procedure with what its processing time rests on. */
function withTimes(procedure: Procedure, all: readonly PackTimes[]): Procedure {
  const own = all.find(each => each.procedures.includes(procedure.id));
  const { processing, sources } = procedure;
  if (!own || !processing) return procedure;
  const { kind, cite, basis } = own;
  return {
    ...procedure,
    processing: { kind, ...(cite !== undefined && { cite }), ...processing },
    sources: sources.some(({ url }) => url === basis.url) ? sources : [...sources, basis],
  };
}

/** The pack as it is shipped. */
export function packToJson(pack: Pack): string {
  return JSON.stringify(pack);
}

/** Four characters (20 bits) that name a content; equal content, equal name. */
function fingerprintOf(content: { procedures: readonly Procedure[] }): string {
  const bits = createHash('sha256').update(JSON.stringify(content)).digest().readUInt32BE(0) >>> 12;
  return [15, 10, 5, 0].map(shift => ALPHABET[(bits >> shift) & 31]).join('');
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Record<string, T> {
  return Object.fromEntries(entries.map(entry => [entry.id, entry]));
}
