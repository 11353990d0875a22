// A whole pack by what somebody calls it: the shipped one, a file, or a folder.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { resolve } from '../core/layers/resolve.ts';
import type { Day, Pack } from '../core/pack.ts';
import { readFile } from '../schema/layers-file.ts';
import { buildPack } from './build.ts';
import { givenPack, kindOf } from './given.ts';

/** The pack of that name; throws one error that names every fault. Changes of an office count as on a day. */
export function packFrom(name: string, on: Day): Pack {
  if (name === 'shipped') return buildPack();
  const file = absolute(name);
  if (!existsSync(file)) throw new Error(`沒有這個檔案或資料夾：${name}`);
  if (statSync(file).isDirectory() || kindOf(file) !== 'layers') return givenPack(file).pack;
  const read = readFile(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${name} 不能用：${JSON.stringify(read.problems)}`);
  return resolve(buildPack(), read.file.changes, { on }).pack;
}
