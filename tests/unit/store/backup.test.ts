// One file out and in: what was kept comes back, what is here stays, and a bad file changes nothing.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BACKUP_VERSION, type BackupTools } from '../../../lib/schema/backup.ts';
import type { Slip } from '../../../lib/schema/slip.ts';
import { createBackupTools } from '../../../lib/services/backup-tools.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { sumOf } from '../../../lib/store/facts.ts';
import { loadHosts, saveHost } from '../../../lib/store/hosts.ts';
import { issueSlip, notePrinted, voidSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, registerFaults, requestOf } from '../../support/desk.ts';
import { fillDisk, newDisk } from '../../support/disk.ts';
import { contentOf, profileOf } from '../../support/profiles.ts';

const quiet = () => undefined;
const AT = '2026-11-21T12:00';
let db: Db;
let tools: BackupTools;
/** A fresh machine with nothing on it. */
function machine(): void {
  newDisk();
  db = openDb(1);
  tools = createBackupTools(1, newKey);
}
async function issue(count: number): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (let n = 0; n < count; n += 1) slips.push(await issueSlip(db, requestOf(newKey()), OFFICE, moment()));
  return slips;
}
/** Three slips, one printed, one voided; a setting; a change. */
async function filled(): Promise<Slip[]> {
  const slips = await issue(3);
  await notePrinted(db, slips[0]?.id ?? '', newKey(), moment());
  await voidSlip(db, slips[1]?.id ?? '', '重複', moment());
  await db.settings.put({ id: 'settings', value: { lang: 'en', office: OFFICE } });
  await db.changes.add({ id: newKey(), layer: 'office', at: AT, change: { hide: 'x' } } as never);
  await saveHost(db, contentOf(), 0, AT);
  return db.slips.orderBy('text').toArray();
}
const saved = async () => (await tools.save(AT, quiet)).file;
const everything = async () =>
  Promise.all(
    ['facts', 'slips', 'counters', 'settings', 'changes', 'hosts', 'snapshots'].map(name => db.table(name).toArray()),
  );
beforeEach(machine);
afterEach(() => {
  vi.restoreAllMocks();
});

test('on an empty machine everything comes back, and the next number follows', async () => {
  const before = await filled();
  const file = await saved();
  machine();
  const found = await tools.compare({ file }, quiet);
  expect(found).toMatchObject({ slips: { onlyFile: 3, onlyHere: 0, differs: 0, same: 0 }, clashes: 0 });
  expect(found.changes).toEqual({ onlyFile: 1, onlyHere: 0, differs: 0, same: 0 });
  expect(found.hosts).toEqual({ onlyFile: 1, onlyHere: 0, differs: 0, same: 0 });
  expect(found.lines.map(line => line.text)).toEqual(before.map(slip => slip.text));
  expect(await everything()).toEqual([[], [], [], [], [], [], []]);
  expect(await tools.restore({ file }, true, quiet)).toEqual({ slips: 3, facts: 5, changes: 1, hosts: 1, renamed: 0 });
  expect(await db.slips.orderBy('text').toArray()).toEqual(before);
  expect(await registerFaults(db)).toEqual([]);
  expect((await db.settings.get('settings'))?.value).toMatchObject({ lang: 'en', office: OFFICE });
  expect((await issue(1))[0]?.number.serial).toBe(4);
});

test('restored twice, also from two windows at once, nothing is doubled', async () => {
  await filled();
  const file = await saved();
  machine();
  const other = createBackupTools(1, newKey);
  await Promise.all([tools.restore({ file }, false, quiet), other.restore({ file }, false, quiet)]);
  await tools.restore({ file }, false, quiet);
  expect([await db.slips.count(), await db.facts.count(), await db.changes.count()]).toEqual([3, 5, 1]);
  expect(await db.snapshots.count()).toBe(0);
  expect(await registerFaults(db)).toEqual([]);
});

test('what was done here since is kept, what was done in the file comes in', async () => {
  const slips = await filled();
  const file = await saved();
  await issue(1);
  await voidSlip(db, slips[0]?.id ?? '', '此處作廢', moment());
  expect(await tools.compare({ file }, quiet)).toMatchObject({ slips: { onlyFile: 0, onlyHere: 1 }, settings: [] });
  await tools.restore({ file }, false, quiet);
  expect(await db.slips.count()).toBe(4);
  expect((await db.slips.get(slips[0]?.id ?? ''))?.voided?.reason).toBe('此處作廢');

  machine();
  await tools.restore({ file }, false, quiet);
  const [first] = slips;
  await notePrinted(db, first?.id ?? '', newKey(), moment());
  const later = await saved();
  machine();
  await tools.restore({ file }, false, quiet);
  const found = await tools.compare({ file: later }, quiet);
  expect(found.slips).toEqual({ onlyFile: 0, onlyHere: 0, differs: 1, same: 2 });
  expect(found.lines).toEqual([{ kind: 'differs', text: first?.text, at: first?.at }]);
  await tools.restore({ file: later }, false, quiet);
  expect((await db.slips.get(first?.id ?? ''))?.printed).toBe(2);
  expect(await registerFaults(db)).toEqual([]);
});

test('two slips of one number are both kept: the one that comes in is listed as /2, and no number is given again', async () => {
  await issue(3);
  const file = await saved();
  machine();
  const [mine] = await issue(2);
  const found = await tools.compare({ file }, quiet);
  expect([found.clashes, found.lines.map(line => line.kind)]).toEqual([2, ['clash', 'clash', 'only-file']]);
  expect((await tools.restore({ file }, false, quiet)).renamed).toBe(2);
  const texts = (await db.slips.orderBy('text').toArray()).map(slip => slip.text);
  expect(texts).toEqual(['115-03-00001', '115-03-00001/2', '115-03-00002', '115-03-00002/2', '115-03-00003']);
  expect((await db.slips.where('text').equals('115-03-00001').first())?.id).toBe(mine?.id);
  expect(await registerFaults(db)).toEqual([]);
  expect((await issue(1))[0]?.text).toBe('115-03-00004');
  await tools.restore({ file }, false, quiet);
  expect(await db.slips.count()).toBe(6);
});

test('profiles of systems come in beside those here: none here is changed, one that is damaged is had back', async () => {
  await saveHost(db, contentOf(profileOf({ id: 'h2', name: '登記系統' })), 0, AT);
  await filled();
  const file = await saved();
  const mine = profileOf({ name: '本機改過' });
  await saveHost(db, contentOf(mine), 1, AT);
  await saveHost(db, contentOf(profileOf({ id: 'h3', name: '另一個' })), 0, AT);
  await db.hosts.update('h2', { profile: 7 });
  expect((await tools.compare({ file }, quiet)).hosts).toEqual({ onlyFile: 0, onlyHere: 1, differs: 2, same: 0 });
  expect(await tools.restore({ file }, false, quiet)).toMatchObject({ hosts: 1 });
  const { hosts, damaged } = await loadHosts(db);
  expect([hosts.map(each => each.profile.name).sort(), damaged]).toEqual([['另一個', '本機改過', '登記系統'], 0]);
});

test('a file of the version before there were profiles of systems is read', async () => {
  await filled();
  const rows = (await (await saved()).text()).trim().split('\n').slice(1, -2);
  const old = rows.flatMap(line => {
    const row = JSON.parse(line.replace(/,$/, ''));
    if (row.format) return JSON.stringify({ ...row, version: 1, hosts: undefined });
    return row.host ? [] : JSON.stringify(row);
  });
  const end = { rows: old.length - 1, hash: sumOf(`${old.join('\n')}\n`) };
  const file = new Blob([`[\n${[...old, JSON.stringify(end)].join(',\n')}\n]\n`]);
  machine();
  expect(await tools.restore({ file }, true, quiet)).toEqual({ slips: 3, facts: 5, changes: 1, hosts: 0, renamed: 0 });
});

describe('a file that is refused changes nothing', () => {
  const lines = async () => (await (await saved()).text()).trim().split('\n');
  /** The same rows with one changed, and a hash that fits. */
  const rewritten = (rows: readonly string[], edit: (row: Record<string, never>) => unknown) => {
    const inner = rows.slice(1, -2).map(line => JSON.stringify(edit(JSON.parse(line.replace(/,$/, '')))));
    const hash = sumOf(`${inner.join('\n')}\n`);
    return ['[', ...inner.map(line => `${line},`), JSON.stringify({ rows: inner.length - 1, hash }), ']'].join('\n');
  };
  const facts = (edit: (fact: Record<string, unknown>) => object) => (row: Record<string, never>) =>
    row['fact'] ? { fact: edit(row['fact']) } : row;
  const rows: readonly [string, (file: string[]) => string | Uint8Array<ArrayBuffer>, string][] = [
    ['empty', () => '', 'not-ours'],
    ['a web page', () => '<!doctype html>\n<script>alert(1)</script>', 'not-ours'],
    ['no text', () => new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 'not-ours'],
    ['another JSON', () => '{"format":"onetrip-layer"}', 'not-ours'],
    ['JSON that is null', () => 'null', 'not-ours'],
    ['100 MB without a line', () => ' '.repeat(100_000_000), 'not-ours'],
    [
      'of a newer version',
      file => rewritten(file, row => (row['format'] ? { ...row, version: BACKUP_VERSION + 1 } : row)),
      'newer',
    ],
    ['cut off in the middle of a line', file => file.join('\n').slice(0, -1200), 'damaged'],
    ['cut off between two lines', file => file.slice(0, -3).join('\n'), 'truncated'],
    ['with a profile taken out', file => file.filter(line => !line.includes('"host"')).join('\n'), 'damaged'],
    ['with a row taken out', file => file.toSpliced(-4, 1).join('\n'), 'damaged'],
    ['with one letter changed', file => file.join('\n').replace('letter', 'lettre'), 'damaged'],
    ['with the same row twice', file => rewritten(file.toSpliced(-3, 0, file.at(-3) ?? ''), row => row), 'duplicate'],
    [
      'with a key that reaches beyond',
      file => rewritten(file, row => row).replace('"layer":"office"', '"layer":"office","__proto__":{"admin":true}'),
      'damaged',
    ],
    [
      'with a slip that is none',
      file =>
        rewritten(
          file,
          facts(fact => ({ ...fact, body: '{}' })),
        ),
      'damaged',
    ],
    [
      'with a slip of another id',
      file =>
        rewritten(
          file,
          facts(fact => ({ ...fact, slip: newKey() })),
        ),
      'damaged',
    ],
    [
      'with a fact of an unknown kind',
      file =>
        rewritten(
          file,
          facts(fact => ({ ...fact, kind: 'deleted' })),
        ),
      'damaged',
    ],
    [
      'with a counter below zero',
      file => rewritten(file, row => (row['counter'] ? { counter: { id: '115-3', last: -1 } } : row)),
      'damaged',
    ],
  ];
  test.each(rows)('%s', async (_, spoil, fault) => {
    await filled();
    const file = new Blob([spoil(await lines())]);
    machine();
    await issue(1);
    const before = await everything();
    const said = [
      await tools.compare({ file }, quiet).catch(tools.faultOf),
      await tools.restore({ file }, true, quiet).catch(tools.faultOf),
    ];
    expect(said).toEqual([fault, fault]);
    expect(await everything()).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test.each(['request', 'commit'] as const)('on a disk that is full (%s)', async how => {
    await filled();
    const file = await saved();
    machine();
    await issue(1);
    const before = await everything();
    fillDisk(how);
    expect(await tools.restore({ file }, true, quiet).catch(tools.faultOf)).toBe('disk-full');
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  test('text with markup is text: it comes in as it is', async () => {
    const slips = await issue(1);
    await voidSlip(db, slips[0]?.id ?? '', '<img src=x onerror=alert(1)>', moment());
    const file = await saved();
    machine();
    await tools.restore({ file }, true, quiet);
    expect((await db.slips.toArray())[0]?.voided?.reason).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('an old database', () => {
  test('is given out as far as it can be read, whatever its tables', async () => {
    await filled();
    db.close();
    const rows = JSON.parse(await (await tools.exportOld(1, AT, quiet)).text()) as { table?: string }[];
    expect(rows[0]).toMatchObject({ format: 'onetrip-raw', database: 'onetrip-1' });
    expect(rows.filter(row => row.table === 'slips')).toHaveLength(3);
    expect(rows.filter(row => row.table === 'facts')).toHaveLength(5);
  });
});
