// A whole pack by what somebody calls it: the shipped one, a file, or a folder.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { resolve } from '../core/layers/resolve.ts';
import type { Day, Pack } from '../core/pack.ts';
import { readFile } from '../schema/layers-file.ts';
import { readPackFile } from '../schema/pack-file.ts';
import { MOST_BYTES } from './bounds.ts';
import { buildPack } from './build.ts';
import { givenPack } from './given.ts';

/** The pack of that name; throws one error that names every fault. Changes of an office count as on a day. */
export function packFrom(name: string, on: Day): Pack {
  if (name === 'shipped') return buildPack();
  const file = absolute(name);
  if (!existsSync(file)) throw new Error(`沒有這個檔案或資料夾：${name}`);
  if (statSync(file).isDirectory()) return givenPack(file).pack;
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Error(`${name}: ${size} bytes, at most ${MOST_BYTES}`);
  const text = readFileSync(file, 'utf8');
  const kind = kindOf(text);
  if (kind === 'layers') {
    const read = readFile(text);
    if (!read.ok) throw new Error(`${name} 不能用：${JSON.stringify(read.problems)}`);
    return resolve(buildPack(), read.file.changes, { on }).pack;
  }
  if (kind === 'procedure') return givenPack(file).pack;
  const read = readPackFile(text);
  if (!read.ok) throw new Error(read.faults.map(each => `${name} ${each}`).join('\n'));
  return read.pack;
}

/** What a file is, as far as its first names tell; what is no JSON is a pack that cannot be read. */
function kindOf(text: string): 'layers' | 'procedure' | 'pack' {
  const head = text.slice(0, 2000);
  if (/^\s*\{\s*"kind"\s*:\s*"onetrip-layers"/.test(head)) return 'layers';
  return /"format"\s*:/.test(head) || !/^\s*\{\s*"id"\s*:/.test(head) ? 'pack' : 'procedure';
}
