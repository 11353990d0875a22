import * as z from 'zod/mini';
import { partSchema, slipSchema } from './slip.ts';

/** What the first line of a backup file says it is. */
export const BACKUP_FORMAT = 'onetrip-backup';
/** The version of the file's shape. */
export const BACKUP_VERSION = 2;
/** No line of a backup is longer. */
export const LONGEST_LINE = 400_000;

const count = z.int().check(z.gte(0));
const short = z.string().check(z.maxLength(200));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const backupHead = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  at: short,
  facts: count,
  changes: count,
  settings: count,
  counters: count,
  /** Not in files of version 1. */
  hosts: z.optional(count),
});
export type BackupHead = z.infer<typeof backupHead>;

const factRow = z.strictObject({
  seq: count,
  id: z.uuid(),
  key: z.string().check(z.maxLength(80)),
  kind: z.enum(['issued', 'printed', 'spoken', 'voided', 'mended']),
  slip: z.union([z.uuid(), z.literal('')]),
  at: short,
  body: z.string().check(z.maxLength(LONGEST_LINE)),
  before: z.union([hash, z.literal('')]),
  hash,
});
/** One row of a backup file, by the table it is of. */
export const backupRow = z.union([
  z.strictObject({ fact: factRow }),
  z.strictObject({ setting: z.strictObject({ id: short, value: z.unknown() }) }),
  z.strictObject({ counter: z.strictObject({ id: short, last: count }) }),
  z.strictObject({
    change: z.strictObject({ seq: count, id: short, layer: short, at: short, change: z.unknown() }),
  }),
  z.strictObject({
    host: z.strictObject({
      id: short,
      rev: count,
      at: short,
      off: z.boolean(),
      marks: z.boolean(),
      profile: z.unknown(),
    }),
  }),
]);
export type BackupRow = z.infer<typeof backupRow>;
export const backupEnd = z.strictObject({ rows: count, hash });

const voidBody = z.strictObject({ at: z.string(), reason: z.string().check(z.maxLength(200)) });
/** Whether the body of a fact is what its kind promises; a slip must be whole and be the one the fact is of. */
export function isTrueFact({ kind, slip, body }: z.infer<typeof factRow>): boolean {
  try {
    const value: unknown = JSON.parse(body);
    if (kind === 'issued') return slipSchema.safeParse(value).data?.id === slip;
    if (kind === 'printed') return Number.isInteger(value);
    if (kind === 'spoken') return partSchema.safeParse(value).success;
    return kind === 'voided' ? voidBody.safeParse(value).success : slip === '';
  } catch {
    return false;
  }
}

/** Why a file was refused. */
export type BackupFaultKind = 'not-ours' | 'newer' | 'truncated' | 'damaged' | 'duplicate' | 'disk-full' | 'failed';

/** One line of the differences. `clash`: another slip here has that number. */
export interface DifferenceLine {
  readonly kind: 'only-file' | 'differs' | 'clash';
  readonly text: string;
  readonly at: string;
}
export interface Counts {
  readonly onlyHere: number;
  readonly onlyFile: number;
  readonly differs: number;
  readonly same: number;
}
/** How a backup and this machine differ. */
export interface Differences {
  readonly at: string;
  readonly slips: Counts;
  readonly changes: Counts;
  /** Profiles of systems. */
  readonly hosts: Counts;
  /** Names of settings that differ. */
  readonly settings: readonly string[];
  /** Slips of the file whose number another slip has here. */
  readonly clashes: number;
  readonly lines: readonly DifferenceLine[];
}
/** What a restore did. */
export interface Restored {
  readonly slips: number;
  readonly facts: number;
  readonly changes: number;
  readonly hosts: number;
  readonly renamed: number;
}
/** Called with how far a long work is, 0 to 1. */
export type Progress = (done: number) => void;
/** What a restore reads from: a file, or a snapshot of this database. */
export type BackupSource = { readonly file: Blob } | { readonly snapshot: string };
/** The long works of the backup page; they run in the page itself. Each rejects with a `BackupFault`. */
export interface BackupTools {
  /** Everything as one file, and the last fact in it. */
  readonly save: (at: string, progress: Progress) => Promise<{ readonly file: Blob; readonly facts: number }>;
  readonly compare: (source: BackupSource, progress: Progress) => Promise<Differences>;
  /** All or nothing. */
  readonly restore: (source: BackupSource, settings: boolean, progress: Progress) => Promise<Restored>;
  /** An older database as a file, as far as it can be read. */
  readonly exportOld: (generation: number, at: string, progress: Progress) => Promise<Blob>;
  /** Why something was refused. */
  readonly faultOf: (error: unknown) => BackupFaultKind;
}
