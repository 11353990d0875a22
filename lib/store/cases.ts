import type { Case } from '../core/case.ts';
import { type KeptCase, keptCaseSchema } from '../schema/case.ts';
import type { Db } from './db.ts';

const CURRENT = 'current';

export type SaveResult =
  | { readonly kind: 'saved'; readonly rev: number }
  | { readonly kind: 'stale'; readonly current: KeptCase | null };

/** The case in hand; a stored one that no longer fits its shape is not drawn but set aside whole. */
export async function loadCase(db: Db): Promise<{ kept: KeptCase | null; damaged: boolean }> {
  const row = await db.cases.get(CURRENT);
  if (!row) return { kept: null, damaged: false };
  const { id: _id, ...value } = row;
  const parsed = keptCaseSchema.safeParse(value);
  if (parsed.success) return { kept: parsed.data, damaged: false };
  await db.transaction('rw', db.cases, async () => {
    await db.cases.put({ ...row, id: `damaged-${row.rev}` });
    await db.cases.delete(CURRENT);
  });
  return { kept: null, damaged: true };
}

/** Saves the case if nobody else saved since revision `base`; otherwise gives what is there now. The same content again counts as saved. */
export function saveCase(db: Db, kase: Case, base: number, issueKey?: string): Promise<SaveResult> {
  return db.transaction('rw', db.cases, async () => {
    const row = await db.cases.get(CURRENT);
    const rev = row?.rev ?? 0;
    if (row && rev !== base) {
      const { id: _id, ...current } = row;
      if (JSON.stringify(current.case) === JSON.stringify(kase)) return { kind: 'saved', rev };
      return { kind: 'stale', current };
    }
    await db.cases.put({ id: CURRENT, case: kase, rev: base + 1, issueKey });
    return { kind: 'saved', rev: base + 1 };
  });
}

/** Ends the case in hand. */
export function clearCase(db: Db): Promise<void> {
  return db.cases.delete(CURRENT);
}
