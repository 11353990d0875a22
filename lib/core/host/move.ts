// Which case in hand a host page is about: the one looked at, another one in the row, or one that is to be begun.
import { type Case, isTouched } from '../case.ts';
import type { Pack } from '../pack.ts';
import { foldText, readProcedure } from './reading.ts';
import { type Said, takeIn } from './take.ts';

/** A case in hand, as far as it matters here. */
export interface HeldCase {
  readonly id: string;
  readonly case: Case;
  readonly whose?: string | undefined;
  readonly parked?: true | undefined;
  readonly visit?: string | undefined;
  readonly issueKey?: string | undefined;
}

/** What stands on the page, and what is in hand. */
export interface Scene {
  readonly pack: Pack;
  readonly cases: readonly HeldCase[];
  readonly hand: string | null;
  readonly said: readonly Said[];
  /** Whom the page names, as a hash; absent where it names nobody. */
  readonly whose?: string | undefined;
  /** The day of application nobody chose. */
  readonly today: string;
}

/** How the page came to be as it is: it names another procedure or person than before; it is only looked at again; nothing of that changed. */
export type Turn = 'new' | 'again' | 'same';

export type Move =
  /** The page is about the case looked at; `whose`: that is now known of it. */
  | { readonly kind: 'stay'; readonly whose?: string | undefined }
  | { readonly kind: 'take'; readonly id: string }
  | { readonly kind: 'begin'; readonly procedure: string }
  /** Another person, and nothing known of what they want: no case is looked at. */
  | { readonly kind: 'leave' }
  /** The page names several procedures. */
  | { readonly kind: 'ask'; readonly procedures: readonly string[] }
  /** The page is not about the case looked at, and that is left as it is. */
  | { readonly kind: 'apart' };

/** What a page names: procedures by id, and texts that name one which is not known. */
export interface Named {
  readonly procedures: readonly string[];
  readonly unknown: readonly Said[];
}

/** The procedures the page's fields name. */
export function procedureSaid(said: readonly Said[], pack: Pack): Named {
  const read = said
    .filter(({ binding }) => binding.target === 'procedure')
    .map(each => ({ each, read: readProcedure(each.text, each.binding.reading, pack) }));
  return {
    procedures: [...new Set(read.flatMap(({ read: of }) => (of.kind === 'value' ? [String(of.value)] : [])))],
    unknown: read.filter(({ read: of }) => of.kind === 'unknown').map(({ each }) => each),
  };
}

/** The text that names the person, of all fields that do; `two`: one and the same field names several. */
export function personSaid(
  said: readonly Said[],
): { readonly kind: 'nobody' | 'two' } | { readonly kind: 'one'; readonly text: string } {
  const texts = new Map<string, Set<string>>();
  for (const { binding, text } of said.filter(each => each.binding.target === 'who')) {
    const folded = foldText(text);
    if (folded !== '') texts.set(binding.id, (texts.get(binding.id) ?? new Set()).add(folded));
  }
  const each = [...texts.values()];
  if (each.some(({ size }) => size > 1)) return { kind: 'two' };
  if (each.length === 0) return { kind: 'nobody' };
  return { kind: 'one', text: [...new Set(each.flatMap(set => [...set]))].join('\n') };
}

/** Whether two hashes name one person; one of an earlier run of the browser is not known any more. */
function samePerson(one: string | undefined, other: string | undefined): boolean | undefined {
  if (one === undefined || other === undefined || one.slice(0, 8) !== other.slice(0, 8)) return undefined;
  return one === other;
}

/** Which case the page is about, and what is to be done for that. The same again, once done, is to stay. */
export function moveOf(scene: Scene, turn: Turn): Move {
  const { pack, cases, said, whose } = scene;
  const { procedures } = procedureSaid(said, pack);
  const hand = cases.find(({ id }) => id === scene.hand);
  const named = (held: HeldCase) => procedures.length === 0 || procedures.includes(held.case.procedure);
  const same = (held: HeldCase) => samePerson(held.whose, whose);
  /** Nobody is known of it, or only from an earlier run: what the page said then is all there is to go by. */
  const alike = (held: HeldCase) => same(held) === undefined && agrees(held, scene);
  const byHand = (held: HeldCase) => whose === undefined || held.whose === undefined;

  if (hand && named(hand) && same(hand) !== false && (same(hand) || byHand(hand) || alike(hand)))
    return same(hand) === undefined && whose !== undefined ? { kind: 'stay', whose } : { kind: 'stay' };
  if (turn === 'same') return { kind: 'apart' };
  // Put aside until the citizen is back: so is the page only when it is opened anew.
  const there = cases.filter(held => held !== hand && named(held) && (turn === 'new' || !held.parked));
  const found =
    there.findLast(held => same(held) && !held.parked) ??
    there.findLast(held => same(held)) ??
    there.findLast(held => !held.parked && alike(held));
  if (found) return { kind: 'take', id: found.id };
  if (turn === 'again') return { kind: 'apart' };
  const [procedure, ...others] = procedures;
  if (others.length > 0) return { kind: 'ask', procedures };
  if (procedure !== undefined) return { kind: 'begin', procedure };
  return hand && same(hand) === false ? { kind: 'leave' } : { kind: 'apart' };
}

/** Whether what a case took from a page is what this page says, and at least something is. */
function agrees({ case: kase }: HeldCase, { pack, said, today }: Scene): boolean {
  const { page = {}, ...rest } = kase;
  const procedure = pack.procedures.find(({ id }) => id === kase.procedure);
  if (!procedure) return false;
  const fresh = { ...rest, answers: {}, event: undefined, applied: today };
  const now = takeIn(pack, procedure, fresh, said, today).kase.page ?? {};
  const shared = Object.keys(now).filter(key => page[key] !== undefined);
  return shared.length > 0 && shared.every(key => page[key] === now[key]);
}

/** Whether a case may make room for the next person's: nothing in it is the clerk's, and it stands alone. */
export function mayMakeRoom(held: HeldCase, cases: readonly HeldCase[]): boolean {
  const together = held.visit !== undefined && cases.some(({ id, visit }) => id !== held.id && visit === held.visit);
  return !together && !held.parked && held.issueKey === undefined && !isTouched(held.case);
}
