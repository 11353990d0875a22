import { type Closings, closingsAround, DELAY_MINUTES } from '../core/closing.ts';
import type { Handlers } from '../messaging/server.ts';
import type { Held, KeptCase } from '../schema/case.ts';
import { type ClosingNote, closingNoteOf } from '../schema/closing.ts';
import { clearCase, loadCases, saveCase } from '../store/cases.ts';
import { whoseOf } from '../store/whose.ts';
import type { Context } from './context.ts';

// Outside the database, as they come and go: which case is looked at, how many ended at closing time and were not told
// of, and what is remembered of closing times.
const HAND = 'hand';
const UNTOLD = 'cases-ended';
const NOTE = 'closing';
/** Until the browser is closed: with it goes what could tell again whom a case is of. */
const WHOSE_KEY = 'whose-key';

type CaseAsk = Extract<keyof Handlers, `case.${string}`>;

/** The use cases of the cases in hand. */
export function caseDesk(context: Context): Pick<Handlers, CaseAsk> {
  const { store, outside } = context;
  const told = <T extends { readonly kind: string }>(result: T): T => {
    if (result.kind === 'saved') outside.announce('case');
    return result;
  };
  // A page that is being left sends one after the other without waiting for an answer.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act);
    turn = mine;
    return mine;
  };
  return {
    // Without ending any: it is asked for while a slip is being issued, too.
    'case.load': async () => (await heldCases(context, false)).held,
    'case.tend': async () => (await heldCases(context, true)).held,
    'case.save': save =>
      inTurn(async () => {
        const { now, last } = await clockOf(context);
        return told(await saveCase((await store()).db, save, { now, last }));
      }),
    'case.clear': ({ id, ...before }) => inTurn(async () => told(await clearCase((await store()).db, id, before))),
    'case.hand': ({ id }) =>
      inTurn(async () => {
        await outside.keep.set(HAND, id);
        outside.announce('case');
        return {};
      }),
    'case.delay': async ({ endsAt }) => {
      const { next, nextOf, note } = await clockOf(context);
      if (next === endsAt) {
        const before = note.delay?.of === nextOf ? note.delay.minutes : 0;
        const delay = { of: nextOf, minutes: before + DELAY_MINUTES };
        await outside.keep.set(NOTE, { ...note, delay } satisfies ClosingNote);
        outside.announce('case');
      }
      return (await heldCases(context, false)).held;
    },
    'case.whose': ({ text }) => inTurn(async () => ({ whose: whoseOf(await whoseKey(context), text) })),
    'case.told': async () => {
      await outside.keep.set(UNTOLD, 0);
      return {};
    },
  };
}

/** All cases in hand as a page is told of them, and how many were damaged; with `end`, those that are over are ended first. */
export async function heldCases(context: Context, end: boolean): Promise<{ held: Held; damaged: number }> {
  const { keep, announce } = context.outside;
  const { now, last, next } = await clockOf(context);
  const { cases, damaged, over } = await loadCases((await context.store()).db, { now, last }, end);
  const [hand, untold] = await Promise.all([keep.get(HAND), keep.get(UNTOLD)]);
  const ended = (Number(untold) || 0) + over;
  if (over > 0) {
    await keep.set(UNTOLD, ended);
    announce('case');
  }
  // Those that are over and not ended yet are to be ended now, not at the next closing.
  const due = cases.some(({ at }) => at !== undefined && at < last);
  return { held: { cases: [...cases], hand: handOf(cases, hand), endsAt: due ? last : next, ended }, damaged };
}

async function whoseKey({ outside: { session, random } }: Context): Promise<string> {
  const kept = await session.get(WHOSE_KEY);
  if (typeof kept === 'string') return kept;
  const made = Array.from(random(32), byte => byte.toString(16).padStart(2, '0')).join('');
  await session.set(WHOSE_KEY, made);
  return made;
}

/** The case looked at; where that is unknown or over, the one begun last that is not parked. */
function handOf(cases: readonly KeptCase[], kept: unknown): string | null {
  if (kept === null) return null;
  const found = cases.find(({ id, parked }) => id === kept && !parked);
  return (found ?? cases.findLast(({ parked }) => !parked))?.id ?? null;
}

/** Remembers that the closing time was chosen now: cases touched before it are not taken for over at once. */
export async function noteClosingSet({ outside, moment }: Context): Promise<void> {
  const note = closingNoteOf(await outside.keep.get(NOTE));
  await outside.keep.set(NOTE, { ...note, setAt: moment().at } satisfies ClosingNote);
}

async function clockOf(context: Context): Promise<Closings & { now: string; note: ClosingNote }> {
  const now = context.moment().at;
  const [{ closing }, kept] = await Promise.all([context.settings(), context.outside.keep.get(NOTE)]);
  const note = closingNoteOf(kept);
  return { now, note, ...closingsAround(now, { closing, ...note }) };
}
