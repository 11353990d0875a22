import { FIELDS, type Target, targetKey } from '../../../lib/core/layers/change.ts';
import { textBeneath } from '../../../lib/core/layers/resolve.ts';
import { entryOf } from '../../../lib/core/layers/shelves.ts';
import { deskStrings } from '../../strings/desk.ts';
import type { FormSpec } from './form.ts';

/** Hiding a thing: it stays beneath and can be shown again. */
export function hideForm(target: Target, name: string): FormSpec {
  const t = deskStrings().editor;
  return {
    key: `hide ${targetKey(target)}`,
    place: targetKey(target),
    title: t.hideTitle(name),
    fields: [],
    start: {},
    build: (_built, { shipped, pack, changes, layer }) => {
      const procedure = pack.procedures.find(each => each.id === target.procedure);
      if (entryOf(procedure, target) === undefined) return { why: t.gone };
      const was = textBeneath(shipped, changes, layer, target, FIELDS[target.kind][0].name);
      return [{ do: 'hide', target, was }];
    },
  };
}
