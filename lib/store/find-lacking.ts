import Dexie from 'dexie';
import type { Slip } from '../schema/slip.ts';
import type { Db } from './db.ts';

/** The first id of a moment (ms since 1970): ids begin with their time. */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0`;
}

/** The ids of slips issued from one day to another, both included, in Taiwan: all are at or above the first, below the last. */
function idsOf(from: string, to: string): readonly [string, string] {
  const [begin, end] = [from, to].map(day => Date.parse(`${day}T00:00+08:00`));
  return [
    Number.isFinite(begin) ? idAt(begin as number) : '',
    Number.isFinite(end) ? idAt((end as number) + 86_400_000) : '~',
  ];
}

/**
 * The newest slips that lack a kind of paper and fit, of some days. The index of missing papers sorts the slips of one
 * paper by id, and so by time: an old month is reached in one jump instead of reading all that is newer. (An index of
 * paper and day together cannot be made: one slip lacks many papers.)
 */
export function findLacking(
  db: Db,
  missing: string,
  { from, to, below }: { readonly from: string; readonly to: string; readonly below: string | undefined },
  fits: (slip: Slip) => boolean,
  limit: number,
): Promise<Slip[]> {
  const [low, end] = idsOf(from, to);
  const high = below !== undefined && below < end ? below : end;
  return db.transaction('r', db.slips, ({ idbtrans }) => {
    const index = idbtrans.objectStore('slips').index('missing');
    const asked = index.openCursor(Dexie.dependencies.IDBKeyRange.only(missing), 'prev');
    const found: Slip[] = [];
    return new Dexie.Promise<Slip[]>((resolve, reject) => {
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const at = asked.result;
        const id = String(at?.primaryKey ?? '');
        if (!at || id < low) return resolve(found);
        if (id > high) return at.continuePrimaryKey(missing, high);
        if (id !== high && fits(at.value)) found.push(at.value);
        if (found.length >= limit) return resolve(found);
        at.continue();
      };
    });
  });
}
