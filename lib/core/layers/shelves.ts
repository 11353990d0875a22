// Reads and writes one thing of a procedure, whatever its kind.
import type { Procedure, Question } from '../pack.ts';
import type { Target, ThingKind, Words } from './change.ts';
import { lineId } from './hash.ts';

type Kind = Exclude<ThingKind, 'procedure'>;
type Place = Pick<Target, 'kind' | 'question'>;

const LISTS = {
  requirement: 'requirements',
  question: 'questions',
  fee: 'fees',
  offer: 'offers',
  interim: 'interims',
  step: 'steps',
  pitfall: 'pitfalls',
  alias: 'aliases',
  code: 'codes',
} as const satisfies Record<Exclude<Kind, 'option'>, keyof Procedure>;

/** The entries of a kind; of options, those of one question. */
export function entriesOf(procedure: Procedure, { kind, question }: Place): readonly unknown[] {
  if (kind === 'procedure') return [procedure];
  if (kind !== 'option') return procedure[LISTS[kind]] ?? [];
  return procedure.questions.find(each => each.id === question)?.options ?? [];
}

/** The procedure with other entries of a kind. */
export function withEntries(procedure: Procedure, { kind, question }: Place, entries: readonly unknown[]): Procedure {
  if (kind === 'procedure') return entries[0] as Procedure;
  if (kind !== 'option') return { ...procedure, [LISTS[kind]]: entries };
  const options = entries as NonNullable<Question['options']>;
  const questions = procedure.questions.map(each => (each.id === question ? { ...each, options } : each));
  return { ...procedure, questions };
}

/** The id by which changes name an entry. */
export function entryId(kind: ThingKind, entry: unknown): string {
  if (typeof entry === 'string') return lineId(entry);
  if (kind === 'fee') return (entry as { item: string }).item;
  if (kind === 'offer') return lineId((entry as { says: string }).says);
  return (entry as { id: string }).id;
}

/** The entry a target names, if it is there. */
export function entryOf(procedure: Procedure | undefined, target: Target): unknown {
  if (!procedure) return undefined;
  return entriesOf(procedure, target).find(each => entryId(target.kind, each) === target.id);
}

/** A text of an entry; null where it has none. */
export function wordsOf(entry: unknown, field: string): Words | null {
  if (typeof entry === 'string') return entry;
  return (entry as Record<string, Words | undefined>)[field] ?? null;
}

/** The entry with another text; null takes it away. */
export function withWords(entry: unknown, field: string, to: Words | null): unknown {
  if (typeof entry === 'string') return to;
  const { [field]: _before, ...rest } = entry as Record<string, unknown>;
  return to === null ? rest : { ...(entry as object), [field]: to };
}
