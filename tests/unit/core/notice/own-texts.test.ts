// An office's own texts on the slip.
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../lib/core/case.ts';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import type { SlipTexts } from '../../../../lib/core/pack.ts';
import {
  assessed,
  caseOf,
  choice,
  group,
  is,
  outcome,
  packOf,
  paper,
  procedure,
  text,
} from '../../../support/factories.ts';

const NONE: SlipTexts = { lead: {}, closing: {}, documents: {} };
const of = procedure({
  id: 'letter',
  title: text('某登記'),
  requirements: [paper('a', { note: '原註' }), paper('b', { oneOf: 'g' }), paper('c', { oneOf: 'g' })],
  groups: [group('g')],
});
const told = (
  texts: Partial<SlipTexts>,
  kase: Partial<Case> = { marks: { a: 'lack', 'group:g': 'lack' } },
  made = of,
) => {
  const pack = packOf(made, { slipTexts: { ...NONE, ...texts } });
  return composeNotice(pack, made, caseOf(made, kase), assessed(made, kase, pack)).blocks;
};
const says = (blocks: ReturnType<typeof told>, kind: 'lead' | 'closing') =>
  blocks.flatMap(block => (block.kind === kind ? [block.says].flat().map(each => each.zh) : []));
const NOT_A_DECISION = '本單為補件說明，不是准駁決定；如需書面准駁，請向櫃檯提出。';

describe('the first sentence', () => {
  test.each([
    ['of all procedures', { '*': text('敬請備齊') }, '敬請備齊'],
    ['of this one rather than of all', { '*': text('敬請備齊'), letter: text('請備') }, '請備'],
    ['with the procedure and how many are missing', { letter: text('{項目}：請補 {件數} 件') }, '某登記：請補 2 件'],
    ['as shipped where it is of another', { other: text('請備') }, '您申辦某登記，請補齊下列 2 項，一次即可辦妥：'],
  ])('%s', (_, lead, expected) => {
    expect(says(told({ lead }), 'lead')).toEqual([expected]);
  });
  test('of a case that has ended is as shipped: it says that nothing can be done', () => {
    const ends = procedure({ ...of, questions: [choice('q')], outcomes: [outcome('stop', is('q', 'yes'))] });
    const blocks = told(
      { lead: { '*': text('敬請備齊') }, closing: { '*': text('謝謝') } },
      { answers: { q: 'yes' } },
      ends,
    );
    expect(says(blocks, 'lead')).not.toContain('敬請備齊');
    expect(says(blocks, 'closing')).toContain('謝謝');
  });
});

test.each([
  ['of all', { '*': text('謝謝') }, '謝謝'],
  ['of this one rather than of all', { '*': text('謝謝'), letter: text('再會') }, '再會'],
  ['as shipped', {}, '再次臨櫃請出示本單。'],
])('the last sentence %s; that the slip is no decision is always said', (_, closing, expected) => {
  expect(says(told({ closing }), 'closing')).toEqual([NOT_A_DECISION, expected]);
});

test('the line beneath a paper, alone or one of several, is the office’s own', () => {
  const items = told({ documents: { a: text('請蓋章'), c: text('免影本') } }).flatMap(block =>
    block.kind === 'missing' ? block.items : [],
  );
  const papers = items.flatMap(item => (item.kind === 'paper' ? [item.paper] : item.papers));
  expect(papers.map(each => each.note)).toEqual(['請蓋章', undefined, '免影本']);
});
