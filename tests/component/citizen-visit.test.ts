import { expect, test } from 'vitest';
import { citizenLines } from '../../components/citizen/citizen-model.ts';
import { togetherOf } from '../../components/citizen/together.ts';
import { viewOf } from '../../components/panel/case-view.ts';
import type { Case } from '../../lib/core/case.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { zh } from '../../lib/core/phrases/paper/zh.ts';
import { caseOf, packOfAll, paper, procedure, text } from '../support/factories.ts';

const of = (id: string, parts: Partial<Procedure> = {}): Procedure =>
  procedure({ id, title: text(id), fees: [{ item: id, source: 0 }], ...parts });
const CARD = of('換證', { requirements: [paper('card', { form: 'show' }), paper('photo', { keep: 'keep' })] });
const COPY = of('謄本', { requirements: [paper('card', { form: 'show' }), paper('photo', { keep: 'keep' })] });
const GENTLE = of('死亡', { sensitive: true });

/** What the citizen of these cases is shown, the first being looked at. */
function shown(...cases: readonly Case[]) {
  const pack = packOfAll([CARD, COPY, GENTLE]);
  const view = viewOf(pack, cases[0] ?? null, cases);
  if (!view) throw new Error('no view');
  const together = togetherOf(view);
  return { ...together, lines: citizenLines(together, zh).map(({ name, state }) => `${name} ${state}`) };
}

test('of a visit each thing is there once, as it stands where it is worst, and all fees together', () => {
  const found = shown(caseOf(CARD, { marks: { card: 'have', photo: 'lack' } }), caseOf(COPY));
  expect(found.titles.map(title => title.zh)).toEqual(['換證', '謄本']);
  expect(found.lines).toEqual(['card there', 'photo missing', 'photo open']);
  expect(found).toMatchObject({ lacking: 1, ended: false, questions: 0, total: 60, sensitive: false });
  expect(new Set(found.slots.map(slot => slot.id)).size).toBe(3);
});

test('marked otherwise in one of them, it is the worse that is shown', () => {
  const found = shown(caseOf(CARD, { marks: { card: 'have' } }), caseOf(COPY, { marks: { card: 'mismatch' } }));
  expect(found.lines).toEqual(['card missing', 'photo open', 'photo open']);
});

test('of one case it is that case', () => {
  const found = shown(caseOf(CARD, { marks: { card: 'have' } }));
  expect([found.titles.map(title => title.zh), found.lines, found.total]).toEqual([
    ['換證'],
    ['card there', 'photo open'],
    30,
  ]);
});

test('a turning point in a life among them: no title is shown', () => {
  expect(shown(caseOf(CARD), caseOf(GENTLE)).sensitive).toBe(true);
});
