import type { Db, Fact } from './db.ts';
import { isIntact, issuedFactOf } from './facts.ts';

/** A stretch of facts that are not there, by their numbers. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}
/** What does not fit in the register. */
export interface Findings {
  readonly gaps: readonly Gap[];
  /** Numbers of facts that are not as they were written, or do not follow the one before. */
  readonly changed: readonly number[];
  /** Slips that are missing or differ from their facts; some are only suspected and to be looked at again. */
  readonly slips: readonly string[];
  /** Slips without the fact of their issue. */
  readonly orphans: readonly string[];
}
/** What was found before and could not be had back; the body of a fact of kind `mended`. */
export interface Accepted {
  readonly gaps: readonly Gap[];
  readonly changed: readonly number[];
}

const CHUNK = 100;
/** More than any number of prints weighs. */
const SPOKEN = 1e6;

/** Goes through the whole register in chunks. `seen` is the last fact known from outside; `pause` lets others work between two chunks. */
export async function audit(db: Db, seen: number, pause: () => Promise<void>): Promise<Findings> {
  const gaps: Gap[] = [];
  const changed = new Set<number>();
  const slips = new Set<string>();
  const accepted: Accepted[] = [];
  // What rows tell beyond their facts so far: prints, further languages, and whether voided. All is even when the two agree.
  const uneven = new Map<string, number>();
  const weigh = (id: string, by: number) => {
    const sum = (uneven.get(id) ?? 0) + by;
    if (sum === 0) uneven.delete(id);
    else uneven.set(id, sum);
  };
  let issued = 0;
  let last: Pick<Fact, 'seq' | 'hash'> = { seq: 0, hash: '' };
  for (;;) {
    const facts = await db.facts.where('seq').above(last.seq).limit(CHUNK).toArray();
    if (facts.length === 0) break;
    const issues = facts.filter(fact => fact.kind === 'issued');
    const rows = await db.slips.bulkGet(issues.map(fact => fact.slip));
    issued += issues.length;
    issues.forEach((fact, index) => {
      const row = rows[index];
      if (!row || issuedFactOf(row).body !== fact.body) slips.add(fact.slip);
      if (row) weigh(row.id, row.printed * 2 + (row.voided ? 1 : 0) + (row.added ?? []).length * SPOKEN);
    });
    for (const fact of facts) {
      const intact = isIntact(fact);
      if (!intact) changed.add(fact.seq);
      if (fact.seq > last.seq + 1) gaps.push({ from: last.seq + 1, to: fact.seq - 1 });
      else if (fact.before !== last.hash && intact) changed.add(last.seq === 0 ? fact.seq : last.seq);
      if (fact.kind === 'printed') weigh(fact.slip, -2);
      if (fact.kind === 'voided') weigh(fact.slip, -1);
      if (fact.kind === 'spoken') weigh(fact.slip, -SPOKEN);
      if (fact.kind === 'mended') accepted.push(acceptedBy(fact));
      last = fact;
    }
    await pause();
  }
  if (seen > last.seq) gaps.push({ from: last.seq + 1, to: seen });
  for (const id of uneven.keys()) slips.add(id);
  const fits = gaps.length + changed.size + slips.size === 0 && (await db.slips.count()) === issued;
  const knownGaps = new Set(accepted.flatMap(each => each.gaps.map(gapKey)));
  const knownChanges = new Set(accepted.flatMap(each => each.changed));
  return {
    gaps: gaps.filter(gap => !knownGaps.has(gapKey(gap))),
    changed: [...changed].filter(seq => !knownChanges.has(seq)).sort((a, b) => a - b),
    slips: [...slips],
    orphans: fits ? [] : await orphansOf(db),
  };
}

/** Slips without the fact of their issue, in the order of their ids, which is that of time. */
async function orphansOf(db: Db): Promise<string[]> {
  const ids = (await db.slips.toCollection().primaryKeys()) as string[];
  const told = new Set<string>();
  await db.facts.filter(fact => fact.kind === 'issued').each(fact => void told.add(fact.slip));
  return ids.filter(id => !told.has(id)).sort();
}

const gapKey = ({ from, to }: Gap) => `${from}-${to}`;

function acceptedBy({ body }: Fact): Accepted {
  try {
    const { gaps = [], changed = [] } = JSON.parse(body) as Partial<Accepted>;
    return { gaps, changed };
  } catch {
    return { gaps: [], changed: [] };
  }
}
