import { type Change, editKey } from './change.ts';
import { inOrder, takenBack } from './history.ts';

/** What a file of changes would do to those kept. */
export interface Comparison {
  /** Changes of lines nobody has changed here in that layer. */
  readonly added: readonly Change[];
  /** Changes of a line that was changed here too; the one that `holds` after both are laid. */
  readonly met: readonly {
    readonly incoming: Change;
    readonly current: Change;
    readonly holds: 'incoming' | 'current';
  }[];
  /** Changes kept here that the file takes back. */
  readonly undone: readonly Change[];
  /** Changes that are already here. */
  readonly known: readonly Change[];
}

/** Compares changes to be taken in with those kept; what was made and taken back in the file itself is not told. */
export function compareChanges(current: readonly Change[], incoming: readonly Change[]): Comparison {
  const here = new Set(current.map(change => change.id));
  const known = incoming.filter(change => here.has(change.id));
  const fresh = incoming.filter(change => !here.has(change.id));
  const [goneBefore, goneAfter] = [takenBack(current), takenBack([...current, ...fresh])];
  const lines = new Map<string, Change>();
  const lineOf = (change: Change) => `${change.layer} ${editKey(change.edit)}`;
  for (const change of inOrder(current)) if (!goneBefore.has(change.id)) lines.set(lineOf(change), change);
  const laid = inOrder(fresh).filter(change => change.edit.do !== 'undo' && !goneAfter.has(change.id));
  return {
    added: laid.filter(change => !lines.has(lineOf(change))),
    met: laid.flatMap(change => {
      const other = lines.get(lineOf(change));
      return other
        ? [{ incoming: change, current: other, holds: change.id > other.id ? 'incoming' : 'current' } as const]
        : [];
    }),
    undone: current.filter(change => !goneBefore.has(change.id) && goneAfter.has(change.id)),
    known,
  };
}
