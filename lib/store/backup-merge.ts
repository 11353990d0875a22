import type { Progress, Restored } from '../schema/backup.ts';
import { settingsOf } from '../schema/settings.ts';
import type { Slip } from '../schema/slip.ts';
import { missingFacts, rowsOfKind } from './backup-compare.ts';
import type { BackupReader } from './backup-in.ts';
import type { ChangeRow, Db, Fact, HostRow, Setting } from './db.ts';
import { hashOf, slipOf, sumOf } from './facts.ts';
import { hostOf } from './hosts.ts';
import { STAGED } from './snapshots.ts';

/** What a backup brings that is not here, laid by until all of it is known to be sound. */
interface Staged {
  readonly ids: string[];
  readonly settings: Setting[];
  readonly changes: ChangeRow[];
  readonly hosts: HostRow[];
  readonly counters: Map<string, number>;
}
const COUNTER = /^\d{1,4}-\d{1,2}$/;

/**
 * Brings in all of a backup that is not here, all or nothing. Slips are told apart by id, never by number. Nothing here
 * is taken away: facts are added to the end of the chain, counters only go up, and of two slips with one number the
 * one that comes in is listed as `115-00001/2`. First everything is read, checked and laid by in pieces; then one
 * transaction writes it.
 */
export async function mergeBackup(
  db: Db,
  reader: BackupReader,
  {
    run,
    takeSettings,
    progress,
  }: { readonly run: string; readonly takeSettings: boolean; readonly progress: Progress },
): Promise<Restored> {
  const staged: Staged = { ids: [], settings: [], changes: [], hosts: [], counters: new Map() };
  try {
    await stage(db, reader, run, staged, done => progress(done / 2));
    return await write(db, staged, takeSettings, done => progress(0.5 + done / 2));
  } finally {
    await db.snapshots.bulkDelete(staged.ids).catch(() => undefined);
  }
}

async function stage(db: Db, reader: BackupReader, run: string, staged: Staged, progress: Progress): Promise<void> {
  for await (const { rows, done } of reader.read()) {
    const kinds = rowsOfKind(rows);
    staged.settings.push(...kinds.settings);
    staged.changes.push(...kinds.changes);
    staged.hosts.push(...kinds.hosts);
    for (const { id, last } of kinds.counters) if (COUNTER.test(id)) staged.counters.set(id, last);
    const { missing } = await missingFacts(db, kinds.facts);
    if (missing.length > 0) {
      const id = `${STAGED}${run}:${String(staged.ids.length).padStart(8, '0')}`;
      const body = JSON.stringify(missing);
      staged.ids.push(id);
      await db.snapshots.put({ id, at: '', hash: sumOf(body), body, upTo: 0 });
    }
    progress(done);
  }
}

function write(db: Db, staged: Staged, takeSettings: boolean, progress: Progress): Promise<Restored> {
  const tables = [db.facts, db.slips, db.counters, db.changes, db.hosts, db.settings, db.snapshots];
  return db.transaction('rw', tables, async () => {
    const before = await db.slips.count();
    let facts = 0;
    let renamed = 0;
    for (const [index, id] of staged.ids.entries()) {
      const brought = await addFacts(db, String((await db.snapshots.get(id))?.body ?? '[]'));
      facts += brought.facts;
      renamed += brought.renamed;
      progress(index / staged.ids.length);
    }
    for (const [id, last] of staged.counters)
      if (((await db.counters.get(id))?.last ?? 0) < last) await db.counters.put({ id, last });
    let changes = 0;
    for (const { seq: _seq, ...row } of staged.changes) {
      if (await db.changes.where('id').equals(row.id).first()) continue;
      await db.changes.add(row as ChangeRow);
      changes += 1;
    }
    let hosts = 0;
    for (const row of staged.hosts) {
      const there = await db.hosts.get(row.id);
      // One that is damaged here is had back.
      if (there && (hostOf(there).length > 0 || hostOf(row).length === 0)) continue;
      await db.hosts.put(row);
      hosts += 1;
    }
    if (takeSettings)
      for (const { id, value } of staged.settings)
        await db.settings.put({ id, value: id === 'settings' ? settingsOf(value) : value });
    return { slips: (await db.slips.count()) - before, facts, changes, hosts, renamed };
  });
}

/** Adds facts to the end of the chain and draws their slips anew; runs inside the caller's transaction. */
async function addFacts(db: Db, body: string): Promise<{ facts: number; renamed: number }> {
  // Another window may have restored the same meanwhile.
  const { missing } = await missingFacts(db, JSON.parse(body) as Fact[]);
  const news = missing.filter(fact => fact.kind !== 'mended');
  const keys = new Set(
    (await db.facts
      .where('key')
      .anyOf(news.map(fact => fact.key))
      .keys()) as unknown as string[],
  );
  let before = (await db.facts.orderBy('seq').last())?.hash ?? '';
  let renamed = 0;
  const rows: Fact[] = [];
  const texts = new Set<string>();
  for (const fact of news) {
    const { seq: _seq, ...rest } = fact;
    // A key is of one try on one machine; where two have the same, the id tells them apart as well.
    const key = keys.has(fact.key) ? fact.id : fact.key;
    keys.add(fact.key);
    const own =
      fact.kind === 'issued' ? await withFreeNumber(db, fact.body, texts, key) : { body: fact.body, renamed: false };
    if (own.renamed) renamed += 1;
    const row = { ...rest, key, body: own.body };
    const hash = hashOf(row, before);
    rows.push({ ...row, before, hash } as Fact);
    before = hash;
  }
  await db.facts.bulkAdd(rows);
  await drawSlips(db, [...new Set(rows.map(fact => fact.slip))]);
  return { facts: rows.length, renamed };
}

/** The slip as it is listed here: the same number with `/2` if another slip has it already. */
async function withFreeNumber(db: Db, body: string, coming: Set<string>, key: string) {
  const slip = JSON.parse(body) as Slip;
  const taken = async (text: string) => {
    const there = await db.slips.where('text').equals(text).first();
    return coming.has(text) || (there !== undefined && there.id !== slip.id);
  };
  const number = slip.text.replace(/\/\d+$/, '');
  let text = slip.text;
  for (let place = 2; await taken(text); place += 1) text = `${number}/${place}`;
  coming.add(text);
  if (text === slip.text && key === slip.key) return { body, renamed: false };
  return { body: JSON.stringify({ ...slip, key, text }), renamed: text !== slip.text };
}

async function drawSlips(db: Db, ids: readonly string[]): Promise<void> {
  const facts = await db.facts.where('slip').anyOf(ids).sortBy('seq');
  const bySlip = new Map<string, Fact[]>();
  for (const fact of facts) bySlip.set(fact.slip, [...(bySlip.get(fact.slip) ?? []), fact]);
  const slips = ids.flatMap(id => slipOf(bySlip.get(id) ?? []) ?? []);
  await db.slips.bulkPut(slips);
}
