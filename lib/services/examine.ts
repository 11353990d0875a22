import type { NoticedItem } from '../schema/noticed.ts';
import { audit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { appendFact } from '../store/facts.ts';
import { healFacts, healSlip } from '../store/heal.ts';
import { healSmall, highestSerials } from '../store/heal-small.ts';
import type { Moment } from '../store/register.ts';
import type { Loss } from './guard.ts';
import { type Keep, noteSerial, serialMarks } from './open-store.ts';

/** What says that the clock is behind; told once until it was seen. */
export const KNOWN_CLOCK = 'clock';

interface Examined {
  readonly db: Db;
  readonly keep: Keep;
  readonly loss: Loss | undefined;
  readonly moment: () => Moment;
  readonly pause: () => Promise<void>;
}

/** Goes through the whole database, heals what can be healed, and tells what was amiss. What cannot be had back is noted in the chain, so that it is told once. */
export async function examine({ db, keep, loss, moment, pause }: Examined): Promise<NoticedItem[]> {
  const marks = await serialMarks(keep);
  const seen = loss?.facts ? (loss.seen?.seq ?? 0) : 0;
  const found = await audit(db, seen, pause);
  const facts = await healFacts(db, found, pause);
  const suspects = [...new Set([...found.slips, ...(facts.lost > 0 ? (await audit(db, 0, pause)).slips : [])])];
  const slips = await mendSlips(db, suspects, moment, pause);
  const orphans = await mendSlips(db, found.orphans, moment, pause);
  const lost = { settings: loss?.small?.settings !== undefined, hosts: loss?.small?.hosts !== undefined };
  const small = await healSmall(db, lost);
  const gone = await lostNumbers(db, marks);
  if (loss || facts.lost > 0) await accept(db, seen, moment, pause);
  await putMarks(db, keep);
  const item = (what: NoticedItem['what'], lost: number, healed: number): NoticedItem[] =>
    lost > 0 ? [{ what, lost, healed: Math.min(lost, healed) }] : [];
  const { small: less } = loss ?? {};
  const lostFacts = Math.max(facts.lost, orphans.lost);
  // Told anew from slips that are all there, no fact is missing in substance.
  const retold = orphans.healed === orphans.lost && (await db.slips.count()) >= (loss?.seen?.issued ?? Infinity);
  const never = loss?.facts ? gone : 0;
  return [
    ...item('slips', Math.max(slips.lost, slips.healed + never), slips.healed),
    ...item('facts', lostFacts || (loss?.facts ? 1 : 0), retold ? lostFacts : facts.healed + orphans.healed),
    ...item('settings', Math.max(small.settings.lost, less?.settings ?? 0), small.settings.healed),
    ...item('changes', Math.max(small.changes.lost, less?.changes ?? 0), small.changes.healed),
    ...item('hosts', Math.max(small.hosts.lost, less?.hosts ?? 0), small.hosts.healed),
    ...item('counters', Math.max(small.counters.lost, less?.counters ?? 0), less?.counters ?? small.counters.healed),
    ...item('cases', less?.cases ?? 0, 0),
    ...item('snapshots', less?.snapshots ?? 0, 0),
    ...item('marks', loss?.marks ? 1 : 0, 1),
    ...item('pointer', loss?.pointer ? 1 : 0, 1),
    ...item(KNOWN_CLOCK, await daysBehind(db, moment().at), 0),
  ];
}

async function mendSlips(db: Db, ids: readonly string[], moment: () => Moment, pause: () => Promise<void>) {
  let [lost, healed] = [0, 0];
  for (const [index, id] of ids.entries()) {
    const mended = await healSlip(db, id, moment);
    if (mended !== undefined) lost += 1;
    if (mended) healed += 1;
    if (index % 100 === 99) await pause();
  }
  return { lost, healed };
}

/** Notes in the chain what is still missing or changed. */
async function accept(db: Db, seen: number, moment: () => Moment, pause: () => Promise<void>): Promise<void> {
  const { gaps, changed } = await audit(db, seen, pause);
  if (gaps.length + changed.length === 0) return;
  const { id, at } = moment();
  const body = JSON.stringify({ gaps, changed });
  await db.transaction('rw', db.facts, () => appendFact(db, { id, key: id, kind: 'mended', slip: '', at, body }));
}

/** How many numbers given out, as noted outside, are higher than all the register still has. */
async function lostNumbers(db: Db, marks: Readonly<Record<string, number>>): Promise<number> {
  const highest = await highestSerials(db);
  return Object.entries(marks).reduce((sum, [id, last]) => sum + Math.max(0, last - (highest.get(id) ?? 0)), 0);
}

/** Notes outside the database every number that its counters know of. */
export async function putMarks(db: Db, keep: Keep): Promise<void> {
  const counters = await db.counters.toArray();
  for (const { id, last } of counters) if (/^\d+-\d+$/.test(id)) await noteSerial(keep, id, last);
}

/** How many days the clock is behind the last fact; less than one is no fault of a clock. */
async function daysBehind(db: Db, now: string): Promise<number> {
  const last = await db.facts.orderBy('seq').last();
  return last ? Math.max(0, Math.floor((Date.parse(last.at) - Date.parse(now)) / 86_400_000)) : 0;
}
