import { inForce } from '../pack.ts';
import { type Change, LAYERS } from './change.ts';

/** All changes as they are laid: the office's first, then one's own, each in the order of their ids. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const layer = (change: Change) => LAYERS.indexOf(change.layer);
  return [...changes].sort((a, b) => layer(a) - layer(b) || (a.id < b.id ? -1 : 1));
}

/** The changes taken back, by id. An undo that was itself taken back takes nothing back; one of another layer's change does nothing. */
export function takenBack(changes: readonly Change[]): ReadonlySet<string> {
  const layers = new Map(changes.map(change => [change.id, change.layer]));
  const gone = new Set<string>();
  for (const { id, layer, edit } of [...inOrder(changes)].reverse()) {
    if (edit.do === 'undo' && !gone.has(id) && layers.get(edit.change) === layer) gone.add(edit.change);
  }
  return gone;
}

/** Whether a change counts on a day of application; prices carry their days themselves. */
export function countsOn(change: Change, on: string | undefined): boolean {
  return on === undefined || change.edit.do === 'price' || inForce(change, on);
}
