import { rocShort } from '../../../lib/core/days/roc.ts';
import { type Change, type Edit, type Target, type Thing, targetKey } from '../../../lib/core/layers/change.ts';
import { originOf } from '../../../lib/core/layers/resolve.ts';
import { entryOf } from '../../../lib/core/layers/shelves.ts';
import type { Option, Procedure } from '../../../lib/core/pack.ts';
import { deskStrings } from '../../strings/desk.ts';
import { addForm, OWN } from './add.ts';
import { areFaults, type FormSpec, type Ground, type Values } from './form.ts';

type Rich = Extract<Thing, { kind: 'requirement' | 'question' | 'option' | 'fee' | 'offer' | 'interim' }>;

/** Changing all of what one added oneself, its condition too; nothing where it is not one's own, or where two layers changed it. */
export function changeOwnForm(ground: Ground, target: Target): FormSpec | undefined {
  const origin = originOf(ground.resolved, target);
  const procedure = ground.pack.procedures.find(each => each.id === target.procedure);
  const [first] = origin?.all ?? [];
  if (!origin || !procedure || first?.edit.do !== 'add') return undefined;
  const { layer, edit } = first;
  const { thing, after } = edit;
  if (!isRich(thing) || origin.all.some(change => change.layer !== layer)) return undefined;
  const now = { ...thing, entry: entryOf(procedure, target) } as Rich;
  const question = procedure.questions.find(each => each.id === target.question);
  const without = question && { ...question, options: question.options?.filter(each => each.id !== target.id) };
  const base = addForm(ground, withoutFee(procedure, target), thing.kind, without);
  return {
    ...base,
    key: `change ${targetKey(target)}`,
    place: targetKey(target),
    title: deskStrings().editor.changeTitle,
    start: { ...base.start, ...valuesOf(now, thing, ground) },
    when: now.entry.when,
    cite: first.cite,
    layer,
    target,
    questions: later => {
      const all = base.questions?.(later) ?? [];
      const at = all.findIndex(each => each.id === target.id);
      return at < 0 ? all : all.slice(0, at);
    },
    current: later =>
      entryOf(
        later.pack.procedures.find(each => each.id === procedure.id),
        target,
      )
        ? {}
        : undefined,
    build: (built, later) => {
      const made = base.build(built, later);
      if (areFaults(made)) return made;
      const [add] = made;
      if (add?.do !== 'add' || !isRich(add.thing)) return made;
      return [
        ...undosOf(origin.all),
        { ...add, thing: asBefore(add.thing, thing, later.changes), ...(after && { after }) },
      ];
    },
  };
}

function isRich(thing: Thing): thing is Rich {
  return ['requirement', 'question', 'option', 'fee', 'offer', 'interim'].includes(thing.kind);
}

function undosOf(changes: readonly Change[]): Edit[] {
  return changes.map(({ id }) => ({ do: 'undo', change: id }));
}

/** The procedure as it would be without a fee, so that its item can be chosen again. */
function withoutFee(procedure: Procedure, { kind, id }: Target): Procedure {
  return kind === 'fee' ? { ...procedure, fees: procedure.fees.filter(each => each.item !== id) } : procedure;
}

/** The thing under the names and numbers it had, which answers given and slips printed know it by. */
function asBefore(made: Rich, before: Rich, changes: readonly Change[]): Thing {
  if (made.kind === 'requirement' && before.kind === 'requirement') {
    const { id, no } = before.entry;
    const document = made.entry.document === made.entry.id ? id : made.entry.document;
    return { ...made, entry: { ...made.entry, id, no, document } };
  }
  if (made.kind === 'interim' && before.kind === 'interim')
    return { ...made, entry: { ...made.entry, id: before.entry.id } };
  if (made.kind === 'option' && before.kind === 'option')
    return { ...made, entry: { ...made.entry, id: before.entry.id, no: before.entry.no } };
  if (made.kind === 'question' && before.kind === 'question') {
    const { id, no, options: old = [] } = before.entry;
    // Of all answers it ever had: a number once given stands on slips.
    let last = Math.max(0, ...[...old, ...optionsEver(changes, id)].map(each => each.no));
    const options = made.entry.options?.map(each => {
      const same = old.find(other => other.label.zh === each.label.zh);
      last += same ? 0 : 1;
      return same ?? { ...each, no: last };
    });
    return { ...made, entry: { ...made.entry, id, no, ...(options && { options }) } };
  }
  if (made.kind === 'fee' && before.kind === 'fee' && made.item && before.item) {
    const { id } = before.item;
    return { ...made, entry: { ...made.entry, item: id }, item: { ...made.item, id } };
  }
  return made;
}

/** Every answer a question of one's own was ever saved with. */
function optionsEver(changes: readonly Change[], question: string): readonly Option[] {
  return changes.flatMap(({ edit }) =>
    edit.do === 'add' && edit.thing.kind === 'question' && edit.thing.entry.id === question
      ? (edit.thing.entry.options ?? [])
      : [],
  );
}

/** What the fields of its form show of a thing. */
function valuesOf(now: Rich, added: Rich, { pack }: Ground): Values {
  const check = (on: unknown) => (on ? 'yes' : '');
  const other = ({ zh, en }: { zh: string; en: string }) => (en === zh ? '' : en);
  switch (now.kind) {
    case 'requirement': {
      const { id, document, name, form, keep = '', note = '', obtain = '', need, practice } = now.entry;
      const common = { form, keep, note, obtain, bring: check(need), practice: check(practice) };
      return { ...common, document: document === id ? OWN : document, name: name.zh, english: other(name) };
    }
    case 'question': {
      const { ask, type, numberUnit = '', note = '' } = now.entry;
      const options =
        added.kind === 'question' ? (added.entry.options ?? []).map(each => each.label.zh).join('\n') : '';
      return { ask: ask.zh, english: other(ask), type, unit: numberUnit, note, options };
    }
    case 'option': {
      const { label, echo } = now.entry;
      return { label: label.zh, english: other(label), echo: echo?.zh ?? '' };
    }
    case 'fee': {
      const { item: id, note = '', onRequest } = now.entry;
      const item = now.item && pack.fees[id];
      const [price] = item?.prices ?? [];
      const amount = price && 'amount' in price ? String(price.amount) : '';
      const own = item ? { item: OWN, name: item.name.zh, unit: item.unit.zh, amount } : { item: id };
      return { ...own, note, onRequest: check(onRequest) };
    }
    case 'interim': {
      const { says, since, until, afterwards } = now.entry;
      return { says: says.zh, english: other(says), since: rocShort(since), until: rocShort(until), afterwards };
    }
    default:
      return { says: now.entry.says, duty: check(now.entry.duty) };
  }
}
