import { lineId } from '../layers/hash.ts';
import type { Offer, Text } from '../pack.ts';
import type { VisitPart } from './visit.ts';

/*
 * What the office must do and may offer (本所應辦, 可主動詢問), and what the clerk noted of it.
 *   - A line is known by `lineId` of its text. Only lines that hold show what was noted and are counted; what is noted of
 *     a line the rules do not have any more is passed over, and gone with the next note.
 *   - In a visit the same line of several procedures is one, and noted once for all of them, until it is noted otherwise
 *     in one. A procedure that is in the visit twice is done for two people: its lines stand for themselves.
 */

/** One procedure, alone or of a visit. */
export type ToldPart = Pick<VisitPart, 'procedure' | 'kase' | 'assessment' | 'title'>;
/** What can be noted of a line: what came of it, or what was answered to what is asked first. */
export type Note = { readonly told: 'done' | 'declined' } | { readonly asked: 'yes' | 'no' };

/** What another procedure of the visit noted. */
interface Elsewhere<T> {
  readonly value: T;
  readonly from: Text;
}
/** A duty or an offer that holds, with what was noted of it. */
export interface ToldLine {
  readonly id: string;
  readonly offer: Offer;
  readonly told: 'done' | 'declined' | undefined;
  readonly asked: 'yes' | 'no' | undefined;
  /** The procedure it was noted in, where that is not this one. */
  readonly from: Text | undefined;
  readonly elsewhere: {
    readonly told: Elsewhere<'done' | 'declined'> | undefined;
    readonly asked: Elsewhere<'yes' | 'no'> | undefined;
  };
}

/** The lines of one of these procedures, each text once. */
export function toldLines(parts: readonly ToldPart[], at: number): readonly ToldLine[] {
  const part = parts[at] as ToldPart;
  return holding(part).map(({ id, offer }): ToldLine => {
    const others = isTwice(parts, part)
      ? []
      : parts.filter(each => each !== part && sharesLine(parts, each, id, offer));
    const told = notedIn<'done' | 'declined'>(part, others, ({ kase }) => kase.told?.[id]);
    const asked = notedIn<'yes' | 'no'>(part, others, ({ kase }) => kase.asked?.[id]);
    return {
      id,
      offer,
      told: told.value,
      asked: asked.value,
      from: told.from ?? asked.from,
      elsewhere: { told: told.elsewhere, asked: asked.elsewhere },
    };
  });
}

/** Whether a line is not for this citizen, by what was answered. */
export function isOff({ asked }: ToldLine): boolean {
  return asked === 'no';
}

/** Whether nothing came of a line yet. */
export function isOpen(line: ToldLine): boolean {
  return !isOff(line) && line.told === undefined;
}

/** What is still open in all these procedures, each line once. */
export function openLines(parts: readonly ToldPart[]): readonly ToldLine[] {
  const open = new Map<string, ToldLine>();
  parts.forEach((part, at) => {
    const apart = isTwice(parts, part) ? at : '';
    for (const line of toldLines(parts, at).filter(isOpen)) {
      const key = `${apart} ${keyOf(line.id, line.offer)}`;
      if (!open.has(key)) open.set(key, line);
    }
  });
  return [...open.values()];
}

/** What a case keeps after a line was noted; the same note again takes it back. */
export function withNote({ procedure, kase }: Pick<ToldPart, 'procedure' | 'kase'>, line: ToldLine, note: Note) {
  const known = new Set(procedure.offers.map(offer => lineId(offer.says)));
  const change = <T extends string>(kept: Readonly<Record<string, T>> | undefined, value: T | undefined) => {
    const others = Object.entries(kept ?? {}).filter(([id]) => id !== line.id && known.has(id));
    const all = value === undefined ? others : [...others, [line.id, value] as const];
    return all.length > 0 ? (Object.fromEntries(all) as Record<string, T>) : undefined;
  };
  const next = <T extends string>(now: T | undefined, value: T, other: unknown) =>
    now !== value ? value : other ? ('open' as const) : undefined;
  return 'told' in note
    ? { told: change(kase.told, next(line.told, note.told, line.elsewhere.told)) }
    : { asked: change(kase.asked, next(line.asked, note.asked, line.elsewhere.asked)) };
}

/** A duty is not an offer, though they be worded alike. */
function keyOf(id: string, { duty = false }: Offer): string {
  return `${duty} ${id}`;
}

function holding({ assessment }: ToldPart): readonly { readonly id: string; readonly offer: Offer }[] {
  const lines = assessment.offers.map(({ offer }) => ({ id: lineId(offer.says), offer }));
  return [...new Map(lines.map(line => [keyOf(line.id, line.offer), line])).values()];
}

function isTwice(parts: readonly ToldPart[], { procedure }: ToldPart): boolean {
  return parts.filter(each => each.procedure.id === procedure.id).length > 1;
}

function sharesLine(parts: readonly ToldPart[], other: ToldPart, id: string, offer: Offer): boolean {
  return !isTwice(parts, other) && holding(other).some(each => keyOf(each.id, each.offer) === keyOf(id, offer));
}

type Read<T> = (part: ToldPart) => T | 'open' | undefined;
type Value = 'done' | 'declined' | 'yes' | 'no';

/** What this procedure keeps of a line, or else what the first of the others does. */
function notedIn<T extends Value>(part: ToldPart, others: readonly ToldPart[], read: Read<T>) {
  const own = read(part);
  const elsewhere = others.flatMap((other): Elsewhere<T>[] => {
    const value = settled(read(other));
    return value === undefined ? [] : [{ value, from: other.title }];
  })[0];
  const counts = own === undefined ? elsewhere : undefined;
  return { value: counts ? counts.value : settled(own), from: counts?.from, elsewhere };
}

function settled<T extends Value>(value: T | 'open' | undefined): T | undefined {
  return value === 'open' ? undefined : value;
}
