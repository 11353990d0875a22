// What a content is refused for before or beside its shape: too large, markup, the same name twice, two prices on one day.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type Dated, inForce } from '../core/pack.ts';
import { spansOf } from '../core/proof/spans.ts';

/** Of one folder and of one file: far beyond any content, and soon refused. */
const MOST = { files: 1000, bytes: 2_000_000 };
/** Of a whole pack, or the changes of an office, in one file. */
export const MOST_BYTES = 20_000_000;

/** The JSON files of a folder, in their order; throws where there are too many to be a pack. */
export function jsonFilesIn(folder: URL | string): readonly string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  if (names.length > MOST.files) throw new Error(`${String(folder)}: ${names.length} files, at most ${MOST.files}`);
  return names.sort();
}

/** The content of a JSON file; throws where it is too large to be one. */
export function jsonOf(file: URL | string): unknown {
  const { size } = statSync(file);
  if (size > MOST.bytes) throw new Error(`${size} bytes, at most ${MOST.bytes}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});|\b(?:javascript|vbscript|data):/i;

/** Every text that holds markup or an address that does something, with its path. */
export function markupIn(value: unknown, at: string): string[] {
  if (typeof value === 'string')
    return MARKUP.test(value) ? [`${at}: holds markup or script: ${value.slice(0, 40)}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => markupIn(each, `${at}.${key}`));
}

/** Each value that stands more than once. */
export function twice(where: string, values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
    value => `${where}: ${value} stands twice`,
  );
}

/** The first day on which two entries that exclude each other are both in force. */
export function overlapIn(entries: readonly Dated[]): string | undefined {
  return spansOf(entries).find(day => entries.filter(each => inForce(each, day)).length > 1);
}
