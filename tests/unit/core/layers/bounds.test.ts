import { expect, test } from 'vitest';
import { unbounded } from '../../../../lib/core/layers/bounds.ts';

const nested = (depth: number, wrap: (inner: unknown) => unknown, core: unknown = { fact: 'a', is: 'b' }) => {
  let value = core;
  for (let level = 1; level < depth; level += 1) value = wrap(value);
  return value;
};
const not = (inner: unknown) => ({ not: inner });
const wide = (count: number) => ({ any: Array.from({ length: count }, () => ({ fact: 'a', is: 'b' })) });

test.each<[string, unknown, string | undefined]>([
  ['a text', '<script>alert(1)</script>', undefined],
  ['nothing', null, undefined],
  ['a condition 16 deep', { when: nested(16, not) }, undefined],
  ['one 17 deep', { edit: { when: nested(17, not) } }, 'too-deep'],
  ['one 100,000 deep', { when: nested(100_000, not) }, 'too-deep'],
  ['one deep under all and any', { when: nested(17, inner => ({ all: [{ any: [inner] }] })) }, 'too-deep'],
  ['a condition of 2,000 parts', { when: wide(1999) }, undefined],
  ['one of 2,001', { lookup: { when: wide(2000) } }, 'too-large'],
  ['a condition that is none', { when: [null, 'x'] }, undefined],
  ['no condition', { when: null }, undefined],
  ['anything 49 deep', nested(49, inner => [inner], 'x'), 'too-deep'],
  ['more than 60,000 parts', Array.from({ length: 60_000 }, () => 1), 'too-large'],
  ['a key that changes every object', JSON.parse('{"edit":{"__proto__":{"polluted":1}}}'), 'forbidden-key'],
  ['another', { a: [{ constructor: 1 }] }, 'forbidden-key'],
  ['a third', { prototype: 1 }, 'forbidden-key'],
])('%s', (_, value, fault) => {
  expect(unbounded(value)).toBe(fault);
});
