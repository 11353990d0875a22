import Dexie from 'dexie';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHead, type BackupRow, type Progress } from '../schema/backup.ts';
import { type Db, nameOf } from './db.ts';
import { runningSum } from './facts.ts';
import { readSmall } from './snapshots.ts';

const CHUNK = 250;

/** Texts put together to a file in pieces, so that a large one never lies in memory whole. */
export async function fileOf(texts: AsyncIterable<string>): Promise<Blob> {
  const pieces: Blob[] = [];
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < 2_000_000) continue;
    pieces.push(new Blob([piece]));
    piece = '';
  }
  return new Blob([...pieces, piece], { type: 'application/json' });
}

/** Everything kept, as the text of a backup: a JSON array with one row on each line, the last of which bears the hash of all before it. The slips are in their facts. */
export async function* backupTexts(
  db: Db,
  at: string,
  progress: Progress,
  tell: (facts: number) => void,
): AsyncGenerator<string> {
  const { tables, upTo } = await readSmall(db);
  const facts = await db.facts.where('seq').belowOrEqual(upTo).count();
  tell(upTo);
  const head: BackupHead = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    at,
    facts,
    changes: tables.changes.length,
    settings: tables.settings.length,
    counters: tables.counters.length,
    hosts: tables.hosts.length,
  };
  const sum = runningSum();
  let rows = 0;
  const line = (value: object) => {
    const text = JSON.stringify(value);
    sum.add(text);
    return `${text},\n`;
  };
  const rowsOf = (list: readonly BackupRow[]) => {
    rows += list.length;
    return list.map(line).join('');
  };
  yield `[\n${line(head)}`;
  yield rowsOf(tables.settings.map(setting => ({ setting })));
  yield rowsOf(tables.counters.map(counter => ({ counter })));
  yield rowsOf(tables.changes.map(change => ({ change })));
  yield rowsOf(tables.hosts.map(host => ({ host })));
  for (let last = 0; last < upTo; ) {
    const chunk = await db.facts.where('seq').between(last, upTo, false, true).limit(CHUNK).toArray();
    if (chunk.length === 0) break;
    yield rowsOf(chunk.map(fact => ({ fact })));
    last = chunk.at(-1)?.seq ?? upTo;
    progress(last / upTo);
  }
  yield `${JSON.stringify({ rows, hash: sum.end() })}\n]\n`;
}

/** An older database as it is, table after table, as far as it can be read. */
export async function* rawTexts(generation: number): AsyncGenerator<string> {
  const db = await new Dexie(nameOf(generation)).open();
  yield `[\n${JSON.stringify({ format: 'onetrip-raw', database: db.name, version: db.verno })}`;
  for (const table of db.tables) {
    for (let at = 0; ; at += CHUNK) {
      const [keys, rows] = await Promise.all([
        table.toCollection().offset(at).limit(CHUNK).primaryKeys(),
        table.toCollection().offset(at).limit(CHUNK).toArray(),
      ]).catch(() => [[], []] as [unknown[], unknown[]]);
      yield rows
        // What is packed is there unpacked, too.
        .map((row, index) =>
          (row as { body?: unknown } | null)?.body instanceof Uint8Array ? '' : rawLine(table.name, keys[index], row),
        )
        .join('');
      if (rows.length < CHUNK) break;
    }
  }
  yield '\n]\n';
  db.close();
}

const rawLine = (table: string, key: unknown, row: unknown) => `,\n${JSON.stringify({ table, key, row })}`;
