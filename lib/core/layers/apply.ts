import type { Procedure, Question } from '../pack.ts';
import {
  type Change,
  type Edit,
  editKey,
  FIELDS,
  sameWords,
  type Target,
  type Thing,
  targetKey,
  targetOf,
  type Words,
} from './change.ts';
import { type Conflict, currentTarget, type Draft, knownIn, noteOrigin, noteRename } from './draft.ts';
import { freeNumber, type Numbered } from './numbers.ts';
import { entriesOf, entryId, entryOf, withEntries, withWords, wordsOf } from './shelves.ts';
import { unknownInProcedure, unknownInThing } from './sound.ts';

type Do<D extends Edit['do']> = Extract<Edit, { do: D }>;

/** A day before all days: what ends on it is never in force. */
const NEVER = '0001-01-01';

/** What is to be told of a change. */
type Problem = Omit<Conflict, 'change'>;

/** Lays one change over the draft; notes why it cannot be, or that what is beneath has moved. */
export function applyChange(draft: Draft, change: Change): void {
  const problem = apply(draft, change);
  if (problem) draft.conflicts.push({ ...problem, change });
}

function apply(draft: Draft, change: Change): Problem | undefined {
  const { edit } = change;
  switch (edit.do) {
    case 'add':
      return add(draft, change, edit);
    case 'reword':
      return reword(draft, change, edit);
    case 'hide':
      return hide(draft, change, edit);
    case 'procedure':
      return putProcedure(draft, change, edit);
    case 'slip-text':
    case 'document-text':
      return slipText(draft, change, edit);
    case 'price':
      return price(draft, change, edit);
    case 'calendar':
      return calendarDay(draft, change, edit);
    case 'undo':
      return undefined;
  }
}

/** That the text beneath is no longer the one the change was made over; nothing where the thing is of the same layer. */
function movedFrom(draft: Draft, target: Target, field: string, was: Words | null): Problem | undefined {
  const beneath = entryOf(draft.beneath.get(target.procedure), target);
  if (beneath === undefined) return undefined;
  const now = wordsOf(beneath, field);
  return sameWords(now, was) ? undefined : { kind: 'moved', now };
}

function add(draft: Draft, change: Change, { procedure: id, thing, after }: Do<'add'>): Problem | undefined {
  const procedure = draft.procedures.get(id);
  if (!procedure) return { kind: 'gone' };
  const target = targetOf(id, thing);
  if (thing.kind === 'option' && !procedure.questions.some(each => each.id === thing.question)) return { kind: 'gone' };
  const there = entriesOf(procedure, target);
  if (there.some(entry => entryId(thing.kind, entry) === target.id)) return { kind: 'exists' };
  if (thing.kind === 'fee' && thing.item && Object.hasOwn(draft.shipped.fees, thing.item.id)) return { kind: 'exists' };
  const what = unknownInThing(knownIn(draft), procedure, thing, after);
  if (what !== undefined) return { kind: 'unknown', what };
  const sourced = withSource(procedure, thing, change);
  const entry = numbered(thing, there, sourced.entry);
  const place = there.findIndex(each => entryId(thing.kind, each) === after);
  const entries = place < 0 ? [...there, entry] : there.toSpliced(place + 1, 0, entry);
  draft.procedures.set(id, withEntries(sourced.procedure, target, entries));
  if (thing.kind === 'requirement') noteDocument(draft, thing.entry);
  if (thing.kind === 'fee' && thing.item) draft.fees[thing.item.id] = thing.item;
  noteOrigin(draft, targetKey(target), 'added', change);
  return undefined;
}

/** Kinds whose entries name a source of their procedure. */
const SOURCED: ReadonlySet<Thing['kind']> = new Set(['requirement', 'fee', 'offer', 'interim']);

/** An entry whose basis is the change itself: the procedure gets a source that says so. */
function withSource(procedure: Procedure, thing: Thing, change: Change): { procedure: Procedure; entry: unknown } {
  if (!SOURCED.has(thing.kind)) return { procedure, entry: thing.entry };
  const title = change.cite ?? change.why;
  const entry = { ...(thing.entry as object), source: procedure.sources.length };
  return { procedure: { ...procedure, sources: [...procedure.sources, { title, url: '' }] }, entry };
}

/** The entry with a number nobody else has here; two machines may have given the same one. */
function numbered(thing: Thing, there: readonly unknown[], entry: unknown): unknown {
  if (thing.kind !== 'requirement' && thing.kind !== 'question' && thing.kind !== 'option') return entry;
  return { ...(entry as object), no: numberFor(thing.kind, thing.entry.no, there as readonly { no: number }[]) };
}

function numberFor(kind: Numbered, no: number, there: Iterable<{ readonly no: number }>): number {
  const taken = new Set([...there].map(each => each.no));
  return taken.has(no) ? (freeNumber(kind, taken) ?? no) : no;
}

/** A kind of paper the catalogue does not know is known by its name alone. */
function noteDocument(draft: Draft, { document, name }: { document: string; name: { zh: string; en: string } }): void {
  if (!Object.hasOwn(draft.documents, document)) draft.documents[document] = { id: document, name, issuer: '' };
}

function reword(draft: Draft, change: Change, { target, field, to, was }: Do<'reword'>): Problem | undefined {
  const procedure = draft.procedures.get(target.procedure);
  const fields = FIELDS[target.kind];
  if (!fields.some(each => each.name === field)) return { kind: 'refused' };
  const now = procedure && currentTarget(draft, procedure, target);
  const before = now && entryOf(procedure, now);
  if (!procedure || !now || before === undefined) return { kind: 'gone' };
  const after = withWords(before, field, to);
  const id = entryId(now.kind, after);
  const entries = entriesOf(procedure, now);
  if (id !== now.id && entries.some(each => entryId(now.kind, each) === id)) return { kind: 'exists' };
  draft.procedures.set(
    procedure.id,
    withEntries(
      procedure,
      now,
      entries.map(each => (each === before ? after : each)),
    ),
  );
  noteOrigin(draft, targetKey(target), 'changed', change);
  if (id !== now.id) noteRename(draft, target, now, id);
  return movedFrom(draft, target, field, was);
}

function hide(draft: Draft, change: Change, { target, was }: Do<'hide'>): Problem | undefined {
  const procedure = draft.procedures.get(target.procedure);
  const now = procedure && currentTarget(draft, procedure, target);
  const before = now && entryOf(procedure, now);
  if (!procedure || !now || before === undefined) return { kind: 'gone' };
  if (target.kind === 'procedure') draft.procedures.delete(procedure.id);
  else draft.procedures.set(procedure.id, without(procedure, now));
  noteOrigin(draft, targetKey(target), 'hidden', change);
  return movedFrom(draft, target, FIELDS[target.kind][0].name, was);
}

/** A question stays, as conditions speak of it, but is never in force; so does one without any option left. */
function without(procedure: Procedure, target: Target): Procedure {
  const entries = entriesOf(procedure, target);
  if (target.kind === 'question') {
    const questions = entries as readonly Question[];
    return {
      ...procedure,
      questions: questions.map(each => (each.id === target.id ? { ...each, until: NEVER } : each)),
    };
  }
  const left = entries.filter(each => entryId(target.kind, each) !== target.id);
  const next = withEntries(procedure, target, left);
  if (target.kind !== 'option' || left.length > 0) return next;
  return without(next, { kind: 'question', procedure: procedure.id, id: target.question as string });
}

function putProcedure(draft: Draft, change: Change, { procedure }: Do<'procedure'>): Problem | undefined {
  const { id } = procedure;
  if (draft.shipped.procedures.some(each => each.id === id)) return { kind: 'exists' };
  const what = unknownInProcedure(knownIn(draft), procedure);
  if (what !== undefined) return { kind: 'unknown', what };
  const others = [...draft.procedures.values()].filter(each => each.id !== id);
  draft.procedures.set(id, { ...procedure, no: numberFor('procedure', procedure.no, others) });
  for (const requirement of procedure.requirements) noteDocument(draft, requirement);
  noteOrigin(draft, editKey(change.edit), 'added', change);
  return undefined;
}

function slipText(draft: Draft, change: Change, edit: Do<'slip-text' | 'document-text'>): Problem | undefined {
  const [table, name, there] =
    edit.do === 'document-text'
      ? [draft.slip.documents, edit.document, Object.hasOwn(draft.documents, edit.document)]
      : [draft.slip[edit.slot], edit.procedure ?? '*', !edit.procedure || draft.procedures.has(edit.procedure)];
  if (!there) return { kind: 'gone' };
  if (edit.to) table[name] = edit.to;
  else delete table[name];
  noteOrigin(draft, editKey(edit), 'changed', change);
  return undefined;
}

/** The newest price stands first: of two in force on a day, it is the one. */
function price(draft: Draft, change: Change, edit: Do<'price'>): Problem | undefined {
  const item = Object.hasOwn(draft.fees, edit.item) ? draft.fees[edit.item] : undefined;
  if (!item) return { kind: 'gone' };
  if (item.scope !== 'local') return { kind: 'refused' };
  const { since, until } = change;
  draft.fees[edit.item] = { ...item, prices: [{ ...edit.price, since, until }, ...item.prices] };
  noteOrigin(draft, editKey(edit), 'changed', change);
  return undefined;
}

/** A year whose calendar nobody has is not made known by one day of one's own. */
function calendarDay(draft: Draft, change: Change, { day, is, name }: Do<'calendar'>): Problem | undefined {
  const of = day.slice(0, 4);
  const year = draft.calendar.years[of];
  if (!year) return { kind: 'gone' };
  const closed = year.closed.filter(each => each.day !== day);
  const workdays = year.workdays.filter(each => each !== day);
  const next =
    is === 'closed'
      ? { ...year, closed: [...closed, { day, name }], workdays }
      : { ...year, closed, workdays: [...workdays, day] };
  draft.calendar = { years: { ...draft.calendar.years, [of]: next } };
  noteOrigin(draft, editKey(change.edit), 'changed', change);
  return undefined;
}
