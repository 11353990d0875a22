// How a content is read from its files: not too many, not too large, of its shape.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type * as z from 'zod/mini';
import { distinct, type Fault, type Place, toldOf } from '../core/faults/fault.ts';
import { linesOf } from '../core/faults/lines.ts';
import { namesTwice } from '../core/faults/names.ts';
import { textFaults } from '../core/faults/texts.ts';
import { notJson, shapeFaults } from '../schema/shape-faults.ts';
import { type FileFault, PackRefused } from './told.ts';

/** Of one folder and of one file: far beyond any content, and soon refused. */
const MOST = { files: 1000, bytes: 2_000_000 };

/** The JSON files of a folder, in their order; throws where there are too many to be a pack. */
export function jsonFilesIn(folder: URL | string): readonly string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  if (names.length > MOST.files)
    throw refusal(String(folder), { kind: 'too-many-files', facts: [`${names.length}`, `${MOST.files}`] });
  return names.sort();
}

/** What stands in a JSON file; nothing where it is not fit to stand there, and each reason with its place is put to the faults. */
export function readPart<T>(
  file: URL | string,
  name: string,
  schema: z.ZodMiniType<T>,
  faults: FileFault[],
): T | undefined {
  const put = (root: unknown, found: readonly Fault[], lineOf?: (at: Place) => number) =>
    faults.push(...toldOf(root, found, lineOf).map(each => ({ file: name, ...each })));
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > MOST.bytes) {
      put({}, [{ at: [], kind: 'too-heavy', facts: [`${size}`, `${MOST.bytes}`] }]);
      return undefined;
    }
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    put({}, [{ at: [], kind: 'unreadable', facts: [(error as Error).message] }]);
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    put({}, [{ at: [], ...notJson(error as Error) }]);
    return undefined;
  }
  const held = namesTwice(text).concat(textFaults(json));
  const parsed = held.some(({ at }) => at.length === 0) ? undefined : schema.safeParse(json);
  if (parsed?.success && held.length === 0) return parsed.data;
  put(json, held.concat(shapeFaults(parsed?.error)), linesOf(text));
  return undefined;
}

/** The refusal of a file for one fault of the whole. */
export function refusal(file: string, fault: Omit<Fault, 'at'>): PackRefused {
  return new PackRefused(toldOf({}, [{ at: [], ...fault }]).map(each => ({ file, ...each })));
}

/** Faults of the rules, told by the files of the procedures where they are of one; of what no file is named, by their place in the pack. */
export function toldByFile(
  pack: unknown,
  faults: readonly Fault[],
  fileOf: (index: number) => { readonly file: URL | string; readonly name: string } | undefined,
): FileFault[] {
  const lines = new Map<string, ((at: Place) => number) | undefined>();
  const all = distinct(faults);
  return toldOf(pack, all).map((told, index): FileFault => {
    const [list, number, ...way] = all[index]?.at ?? [];
    const of = told.kind !== 'more' && list === 'procedures' && typeof number === 'number' ? fileOf(number) : undefined;
    if (!of) return told;
    if (!lines.has(of.name)) lines.set(of.name, linesOf(readFileSync(of.file, 'utf8')));
    const line = lines.get(of.name)?.(way);
    return { file: of.name, ...told, ...(line !== undefined && { line }) };
  });
}
