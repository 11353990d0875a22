import { type Edit, FIELDS, type Target, targetKey, type Words } from '../../../lib/core/layers/change.ts';
import { originOf, textBeneath } from '../../../lib/core/layers/resolve.ts';
import { entryOf, wordsOf } from '../../../lib/core/layers/shelves.ts';
import { deskStrings } from '../../strings/desk.ts';
import { type FieldSpec, type FormSpec, type Ground, MOST, type Values } from './form.ts';

/** Wording a thing otherwise: each of its texts, with the text beneath. */
export function rewordForm(ground: Ground, shown: Target): FormSpec | undefined {
  const t = deskStrings().editor;
  const target = firstName(ground, shown);
  const start = wordsNow(ground, currentName(ground, target));
  if (!start) return undefined;
  const fields = FIELDS[target.kind].flatMap((field, index): FieldSpec[] => {
    const beneath = textBeneath(ground.shipped, ground.changes, ground.layer, target, field.name);
    const label = t.fields[field.name] ?? field.name;
    const common = {
      required: index === 0 && target.kind !== 'fee',
      most: index === 0 && field.both ? MOST.name : MOST.text,
    };
    if (!field.both) return [{ ...common, name: field.name, label, kind: 'area', beneath: textIn(beneath, 'zh') }];
    return [
      { ...common, name: `${field.name}.zh`, label, kind: 'area', beneath: textIn(beneath, 'zh') },
      { ...common, name: `${field.name}.en`, label: t.english(label), kind: 'text', beneath: textIn(beneath, 'en') },
    ];
  });
  return {
    key: `reword ${targetKey(target)}`,
    place: targetKey(target),
    placeNow: now => targetKey(currentName(now, target)),
    title: t.rewordTitle,
    fields,
    start,
    target,
    current: now => wordsNow(now, currentName(now, target)),
    build: ({ values }, now) => {
      const edits = editsBetween(now, target, values);
      return edits.length > 0 ? edits : { why: t.nothingChanged };
    },
  };
}

function editsBetween(ground: Ground, target: Target, values: Values): Edit[] {
  const before = wordsNow(ground, currentName(ground, target)) ?? {};
  return FIELDS[target.kind].flatMap(({ name, both }): Edit[] => {
    const names = both ? [`${name}.zh`, `${name}.en`] : [name];
    if (names.every(each => (values[each] ?? '') === (before[each] ?? ''))) return [];
    const zh = values[`${name}.zh`] ?? '';
    const to: Words | null = both ? (zh === '' ? null : { zh, en: values[`${name}.en`] || zh }) : values[name] || null;
    const was = textBeneath(ground.shipped, ground.changes, ground.layer, target, name);
    return [{ do: 'reword', target, field: name, to, was }];
  });
}

/** The texts of a thing as fields; nothing when it is not there. */
function wordsNow({ pack }: Ground, target: Target): Values | undefined {
  const entry = entryOf(
    pack.procedures.find(each => each.id === target.procedure),
    target,
  );
  if (entry === undefined) return undefined;
  const pairs = FIELDS[target.kind].flatMap(({ name, both }): [string, string][] => {
    const words = wordsOf(entry, name);
    return both
      ? [
          [`${name}.zh`, textIn(words, 'zh') ?? ''],
          [`${name}.en`, textIn(words, 'en') ?? ''],
        ]
      : [[name, textIn(words, 'zh') ?? '']];
  });
  return Object.fromEntries(pairs);
}

function textIn(words: Words | null, lang: 'zh' | 'en'): string | undefined {
  return words === null ? undefined : typeof words === 'string' ? words : words[lang];
}

/** A line is known by its text; one worded otherwise before is named as it was at first, so that one history holds. */
function firstName(ground: Ground, target: Target): Target {
  const origin = originOf(ground.resolved, target);
  const [first] = origin?.all ?? [];
  return first && first.edit.do === 'reword' ? first.edit.target : target;
}

/** Under what id a thing stands now. */
function currentName(ground: Ground, target: Target): Target {
  const here = ground.resolved;
  const origin = originOf(here, target);
  if (!origin) return target;
  const procedure = here.pack.procedures.find(each => each.id === target.procedure);
  const names = [...here.origin].filter(([, each]) => each === origin).map(([key]) => key.split(' ').at(-1) ?? '');
  const found = [target.id, ...names]
    .map(id => ({ ...target, id }))
    .find(each => entryOf(procedure, each) !== undefined);
  return found ?? target;
}
