// How a content is read from its files: not too many, not too large, of its shape.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type * as z from 'zod/mini';
import { sentencesOf } from '../core/faults/fault.ts';
import { linesOf } from '../core/faults/lines.ts';
import { textFaults } from '../core/faults/texts.ts';
import { shapeFaults } from '../schema/shape-faults.ts';

/** Of one folder and of one file: far beyond any content, and soon refused. */
const MOST = { files: 1000, bytes: 2_000_000 };

/** The JSON files of a folder, in their order; throws where there are too many to be a pack. */
export function jsonFilesIn(folder: URL | string): readonly string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  if (names.length > MOST.files) throw new Error(`${String(folder)}: ${names.length} files, at most ${MOST.files}`);
  return names.sort();
}

/** What stands in a JSON file; nothing where it is not fit to stand there, and each reason with its place is put to the faults. */
export function readPart<T>(
  file: URL | string,
  name: string,
  schema: z.ZodMiniType<T>,
  faults: string[],
): T | undefined {
  try {
    const { size } = statSync(file);
    if (size > MOST.bytes) throw new Error(`${size} bytes, at most ${MOST.bytes}`);
    const text = readFileSync(file, 'utf8');
    const json: unknown = JSON.parse(text);
    const held = textFaults(json);
    const parsed = held.some(({ at }) => at.length === 0) ? undefined : schema.safeParse(json);
    if (parsed?.success && held.length === 0) return parsed.data;
    for (const each of sentencesOf(json, held.concat(shapeFaults(parsed?.error)), linesOf(text)))
      faults.push(`${name} ${each}`);
  } catch (error) {
    faults.push(`${name}: ${(error as Error).message}`);
  }
  return undefined;
}
