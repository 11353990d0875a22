// Something that must not be in a content, and where it stands.
import type { Text } from '../pack.ts';
import { type FaultKind, SAYS } from './says.ts';

/** The way to a value: names and numbers from the root. */
export type Place = readonly (string | number)[];
export interface Fault {
  readonly at: Place;
  readonly kind: FaultKind;
  /** What the sentence of its kind speaks of, in order. */
  readonly facts?: readonly string[];
  /** Where it is known already. */
  readonly line?: number | undefined;
}
/** A fault as it is told: by its kind and place for a machine, in a sentence for a person. */
export interface ToldFault {
  readonly kind: FaultKind;
  /** `procedures[birth].questions[3].when`; empty: the whole. */
  readonly path: string;
  readonly line?: number | undefined;
  readonly says: Text;
}

/** So many are told; the rest is counted. */
const MOST = 50;
/** The longest name or text that is repeated in a message. */
const SHORT = 60;

/** Faults with their places and sentences, each place once with each reason, with the line where it is known. A long list ends with how many more there are. */
export function toldOf(root: unknown, faults: readonly Fault[], lineOf?: (at: Place) => number): ToldFault[] {
  const all = distinct(faults);
  const told = all.slice(0, MOST).map(({ at, kind, facts = [], line = lineOf?.(at) }): ToldFault => {
    return { kind, path: placeOf(root, at), ...(line !== undefined && { line }), says: saysOf(kind, facts) };
  });
  if (all.length <= MOST) return told;
  return [...told, { kind: 'more', path: '', says: saysOf('more', [String(all.length - MOST)]) }];
}

/** Each place once with each reason. */
export function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map(each => [JSON.stringify([each.at, each.kind, each.facts]), each])).values()];
}

function saysOf(kind: FaultKind, facts: readonly string[]): Text {
  return (SAYS[kind] as (...facts: readonly string[]) => Text)(...facts.map(shown));
}

/** A place as it is read; a procedure goes by its id, where no other before it has the same. */
function placeOf(root: unknown, at: Place): string {
  return at.reduce<string>((before, step, index) => {
    if (typeof step !== 'number') return before === '' ? shown(step) : `${before}.${shown(step)}`;
    const name = index === 1 && at[0] === 'procedures' ? procedureAt(root, step) : undefined;
    return `${before}[${name ?? step}]`;
  }, '');
}

function procedureAt(root: unknown, index: number): string | undefined {
  const { procedures } = root as { readonly procedures: readonly ({ readonly id?: unknown } | null)[] };
  const id = procedures[index]?.id;
  if (typeof id !== 'string' || procedures.findIndex(each => each?.id === id) !== index) return undefined;
  return shown(id);
}

/** A text short enough to be repeated, with what cannot be seen in it written out. */
function shown(text: string): string {
  const short = text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
  return short.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    unseen => `U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
