// What citizens and clerks really say, typed as it is said: the first procedure found is the one they mean.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { search } from '../../lib/core/search/search.ts';
import { buildPack } from '../../lib/pack/build.ts';

const phrases: readonly { says: string; id: string }[] = JSON.parse(
  readFileSync(new URL('phrases.json', import.meta.url), 'utf8'),
);
const pack = buildPack();

test('there are 200 and more, each once, and some for every procedure', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(phrases.map(({ says }) => says)).size).toBe(phrases.length);
  expect([...new Set(phrases.map(({ id }) => id))].sort()).toEqual(pack.procedures.map(({ id }) => id).sort());
});

test('at least 95 of 100 find the right procedure first', () => {
  const missed = phrases.filter(({ says, id }) => search(pack.search, says)[0]?.id !== id);
  expect(missed.length / phrases.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
});
