// Names of papers: one paper has one name, so that a visit asks for it once; see lib/core/visit/same-paper.ts.
import { expect, test } from 'vitest';
import { buildPack } from '../../lib/pack/build.ts';

const papers = buildPack().procedures.flatMap(({ id, requirements }) =>
  requirements.map(({ id: no, name, document }) => ({ at: `${id} ${no}`, name: name.zh, document })),
);
/** Lists of more than one, by what they share. */
function shared(key: (paper: (typeof papers)[number]) => string, of: (paper: (typeof papers)[number]) => string) {
  const found = new Map<string, Set<string>>();
  for (const paper of papers) found.set(key(paper), (found.get(key(paper)) ?? new Set()).add(of(paper)));
  return [...found.values()].filter(each => each.size > 1).map(each => [...each].sort());
}

test('no two names of a document differ by 的, 之 or a space alone', () => {
  const bare = (name: string) => name.replace(/[的之\s]/g, '');
  expect(
    shared(
      ({ name, document }) => `${document} ${bare(name)}`,
      ({ name }) => name,
    ),
  ).toEqual([]);
});

test('a name stands for one kind of document; only an ID card is two: exchanged, or shown', () => {
  expect(
    shared(
      ({ name }) => name,
      ({ document }) => document,
    ),
  ).toEqual([
    ['applicant-id-card', 'id-card'],
    ['applicant-id-card', 'id-card'],
  ]);
});
