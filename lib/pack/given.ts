// A pack from files that somebody names: a built pack, a folder built as this one is, or procedures to stand over the shipped pack.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ruleFaults } from '../core/faults/rules.ts';
import { MOST_FILE_BYTES } from '../core/layers/bounds.ts';
import type { Pack, Procedure } from '../core/pack.ts';
import { procedureSchema } from '../schema/pack.ts';
import { readPackFile } from '../schema/pack-file.ts';
import { jsonFilesIn, readPart, refusal, toldByFile } from './bounds.ts';
import { buildPack } from './build.ts';
import { type FileFault, PackRefused } from './told.ts';

/** A pack, and the procedures of it that were named. */
export interface Given {
  readonly pack: Pack;
  readonly procedures: readonly Procedure[];
}

/** Reads a folder or file; throws one error that names every fault with its file and place. */
export function givenPack(place: string): Given {
  const whole = resolve(place);
  if (!existsSync(whole)) throw new Error(`沒有這個檔案或資料夾：${place}`);
  if (existsSync(join(whole, 'procedures'))) {
    const pack = buildPack(pathToFileURL(`${whole}/`));
    return { pack, procedures: pack.procedures };
  }
  if (!statSync(whole).isDirectory() && kindOf(whole) === 'pack') {
    const read = readPackFile(readFileSync(whole, 'utf8'));
    if (!read.ok) throw new PackRefused(read.faults.map(each => ({ file: place, ...each })));
    return { pack: read.pack, procedures: read.pack.procedures };
  }
  const files = statSync(whole).isDirectory() ? jsonFilesIn(whole).map(name => join(whole, name)) : [whole];
  if (files.length === 0) throw new Error(`${place} 裡沒有 .json 檔案`);
  const faults: FileFault[] = [];
  const read = files.flatMap(file => {
    const procedure = readPart(file, file, procedureSchema, faults);
    return procedure ? [{ file, name: file, procedure }] : [];
  });
  const procedures = read.map(each => each.procedure);
  const own = new Set(procedures.map(each => each.id));
  const shipped = buildPack();
  const pack = { ...shipped, procedures: [...shipped.procedures.filter(each => !own.has(each.id)), ...procedures] };
  const first = pack.procedures.length - procedures.length;
  faults.push(...toldByFile(pack, [...ruleFaults(pack)], index => read[index - first]));
  if (faults.length > 0) throw new PackRefused(faults);
  return { pack, procedures };
}

/** What a file is, as far as its first names tell; what is no JSON is a pack that cannot be read. */
export function kindOf(file: string): 'layers' | 'procedure' | 'pack' {
  const { size } = statSync(file);
  if (size > MOST_FILE_BYTES) throw refusal(file, { kind: 'too-heavy', facts: [`${size}`, `${MOST_FILE_BYTES}`] });
  const head = readFileSync(file, 'utf8').slice(0, 2000);
  if (/^\s*\{\s*"kind"\s*:\s*"onetrip-layers"/.test(head)) return 'layers';
  return /"format"\s*:/.test(head) || !/^\s*\{\s*"id"\s*:/.test(head) ? 'pack' : 'procedure';
}
