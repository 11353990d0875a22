// Made-up changes of content: each helper gives a whole value of which a test names only what matters to it.
import type { Change, Edit, LayerName, Target, ThingKind } from '../../lib/core/layers/change.ts';
import { lineId } from '../../lib/core/layers/hash.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { choice, feeItem, is, packOf, paper, procedure } from './factories.ts';

/** A UUIDv7 whose place in the order is its number. */
function changeId(no: number): string {
  return `${no.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
}

let made = 0;
/** A change made after all made before. */
export function changeOf(edit: Edit, parts: Partial<Change> = {}): Change {
  made += 1;
  return { id: changeId(made), layer: 'office', at: '2026-11-21T12:00', by: '王', why: '本所規定', edit, ...parts };
}

/** A thing of the made-up letter. */
export function at(kind: ThingKind, id: string, question?: string): Target {
  return { kind, procedure: 'letter', id, ...(question === undefined ? {} : { question }) };
}
export const line = (kind: ThingKind, text: string): Target => at(kind, lineId(text));

/** A change that takes another back. */
export function undo(change: Change, layer: LayerName = change.layer): Change {
  return changeOf({ do: 'undo', change: change.id }, { layer });
}

/** Two questions, two papers, a fee and a local one, an offer and lines of every kind. */
export const SHIPPED: Pack = (() => {
  const letter = procedure({
    id: 'letter',
    title: { zh: '某登記', en: 'Some registration' },
    aliases: ['某事'],
    codes: ['RL0001'],
    questions: [choice('who', ['self', 'agent']), choice('where', ['here', 'abroad'], { when: is('who', 'agent') })],
    requirements: [paper('id-card'), paper('power-of-attorney', { when: is('who', 'agent'), note: '原註' })],
    fees: [{ item: 'copy', source: 0 }],
    steps: ['收件', '審查'],
    pitfalls: ['漏章'],
    offers: [{ says: '可代查', source: 0 }],
  });
  const pack = packOf(letter);
  const door = feeItem('door-plate', { scope: 'local', prices: [{ rule: 'local' }] });
  return {
    ...pack,
    fees: { ...pack.fees, 'door-plate': door },
    search: [{ id: 'letter', titles: ['某登記', 'somereg'], keys: ['ㄇㄉㄐ'] }],
  };
})();

/** A file of changes as another office would send it. */
export function fileOf(changes: readonly unknown[], parts: object = {}): string {
  const head = { kind: 'onetrip-layers', format: 1, made: '2026-11-21T12:00', office: '他所', pack: '2026.11.1' };
  return JSON.stringify({ ...head, changes, ...parts });
}
