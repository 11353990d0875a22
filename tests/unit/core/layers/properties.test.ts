// What must hold for any changes at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { tally } from '../../../../lib/core/assess/tally.ts';
import type { Change } from '../../../../lib/core/layers/change.ts';
import { resolve } from '../../../../lib/core/layers/resolve.ts';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import { slipCodeOf } from '../../../../lib/core/notice/slip-code.ts';
import { caseOf, TODAY } from '../../../support/factories.ts';
import { SHIPPED, undo } from '../../../support/layers.ts';
import { anyChanges } from './any-changes.ts';

test('the order in which changes are kept says nothing', () => {
  fc.assert(
    fc.property(anyChanges, fc.infiniteStream(fc.nat(1000)), (changes, rolls) => {
      const shuffled = changes
        .map(change => ({ change, roll: rolls.next().value as number }))
        .sort((a, b) => a.roll - b.roll)
        .map(each => each.change);
      expect(resolve(SHIPPED, shuffled)).toEqual(resolve(SHIPPED, changes));
    }),
  );
});

test('taking back every change gives the shipped pack again', () => {
  fc.assert(
    fc.property(anyChanges, changes => {
      // The newest first: an undo taken back would let its change hold again.
      const backs: Change[] = [];
      for (const change of changes.toReversed()) backs.push(undo(change));
      const all = [...changes, ...backs];
      const resolved = resolve(SHIPPED, all);
      expect(resolved.pack).toBe(SHIPPED);
      expect([...resolved.origin]).toEqual([]);
    }),
  );
});

test('whatever is changed, a case of every procedure is assessed, told and coded', () => {
  fc.assert(
    fc.property(anyChanges, fc.constantFrom(undefined, TODAY, '2027-06-01'), (changes, on) => {
      const { pack, origin, conflicts } = resolve(SHIPPED, changes, { on });
      for (const procedure of pack.procedures) {
        const kase = caseOf(procedure, { answers: { who: 'agent' } });
        const assessment = assess(pack, procedure, kase);
        composeNotice(pack, procedure, kase, assessment);
        slipCodeOf(procedure, kase, tally(assessment, {}).slots);
        for (const list of [procedure.questions, procedure.requirements])
          expect(new Set(list.map(each => each.no)).size).toBe(list.length);
      }
      expect(pack.search.map(each => each.id)).toEqual(pack.procedures.map(each => each.id));
      // Every change is laid, told, or out of force; none is lost without a word.
      const told = new Set([
        ...conflicts.map(each => each.change.id),
        ...[...origin.values()].flatMap(each => each.all.map(one => one.id)),
      ]);
      const silent = changes.filter(change => !told.has(change.id) && change.edit.do !== 'undo');
      const replaced = changes.some(change => change.edit.do === 'procedure');
      const undone = new Set(changes.flatMap(({ edit }) => (edit.do === 'undo' ? [edit.change] : [])));
      if (on === undefined && !replaced) expect(silent.filter(change => !undone.has(change.id))).toEqual([]);
    }),
  );
});

test('the same content has the same fingerprint, other content another', () => {
  fc.assert(
    fc.property(anyChanges, changes => {
      const { pack } = resolve(SHIPPED, changes);
      const { fingerprint: a, ...content } = pack;
      const { fingerprint: b, ...shipped } = SHIPPED;
      expect(a === b).toBe(JSON.stringify(content) === JSON.stringify(shipped));
    }),
  );
});
