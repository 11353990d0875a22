import { describe, expect, test } from 'vitest';
import { fromPageSchema } from '../../../lib/messaging/from-page.ts';
import type { ToPage } from '../../../lib/messaging/host-messages.ts';

const KEY = '7f3b8f0e-2f4e-4b4e-9b0a-000000000001';
const FIELD = { binding: 'b1', state: 'sure', text: '1151121', label: '出生日期', lost: [] };
const seen = (change: object = {}) => ({
  host: 'seen',
  key: KEY,
  found: [FIELD],
  whole: true,
  readable: true,
  frames: [],
  ...change,
});

describe('what a frame of a page says', () => {
  test.each([
    ['that it is there', { host: 'here' }, true],
    ['what it found', seen(), true],
    ['that pointing has ended', { host: 'pick-ended', key: KEY }, true],
    ['something else', { host: 'save', key: KEY }, false],
    ['more than asked', { host: 'here', run: 'x' }, false],
    ['with no key', seen({ key: '' }), false],
    ['a text of a megabyte', seen({ found: [{ ...FIELD, text: 'x'.repeat(1_000_000) }] }), false],
    ['a state there is not', seen({ found: [{ ...FIELD, state: 'certain' }] }), false],
    ['a hundred and one fields', seen({ found: Array.from({ length: 101 }, () => FIELD) }), false],
    ['nothing', null, false],
  ])('%s', (_name, message, fits) => {
    expect(fromPageSchema.safeParse(message).success).toBe(fits);
  });
});

describe('what the panel says', () => {
  const said: readonly ToPage[] = [
    { host: 'bind', key: KEY, bindings: [], marks: true },
    { host: 'flag', key: KEY, flags: [] },
    { host: 'rest', key: KEY },
    { host: 'pick', key: KEY, on: true },
    { host: 'accept', key: KEY, binding: 'b1' },
  ];

  test.each(said)('$host is nothing a page may say', message => {
    expect(fromPageSchema.safeParse(message).success).toBe(false);
  });
});
