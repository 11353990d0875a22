import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sureMembers, tally } from '../../../../lib/core/assess/tally.ts';
import type { Case, Mark } from '../../../../lib/core/case.ts';
import type { Requirement } from '../../../../lib/core/pack.ts';
import { assessed, caseOf, choice, group, is, packOf, paper, procedure } from '../../../support/factories.ts';
import { anyProcedure } from '../arbitraries.ts';

type Marks = Case['marks'];
const count = (requirements: Requirement[], marks: Marks, min = 1) => {
  const of = procedure({ questions: [choice('who', ['self', 'agent'])], groups: [group('g', { min })], requirements });
  return tally(assessed(of), marks);
};
const look = { lookup: { how: '查' } };

describe('one paper, by the mark on it', () => {
  const plain = paper('p');
  const found = paper('p', look);
  const cases: readonly [string, Requirement, Mark | undefined, string][] = [
    ['not looked at yet', plain, undefined, 'unchecked'],
    ['there', plain, 'have', 'have'],
    ['not there', plain, 'lack', 'missing'],
    ['does not fit', plain, 'mismatch', 'mismatch'],
    ['looked up, though the office cannot', plain, 'lookup', 'unchecked'],
    ['not looked up yet', found, undefined, 'can-look-up'],
    ['not brought, but can be looked up', found, 'lack', 'can-look-up'],
    ['looked up', found, 'lookup', 'verified'],
    ['brought although not needed', found, 'have', 'have'],
    ['looked up in vain', found, 'mismatch', 'mismatch'],
  ];
  for (const [title, requirement, mark, state] of cases) {
    it(title, () =>
      expect(count([requirement], mark ? { p: mark } : {}).slots.map(slot => slot.state)).toEqual([state]),
    );
  }
});

describe('papers of which some suffice, by the marks on them', () => {
  const members = ['a', 'b', 'c'].map(id => paper(id, { oneOf: 'g' }));
  const [a, b, c] = members as [Requirement, Requirement, Requirement];
  const withLookup = [a, { ...b, ...look }, c];
  const cases: readonly [string, Requirement[], Marks, number, string][] = [
    ['nothing looked at yet', members, {}, 1, 'unchecked'],
    ['one is there', members, { b: 'have' }, 1, 'have'],
    ['one is there, two are wanted', members, { b: 'have' }, 2, 'unchecked'],
    ['two are there', members, { a: 'have', b: 'have' }, 2, 'have'],
    ['the row as a whole is there', members, { 'group:g': 'have' }, 1, 'have'],
    ['one was looked up', withLookup, { b: 'lookup' }, 1, 'verified'],
    ['one can be looked up', withLookup, {}, 1, 'can-look-up'],
    ['one can be looked up, the row is not there', withLookup, { 'group:g': 'lack' }, 1, 'can-look-up'],
    ['one there and one to look up, of two', withLookup, { a: 'have' }, 2, 'can-look-up'],
    ['one can be looked up, two are wanted', withLookup, {}, 2, 'unchecked'],
    ['the row as a whole does not fit', withLookup, { 'group:g': 'mismatch' }, 1, 'mismatch'],
    ['the row as a whole is not there', members, { 'group:g': 'lack' }, 1, 'missing'],
    ['none is there', members, { a: 'lack', b: 'lack', c: 'lack' }, 1, 'missing'],
    ['one is not there, the rest not looked at', members, { a: 'lack' }, 1, 'unchecked'],
    ['one does not fit, the rest are not there', members, { a: 'mismatch', b: 'lack', c: 'lack' }, 1, 'mismatch'],
    ['one does not fit, the row is not there', members, { a: 'mismatch', 'group:g': 'lack' }, 1, 'missing'],
    ['one there of two, the rest are not', members, { a: 'have', b: 'lack', c: 'lack' }, 2, 'missing'],
  ];
  for (const [title, requirements, marks, min, state] of cases) {
    it(title, () => expect(count(requirements, marks, min).slots.map(slot => slot.state)).toEqual([state]));
  }

  it('the members that are there are told', () => {
    const [slot] = count(withLookup, { a: 'have', b: 'lookup' }).slots;
    expect(slot?.kind === 'group' && slot.got.map(line => line.requirement.id)).toEqual(['a', 'b']);
  });
  it('a member that hangs on an open question settles nothing', () => {
    const open = { ...b, ...look, when: is('who', 'agent') };
    const slots = [{}, { b: 'have' }, { b: 'lookup' }, { a: 'lack', c: 'lack' }].map(
      marks => count([a, open, c], marks as Marks).slots[0],
    );
    expect(slots.map(slot => slot?.state)).toEqual(['unchecked', 'unchecked', 'unchecked', 'missing']);
    expect(slots[0]?.kind === 'group' && sureMembers(slots[0].line).map(line => line.requirement.id)).toEqual([
      'a',
      'c',
    ]);
  });
});

describe('what is counted', () => {
  it('required papers and sure groups only', () => {
    const open = is('who', 'agent');
    const requirements = [
      paper('p'),
      paper('later', { phase: 'later', due: '30 日內' }),
      paper('bring', { need: 'bring' }),
      paper('open', { when: open }),
      paper('a', { oneOf: 'g' }),
      paper('b', { oneOf: 'g' }),
    ];
    expect(count(requirements, {}).slots.map(slot => slot.id)).toEqual(['p', 'group:g']);
    expect(count([paper('a', { oneOf: 'g', when: open })], {}).slots).toEqual([]);
  });
  it('missing and not fitting together are what is lacking', () => {
    const { lacking, count: counts } = count([paper('a'), paper('b'), paper('c')], { a: 'lack', b: 'mismatch' });
    expect([lacking, counts]).toEqual([
      2,
      { have: 0, verified: 0, 'can-look-up': 0, missing: 1, mismatch: 1, unchecked: 1 },
    ]);
  });
  it('whatever the procedure and the marks, each slot is counted once', () => {
    const marks = fc.array(fc.constantFrom<Mark | undefined>('have', 'lack', 'lookup', 'mismatch', undefined), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyProcedure, marks, (of, given) => {
        const rows = [...of.requirements.map(each => each.id), 'group:g1', 'group:g2'];
        const marked = Object.fromEntries(
          rows.flatMap((id, index) => (given[index] ? [[id, given[index]]] : [])),
        ) as Marks;
        const { slots, count: counts, lacking } = tally(assessed(of, caseOf(of), packOf(of)), marked);
        const { have, verified, 'can-look-up': free, unchecked } = counts;
        expect(lacking + have + verified + free + unchecked).toBe(slots.length);
        for (const slot of slots)
          if (slot.kind === 'paper' && slot.line.lookup && marked[slot.id] !== 'mismatch')
            expect(slot.state).not.toBe('missing');
      }),
    );
  });
});
