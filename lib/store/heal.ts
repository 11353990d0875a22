import type { Slip } from '../schema/slip.ts';
import type { Findings, Gap } from './audit.ts';
import type { Db, Fact } from './db.ts';
import { appendFact, hashOf, isIntact, issuedFactOf, type NewFact, slipOf } from './facts.ts';
import type { Moment } from './register.ts';
import { packedFacts } from './snapshots.ts';

/** How many there were to heal, and how many were. */
export interface Healed {
  readonly lost: number;
  readonly healed: number;
}

/** Puts back facts that are missing or changed: as they were packed away, else as the slips tell them where the chain proves it. */
export async function healFacts(db: Db, found: Findings, pause: () => Promise<void>): Promise<Healed> {
  const holes = [...found.gaps, ...found.changed.map(seq => ({ from: seq, to: seq }))];
  let healed = 0;
  for (const hole of holes) {
    const packed = await packedFacts(db, hole.from, hole.to);
    for (let at = 0; at < packed.length; at += 200) {
      healed += await putBack(db, packed.slice(at, at + 200));
      await pause();
    }
  }
  for (const hole of holes) healed += await proveBySlips(db, hole, found.orphans);
  return { lost: holes.reduce((sum, { from, to }) => sum + to - from + 1, 0), healed };
}

/** Puts facts at their old places, where nothing intact stands. */
function putBack(db: Db, facts: readonly Fact[]): Promise<number> {
  return db.transaction('rw', db.facts, async () => {
    let count = 0;
    for (const fact of facts) {
      const there = await db.facts.get(fact.seq);
      if (there?.hash === fact.hash && isIntact(there)) continue;
      if (there && isIntact(there) && there.id !== fact.id) continue;
      const elsewhere = await db.facts.where('id').equals(fact.id).first();
      if (elsewhere && elsewhere.seq !== fact.seq) continue;
      await db.facts.put(fact);
      count += 1;
    }
    return count;
  });
}

/** Fills a hole with the issues of slips, one after another, if the last of them then has the hash that the chain wants there. */
function proveBySlips(db: Db, { from, to }: Gap, orphans: readonly string[]): Promise<number> {
  return db.transaction('rw', db.facts, db.slips, async () => {
    const there = await db.facts.get(from);
    if (there && isIntact(there)) return 0;
    const wanted = (await db.facts.get(to + 1))?.before ?? (await db.facts.get(to))?.hash;
    let before = from === 1 ? '' : (await db.facts.get(from - 1))?.hash;
    if (wanted === undefined || before === undefined) return 0;
    const told = await db.slips.bulkGet([...(there ? [there.slip] : []), ...orphans.slice(0, to - from + 1)]);
    const slips = told.filter(slip => slip !== undefined).slice(0, to - from + 1);
    const facts: Fact[] = [];
    for (const [index, slip] of slips.entries()) {
      const fact = issuedFactOf(slip);
      const hash = hashOf(fact, before);
      facts.push({ ...fact, seq: from + index, before, hash });
      before = hash;
    }
    if (before !== wanted || facts.length !== to - from + 1) return 0;
    await db.facts.bulkPut(facts);
    return facts.length;
  });
}

/** Brings a slip and its facts together again; true if there was something to mend and it was mended, false if it could not be. */
export function healSlip(db: Db, id: string, moment: () => Moment): Promise<boolean | undefined> {
  return db.transaction('rw', db.slips, db.facts, async () => {
    const row = await db.slips.get(id);
    const facts = (await db.facts.where('slip').equals(id).sortBy('seq')).filter(isIntact);
    const told = slipOf(facts);
    // Of a slip that is gone with the fact of its issue, the hole in the chain tells.
    if (!told) return row ? tellFacts(db, row, facts, moment) : undefined;
    if (row && JSON.stringify(row) === JSON.stringify(told)) return undefined;
    if (row && sameButPrints(row, told)) return tellFacts(db, row, facts, moment);
    const taken = await db.slips.where('text').equals(told.text).first();
    if (taken && taken.id !== id) return false;
    await db.slips.put(told);
    return true;
  });
}

/** Prints, further languages and a void whose facts are lost are told anew from the row; never fewer than the row knows of. */
function sameButPrints(row: Slip, told: Slip): boolean {
  const bare = ({ printed: _printed, voided: _voided, added: _added, ...rest }: Slip) => JSON.stringify(rest);
  const behind =
    row.printed > told.printed ||
    (row.voided !== undefined && told.voided === undefined) ||
    (row.added ?? []).length > (told.added ?? []).length;
  return behind && bare(row) === bare(told);
}

async function tellFacts(db: Db, row: Slip, facts: readonly Fact[], moment: () => Moment): Promise<boolean> {
  const has = (kind: Fact['kind']) => facts.filter(fact => fact.kind === kind).length;
  const add = (kind: Fact['kind'], at: string, body: unknown) => {
    const { id } = moment();
    return appendFact(db, { id, key: id, kind, slip: row.id, at, body: JSON.stringify(body) });
  };
  const issued: NewFact = issuedFactOf(row);
  if (has('issued') === 0) {
    const clash = await db.facts.where('id').equals(issued.id).or('key').equals(issued.key).first();
    if (clash) return false;
    await appendFact(db, issued);
  }
  for (let count = has('printed') + 1; count <= row.printed; count += 1) await add('printed', moment().at, count);
  const told = facts.filter(fact => fact.kind === 'spoken').map(fact => fact.body);
  for (const part of row.added ?? []) if (!told.includes(JSON.stringify(part))) await add('spoken', moment().at, part);
  if (row.voided && has('voided') === 0) await add('voided', row.voided.at, row.voided);
  const whole = slipOf(await db.facts.where('slip').equals(row.id).sortBy('seq'));
  if (whole) await db.slips.put(whole);
  return true;
}
