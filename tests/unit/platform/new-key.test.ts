import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newKey } from '../../../lib/platform/new-key.ts';

test('a key is of the form the messages want, and each is another', () => {
  const keys = Array.from({ length: 500 }, newKey);
  expect(keys.filter(key => !z.uuidv4().safeParse(key).success)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});
