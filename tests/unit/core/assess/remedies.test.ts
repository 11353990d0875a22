import { describe, expect, it } from 'vitest';
import { remediesFor } from '../../../../lib/core/assess/remedies.ts';
import { tally } from '../../../../lib/core/assess/tally.ts';
import type { Case } from '../../../../lib/core/case.ts';
import type { Requirement } from '../../../../lib/core/pack.ts';
import { assessed, choice, group, is, packOf, paper, procedure, text } from '../../../support/factories.ts';

const ways = (requirements: Requirement[], marks: Case['marks'], archive: readonly string[] = []) => {
  const of = procedure({ questions: [choice('who')], groups: [group('g')], requirements });
  const kinds = archive.map(id => [id, { id, name: text(id), issuer: '', otherOffice: '傳真調閱' }] as const);
  const pack = packOf(of, { documents: Object.fromEntries(kinds) });
  const [slot] = tally(assessed(of, {}, pack), marks).slots;
  if (!slot) return [];
  return remediesFor(pack, slot).map(way =>
    way.kind === 'any-of' ? `any-of ${way.papers.length}` : `${way.kind} ${way.paper.requirement.id}`,
  );
};
const full = { lookup: { how: '查' }, fallback: '切結', obtain: '原機關' };

describe('the ways out of a paper that is not there, in the order to try', () => {
  const cases: readonly [string, Requirement[], Case['marks'], string[], string[]][] = [
    [
      'all there are',
      [paper('p', full)],
      { p: 'mismatch' },
      ['p'],
      ['look-up p', 'other-office p', 'fallback p', 'come-back p'],
    ],
    ['only to come back', [paper('p')], { p: 'lack' }, [], ['come-back p']],
    [
      'no look-up where the case does not allow it',
      [paper('p', { lookup: { how: '查', when: is('who', 'yes') } })],
      { p: 'lack' },
      [],
      ['come-back p'],
    ],
    ['none for a paper that is there', [paper('p', full)], { p: 'have' }, ['p'], []],
    ['none for a paper that was looked up', [paper('p', full)], { p: 'lookup' }, ['p'], []],
    [
      'of a group: every look-up first, the others before coming back',
      [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g', ...full })],
      { 'group:g': 'lack' },
      ['a'],
      ['look-up b', 'other-office a', 'fallback b', 'any-of 2', 'come-back a', 'come-back b'],
    ],
    [
      'a member still open is no way out',
      [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g', ...full, when: is('who', 'yes') })],
      {},
      [],
      ['any-of 1', 'come-back a'],
    ],
  ];
  for (const [title, requirements, marks, archive, expected] of cases)
    it(title, () => expect(ways(requirements, marks, archive)).toEqual(expected));

  it('each says how, and coming back says where the paper is had', () => {
    const of = procedure({ requirements: [paper('p', full)] });
    const pack = packOf(of);
    const [slot] = tally(assessed(of, {}, pack), {}).slots;
    expect(slot && remediesFor(pack, slot)).toMatchObject([{ how: '查' }, { how: '切結' }, { where: '原機關' }]);
  });
});
