import type { BackupRow, DifferenceLine, Differences, Progress } from '../schema/backup.ts';
import type { Slip } from '../schema/slip.ts';
import type { BackupReader } from './backup-in.ts';
import type { ChangeRow, Db, Fact, HostRow, Setting } from './db.ts';
import { sameContent } from './hosts.ts';

/** How many lines of the differences are listed. */
const LINES = 12;

/** The rows of one kind. */
export function rowsOfKind(rows: readonly BackupRow[]): {
  readonly facts: readonly Fact[];
  readonly settings: readonly Setting[];
  readonly changes: readonly ChangeRow[];
  readonly hosts: readonly HostRow[];
  readonly counters: readonly { readonly id: string; readonly last: number }[];
} {
  return {
    facts: rows.flatMap(row => ('fact' in row ? [row.fact] : [])),
    settings: rows.flatMap(row => ('setting' in row ? [{ ...row.setting, value: row.setting.value }] : [])),
    changes: rows.flatMap(row => ('change' in row ? [{ ...row.change, change: row.change.change }] : [])),
    hosts: rows.flatMap(row => ('host' in row ? [{ ...row.host, profile: row.host.profile }] : [])),
    counters: rows.flatMap(row => ('counter' in row ? [row.counter] : [])),
  };
}

/** How a backup and the database differ; nothing is written. */
export async function compareBackup(db: Db, reader: BackupReader, progress: Progress): Promise<Differences> {
  const slips = { onlyFile: 0, same: 0 };
  const changes = { onlyFile: 0, differs: 0, same: 0 };
  const hosts = { onlyFile: 0, differs: 0, same: 0 };
  const differing = new Set<string>();
  const settings: string[] = [];
  const lines: DifferenceLine[] = [];
  let clashes = 0;
  const list = (kind: DifferenceLine['kind'], { text, at }: Pick<Slip, 'text' | 'at'>) => {
    if (lines.length < LINES) lines.push({ kind, text, at });
  };
  for await (const { rows, done } of reader.read()) {
    const kinds = rowsOfKind(rows);
    const { missing, here } = await missingFacts(db, kinds.facts);
    const issued = missing.filter(fact => fact.kind === 'issued').map(fact => JSON.parse(fact.body) as Slip);
    const taken = await db.slips
      .where('text')
      .anyOf(issued.map(slip => slip.text))
      .toArray();
    for (const slip of issued) {
      const clash = taken.some(each => each.text === slip.text && each.id !== slip.id);
      slips.onlyFile += 1;
      if (clash) clashes += 1;
      list(clash ? 'clash' : 'only-file', slip);
    }
    slips.same += here.filter(fact => fact.kind === 'issued').length;
    const brought = new Set(issued.map(slip => slip.id));
    for (const { slip, kind } of missing)
      if (kind !== 'issued' && kind !== 'mended' && !brought.has(slip)) differing.add(slip);
    for (const row of kinds.changes) {
      const there = await db.changes.where('id').equals(row.id).first();
      const same = there && JSON.stringify(there.change) === JSON.stringify(row.change);
      changes[there ? (same ? 'same' : 'differs') : 'onlyFile'] += 1;
    }
    for (const row of kinds.hosts) {
      const there = await db.hosts.get(row.id);
      const same = there && sameContent(there, row);
      hosts[there ? (same ? 'same' : 'differs') : 'onlyFile'] += 1;
    }
    for (const row of kinds.settings) settings.push(...(await differingNames(db, row)));
    progress(done);
  }
  const rows = await db.slips.bulkGet([...differing].slice(0, LINES));
  for (const row of rows) if (row) list('differs', row);
  const known = rows.length === 0 ? 0 : (await db.slips.bulkGet([...differing])).filter(row => row).length;
  return {
    at: reader.at,
    slips: {
      onlyFile: slips.onlyFile,
      differs: known,
      same: slips.same - known,
      onlyHere: (await db.slips.count()) - slips.same,
    },
    changes: { ...changes, onlyHere: (await db.changes.count()) - changes.same - changes.differs },
    hosts: { ...hosts, onlyHere: (await db.hosts.count()) - hosts.same - hosts.differs },
    settings,
    clashes,
    lines,
  };
}

/** Facts of a backup that are here already, and those that are not. */
export async function missingFacts(
  db: Db,
  facts: readonly Fact[],
): Promise<{ readonly missing: readonly Fact[]; readonly here: readonly Fact[] }> {
  const there = await db.facts
    .where('id')
    .anyOf(facts.map(fact => fact.id))
    .keys();
  const known = new Set(there as unknown as string[]);
  return { missing: facts.filter(fact => !known.has(fact.id)), here: facts.filter(fact => known.has(fact.id)) };
}

/** Which settings a row of the backup would change. */
async function differingNames(db: Db, row: Setting): Promise<string[]> {
  const there = (await db.settings.get(row.id))?.value;
  if (JSON.stringify(there) === JSON.stringify(row.value)) return [];
  if (row.id !== 'settings') return [row.id];
  const [mine, theirs] = [there, row.value].map(value => (value ?? {}) as Record<string, unknown>);
  return Object.keys({ ...mine, ...theirs }).filter(
    name => JSON.stringify(mine?.[name]) !== JSON.stringify(theirs?.[name]),
  );
}
