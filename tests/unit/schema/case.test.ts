import { describe, expect, test } from 'vitest';
import { caseSchema, daySchema, keptCaseSchema } from '../../../lib/schema/case.ts';
import { LETTER, newKey } from '../../support/desk.ts';
import { caseOf } from '../../support/factories.ts';

const fits = (value: unknown) => caseSchema.safeParse(value).success;
const KASE = caseOf(LETTER);

describe('a day', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '1911-12-31', '2026-12-31'])('%s is one', day => {
    expect(daySchema.safeParse(day).success).toBe(true);
  });
  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '115-11-21',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '',
  ])('%s is none', day => {
    expect(daySchema.safeParse(day).success).toBe(false);
  });
});

describe('a case as kept and sent', () => {
  const good: readonly [string, object][] = [
    ['fresh', {}],
    ['with answers of both kinds', { answers: { who: 'self', age: 0, pages: 9999 } }],
    ['with every mark, of papers and groups', { marks: { a: 'have', b: 'lack', c: 'lookup', 'group:d': 'mismatch' } }],
    ['with an event day', { event: '2026-02-28' }],
    ['with an event day taken away', { event: undefined }],
    ['with money', { paid: 9_999_999, quantities: { copy: 3 }, waivers: { copy: 'poor' }, requested: ['copy'] }],
    ['with what was told and answered', { told: { 'line-0a': 'declined' }, asked: { 'line-0b': 'no' } }],
    [
      'with what a page said',
      { page: { event: '2026-02-28', applied: '2026-02-28', 'answer:who': 'self', 'answer:age': 14 } },
    ],
    ['with what was told taken away', { told: undefined, asked: undefined }],
  ];
  test.each(good)('%s is read back the same', (_, parts) => {
    expect(caseSchema.parse({ ...KASE, ...parts })).toEqual({ ...KASE, ...parts });
  });

  const bad: readonly [string, object][] = [
    ['what a page said, of a name', { page: { who: 'self' } }],
    ['what a page said, as it stood there', { page: { 'answer:who': '王小明' } }],
    [
      'more of what a page said than could be',
      { page: Object.fromEntries(Array.from({ length: 101 }, (__, n) => [`answer:q${n}`, 1])) },
    ],
    ['an answer of another kind', { answers: { who: ['self'] } }],
    ['an answer that is empty', { answers: { who: '' } }],
    ['an answer in capitals, as an ID number is', { answers: { who: 'A123456789' } }],
    ['an answer in Chinese, as a name is', { answers: { who: '王小明' } }],
    ['an answer of 81 characters', { answers: { who: 'a'.repeat(81) } }],
    ['a question in Chinese', { answers: { 姓名: 'self' } }],
    ['a mark of an unknown kind', { marks: { a: 'seen' } }],
    ['a mark that is true', { marks: { a: true } }],
    ['half a page', { quantities: { copy: 0.5 } }],
    ['minus one page', { quantities: { copy: -1 } }],
    ['ten thousand pages', { quantities: { copy: 10_000 } }],
    ['endless pages', { quantities: { copy: Number.POSITIVE_INFINITY } }],
    ['a waiver that is a number', { waivers: { copy: 1 } }],
    ['a demand that is a text', { demandIgnored: 'no' }],
    ['too much money', { paid: 10_000_000 }],
    ['told in words', { told: { 'line-0a': '王小明' } }],
    ['told that is true', { told: { 'line-0a': true } }],
    ['told of a text', { told: { 通報移民署: 'done' } }],
    ['an answer in words', { asked: { 'line-0a': 'A123456789' } }],
    ['answers to what is asked first as a list', { asked: ['yes'] }],
    ['a key nobody knows', { nationalId: 'A123456789' }],
    ['answers that are a list', { answers: ['self'] }],
    ['answers that are missing', { answers: undefined }],
    ['an event day that does not exist', { event: '2026-02-30' }],
    ['no day of application', { applied: undefined }],
  ];
  test.each(bad)('%s is refused', (_, parts) => {
    expect(fits({ ...KASE, ...parts })).toBe(false);
  });

  test.each([null, undefined, 'case', 7, [], {}])('%o is no case', value => {
    expect(fits(value)).toBe(false);
  });

  test('keys of JavaScript’s own bring nothing in', () => {
    const hostile = JSON.parse(`{"__proto__": {"who": "agent"}, "constructor": "x"}`);
    const parsed = caseSchema.safeParse({ ...KASE, answers: hostile });
    expect(parsed.success ? parsed.data.answers['who'] : undefined).toBeUndefined();
    expect(({} as Record<string, unknown>)['who']).toBeUndefined();
  });
});

describe('a case in the store', () => {
  test.each([
    ['with its key', { id: 'current', case: KASE, rev: 3, issueKey: newKey() }, true],
    ['without a key', { id: 'current', case: KASE, rev: 3 }, true],
    ['with a key that is no UUID', { id: 'current', case: KASE, rev: 3, issueKey: '7' }, false],
    ['without its revision', { case: KASE }, false],
    ['with half a revision', { case: KASE, rev: 1.5 }, false],
    ['with a name beside it', { id: 'current', case: KASE, rev: 3, name: '王小明' }, false],
  ])('%s', (_, value, ok) => {
    expect(keptCaseSchema.safeParse(value).success).toBe(ok);
  });
});
