import type { Day, Pack, Procedure, SearchEntry } from '../pack.ts';
import { fold, foldKeys } from '../search/fold.ts';
import { applyChange } from './apply.ts';
import {
  type Change,
  FIELDS,
  LAYERS,
  type LayerName,
  type Target,
  type Thing,
  targetKey,
  type Words,
} from './change.ts';
import { type Conflict, type Draft, newDraft, type Origin } from './draft.ts';
import { fingerprintOf } from './hash.ts';
import { countsOn, inOrder, takenBack } from './history.ts';
import { entryOf, wordsOf } from './shelves.ts';

export interface Resolved {
  /** The shipped pack itself where nothing is changed. */
  readonly pack: Pack;
  /** By `targetKey` or `editKey`; of a line worded otherwise also under the id it has now. */
  readonly origin: ReadonlyMap<string, Origin>;
  readonly conflicts: readonly Conflict[];
}
export interface ResolveOptions {
  /** The day of application; without it all changes count, whatever their days. */
  readonly on?: Day | undefined;
  /** Typed keys under which a title of one's own is found (initials, pinyin). */
  readonly keysOf?: ((title: string) => readonly string[]) | undefined;
}

/** The phases of one layer: what is added stands before what speaks of it is laid, whatever order the ids give. */
const PHASES: readonly ((change: Change) => boolean)[] = [
  ({ edit }) => edit.do === 'procedure',
  ({ edit }) => edit.do === 'add' && edit.thing.kind === 'question',
  ({ edit }) => edit.do === 'add' && edit.thing.kind === 'option',
  ({ edit }) => edit.do === 'add' && edit.thing.kind !== 'question' && edit.thing.kind !== 'option',
  ({ edit }) => edit.do === 'reword',
  ({ edit }) => edit.do !== 'procedure' && edit.do !== 'add' && edit.do !== 'reword',
];

/** The pack with all layers laid over it, what comes from where, and what could not simply hold. Never throws for changes that pass the schema. */
export function resolve(shipped: Pack, changes: readonly Change[], options: ResolveOptions = {}): Resolved {
  const gone = takenBack(changes);
  const live = inOrder(changes).filter(change => !gone.has(change.id) && countsOn(change, options.on));
  const draft = newDraft(shipped);
  for (const layer of LAYERS) {
    draft.beneath = new Map(draft.procedures);
    const own = withoutReplaced(live.filter(change => change.layer === layer));
    // A copied procedure may charge an item that a line of another brings in.
    for (const { edit } of own) if (edit.do === 'add') bringItem(draft, edit.thing);
    for (const phase of PHASES) for (const change of own.filter(phase)) applyChange(draft, change);
  }
  const layers = new Map(changes.map(change => [change.id, change.layer]));
  for (const change of live) {
    if (change.edit.do !== 'undo') continue;
    const of = layers.get(change.edit.change);
    if (of !== change.layer) draft.conflicts.push({ kind: of === undefined ? 'gone' : 'refused', change });
  }
  return { pack: packOf(draft, options), origin: draft.origin, conflicts: draft.conflicts };
}

function bringItem(draft: Draft, thing: Thing): void {
  const item = thing.kind === 'fee' ? thing.item : undefined;
  if (item && !Object.hasOwn(draft.fees, item.id)) draft.fees[item.id] = item;
}

/** A procedure put anew stands as it was put: what was changed in it before is in it, or was dropped. */
function withoutReplaced(changes: readonly Change[]): readonly Change[] {
  const last = new Map<string, string>();
  for (const { id, edit } of changes) if (edit.do === 'procedure') last.set(edit.procedure.id, id);
  return changes.filter(({ id, edit }) => {
    const of =
      edit.do === 'reword' || edit.do === 'hide' ? edit.target.procedure : edit.do === 'add' ? edit.procedure : '';
    const put = last.get(edit.do === 'procedure' ? edit.procedure.id : of);
    return put === undefined || id >= put;
  });
}

function packOf(draft: Draft, options: ResolveOptions): Pack {
  const { shipped, fees, documents, calendar } = draft;
  const procedures = [...draft.procedures.values()];
  const before = new Map(shipped.procedures.map((procedure, index) => [procedure.id, shipped.search[index]]));
  const search = procedures.map(procedure => searchOf(procedure, before.get(procedure.id), shipped, options));
  const slipTexts = Object.values(draft.slip).some(table => Object.keys(table).length > 0) ? draft.slip : undefined;
  const pack: Pack = { ...shipped, procedures, fees, documents, calendar, search, ...(slipTexts && { slipTexts }) };
  const differences = differencesOf(shipped, pack);
  return differences.length === 0
    ? shipped
    : { ...pack, fingerprint: fingerprintOf(shipped.fingerprint + differences.join('\n')) };
}

/** All in which two packs differ, as texts; only parts that are not the very same are written out. */
function differencesOf(before: Pack, after: Pack): readonly string[] {
  const old = new Map(before.procedures.map(procedure => [procedure.id, procedure]));
  const now = new Set(after.procedures.map(procedure => procedure.id));
  const entries = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>) =>
    Object.keys(b)
      .sort()
      .filter(id => a[id] !== b[id])
      .map(id => [JSON.stringify(a[id]), JSON.stringify(b[id])] as const);
  return [
    ...after.procedures
      .filter(each => old.get(each.id) !== each)
      .map(each => [JSON.stringify(old.get(each.id)), JSON.stringify(each)] as const),
    ...before.procedures.filter(each => !now.has(each.id)).map(each => ['', `without ${each.id}`] as const),
    ...entries(before.fees, after.fees),
    ...entries(before.documents, after.documents),
    ...entries(before.calendar.years, after.calendar.years),
    [JSON.stringify(before.slipTexts), JSON.stringify(after.slipTexts)] as const,
  ].flatMap(([a, b]) => (a === b ? [] : [String(b)]));
}

/** What a procedure is found by: as shipped, and by its own titles, aliases and codes of now. */
function searchOf(
  procedure: Procedure,
  before: SearchEntry | undefined,
  shipped: Pack,
  { keysOf }: ResolveOptions,
): SearchEntry {
  if (before && shipped.procedures.includes(procedure)) return before;
  const { title, codes, aliases } = procedure;
  const titles = [title.zh, ...codes, ...aliases, title.en].map(fold);
  const keys = [title.zh, ...aliases].flatMap(text => keysOf?.(text) ?? []).map(foldKeys);
  return {
    id: procedure.id,
    titles: [...new Set([...titles, ...(before?.titles ?? [])])],
    keys: [...new Set([...keys, ...(before?.keys ?? [])])],
  };
}

/** The text beneath a layer, to be kept as `was` of a change; null where there is none. `field` absent: the main text. */
export function textBeneath(
  shipped: Pack,
  changes: readonly Change[],
  layer: LayerName,
  target: Target,
  field: string = FIELDS[target.kind][0].name,
): Words | null {
  const lower = changes.filter(change => LAYERS.indexOf(change.layer) < LAYERS.indexOf(layer));
  const { pack } = resolve(shipped, lower);
  const entry = entryOf(
    pack.procedures.find(each => each.id === target.procedure),
    target,
  );
  return entry === undefined ? null : wordsOf(entry, field);
}

/** Where one thing of the resolved pack comes from; undefined: as shipped. */
export function originOf({ origin }: Pick<Resolved, 'origin'>, target: Target): Origin | undefined {
  return origin.get(targetKey(target));
}
