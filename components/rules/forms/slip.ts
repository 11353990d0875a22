import { closingOf, leadOf } from '../../../lib/core/notice/compose.ts';
import type { Pack, Procedure, SlipTexts, Text } from '../../../lib/core/pack.ts';
import { deskStrings } from '../../strings/desk.ts';
import { lang, say } from '../../strings/strings.ts';
import { bothOf, type FieldSpec, type FormSpec, type Ground, type Values } from './form.ts';

type Slot = 'lead' | 'closing';
const NONE: SlipTexts = { lead: {}, closing: {}, documents: {} };
/** As many missing papers as the preview counts. */
const SOME = 2;

/** Where the form of a text on the slip is drawn; `of`: a procedure, or `*` for all. */
export function slipPlace(slot: Slot | 'document', of: string): string {
  return `slip ${slot} ${of}`;
}

/** The first or last sentence of the slip in the office's own words; emptied, it is as shipped. */
export function slipForm(ground: Ground, slot: Slot, procedure: Procedure | undefined): FormSpec {
  const t = deskStrings().editor;
  const of = procedure?.id ?? '*';
  const textOf = ({ pack }: Ground): Values => valuesOf(pack.slipTexts?.[slot][of]);
  return {
    key: slipPlace(slot, of),
    place: slipPlace(slot, of),
    title: t.slipTitle(t.fields[slot] ?? '', procedure ? say().pick(procedure.title) : t.all),
    fields: fieldsOf(slot === 'lead' ? t.leadHint : t.closingHint),
    start: textOf(ground),
    current: textOf,
    preview: (values, { pack }) => {
      const example = procedure ?? pack.procedures[0];
      return example ? previewOf(pack, slot, example, of, textIn(values)) : '';
    },
    build: ({ values }, now) => {
      if (sameValues(values, textOf(now))) return { why: t.nothingChanged };
      const to = textIn(values) ?? null;
      return [{ do: 'slip-text', slot, to, ...(procedure && { procedure: procedure.id }) }];
    },
  };
}

/** What the slip says beneath a kind of paper in the office's own words. */
export function documentForm(ground: Ground, document: string): FormSpec | undefined {
  const t = deskStrings().editor;
  const paper = ground.pack.documents[document];
  if (!paper) return undefined;
  const name = say().pick(paper.name);
  const textOf = ({ pack }: Ground): Values => valuesOf(pack.slipTexts?.documents[document]);
  return {
    key: slipPlace('document', document),
    place: slipPlace('document', document),
    title: t.slipTitle(t.documentLine, name),
    fields: fieldsOf(t.documentHint),
    start: textOf(ground),
    current: textOf,
    preview: values => `${name}　${values['zh'] || '…'}`,
    build: ({ values }, now) => {
      if (sameValues(values, textOf(now))) return { why: t.nothingChanged };
      return [{ do: 'document-text', document, to: textIn(values) ?? null }];
    },
  };
}

function fieldsOf(hint: string): FieldSpec[] {
  const t = deskStrings().editor;
  const label = t.fields['text'] ?? '';
  return [
    { name: 'zh', label, kind: 'area', most: 300, hint },
    { name: 'en', label: t.english(label), kind: 'area', most: 300, hint: t.englishHint },
  ];
}

function valuesOf(text: Text | undefined): Values {
  return { zh: text?.zh ?? '', en: text?.en ?? '' };
}

function textIn(values: Values): Text | undefined {
  const zh = values['zh']?.trim() ?? '';
  return zh === '' ? undefined : bothOf(zh, values['en']);
}

function sameValues(a: Values, b: Values): boolean {
  return a['zh'] === b['zh'] && a['en'] === b['en'];
}

/** The sentence as the slip of a procedure would have it. */
function previewOf(pack: Pack, slot: Slot, procedure: Procedure, of: string, text: Text | undefined): string {
  const texts = pack.slipTexts ?? NONE;
  const { [of]: _before, ...others } = texts[slot];
  const slipTexts = { ...texts, [slot]: text ? { ...others, [of]: text } : others };
  const now = { ...pack, slipTexts };
  if (slot === 'lead') return leadOf(now, procedure, SOME)[lang.value];
  return closingOf(now, procedure)
    .says.map(each => each[lang.value])
    .join(lang.value === 'zh' ? '' : ' ');
}
