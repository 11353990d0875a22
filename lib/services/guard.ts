import { changeSchema } from '../messaging/protocol.ts';
import { type NoticedItem, noticedOf } from '../schema/noticed.ts';
import type { Moment } from '../store/register.ts';
import { packFacts, takeSnapshot } from '../store/snapshots.ts';
import { compare, type Missing, type Witness, witnessOf } from '../store/witness.ts';
import type { Outside } from './context.ts';
import { examine, KNOWN_CLOCK } from './examine.ts';
import { type OpenedStore, serialMarks } from './open-store.ts';

const WITNESS = 'witness';
/** What the witness knew of when a loss was noticed; stays until it is healed, whatever is written meanwhile. */
const LOSS = 'loss';
/** Where what was noticed is kept. */
export const NOTICED = 'noticed';
const AUDITED = 'audited';
/** How long after opening the register is gone through. */
const QUIET = 1500;
/** How long others have the worker for themselves between two chunks. */
const BREATH = 25;
const MOST_NOTICED = 20;

/** A loss that is noticed but not yet healed. */
export interface Loss extends Partial<Missing> {
  readonly seen?: Witness | undefined;
  readonly marks?: boolean;
  readonly pointer?: boolean;
}

/** Watches over the database: compares it with what was seen of it, heals what can be healed, and takes the day's snapshot. */
export interface Guard {
  /** Looks at a database just opened; a few reads. The rest is done later, when nobody waits. */
  readonly opened: (store: OpenedStore) => Promise<void>;
  /** A writing that reached these tables is finished. */
  readonly written: (tables: readonly string[]) => void;
  /** Goes through everything now. */
  readonly check: () => Promise<void>;
  /** Notes how the database stands. */
  readonly note: () => Promise<void>;
}

export function createGuard(outside: Outside, moment: () => Moment): Guard {
  const { keep, session, later } = outside;
  let store: OpenedStore | undefined;
  let last: Witness | undefined;
  let noting: Promise<void> | undefined;
  let checking: Promise<void> | undefined;
  const pause = () => new Promise<void>(done => later(done, BREATH));

  const noteNow = async () => {
    if (!store) return;
    const now = await witnessOf(store.db, store.generation, last);
    const same = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    if (!same) await keep.set(WITNESS, now);
  };
  /** One after the other, so that an older state never takes the place of a newer. */
  const note = () => {
    const mine = (noting ?? Promise.resolve()).then(noteNow, noteNow);
    noting = mine.catch(() => undefined);
    return mine;
  };

  const opened = async (now: OpenedStore) => {
    store = now;
    const seen = (await keep.get(WITNESS)) as Witness | undefined;
    const mine = seen?.generation === now.generation;
    last = mine ? seen : undefined;
    const missing = mine && seen ? await compare(now.db, seen) : undefined;
    // A version before there was a witness left serials outside all the same: nothing is lost there.
    const none = !seen && Object.keys(await serialMarks(keep)).length === 0;
    const marks = none && (await now.db.facts.limit(1).count()) > 0;
    const amiss = marks || now.pointerLost || missing?.facts || Object.keys(missing?.small ?? {}).length > 0;
    if (amiss && !(await keep.get(LOSS)))
      await keep.set(LOSS, { ...missing, seen, marks, pointer: now.pointerLost } satisfies Loss);
    later(() => void inTurn(false).catch(() => undefined), QUIET);
  };

  /** One after the other, so that nothing is told twice. */
  const inTurn = (whole: boolean) => {
    const mine = (checking ?? Promise.resolve()).then(() => check(whole));
    checking = mine.catch(() => undefined);
    return mine;
  };
  const check = async (whole: boolean) => {
    if (!store) return;
    const { db } = store;
    const loss = (await keep.get(LOSS)) as Loss | undefined;
    const { at } = moment();
    const today = at.slice(0, 10);
    const audited = (await session.get(AUDITED)) === today;
    const short = audited && !loss && !whole && (await db.slips.count()) < (last?.issued ?? 0);
    if (loss || whole || short || !audited) {
      let chunks = 0;
      const rest = async () => {
        chunks += 1;
        // A worker that says nothing to the browser for half a minute is stopped.
        if (chunks % 20 === 0) await session.set('auditing', chunks);
        await pause();
      };
      const items = await examine({ db, keep, loss, moment, pause: rest });
      await tell(items);
      await keep.set(LOSS, undefined);
      await session.set(AUDITED, today);
    }
    await packFacts(db, at, pause);
    const taken = await takeSnapshot(db, `day:${today}`, at);
    await note();
    if (taken) outside.announce('store');
  };
  const tell = async (items: readonly NoticedItem[]) => {
    const before = noticedOf(await keep.get(NOTICED));
    const told = before.some(each => !each.seen && each.items.some(({ what }) => what === 'clock'));
    const news = items.filter(({ what }) => !(what === KNOWN_CLOCK && told));
    if (news.length === 0) return;
    await keep.set(NOTICED, [...before, { ...moment(), items: news, seen: false }].slice(-MOST_NOTICED));
    for (const change of changeSchema.options) outside.announce(change);
  };
  return {
    opened,
    written: () => later(() => void note().catch(() => undefined), 0),
    check: () => inTurn(true),
    note,
  };
}
