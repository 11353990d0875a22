import { describe, expect, it } from 'vitest';
import type { Case, Mark } from '../../../../lib/core/case.ts';
import type { Pack, Procedure, Requirement } from '../../../../lib/core/pack.ts';
import { type Visit, type VisitPart, visitOf } from '../../../../lib/core/visit/visit.ts';
import { caseOf, choice, group, is, outcome, packOfAll, paper, procedure, text } from '../../../support/factories.ts';

/** A procedure of some papers. */
const wants = (id: string, requirements: readonly Requirement[], parts: Partial<Procedure> = {}): Procedure =>
  procedure({ id, title: text(id), requirements, ...parts });
const card = paper('card', { name: text('身分證'), form: 'show', keep: 'return' });
const letter = paper('letter', { name: text('委託書'), keep: 'keep' });
const book = paper('book', { name: text('戶口名簿'), keep: 'keep' });

/** A visit of these procedures, each with its marks. */
function visit(all: readonly (readonly [Procedure, Partial<Case>?])[], pack: Partial<Pack> = {}): Visit {
  const whole = packOfAll([...new Set(all.map(([each]) => each))], pack);
  return visitOf(
    whole,
    all.map(([each, parts]) => caseOf(each, parts)),
  );
}
const states = ({ parts }: Visit) => parts.map(({ tally }) => tally.slots.map(({ id, state }) => [id, state]));
const marked = (marks: Record<string, Mark>): Partial<Case> => ({ marks });
const names = ({ wants: all }: Visit) => all.map(({ of }) => of.map(({ part, slot }) => `${part.title.zh} ${slot.id}`));

describe('one piece of paper', () => {
  const same: readonly [string, Requirement, Requirement, boolean][] = [
    ['the same kind, name and form', card, card, true],
    ['an original that is shown here and scanned there', card, { ...card, form: 'original', keep: 'scan' }, true],
    ['shown here, kept there: handed in last', { ...letter, keep: 'return' }, letter, true],
    ['nothing known of what becomes of it', { ...card, keep: undefined }, { ...card, keep: undefined }, true],
    ['another holder', card, { ...card, name: text('配偶身分證') }, false],
    [
      'another kind of document under the same name: an ID card handed in, and one shown',
      card,
      { ...card, document: 'licence' },
      true,
    ],
    ['a copy is not the original', card, { ...card, form: 'copy' }, false],
    ['either is neither', card, { ...card, form: 'either' }, false],
    ['kept by both', letter, letter, false],
  ];
  it.each(same)('%s', (_, a, b, merged) => {
    const found = visit([[wants('甲', [a])], [wants('乙', [b])]]);
    expect(names(found)).toEqual(merged ? [[`甲 ${a.id}`, `乙 ${b.id}`]] : [[`甲 ${a.id}`], [`乙 ${b.id}`]]);
  });

  it('kept by both, of which there is but one: exchanged once for both', () => {
    const documents = { book: { id: 'book', name: text('book'), issuer: '', single: true as const } };
    const found = visit([[wants('甲', [book])], [wants('乙', [book])]], { documents });
    expect(names(found)).toEqual([['甲 book', '乙 book']]);
  });

  it('kept by both says so to both; a third that only looks shares the first', () => {
    const found = visit([
      [wants('甲', [letter]), marked({ letter: 'have' })],
      [wants('乙', [letter])],
      [wants('丙', [{ ...letter, keep: 'return' }])],
    ]);
    expect(names(found)).toEqual([['甲 letter', '丙 letter'], ['乙 letter']]);
    expect(found.parts.map(({ besides }) => besides.get('letter')?.map(each => each.zh))).toEqual([
      ['乙'],
      ['甲'],
      ['乙'],
    ]);
    expect(found.parts.map(({ keptBy }) => keptBy.get('letter')?.zh)).toEqual([undefined, undefined, '甲']);
    expect(states(found)).toEqual([[['letter', 'have']], [['letter', 'unchecked']], [['letter', 'have']]]);
  });

  it('twice in one procedure is two', () => {
    const found = visit([[wants('甲', [card, { ...card, id: 'card-2' }])], [wants('乙', [card])]]);
    expect(names(found)).toEqual([['甲 card', '乙 card'], ['甲 card-2']]);
  });

  it('a choice is shared if it is the same choice, whatever it is called', () => {
    const members = [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g' })];
    const choiceOf = (id: string, of: readonly Requirement[], min = 1) =>
      wants(id, of, { groups: [group('g', { name: text(id), min })] });
    const same = visit([
      [choiceOf('甲', members), marked({ 'group:g': 'have' })],
      [choiceOf('乙', [...members].reverse())],
    ]);
    expect(names(same)).toEqual([['甲 group:g', '乙 group:g']]);
    expect(states(same)[1]).toEqual([['group:g', 'have']]);
    const other = visit([
      [choiceOf('甲', members), marked({ a: 'have' })],
      [choiceOf('乙', [...members, paper('c', { oneOf: 'g' })])],
    ]);
    expect(names(other)).toEqual([['甲 group:g'], ['乙 group:g']]);
    // The paper seen is among the choices of both.
    expect(states(other)).toEqual([[['group:g', 'have']], [['group:g', 'have']]]);
    const kept = members.map((each): Requirement => ({ ...each, keep: 'keep' }));
    expect(names(visit([[choiceOf('甲', kept)], [choiceOf('乙', kept)]]))).toEqual([['甲 group:g'], ['乙 group:g']]);
  });
});

describe('the same procedure twice, for two people', () => {
  const twice = wants('換領', [card], { fees: [{ item: 'new', source: 0 }] });
  const found = visit([[twice, marked({ card: 'have' })], [twice], [wants('另一', [card])]]);
  it('is numbered, shares no paper, and is charged twice', () => {
    expect(found.parts.map(part => part.title.zh)).toEqual(['換領（1）', '換領（2）', '另一']);
    expect(states(found)).toEqual([[['card', 'have']], [['card', 'unchecked']], [['card', 'unchecked']]]);
    expect(found.total).toBe(60);
  });
});

describe('marks', () => {
  const two = [wants('甲', [card]), wants('乙', [card]), wants('丙', [card])] as const;
  it('count in the others and tell where they were made; own ones go before', () => {
    const found = visit([[two[0], marked({ card: 'have' })], [two[1]], [two[2], marked({ card: 'mismatch' })]]);
    expect(states(found)).toEqual([[['card', 'have']], [['card', 'mismatch']], [['card', 'mismatch']]]);
    expect(found.parts.map(({ shared }) => shared.get('card'))).toEqual([
      undefined,
      { mark: 'mismatch', from: text('丙') },
      undefined,
    ]);
    expect(found.lacking).toBe(1);
  });
  it('the case itself is as the clerk left it', () => {
    const found = visit([[two[0], marked({ card: 'have' })], [two[1]]]);
    expect(found.parts.map(({ kase }) => kase.marks)).toEqual([{ card: 'have' }, {}]);
  });
  it('made of papers that are not on the list any more count nowhere', () => {
    const agent = wants('甲', [{ ...card, when: is('who', 'agent') }], {
      questions: [choice('who', ['self', 'agent'])],
    });
    const found = visit([[agent, { answers: { who: 'self' }, marks: { card: 'have' } }], [two[1]]]);
    expect(states(found)).toEqual([[], [['card', 'unchecked']]]);
  });
});

describe('fees', () => {
  const charges = (id: string, item: string, parts: Partial<Procedure> = {}) =>
    wants(id, [], { fees: [{ item, source: 0 }], ...parts });
  const bills = ({ parts, total }: Visit) => [
    ...parts.map(({ assessment, included }: VisitPart) => [
      assessment.bill.total,
      [...included].map(([item, from]) => `${item} ${from.zh}`),
    ]),
    total,
  ];
  it('of different items add up', () => {
    expect(bills(visit([[charges('甲', 'a'), { quantities: { a: 4 } }], [charges('乙', 'b')]]))).toEqual([
      [120, []],
      [30, []],
      150,
    ]);
  });
  it('an item two procedures name is charged by the first; the other only what is entered there', () => {
    const [first, second] = [charges('甲', 'a'), charges('乙', 'a')];
    expect(bills(visit([[first, { quantities: { a: 4 } }], [second]]))).toEqual([[120, []], [0, ['a 甲']], 120]);
    expect(bills(visit([[first], [second, { quantities: { a: 2 } }]]))).toEqual([[30, []], [60, []], 90]);
  });
  it('one only offered is not charged, so the next one is', () => {
    const offered = wants('甲', [], { fees: [{ item: 'a', source: 0, onRequest: true }] });
    expect(bills(visit([[offered], [charges('乙', 'a')]]))).toEqual([[0, []], [30, []], 30]);
    expect(bills(visit([[offered, { requested: ['a'] }], [charges('乙', 'a')]]))).toEqual([
      [30, []],
      [0, ['a 甲']],
      30,
    ]);
  });
  it('of a procedure that has ended there are none', () => {
    const questions = [choice('who', ['self', 'agent'])];
    const ended = charges('甲', 'a', { questions, outcomes: [outcome('stop', is('who', 'agent'))] });
    expect(bills(visit([[ended, { answers: { who: 'agent' } }], [charges('乙', 'a')]]))).toEqual([
      [0, []],
      [30, []],
      30,
    ]);
  });
});

describe('what is not whole', () => {
  it('a procedure the pack does not have is left out', () => {
    const [known, gone] = [wants('甲', [card]), wants('乙', [card])];
    const found = visitOf(packOfAll([known]), [caseOf(gone), caseOf(known)]);
    expect(found.parts.map(part => part.title.zh)).toEqual(['甲']);
    expect(visitOf(packOfAll([known]), [])).toEqual({ parts: [], wants: [], lacking: 0, total: 0, incomplete: false });
  });
});
