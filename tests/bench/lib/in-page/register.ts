// A register full of slips, written straight into the database. Each is a real slip with another number, day and list.

import { slipNumberText } from '../../../../lib/core/notice/slip-number.ts';
import type { Slip } from '../../../../lib/schema/slip.ts';
import { hashOf, issuedFactOf, type NewFact } from '../../../../lib/store/facts.ts';
import { done } from './read.ts';

export interface Filled {
  readonly first: Pick<Slip, 'text' | 'day'>;
  readonly last: Pick<Slip, 'text' | 'day'>;
}

const YEARS = [113, 114, 115];
const CHUNK = 1000;
/** Numbers below are left to slips issued in the ordinary way. */
const FROM = 101;

/** Writes `count` slips over three years, made from the given ones in turn; `tell` hears how many are written. */
export async function fillRegister(
  models: readonly Slip[],
  count: number,
  tell: (written: number) => void,
): Promise<Filled> {
  const db = await done(indexedDB.open('onetrip-1'));
  const perYear = Math.ceil(count / YEARS.length);
  let last = await lastFact(db);
  for (let start = 0; start < count; start += CHUNK) {
    const writing = db.transaction(['slips', 'facts'], 'readwrite', { durability: 'relaxed' });
    const [slips, facts] = [writing.objectStore('slips'), writing.objectStore('facts')];
    for (let index = start; index < Math.min(start + CHUNK, count); index += 1) {
      const slip = slipAt(models, index, perYear);
      slips.add(slip);
      const [issued, printed] = [issuedFactOf(slip), printedFactOf(slip)];
      for (const fact of [issued, printed]) {
        const hash = hashOf(fact, last);
        facts.add({ ...fact, before: last, hash });
        last = hash;
      }
    }
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    tell(Math.min(start + CHUNK, count));
  }
  db.close();
  return { first: slipAt(models, 0, perYear), last: slipAt(models, count - 1, perYear) };
}

/** The hash of the last fact that the slips issued in the ordinary way left. */
async function lastFact(db: IDBDatabase): Promise<string> {
  const cursor = await done(db.transaction('facts').objectStore('facts').openCursor(null, 'prev'));
  return (cursor?.value as { hash: string } | undefined)?.hash ?? '';
}

function printedFactOf({ id, key, at }: Slip): NewFact {
  const own = (text: string) => `f${text.slice(1)}`;
  return { id: own(id), key: own(key), kind: 'printed', slip: id, at, body: '1' };
}

function slipAt(models: readonly Slip[], index: number, perYear: number): Slip {
  const model = models[index % models.length] as Slip;
  const year = YEARS[Math.floor(index / perYear)] as number;
  const within = index % perYear;
  const opening = Date.UTC(year + 1911, 0, 1);
  // Up to the day before the real slips, so that the newest come last.
  const time = opening + Math.floor((within / perYear) * 310) * 86_400_000 + (8 + (within % 9)) * 3_600_000;
  const at = new Date(time).toISOString().slice(0, 16);
  const number = { year, counter: 0, serial: FROM + within };
  const order = index.toString(16).padStart(12, '0');
  const stamp = (time + within).toString(16).padStart(12, '0');
  return {
    ...model,
    id: `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${order}`,
    key: `00000000-0000-4000-8000-${order}`,
    number,
    text: slipNumberText(number),
    at,
    day: at.slice(0, 10),
    // Of each slip some of what its model lacks: at least one, and not the same.
    missing: model.missing.filter((_, place) => place === index % model.missing.length || (index >> place) % 2 === 0),
    printed: 1,
  };
}
