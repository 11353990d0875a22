import type { Case } from '../core/case.ts';
import { type KeptCase, keptCaseSchema } from '../schema/case.ts';
import type { Db } from './db.ts';

const CURRENT = 'current';
/** In `counters`: the revision at which the last case was ended. The next case goes on from it, so that no two share one. */
const ENDED = 'case-ended';

/** `rev` 0: there is no case in hand. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly rev: number }
  | { readonly kind: 'stale'; readonly current: KeptCase | null };

/** The case in hand; a stored one that no longer fits its shape is not drawn but set aside whole. */
export function loadCase(db: Db): Promise<{ kept: KeptCase | null; damaged: boolean }> {
  return db.transaction('rw', db.cases, () => current(db));
}

/** Saves the case if nobody else saved or ended it since revision `base`; otherwise gives what is there now. The same content again counts as saved. */
export function saveCase(db: Db, kase: Case, base: number, issueKey?: string): Promise<SaveResult> {
  return db.transaction('rw', db.cases, db.counters, async (): Promise<SaveResult> => {
    const { kept } = await current(db);
    if (kept && kept.rev !== base) {
      const same = JSON.stringify([kept.case, kept.issueKey]) === JSON.stringify([kase, issueKey]);
      return same ? { kind: 'saved', rev: kept.rev } : { kind: 'stale', current: kept };
    }
    const ended = (await db.counters.get(ENDED))?.last ?? 0;
    if (!kept && base > 0 && base <= ended) return { kind: 'stale', current: null };
    const rev = Math.max(base, ended) + 1;
    await db.cases.put({ id: CURRENT, case: kase, rev, issueKey });
    return { kind: 'saved', rev };
  });
}

/** Ends the case in hand if nobody else saved since revision `base`; otherwise gives what is there now. */
export function clearCase(db: Db, base: number): Promise<SaveResult> {
  return db.transaction('rw', db.cases, db.counters, async (): Promise<SaveResult> => {
    const { kept } = await current(db);
    if (!kept) return { kind: 'saved', rev: 0 };
    if (kept.rev !== base) return { kind: 'stale', current: kept };
    await db.counters.put({ id: ENDED, last: kept.rev });
    await db.cases.delete(CURRENT);
    return { kind: 'saved', rev: 0 };
  });
}

/** Reads the case in hand and sets a damaged one aside; runs inside the caller's transaction. */
async function current(db: Db): Promise<{ kept: KeptCase | null; damaged: boolean }> {
  const row = await db.cases.get(CURRENT);
  if (!row) return { kept: null, damaged: false };
  const { id: _id, ...value } = row;
  const parsed = keptCaseSchema.safeParse(value);
  if (parsed.success) return { kept: parsed.data, damaged: false };
  await db.cases.put({ ...row, id: `damaged-${await db.cases.count()}` });
  await db.cases.delete(CURRENT);
  return { kept: null, damaged: true };
}
