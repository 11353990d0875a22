import { changeSchema } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/server.ts';
import { noticedOf, type StoreState } from '../schema/noticed.ts';
import { listDatabases } from '../store/db.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import type { Context } from './context.ts';
import { putMarks } from './examine.ts';
import { NOTICED } from './guard.ts';

type StoreAsk = Extract<keyof Handlers, `store.${string}` | `backup.${string}`>;

const BACKUP = 'backup';
const PUT_OFF = 'backup-later';
const DAY = 86_400_000;
/** For how many days the reminder is put off. */
const LATER = 3;

interface Saved {
  readonly at: string;
  readonly ms: number;
  readonly facts: number;
  readonly changes: number;
}

/** The use cases around the safety of what is kept. */
export function storeDesk({ store, settings, moment, outside, guard }: Context): Pick<Handlers, StoreAsk> {
  const { keep, now } = outside;
  const isDue = async (saved: Saved | undefined): Promise<boolean> => {
    const { db } = await store();
    const days = (await settings()).backupDays;
    const [first, last, changes] = await Promise.all([
      db.facts.orderBy('seq').first(),
      db.facts.orderBy('seq').last(),
      db.changes.count(),
    ]);
    const something = (last?.seq ?? 0) > (saved?.facts ?? 0) || changes > (saved?.changes ?? 0);
    const since = saved?.ms ?? (first ? Date.parse(`${first.at}+08:00`) : now());
    return days > 0 && something && now() - since > days * DAY && now() > Number((await keep.get(PUT_OFF)) ?? 0);
  };
  const state = async (): Promise<StoreState> => {
    const { db, generation } = await store();
    const saved = (await keep.get(BACKUP)) as Saved | undefined;
    const rows = await snapshotsOf(db);
    return {
      generation,
      noticed: noticedOf(await keep.get(NOTICED)),
      lastBackup: saved?.at ?? null,
      due: await isDue(saved),
      snapshots: rows.reverse().map(({ id, at, upTo }) => ({ id, at, facts: upTo })),
      old: (await listDatabases()).map(each => each.generation).filter(each => each !== generation),
    };
  };
  const told = async () => {
    outside.announce('store');
    return state();
  };
  return {
    'store.state': state,
    'store.seen': async ({ ids }) => {
      const noticed = noticedOf(await keep.get(NOTICED));
      await keep.set(
        NOTICED,
        noticed.map(each => (ids.includes(each.id) ? { ...each, seen: true } : each)),
      );
      return told();
    },
    'store.check': async () => {
      await store();
      await guard.check();
      return told();
    },
    'store.changed': async () => {
      const { db } = await store();
      await putMarks(db, keep);
      await guard.note();
      for (const change of changeSchema.options) outside.announce(change);
      return {};
    },
    'store.show': async () => {
      await outside.showBackup();
      return {};
    },
    'backup.saved': async ({ facts }) => {
      const changes = await (await store()).db.changes.count();
      await keep.set(BACKUP, { at: moment().at, ms: now(), facts, changes } satisfies Saved);
      return told();
    },
    'backup.later': async () => {
      await keep.set(PUT_OFF, now() + LATER * DAY);
      return told();
    },
  };
}
