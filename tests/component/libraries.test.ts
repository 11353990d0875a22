import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIBRARIES } from '../../components/about/libraries.ts';
import { ROOT } from '../support/run/lib/places.mjs';

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>;

test('the libraries told of are those that ship, with the licences they carry', () => {
  const shipped = Object.keys(read('package.json')['dependencies'] as object);
  expect(LIBRARIES.map(({ name }) => name).sort()).toEqual(shipped.sort());
  for (const { name, licence } of LIBRARIES)
    expect([name, read(`node_modules/${name}/package.json`)['license']]).toEqual([name, licence]);
});
