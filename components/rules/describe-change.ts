import { rocShort } from '../../lib/core/days/roc.ts';
import {
  type Change,
  type Edit,
  FIELDS,
  type Target,
  type Thing,
  targetKey,
  targetOf,
  type Words,
} from '../../lib/core/layers/change.ts';
import { entryOf, wordsOf } from '../../lib/core/layers/shelves.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';

/** What names are looked up in: the shipped pack, the one of now, and what the changes themselves brought in. */
export interface Names {
  readonly shipped: Pack;
  readonly pack: Pack;
  readonly changes: readonly Change[];
}

/** A change as one line: what was done. */
export function describeChange(change: Change, names: Names): string {
  const { edit } = change;
  const t = deskStrings().editor;
  const { acts } = t;
  switch (edit.do) {
    case 'add':
      return acts.add(adding(edit), nameOfThing(edit.thing, names));
    case 'reword': {
      const field = t.fields[edit.field] ?? edit.field;
      const isMain = edit.field === FIELDS[edit.target.kind][0].name;
      const name = isMain && edit.was !== null ? inLanguage(edit.was) : nameOf(edit.target, names);
      return edit.to === null ? acts.rewordAway(name, field) : acts.reword(name, field, inLanguage(edit.to));
    }
    case 'hide':
      return acts.hide(edit.was === null ? nameOf(edit.target, names) : inLanguage(edit.was));
    case 'procedure':
      return acts.procedure(inLanguage(edit.procedure.title));
    case 'slip-text':
    case 'document-text': {
      const isSlot = edit.do === 'slip-text';
      const where = isSlot ? procedureName(edit.procedure, names) : documentName(edit.document, names);
      const slot = t.fields[isSlot ? edit.slot : 'note'] ?? '';
      return edit.to ? acts.slip(where, slot, inLanguage(edit.to)) : acts.slipAway(where, slot);
    }
    case 'price':
      return acts.price(inLanguage(names.pack.fees[edit.item]?.name ?? edit.item));
    case 'calendar':
      return acts.calendar(rocShort(edit.day), edit.name);
    case 'undo': {
      const undone = names.changes.find(each => each.id === edit.change && each.id < change.id);
      return acts.undo(undone ? describeChange(undone, names) : edit.change);
    }
  }
}

/** When a change was made, as clerks write it. */
export function timeOf({ at }: Change): string {
  return `${rocShort(at.slice(0, 10))} ${at.slice(11)}`;
}

/** The procedure a change is about; nothing where it is about all. */
export function procedureOfChange(change: Change, changes: readonly Change[]): string | undefined {
  const { edit } = change;
  switch (edit.do) {
    case 'add':
      return edit.procedure;
    case 'reword':
    case 'hide':
      return edit.target.procedure;
    case 'procedure':
      return edit.procedure.id;
    case 'slip-text':
      return edit.procedure;
    case 'undo': {
      const undone = changes.find(each => each.id === edit.change && each.id < change.id);
      return undone && procedureOfChange(undone, changes);
    }
    default:
      return undefined;
  }
}

/** What a thing is called: as it is now, as it was added, as it was shipped; else its id. */
export function nameOf(target: Target, names: Names): string {
  const [{ name: field }] = FIELDS[target.kind];
  const inPack = (pack: Pack): Words | null => {
    const procedure = pack.procedures.find(each => each.id === target.procedure);
    const entry = entryOf(procedure, target);
    if (entry === undefined) return null;
    return target.kind === 'fee' ? (pack.fees[target.id]?.name ?? null) : wordsOf(entry, field);
  };
  const added = names.changes.find(
    ({ edit }) => edit.do === 'add' && targetKey(targetOf(edit.procedure, edit.thing)) === targetKey(target),
  );
  const words = inPack(names.pack) ?? inPack(names.shipped);
  if (words !== null) return inLanguage(words);
  return added?.edit.do === 'add' ? nameOfThing(added.edit.thing, names) : target.id;
}

function nameOfThing(thing: Thing, { pack }: Names): string {
  if (thing.kind === 'fee')
    return inLanguage(thing.item?.name ?? pack.fees[thing.entry.item]?.name ?? thing.entry.item);
  return inLanguage(wordsOf(thing.entry, FIELDS[thing.kind][0].name) ?? '');
}

function adding({ thing }: Extract<Edit, { do: 'add' }>): string {
  const { adds } = deskStrings().editor;
  return thing.kind === 'alias' || thing.kind === 'code' ? adds.offer : adds[thing.kind];
}

function procedureName(id: string | undefined, { pack, shipped }: Names): string {
  if (id === undefined) return deskStrings().editor.all;
  const found = [...pack.procedures, ...shipped.procedures].find(each => each.id === id);
  return found ? inLanguage(found.title) : id;
}

function documentName(id: string, { pack }: Names): string {
  return inLanguage(pack.documents[id]?.name ?? id);
}

function inLanguage(words: Words): string {
  return typeof words === 'string' ? words : say().pick(words);
}
