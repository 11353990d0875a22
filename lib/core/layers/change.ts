// What an office or a clerk changed of the shipped content, as data: added, worded otherwise, hidden, taken back. History only grows.
import type {
  Dated,
  Day,
  FeeItem,
  Interim,
  Offer,
  Option,
  Price,
  Procedure,
  ProcedureFee,
  Question,
  Requirement,
  Text,
} from '../pack.ts';
import { lineId } from './hash.ts';

export type LayerName = 'office' | 'personal';
/** The layers above the shipped one, in the order they are laid. */
export const LAYERS: readonly LayerName[] = ['office', 'personal'];

/** Lists of plain lines in a procedure; a line is known by `lineId` of its text. */
export type LineKind = 'step' | 'pitfall' | 'alias' | 'code';
export type ThingKind = 'procedure' | 'requirement' | 'question' | 'option' | 'fee' | 'offer' | 'interim' | LineKind;

/** One thing of a procedure. `id`: of a fee its item, of an offer or a line `lineId` of its text, of a procedure its own id. */
export interface Target {
  readonly kind: ThingKind;
  readonly procedure: string;
  readonly id: string;
  /** The question an option belongs to. */
  readonly question?: string | undefined;
}
export type Words = string | Text;

/** A thing of one's own, as the shipped content would hold it; the reason and basis stand in the change. */
export type Thing =
  | { readonly kind: 'requirement'; readonly entry: Omit<Requirement, 'source'> }
  | { readonly kind: 'question'; readonly entry: Question }
  | { readonly kind: 'option'; readonly question: string; readonly entry: Option }
  /** `item`: a fee item of one's own, where the catalogue has none. */
  | { readonly kind: 'fee'; readonly entry: Omit<ProcedureFee, 'source'>; readonly item?: FeeItem | undefined }
  | { readonly kind: 'offer'; readonly entry: Omit<Offer, 'source'> }
  | { readonly kind: 'interim'; readonly entry: Omit<Interim, 'source'> }
  | { readonly kind: LineKind; readonly entry: string };

/** A price in force on the days of its change. */
export type OwnPrice = Exclude<Price, { readonly rule: 'local' | 'tiered' }>;

export type Edit =
  /** `after`: the id of the entry it stands behind; absent: at the end. */
  | { readonly do: 'add'; readonly procedure: string; readonly thing: Thing; readonly after?: string | undefined }
  /** `to` null: the text is taken away. `was`: the text beneath this layer when it was changed (`textBeneath`). */
  | {
      readonly do: 'reword';
      readonly target: Target;
      readonly field: string;
      readonly to: Words | null;
      readonly was: Words | null;
    }
  /** `was`: the main text of the thing when it was hidden. A hidden question is never asked. */
  | { readonly do: 'hide'; readonly target: Target; readonly was: Words | null }
  /** A whole procedure of one's own, new or in place of its earlier state; `copyOf` says what it was made from. */
  | { readonly do: 'procedure'; readonly procedure: Procedure; readonly copyOf?: string | undefined }
  /** The first or last sentence of the slip, of one procedure or of all; `to` null: as shipped. */
  | {
      readonly do: 'slip-text';
      readonly slot: 'lead' | 'closing';
      readonly procedure?: string | undefined;
      readonly to: Text | null;
    }
  /** What the slip says beneath a kind of paper. */
  | { readonly do: 'document-text'; readonly document: string; readonly to: Text | null }
  /** The price of an item that the county sets, in force from `since` to `until` of the change. */
  | { readonly do: 'price'; readonly item: string; readonly price: OwnPrice }
  | { readonly do: 'calendar'; readonly day: Day; readonly is: 'closed' | 'workday'; readonly name: string }
  /** Takes back an earlier change of the same layer; may itself be taken back. */
  | { readonly do: 'undo'; readonly change: string };

/** One change. `since` and `until` are days of application on which it holds; `at` is the wall clock in Taiwan, YYYY-MM-DDTHH:MM. */
export interface Change extends Dated {
  /** UUIDv7; changes hold in the order of their ids, whatever order they are kept in. */
  readonly id: string;
  readonly layer: LayerName;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly cite?: string | undefined;
  readonly edit: Edit;
}
/** A change as a window asks for it; the store gives it its id and hour. */
export type NewChange = Omit<Change, 'id' | 'at'>;

interface TextField {
  readonly name: string;
  readonly both: boolean;
}
/** The text fields of each kind that can be worded otherwise; the first is its main text. `both`: in the languages of `Text`. */
export const FIELDS: Readonly<Record<ThingKind, readonly [TextField, ...TextField[]]>> = {
  procedure: [{ name: 'title', both: true }],
  requirement: [
    { name: 'name', both: true },
    { name: 'note', both: false },
    { name: 'obtain', both: false },
    { name: 'fallback', both: false },
    { name: 'due', both: false },
    { name: 'cite', both: false },
  ],
  question: [
    { name: 'ask', both: true },
    { name: 'note', both: false },
  ],
  option: [
    { name: 'label', both: true },
    { name: 'echo', both: true },
  ],
  fee: [{ name: 'note', both: false }],
  offer: [
    { name: 'says', both: false },
    { name: 'note', both: false },
  ],
  interim: [
    { name: 'says', both: true },
    { name: 'afterwards', both: false },
    { name: 'cite', both: false },
  ],
  step: [{ name: 'text', both: false }],
  pitfall: [{ name: 'text', both: false }],
  alias: [{ name: 'text', both: false }],
  code: [{ name: 'text', both: false }],
};

function thingId(thing: Thing): string {
  switch (thing.kind) {
    case 'requirement':
    case 'question':
    case 'option':
    case 'interim':
      return thing.entry.id;
    case 'fee':
      return thing.entry.item;
    case 'offer':
      return lineId(thing.entry.says);
    default:
      return lineId(thing.entry);
  }
}

/** The target of a thing that a change adds. */
export function targetOf(procedure: string, thing: Thing): Target {
  const question = thing.kind === 'option' ? { question: thing.question } : {};
  return { kind: thing.kind, procedure, id: thingId(thing), ...question };
}

/** One text for each thing, to look it up by. */
export function targetKey({ kind, procedure, question, id }: Target): string {
  return [kind, procedure, ...(question === undefined ? [] : [question]), id].join(' ');
}

/** What an edit touches, as one text: two edits with the same key are about the same line. */
export function editKey(edit: Edit): string {
  switch (edit.do) {
    case 'add':
      return targetKey(targetOf(edit.procedure, edit.thing));
    case 'reword':
    case 'hide':
      return targetKey(edit.target);
    case 'procedure':
      return targetKey({ kind: 'procedure', procedure: edit.procedure.id, id: edit.procedure.id });
    case 'slip-text':
      return `slip ${edit.slot} ${edit.procedure ?? '*'}`;
    case 'document-text':
      return `slip document ${edit.document}`;
    case 'price':
      return `price ${edit.item}`;
    case 'calendar':
      return `calendar ${edit.day}`;
    case 'undo':
      return `change ${edit.change}`;
  }
}

/** Whether two texts say the same. */
export function sameWords(a: Words | null, b: Words | null): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.zh === b.zh && a.en === b.en;
}
