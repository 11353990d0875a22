import type { Db } from './db.ts';
import { STAGED } from './snapshots.ts';

/** How the database stood after the last writing, kept outside of it: what is lost inside still shows. */
export interface Witness {
  readonly generation: number;
  /** The last fact and its hash; 0 and empty before the first. */
  readonly seq: number;
  readonly hash: string;
  /** Slips issued up to that fact. */
  readonly issued: number;
  readonly counters: number;
  readonly settings: number;
  readonly changes: number;
  /** Of a version before there were any: not told. */
  readonly hosts?: number;
  readonly cases: number;
  readonly snapshots: number;
}
const SMALL = ['counters', 'settings', 'changes', 'hosts', 'cases', 'snapshots'] as const;
export type SmallTable = (typeof SMALL)[number];
/** How many facts are read anew to go on from an older witness; beyond that they are counted by the table of slips. */
const FEW = 200;

/** How the database stands now; what `before` tells of its older part is not read again. */
export function witnessOf(db: Db, generation: number, before?: Witness): Promise<Witness> {
  return db.transaction('r', ['facts', 'slips', ...SMALL], async () => {
    const last = await db.facts.orderBy('seq').last();
    const counts: Record<string, number> = {};
    for (const name of SMALL) counts[name] = await countOf(db, name);
    const { seq = 0, hash = '' } = last ?? {};
    const known = before?.generation === generation && before.seq <= seq && seq - before.seq <= FEW;
    const issued = known
      ? before.issued + (await db.facts.where('seq').above(before.seq).toArray()).filter(isIssue).length
      : await db.slips.count();
    return { generation, seq, hash, issued, ...counts } as Witness;
  });
}

/** What a restore lays by in the snapshots' table (`import:`) comes and goes. */
function countOf(db: Db, name: SmallTable): PromiseLike<number> {
  return name === 'snapshots' ? db.snapshots.where('id').below(STAGED).count() : db.table(name).count();
}

const isIssue = ({ kind }: { kind: string }) => kind === 'issued';

/** What a witness knows of that the database no longer has. */
export interface Missing {
  /** The fact the witness saw last is not there, or is another. */
  readonly facts: boolean;
  readonly small: Partial<Record<SmallTable, number>>;
}

/** Compares the database with what was seen of it; a writing done but not yet witnessed is no loss. Reads a few rows only. */
export function compare(db: Db, seen: Witness): Promise<Missing> {
  return db.transaction('r', ['facts', ...SMALL], async () => {
    const there = seen.seq === 0 || (await db.facts.get(seen.seq))?.hash === seen.hash;
    const small: Partial<Record<SmallTable, number>> = {};
    for (const name of SMALL) {
      const gone = (seen[name] ?? 0) - (await countOf(db, name));
      if (gone > 0) small[name] = gone;
    }
    return { facts: !there, small };
  });
}
