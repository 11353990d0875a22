import type { Case } from '../core/case.ts';
import { type KeptCase, keptCaseSchema } from '../schema/case.ts';
import type { Db } from './db.ts';

/** In `counters`: the highest revision at which a case was ended. A new case goes on from it, so that no two share one. */
const ENDED = 'case-ended';
const DAMAGED = 'damaged-';
/** More cases in hand than this nobody overlooks. */
const MOST_CASES = 20;

/** `rev` 0: the case is over. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly rev: number }
  | { readonly kind: 'stale'; readonly current: KeptCase | null };

/** What is saved of a case. */
export interface CaseContent {
  readonly id: string;
  readonly case: Case;
  readonly issueKey?: string | undefined;
  readonly label?: string | undefined;
  readonly parked?: true | undefined;
  readonly visit?: string | undefined;
  readonly whose?: string | undefined;
}
/** What a change is made on top of: revision `base`, 0 for a new case, or the very content that was still on its way. */
export interface Before {
  readonly base: number;
  readonly from?: CaseContent | undefined;
}
/** The wall clock, and the last closing that has come. */
export interface Clock {
  readonly now: string;
  readonly last: string;
}
export interface StoredCases {
  readonly cases: readonly KeptCase[];
  /** How many were found damaged just now. */
  readonly damaged: number;
  /** How many ended at closing time just now. */
  readonly over: number;
}

/** All cases in hand. With `end`, those last touched before the last closing are ended; one that no longer fits its shape is not drawn but set aside whole. */
export function loadCases(db: Db, { now, last }: Clock, end: boolean): Promise<StoredCases> {
  return db.transaction('rw', db.cases, db.counters, async () => {
    const { cases, damaged } = await readAll(db);
    const live: KeptCase[] = [];
    const over: KeptCase[] = [];
    // Without a time, or with one from a clock that ran ahead, it counts from now: nothing ends too early, nor never.
    const timeOf = ({ at }: KeptCase) => (at !== undefined && at <= now ? at : now);
    for (const kept of cases) {
      const at = timeOf(kept);
      // One citizen's cases end together: not before the one touched last.
      const touched = cases.filter(each => each === kept || (kept.visit && each.visit === kept.visit)).map(timeOf);
      if (end && touched.every(each => each < last)) over.push(kept);
      else live.push({ ...kept, at });
      if (at !== kept.at) await db.cases.update(kept.id, { at });
    }
    await db.cases.bulkDelete(over.map(({ id }) => id));
    await noteEnded(db, ...over.map(({ rev }) => rev));
    return { cases: live, damaged, over: over.length };
  });
}

/** Saves a case if nobody else saved or ended it since; otherwise gives what is there now. The same content again counts as saved. */
export function saveCase(
  db: Db,
  save: CaseContent & Before,
  clock: Clock,
): Promise<SaveResult | { readonly kind: 'full' }> {
  return db.transaction('rw', db.cases, db.counters, async () => {
    const { cases } = await readAll(db);
    const kept = cases.find(({ id }) => id === save.id);
    const { base, from, ...content } = save;
    if (kept && kept.rev !== base && !(from && same(kept, from)))
      return same(kept, save) ? { kind: 'saved', rev: kept.rev } : { kind: 'stale', current: kept };
    const ended = (await db.counters.get(ENDED))?.last ?? 0;
    if (!kept && base > 0 && base <= ended) return { kind: 'stale', current: null };
    if (!kept && cases.length >= MOST_CASES) return { kind: 'full' };
    const rev = Math.max(base, ended) + 1;
    const no = kept?.no ?? Math.max(0, ...cases.map(each => each.no ?? 0)) + 1;
    // What is touched after closing, before anybody looked at the clock, ends all the same.
    const at = kept?.at !== undefined && kept.at < clock.last ? kept.at : clock.now;
    await db.cases.put({ ...content, rev, no, at });
    return { kind: 'saved', rev };
  });
}

/** Ends a case if nobody else saved it since; otherwise gives what is there now. */
export function clearCase(db: Db, id: string, { base, from }: Before): Promise<SaveResult> {
  return db.transaction('rw', db.cases, db.counters, async (): Promise<SaveResult> => {
    const kept = (await readAll(db)).cases.find(each => each.id === id);
    if (!kept) return { kind: 'saved', rev: 0 };
    if (kept.rev !== base && !(from && same(kept, from))) return { kind: 'stale', current: kept };
    await noteEnded(db, kept.rev);
    await db.cases.delete(id);
    return { kind: 'saved', rev: 0 };
  });
}

function same(kept: KeptCase, save: CaseContent): boolean {
  const told = ({ case: kase, issueKey, label, parked, visit, whose }: KeptCase | CaseContent) =>
    JSON.stringify([kase, issueKey, label, parked, visit, whose]);
  return told(kept) === told(save);
}

async function noteEnded(db: Db, ...revs: readonly number[]): Promise<void> {
  const before = (await db.counters.get(ENDED))?.last ?? 0;
  const last = Math.max(before, ...revs);
  if (last > before) await db.counters.put({ id: ENDED, last });
}

/** Reads the cases in hand in their order and sets damaged ones aside; runs inside the caller's transaction. */
async function readAll(db: Db): Promise<{ cases: KeptCase[]; damaged: number }> {
  const rows = await db.cases.toArray();
  const aside = rows.flatMap(({ id }) => (id.startsWith(DAMAGED) ? Number(id.slice(DAMAGED.length)) || 0 : []));
  const cases: KeptCase[] = [];
  let damaged = 0;
  for (const row of rows) {
    if (row.id.startsWith(DAMAGED)) continue;
    const parsed = keptCaseSchema.safeParse(row);
    if (parsed.success) cases.push(parsed.data);
    else {
      damaged += 1;
      await db.cases.put({ ...row, id: `${DAMAGED}${Math.max(0, ...aside) + damaged}` });
      await db.cases.delete(row.id);
    }
  }
  return { cases: cases.sort((a, b) => (a.no ?? 0) - (b.no ?? 0)), damaged };
}
