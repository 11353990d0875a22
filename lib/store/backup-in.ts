import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupFaultKind,
  type BackupHead,
  type BackupRow,
  backupEnd,
  backupHead,
  backupRow,
  isTrueFact,
  LONGEST_LINE,
} from '../schema/backup.ts';
import type { Db } from './db.ts';
import { runningSum } from './facts.ts';
import { smallOf, stretchesUpTo } from './snapshots.ts';

/** Why a backup was refused. */
export class BackupFault extends Error {
  readonly kind: BackupFaultKind;
  constructor(kind: BackupFaultKind) {
    super(kind);
    this.kind = kind;
  }
}

/** What a restore reads, in pieces of some hundred rows, and how far it is. May be read more than once. */
export interface BackupReader {
  readonly at: string;
  readonly read: () => AsyncGenerator<{ readonly rows: readonly BackupRow[]; readonly done: number }>;
}

const PIECE = 200;
/** A key that would reach beyond the value it stands in. */
const HOSTILE = '__proto__';

/** Reads the head of a backup file; rejects where it is none, or of a newer version. */
export async function readerOf(file: Blob): Promise<BackupReader> {
  for await (const [text] of linesOf(file)) {
    if (text === '[') continue;
    const head = headOf(firstOf(text));
    return { at: head.at, read: () => rowsOf(file) };
  }
  throw new BackupFault('not-ours');
}

/** What cannot be read in the first line is no backup; further down it is a damaged one. */
function firstOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupFault('not-ours');
  }
}

function headOf(value: unknown): BackupHead {
  const named = value as { format?: unknown; version?: unknown } | null;
  if (typeof named !== 'object' || named?.format !== BACKUP_FORMAT) throw new BackupFault('not-ours');
  if (typeof named.version === 'number' && named.version > BACKUP_VERSION) throw new BackupFault('newer');
  const head = backupHead.safeParse(value);
  if (!head.success) throw new BackupFault('damaged');
  return head.data;
}

/** Every row of a backup file, checked; the last line must tell how many there were and their hash. */
async function* rowsOf(file: Blob): ReturnType<BackupReader['read']> {
  const sum = runningSum();
  const seen = new Set<string>();
  let head: BackupHead | undefined;
  let count = 0;
  let rows: BackupRow[] = [];
  for await (const [text, done] of linesOf(file)) {
    if (text === '[') continue;
    const value = parsed(text);
    if (!head) head = headOf(value);
    else {
      const end = backupEnd.safeParse(value);
      if (end.success) {
        if (rows.length > 0) yield { rows, done };
        const fits = end.data.rows === count && end.data.hash === sum.end();
        if (!fits || head.facts + head.changes + head.settings + head.counters + (head.hosts ?? 0) !== count)
          throw new BackupFault('damaged');
        return;
      }
      rows.push(checked(value, text, seen));
      count += 1;
    }
    sum.add(text);
    if (rows.length < PIECE) continue;
    yield { rows, done };
    rows = [];
  }
  throw new BackupFault('truncated');
}

function checked(value: unknown, text: string, seen: Set<string>): BackupRow {
  const row = backupRow.safeParse(value).data;
  if (!row || text.includes(HOSTILE) || ('fact' in row && !isTrueFact(row.fact))) throw new BackupFault('damaged');
  const [[table, { id }] = ['', { id: '' }]] = Object.entries(row) as [string, { id: string }][];
  const name = `${table} ${id}`;
  if (seen.has(name)) throw new BackupFault('duplicate');
  seen.add(name);
  return row;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupFault('damaged');
  }
}

/** The lines of a file without the commas between them, and how much of the file is read. What has no lines is not ours. */
async function* linesOf(file: Blob): AsyncGenerator<readonly [string, number]> {
  const reading = file.stream().getReader();
  // As `fatal`, what is no text is refused instead of read as something else.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let read = 0;
  try {
    for (;;) {
      const { value, done } = await reading.read();
      rest += value ? decoded(decoder, value) : '';
      read += value?.length ?? 0;
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      if (rest.length > LONGEST_LINE) throw new BackupFault('not-ours');
      for (const line of lines) {
        const text = line.replace(/,?\r?$/, '');
        if (text !== '' && text !== ']') yield [text, read / file.size];
      }
      if (done) return;
    }
  } finally {
    await reading.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, value: Uint8Array): string {
  try {
    return decoder.decode(value, { stream: true });
  } catch {
    throw new BackupFault('not-ours');
  }
}

/** A snapshot of this database, read as if it were a backup file. */
export async function snapshotReader(db: Db, id: string): Promise<BackupReader> {
  const snapshot = await db.snapshots.get(id);
  const small = snapshot && smallOf(snapshot);
  if (!small) throw new BackupFault('damaged');
  return {
    at: snapshot.at,
    read: async function* () {
      const { settings, counters, changes, hosts } = small;
      const rows = [
        ...settings.map(setting => ({ setting })),
        ...counters.map(counter => ({ counter })),
        ...changes.map(change => ({ change })),
        ...hosts.map(host => ({ host })),
      ];
      yield { rows, done: 0 };
      for await (const facts of stretchesUpTo(db, snapshot.upTo))
        yield { rows: facts.map(fact => ({ fact })), done: (facts.at(-1)?.seq ?? 0) / Math.max(1, snapshot.upTo) };
    },
  };
}
