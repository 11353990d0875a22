import { describe, expect, test } from 'vitest';
import type { Binding, HostProfile, Trace } from '../../../lib/core/host/profile.ts';
import { hostProfileSchema, traceSchema } from '../../../lib/schema/host.ts';

const TRACE: Trace = {
  kind: 'field',
  tag: 'input:text',
  label: '出生年月日',
  names: ['name=birthday'],
  part: '當事人',
  place: { at: 2, of: 8 },
  cell: { column: '', row: '' },
  near: { before: '統一編號', after: '性別' },
  css: 'form > table:nth-of-type(2) input.date',
};
const BINDING: Binding = { id: 'b1', target: 'event', reading: { kind: 'day', era: 'roc' }, trace: TRACE, page: '/a' };
const PROFILE: HostProfile = {
  id: 'h1',
  name: '櫃檯系統',
  sites: [{ origin: 'http://host.example:*', path: '/' }],
  bindings: [BINDING],
};
const takes = (profile: unknown) => hostProfileSchema.safeParse(profile).success;
const many = (count: number, change: object = {}) => ({
  ...PROFILE,
  bindings: Array.from({ length: count }, (_, no) => ({ ...BINDING, ...change, id: `b${no}` })),
});
const bound = (change: object, count = 1) => many(count, change);
const WORDS = Array.from({ length: 300 }, () => ({ text: '長'.repeat(200), match: 'is', means: 'x' }));

describe('a profile', () => {
  test('is taken as it is written', () => {
    expect(hostProfileSchema.parse(PROFILE)).toEqual(PROFILE);
  });

  test.each([
    ['a target of a question', bound({ target: 'answer:birth-place' }), true],
    ['a target there is not', bound({ target: 'name' }), false],
    ['a question that is no id', bound({ target: 'answer:a b' }), false],
    ['words', bound({ reading: { kind: 'words', words: [{ text: '母', match: 'is', means: 'parent' }] } }), true],
    ['a pattern', bound({ reading: { kind: 'words', words: [{ text: 'a', match: 'pattern', means: 'x' }] } }), false],
    ['a site that is a file', { ...PROFILE, sites: [{ origin: 'file://', path: '/' }] }, false],
    ['every site there is', { ...PROFILE, sites: [{ origin: '*://*', path: '/' }] }, false],
    ['no site', { ...PROFILE, sites: [] }, false],
    ['a hundred fields', many(100), true],
    ['a hundred and one fields', many(101), false],
    ['two fields of one id', { ...PROFILE, bindings: [BINDING, BINDING] }, false],
    ['more words than anybody has', bound({ reading: { kind: 'words', words: WORDS } }, 12), false],
    ['something more', { ...PROFILE, run: 'alert(1)' }, false],
  ])('with %s: %#', (_name, profile, fits) => {
    expect(takes(profile)).toBe(fits);
  });

  test.each([
    ['div.a > span:nth-of-type(3) td', true],
    ['#main input.date', true],
    ['', true],
    ['div:has(div:has(div:has(*)))', false],
    ['*|* *|* *|*', false],
    ['[name="x"]', false],
    ['a{}', false],
    [`div${' > div'.repeat(80)}`, false],
    [`${'a'.repeat(200)}!`, false],
  ])('a path %s: %s', (css, fits) => {
    expect(traceSchema.safeParse({ ...TRACE, css }).success).toBe(fits);
  });
});
