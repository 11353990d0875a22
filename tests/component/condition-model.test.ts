// A condition put together by choosing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conditionOf,
  draftOf,
  type GroupDraft,
  NEW_GROUP,
  NEW_ROW,
  withFact,
  withOperator,
  withPart,
} from '../../components/condition/condition-model.ts';
import type { Condition } from '../../lib/core/pack.ts';
import { describeCondition } from '../../lib/core/phrases/condition.ts';
import { choice, is, numberQuestion } from '../support/factories.ts';
import { condition, FACTS } from '../unit/core/arbitraries.ts';

const QUESTIONS = FACTS.map(id => (id === 'q4' ? numberQuestion(id) : choice(id, ['a', 'b', 'c'])));
/** Random conditions also compare the number with answers. */
const ANSWERED = QUESTIONS.map(each => ({ ...each, options: choice('x', ['a', 'b', 'c']).options }));
const group = (...parts: GroupDraft['parts']): GroupDraft => ({ ...NEW_GROUP, parts });
const row = { ...NEW_ROW, fact: 'q0', values: ['a'] };

describe('taken apart and put together', () => {
  test('says the same as before, however deep', () => {
    fc.assert(
      fc.property(condition, given => {
        const back = conditionOf(draftOf(given), ANSWERED);
        const before = describeCondition(given, ANSWERED, 'zh');
        expect(describeCondition('condition' in back ? back.condition : undefined, ANSWERED, 'zh')).toBe(before);
      }),
    );
  });

  const rows: [string, Condition | undefined, number][] = [
    ['nothing', undefined, 0],
    ['one comparison', is('q0', 'a'), 1],
    ['not of a number', { not: { fact: 'q4', lt: 3 } }, 1],
    ['not of not', { not: { not: { all: [is('q0', 'a'), is('q1', 'b')] } } }, 1],
    ['several', { any: [is('q0', 'a'), { not: { fact: 'q1', in: ['a', 'b'] } }] }, 2],
  ];
  test.each(rows)('%s', (_name, given, parts) => {
    const draft = draftOf(given);
    expect(draft.parts).toHaveLength(parts);
    expect(conditionOf(draft, QUESTIONS)).toEqual({ condition: given });
  });

  test('what is nested four deep is kept as it is', () => {
    const deep: Condition = {
      all: [is('q0', 'a'), { any: [is('q1', 'a'), { all: [is('q2', 'a'), { any: [is('q3', 'a'), is('q3', 'b')] }] }] }],
    };
    expect(JSON.stringify(draftOf(deep))).toContain('"fixed"');
    expect(conditionOf(draftOf(deep), QUESTIONS)).toEqual({ condition: deep });
  });
});

describe('what cannot be yet', () => {
  test.each([
    [group({ ...row, fact: '' }), 'choose-question'],
    [group({ ...row, fact: 'gone' }), 'gone-question'],
    [group({ ...row, values: [] }), 'choose-option'],
    [group({ ...row, values: ['gone'] }), 'gone-option'],
    [group({ ...NEW_ROW, fact: 'q4', by: 'lt', number: '' }), 'bad-number'],
    [group({ ...NEW_ROW, fact: 'q4', by: 'lt', number: '1.5' }), 'bad-number'],
    [group({ ...NEW_ROW, fact: 'q4', by: 'lt', number: '-1' }), 'bad-number'],
    [group({ ...NEW_ROW, fact: 'q4', by: 'lt', number: '99999' }), 'bad-number'],
    [group(group()), 'empty-group'],
    [{ ...group(), not: true }, 'empty-group'],
  ] as const)('%j: %s', (draft, says) => {
    const result = conditionOf(draft, QUESTIONS);
    expect('faults' in result && result.faults.map(fault => fault.says)).toEqual([says]);
  });

  test('all faults at once, each with its place', () => {
    const result = conditionOf(group(row, group({ ...row, fact: '' }, row), { ...row, values: [] }), QUESTIONS);
    expect('faults' in result && result.faults.map(fault => fault.path)).toEqual([[1, 0], [2]]);
  });

  test('full-width digits count', () => {
    const draft = group({ ...NEW_ROW, fact: 'q4', by: 'gte', number: '１４' });
    expect(conditionOf(draft, QUESTIONS)).toEqual({ condition: { fact: 'q4', gte: 14 } });
  });
});

describe('choosing', () => {
  test('another question empties the answers, and the comparison fits its type', () => {
    expect(withFact(row, QUESTIONS[4])).toEqual({ ...row, fact: 'q4', by: 'gte', values: [] });
    expect(withFact({ ...row, by: 'lt' }, QUESTIONS[1])).toEqual({ ...row, fact: 'q1', by: 'is', values: [] });
    expect(withFact({ ...row, by: 'lt' }, QUESTIONS[4]).by).toBe('lt');
    expect(withFact(row, undefined).fact).toBe('');
  });

  test('of several answers the first stays', () => {
    const several = { ...row, by: 'in' as const, values: ['a', 'b'] };
    expect(withOperator(several, 'is-not').values).toEqual(['a']);
    expect(withOperator(several, 'not-in').values).toEqual(['a', 'b']);
  });

  test('parts are replaced and taken out where they stand', () => {
    const draft = group(row, group(row, { ...row, fact: 'q1' }));
    expect(withPart(draft, [1, 1], undefined)).toEqual(group(row, group(row)));
    expect(withPart(draft, [0], { ...row, fact: 'q2' }).parts[0]).toEqual({ ...row, fact: 'q2' });
    expect(withPart(draft, [], group(row))).toEqual(group(row));
    expect(withPart(draft, [0, 3], row)).toEqual(draft);
    expect(withPart(draft, [], undefined)).toEqual(draft);
  });
});
