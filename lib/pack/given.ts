// A pack from files that somebody names: a folder built as this one is, or procedures to stand over the shipped pack.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pack, Procedure } from '../core/pack.ts';
import { procedureSchema } from '../schema/pack.ts';
import { jsonFilesIn, jsonOf } from './bounds.ts';
import { buildPack } from './build.ts';
import { faultsOf } from './faults.ts';

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
  const files = statSync(whole).isDirectory() ? jsonFilesIn(whole).map(name => join(whole, name)) : [whole];
  if (files.length === 0) throw new Error(`${place} 裡沒有 .json 檔案`);
  const faults: string[] = [];
  const procedures = files.flatMap(file => procedureFrom(file, faults) ?? []);
  const own = new Set(procedures.map(each => each.id));
  const shipped = buildPack();
  const pack = { ...shipped, procedures: [...shipped.procedures.filter(each => !own.has(each.id)), ...procedures] };
  faults.push(...faultsOf(pack));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { pack, procedures };
}

function procedureFrom(file: string, faults: string[]): Procedure | undefined {
  try {
    const parsed = procedureSchema.safeParse(jsonOf(file));
    if (parsed.success) return parsed.data;
    faults.push(...parsed.error.issues.map(issue => `${file} ${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    faults.push(`${file}: ${(error as Error).message}`);
  }
  return undefined;
}
