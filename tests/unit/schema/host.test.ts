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
const bound = (change: object) => ({ ...PROFILE, bindings: [{ ...BINDING, ...change }] });

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
    ['a hundred and one fields', { ...PROFILE, bindings: Array.from({ length: 101 }, () => BINDING) }, false],
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
