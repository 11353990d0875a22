// A form as data: its fields, what is typed, and the changes it makes. Drawn by FormView.
import { type Signal, signal } from '@preact/signals';
import { textFault, withoutUnseen } from '../../../lib/core/faults/texts.ts';
import type { Change, Edit, LayerName, Target } from '../../../lib/core/layers/change.ts';
import type { Resolved } from '../../../lib/core/layers/resolve.ts';
import type { Condition, Pack, Question, Text } from '../../../lib/core/pack.ts';
import { conditionOf, draftOf, type GroupDraft } from '../../condition/condition-model.ts';
import { deskStrings } from '../../strings/desk.ts';

export type Values = Readonly<Record<string, string>>;

/** One field. `lines`: one entry a line. A `check` is 'yes' or ''. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'lines' | 'number' | 'select' | 'check';
  readonly required?: boolean | undefined;
  readonly most?: number | undefined;
  readonly options?: readonly (readonly [value: string, label: string])[] | undefined;
  readonly hint?: string | undefined;
  /** The text in the layer beneath, shown while it is worded otherwise. */
  readonly beneath?: string | undefined;
  /** Shown only while this holds of what is typed. */
  readonly shown?: ((values: Values) => boolean) | undefined;
}
/** What everything a form makes hangs on. */
export interface Ground {
  readonly shipped: Pack;
  /** The rules as all layers make them. */
  readonly pack: Pack;
  readonly resolved: Resolved;
  readonly changes: readonly Change[];
  readonly layer: LayerName;
  readonly newKey: () => string;
}
export interface Built {
  readonly values: Values;
  readonly when: Condition | undefined;
  /** The basis typed for the change, or 本所規定. */
  readonly cite: string;
}
export type Faults = Readonly<Record<string, string>>;
export interface FormSpec {
  /** One for each thing that can be edited; what was typed in it is kept under this name. */
  readonly key: string;
  /** Where it is drawn: the key of a thing, or of a part. */
  readonly place: string;
  /** The same, where the name of the thing follows from its text and so may change while the form is open. */
  readonly placeNow?: ((ground: Ground) => string) | undefined;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly start: Values;
  /** Questions its condition may speak of; absent: it has no condition. */
  readonly questions?: ((ground: Ground) => readonly Question[]) | undefined;
  readonly when?: Condition | undefined;
  /** The basis it had. */
  readonly cite?: string | undefined;
  /** The layer its changes belong to; absent: the one chosen. */
  readonly layer?: LayerName | undefined;
  /** The thing it is about. */
  readonly target?: Target | undefined;
  /** What the fields would show of the rules as they are now; nothing once the thing is gone. Absent: nobody else can change it. */
  readonly current?: ((ground: Ground) => Values | undefined) | undefined;
  /** What the slip would say of what is typed. */
  readonly preview?: ((values: Values, ground: Ground) => string) | undefined;
  /** The address to go to once it is saved. */
  readonly leadsTo?: (() => string) | undefined;
  readonly build: (built: Built, ground: Ground) => readonly Edit[] | Faults;
}
export interface Form {
  readonly spec: FormSpec;
  readonly values: Signal<Values>;
  readonly when: Signal<GroupDraft>;
  readonly why: Signal<string>;
  readonly cite: Signal<string>;
  readonly faults: Signal<Faults>;
  readonly tried: Signal<boolean>;
  /** What the rules said when the form was opened, or when the clerk last looked at what another window made of it. */
  readonly seen: Signal<Values | undefined>;
}

export const MOST = { name: 100, text: 1000, reason: 200 };

/** A form just opened. */
export function formOf(spec: FormSpec, ground: Ground): Form {
  return {
    spec,
    values: signal(spec.start),
    when: signal(draftOf(spec.when)),
    why: signal(''),
    cite: signal(spec.cite ?? ''),
    faults: signal({}),
    tried: signal(false),
    seen: signal(spec.current?.(ground)),
  };
}

/** Where a form is drawn now. */
export function placeOf({ spec }: Form, ground: Ground): string {
  return spec.placeNow?.(ground) ?? spec.place;
}

/** A form in the words of another language, or for rules that changed meanwhile: what was typed and what it makes stay. */
export function renewed(form: Form, { title, fields, placeNow }: FormSpec): Form {
  return { ...form, spec: { ...form.spec, title, fields, placeNow } };
}

/** Whether anything was typed. */
export function isTouched(form: Form): boolean {
  const { spec } = form;
  return (
    JSON.stringify(form.values.value) !== JSON.stringify(spec.start) ||
    JSON.stringify(form.when.value) !== JSON.stringify(draftOf(spec.when)) ||
    form.why.value !== ''
  );
}

/** What another window made of the same line meanwhile: its texts now, or that it is gone. */
export function collisionOf(form: Form, ground: Ground): { readonly now: Values | undefined } | undefined {
  if (!form.spec.current) return undefined;
  const now = form.spec.current(ground);
  return JSON.stringify(now) === JSON.stringify(form.seen.value) ? undefined : { now };
}

/** The edits of a form, or what is wrong in it by field; `why` and `when` are fields too. */
export function editsOf(form: Form, ground: Ground): readonly Edit[] | Faults {
  const { spec } = form;
  const t = deskStrings().editor;
  const values = cleaned(spec.fields, form.values.value);
  const faults: Record<string, string> = {};
  const note = (name: string, fault: string | undefined) => {
    if (fault) faults[name] = fault;
  };
  for (const field of spec.fields) {
    if (field.shown && !field.shown(values)) continue;
    const value = values[field.name] ?? '';
    note(field.name, faultOf(value, field.most ?? MOST.text, field.required && t.needed(field.label)));
  }
  note('why', faultOf(oneLine(form.why.value), MOST.reason, t.whyNeeded));
  const cite = oneLine(form.cite.value);
  note('cite', faultOf(cite, MOST.reason));
  const result = spec.questions ? conditionOf(form.when.value, spec.questions(ground)) : { condition: undefined };
  if ('faults' in result) faults['when'] = t.conditionUnfinished;
  if (Object.keys(faults).length > 0 || 'faults' in result) return faults;
  return spec.build({ values, when: result.condition, cite: cite || t.ownRule }, ground);
}

/** Whether a form's result is faults, not edits. */
export function areFaults(result: readonly Edit[] | Faults): result is Faults {
  return !Array.isArray(result);
}

function cleaned(fields: readonly FieldSpec[], values: Values): Values {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = values[name] ?? '';
      return [name, kind === 'lines' ? linesIn(value).join('\n') : oneLine(value)];
    }),
  );
}

/** What is wrong with a text that was typed: empty, where `needed` says so; longer than `most`; markup or script, which no rules may hold. */
export function faultOf(text: string, most: number, needed?: string | false): string | undefined {
  const t = deskStrings().editor;
  const length = [...text].length;
  if (text === '' && needed) return needed;
  if (length > most) return t.tooLong(most, length);
  return textFault(text) === 'markup' ? t.markup : undefined;
}

/** What was typed or pasted as one line: no control characters or marks of direction, no breaks, no blanks at the ends. Letters, and what joins them, stay as they are. */
export function oneLine(text: string): string {
  return withoutUnseen(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

/** The lines typed, without empty ones. */
export function linesIn(text: string): readonly string[] {
  return text.split(/\r?\n/).map(oneLine).filter(Boolean);
}

/** A text in both languages; where no English was typed the Chinese stands for it. */
export function bothOf(zh: string, en: string | undefined): Text {
  return { zh, en: en || zh };
}
