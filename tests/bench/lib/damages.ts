// The damages that storage was seen to suffer, or may: what is done to the profile of a browser, by name.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Harm } from './in-page/harm.ts';

export type Damage = {
  readonly name: string;
} & (
  | { readonly within: Harm }
  /** Done to the folder of a browser that is closed; `older` is the folder as it was some slips before. */
  | { readonly folder: (profile: string, older: string) => void }
);

const clear = (...tables: string[]): Harm => ({ do: 'clear', tables });
const remove = (table: string, which: 'first' | 'middle' | 'last', count = 1): Harm => ({
  do: 'remove',
  table,
  which,
  count,
});
const alter = (table: string, which: 'first' | 'middle', change: Record<string, unknown>): Harm => ({
  do: 'alter',
  table,
  which,
  with: change,
});

/** Done through the browser's own interface. */
const WITHIN: readonly Damage[] = [
  { name: '資料庫刪除', within: { do: 'delete-database' } },
  ...['slips', 'facts', 'counters', 'settings', 'changes', 'cases', 'snapshots'].map(
    (table): Damage => ({ name: `${table} 清空`, within: clear(table) }),
  ),
  { name: 'slips 與 facts 清空', within: clear('slips', 'facts') },
  { name: 'facts 與 snapshots 清空', within: clear('facts', 'snapshots') },
  { name: '全部資料表清空', within: clear('slips', 'facts', 'counters', 'settings', 'changes', 'cases', 'snapshots') },
  { name: '少一張 slips', within: remove('slips', 'middle') },
  { name: '少第一張 slips', within: remove('slips', 'first') },
  { name: '少一筆 facts', within: remove('facts', 'middle') },
  { name: '少第一筆 facts', within: remove('facts', 'first') },
  { name: 'facts 末尾截掉三筆', within: remove('facts', 'last', 3) },
  { name: '少一筆 changes', within: remove('changes', 'last') },
  { name: 'slips 改一列', within: alter('slips', 'middle', { procedure: 'x' }) },
  { name: 'slips 列印次數改掉', within: alter('slips', 'first', { printed: 9 }) },
  { name: 'facts 改一列', within: alter('facts', 'middle', { body: '{}' }) },
  { name: 'facts 改雜湊', within: alter('facts', 'middle', { hash: '0'.repeat(64) }) },
  { name: 'counters 倒退', within: alter('counters', 'first', { last: 1 }) },
  { name: 'changes 改一列', within: alter('changes', 'first', { layer: 'x' }) },
  { name: 'settings 改成不是設定', within: alter('settings', 'first', { value: 7 }) },
];

const databases = (profile: string): string => join(profile, 'Default', 'IndexedDB');
const outside = (profile: string): string => join(profile, 'Default', 'Local Extension Settings');

/** Every file of the browser's databases, but those that hold no data. */
function filesOf(profile: string): string[] {
  return readdirSync(databases(profile), { recursive: true, withFileTypes: true })
    .filter(each => each.isFile() && !/^(LOCK|LOG(\.old)?)$/.test(each.name))
    .map(each => join(each.parentPath, each.name));
}

/** Names of files with the numbers taken out, so that a damage can be told before the file is there. */
const kindOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\d+/g, '');

/** The damages to files, one for each kind of file that a profile has. */
function fileDamages(profile: string): Damage[] {
  const kinds = [...new Set(filesOf(profile).map(kindOf))];
  const each = (act: (file: string) => void, kind: string) => (folder: string) => {
    for (const file of filesOf(folder)) if (kindOf(file) === kind) act(file);
  };
  return kinds.flatMap((kind): Damage[] => [
    { name: `檔案 ${kind} 刪除`, folder: each(file => rmSync(file), kind) },
    {
      name: `檔案 ${kind} 截半`,
      folder: each(file => truncateSync(file, Math.floor(readFileSync(file).length / 2)), kind),
    },
    { name: `檔案 ${kind} 寫壞`, folder: each(spoil, kind) },
  ]);
}

/** Writes noise over the middle third of a file. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  const third = Math.floor(bytes.length / 3);
  for (let at = third; at < third * 2; at += 1) bytes[at] = (at * 31 + 7) % 256;
  writeFileSync(file, bytes);
}

const FOLDERS: readonly Damage[] = [
  { name: '資料庫資料夾整個不見', folder: profile => rmSync(databases(profile), { recursive: true }) },
  {
    name: '放回較舊的一份資料庫',
    folder: (profile, older) => {
      rmSync(databases(profile), { recursive: true });
      cpSync(databases(older), databases(profile), { recursive: true });
    },
  },
  { name: 'chrome.storage.local 不見', folder: profile => rmSync(outside(profile), { recursive: true, force: true }) },
];

/** Every damage, for a profile that is whole. */
export function damagesTo(profile: string): readonly Damage[] {
  if (!existsSync(outside(profile))) throw new Error(`${outside(profile)} 不在`);
  return [...WITHIN, ...FOLDERS, ...fileDamages(profile)];
}
