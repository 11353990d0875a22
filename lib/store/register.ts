import type { NoticePart } from '../core/notice/part.ts';
import { type CodedPart, encodeSlipCode } from '../core/notice/slip-code.ts';
import { parseSlipNumber, type SlipNumber, shortCode, slipNumberText } from '../core/notice/slip-number.ts';
import {
  type IssueRequest,
  type Office,
  type RegisterQuery,
  type Slip,
  type SlipRow,
  slipRowSchema,
  slipSchema,
} from '../schema/slip.ts';
import type { Db } from './db.ts';
import { appendFact } from './facts.ts';
import { findLacking } from './find-lacking.ts';

/** The moment of an action: local wall clock in Taiwan, and a fresh id. */
export interface Moment {
  /** YYYY-MM-DDTHH:MM */
  readonly at: string;
  readonly id: string;
}

/**
 * Issues a slip in one transaction: takes the next number, writes slip and fact, or all of it not at all.
 * The same key again gives the slip already issued. `floor` is the last serial known from outside the database.
 */
export function issueSlip(db: Db, request: IssueRequest, office: Office, moment: Moment, floor = 0): Promise<Slip> {
  return db.transaction('rw', db.slips, db.counters, db.facts, async () => {
    const before = await db.slips.where('key').equals(request.key).first();
    if (before) return before;
    const day = moment.at.slice(0, 10);
    const year = Number(day.slice(0, 4)) - 1911;
    const counterId = `${year}-${office.counter}`;
    const counted = (await db.counters.get(counterId))?.last ?? (await highestSerial(db, year, office.counter));
    const last = Math.max(counted, floor);
    const number: SlipNumber = { year, counter: office.counter, serial: last + 1 };
    const { key, case: kase, notice, parts, others = [] } = request;
    const also = alsoOf(
      kase.procedure,
      others.map(each => each.case.procedure),
      day,
    );
    const slip: Slip = {
      id: moment.id,
      key,
      number,
      text: slipNumberText(number),
      at: moment.at,
      day,
      procedure: kase.procedure,
      missing: [...notice.missing],
      case: kase,
      ...(others.length > 0 && { others: others.map(each => each.case) }),
      ...(also.length > 0 && { also }),
      notice,
      ...(parts ? { parts } : {}),
      office,
      code: encodeSlipCode({
        ...codedOf(request),
        others: others.map(codedOf),
        fingerprint: notice.fingerprint,
        number,
      }),
      short: shortCode(number),
      printed: 0,
    };
    await db.counters.put({ id: counterId, last: number.serial });
    await db.slips.add(slip);
    await appendFact(db, {
      id: moment.id,
      key,
      kind: 'issued',
      slip: slip.id,
      at: moment.at,
      body: JSON.stringify(slip),
    });
    return slip;
  });
}

function codedOf({ case: { applied, event }, code }: Pick<IssueRequest, 'case' | 'code'>): CodedPart {
  return { ...code, applied, event };
}

/** What a slip of several procedures is found by beside its first. */
function alsoOf(first: string, others: readonly string[], day: string): string[] {
  return [...new Set(others)].filter(each => each !== first).map(each => `${each} ${day}`);
}

/** The highest serial among the slips themselves, for a counter that is new or was lost. */
async function highestSerial(db: Db, year: number, counter: number): Promise<number> {
  const beginning = slipNumberText({ year, counter, serial: 0 }).slice(0, -5);
  const slips = db.slips.where('text').startsWith(beginning).reverse();
  return (await slips.filter(slip => slip.number?.counter === counter).first())?.number.serial ?? 0;
}

/** Notes that a slip went to the printer; the number stays. The same key again counts once. Undefined if there is no such slip. */
export function notePrinted(db: Db, id: string, key: string, moment: Moment): Promise<Slip | undefined> {
  return change(db, id, key, moment, 'printed', slip => ({ ...slip, printed: slip.printed + 1 }));
}

/** Keeps a slip in a further language; one it was issued with, or got before, stays as it is. */
export function noteSpoken(db: Db, id: string, part: NoticePart, moment: Moment): Promise<Slip | undefined> {
  return change(db, id, moment.id, moment, 'spoken', slip => {
    const { voided, added = [], ...rest } = slip;
    const has = [...(slip.parts ?? []), ...added].some(each => each.lang === part.lang);
    return has ? slip : { ...rest, added: [...added, part], ...(voided ? { voided } : {}) };
  });
}

/** Voids a slip; its row and number stay. A slip already voided keeps its first reason. */
export function voidSlip(db: Db, id: string, reason: string, moment: Moment): Promise<Slip | undefined> {
  return change(db, id, moment.id, moment, 'voided', slip =>
    slip.voided ? slip : { ...slip, voided: { at: moment.at, reason } },
  );
}

function change(
  db: Db,
  id: string,
  key: string,
  moment: Moment,
  kind: 'printed' | 'spoken' | 'voided',
  edit: (slip: Slip) => Slip,
): Promise<Slip | undefined> {
  return db.transaction('rw', db.slips, db.facts, async () => {
    const slip = await db.slips.get(id);
    if (!slip || (await db.facts.where('key').equals(key).count()) > 0) return slip;
    const after = edit(slip);
    if (after === slip) return slip;
    await db.slips.put(after);
    const body = JSON.stringify(kind === 'spoken' ? after.added?.at(-1) : after[kind]);
    await appendFact(db, { id: moment.id, key, kind, slip: id, at: moment.at, body });
    return after;
  });
}

/** Finds slips, the newest first, by number, procedure, days or a missing kind of paper, each by an index. */
export async function findSlips(db: Db, query: RegisterQuery): Promise<SlipRow[]> {
  const { text, procedure, missing, state, before, limit } = query;
  const from = query.from ?? '0000-00-00';
  const last = query.to ?? '9999-99-99';
  const to = before && before.day < last ? before.day : last;
  const fits = (slip: Slip) =>
    slip.day >= from &&
    slip.day <= last &&
    (!text || slip.text.startsWith(text)) &&
    (!procedure || proceduresOf(slip).includes(procedure)) &&
    (!missing || slip.missing.includes(missing)) &&
    (!state || stateOf(slip) === state) &&
    (!before || isBefore(slip, before, text !== undefined)) &&
    isWhole(slip);
  const whole = text ? parseSlipNumber(text) : undefined;
  if (missing && !text && !procedure)
    return newestFirst(await findLacking(db, missing, { from, to, below: before?.id }, fits, limit)).map(rowOf);
  if (procedure && !text) return newestFirst(await findOf(db, procedure, { from, to }, fits, limit)).map(rowOf);
  // A slip taken in from elsewhere whose number was in use here is listed as 115-00001/2.
  const rows = whole
    ? db.slips.where('text').startsWith(slipNumberText(whole))
    : text
      ? db.slips.where('text').startsWith(text).reverse()
      : db.slips.where('day').between(from, to, true, true).reverse();
  return newestFirst(await rows.filter(fits).limit(limit).toArray()).map(rowOf);
}

/** Those of a procedure: slips of it alone or of it first, and slips of visits it is a further part of. */
async function findOf(
  db: Db,
  procedure: string,
  { from, to }: { readonly from: string; readonly to: string },
  fits: (slip: Slip) => boolean,
  limit: number,
): Promise<Slip[]> {
  const first = db.slips.where('[procedure+day]').between([procedure, from], [procedure, to], true, true);
  const also = db.slips.where('also').between(`${procedure} ${from}`, `${procedure} ${to}`, true, true);
  const found = [first, also].map(rows => rows.reverse().filter(fits).limit(limit).toArray());
  const all = (await Promise.all(found)).flat().sort((a, b) => (isBefore(a, b, false) ? 1 : -1));
  return newestFirst(all.slice(0, limit));
}

/** Every procedure a slip is of. */
function proceduresOf({ procedure, also }: Slip): string[] {
  // A damaged row may hold anything.
  return [procedure, ...(Array.isArray(also) ? also.map(each => String(each).split(' ')[0] as string) : [])];
}

/** Whether a slip comes after a page's last one: in the order of numbers where a number is looked for, else of day and id. */
function isBefore(slip: Slip, last: Pick<Slip, 'day' | 'id' | 'text'>, byNumber: boolean): boolean {
  if (byNumber) return slip.text < last.text;
  return slip.day < last.day || (slip.day === last.day && slip.id < last.id);
}

function stateOf({ voided, printed }: Slip): RegisterQuery['state'] {
  return voided ? 'voided' : printed > 0 ? 'printed' : 'fresh';
}

/** The newest slip of a day whose number was taken but which never went to the printer. */
export async function unprintedSlip(db: Db, day: string): Promise<Slip | undefined> {
  const slips = await db.slips
    .where('day')
    .equals(day)
    .filter(slip => slip.printed === 0 && !slip.voided && slipSchema.safeParse(slip).success)
    .toArray();
  return newestFirst(slips)[0];
}

/** A row that was damaged is passed over and not counted, so that it does not hide the others; its facts still hold what was issued. */
function isWhole(slip: Slip): boolean {
  return slip.number !== undefined && slipRowSchema.safeParse(rowOf(slip)).success;
}

function rowOf(slip: Slip): SlipRow {
  const { id, text, at, day, procedure, notice, missing, printed, voided } = slip;
  const row = { id, text, at, day, procedure, title: notice?.procedure?.title, missing, printed, voided };
  const [, ...also] = proceduresOf(slip);
  return also.length > 0 ? { ...row, also } : row;
}

function newestFirst(slips: Slip[]): Slip[] {
  return slips.sort((a, b) => (a.at === b.at ? b.number.serial - a.number.serial : a.at < b.at ? 1 : -1));
}
