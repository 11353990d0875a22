import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, createDiagram, NONE } from '../../../../lib/core/proof/diagram.ts';

const SIZES = [2, 3, 2, 4];
const POINTS = SIZES.reduce<number[][]>(
  (all, size) => all.flatMap(point => Array.from({ length: size }, (_, choice) => [...point, choice])),
  [[]],
);

type Recipe =
  | { readonly level: number; readonly choices: readonly number[] }
  | { readonly op: 'and' | 'or' | 'without'; readonly a: Recipe; readonly b: Recipe };
const { recipe } = fc.letrec<{ recipe: Recipe }>(tie => ({
  recipe: fc.oneof(
    { maxDepth: 4 },
    fc
      .nat(3)
      .chain(level =>
        fc.record({ level: fc.constant(level), choices: fc.uniqueArray(fc.nat((SIZES[level] as number) - 1)) }),
      ),
    fc.record({ op: fc.constantFrom('and', 'or', 'without'), a: tie('recipe'), b: tie('recipe') }),
  ),
}));

function inside(of: Recipe, point: readonly number[]): boolean {
  if ('level' in of) return of.choices.includes(point[of.level] as number);
  const [a, b] = [inside(of.a, point), inside(of.b, point)];
  return of.op === 'and' ? a && b : of.op === 'or' ? a || b : a && !b;
}

describe('a diagram', () => {
  it('counts, compares and picks as a list of all combinations does', () => {
    fc.assert(
      fc.property(recipe, recipe, (one, two) => {
        const diagram = createDiagram(SIZES);
        const build = (of: Recipe): number =>
          'level' in of ? diagram.where(of.level, of.choices) : diagram[of.op](build(of.a), build(of.b));
        const [a, b] = [build(one), build(two)];
        const listed = POINTS.filter(point => inside(one, point));
        expect(diagram.count(a)).toBe(listed.length);
        const same = POINTS.every(point => inside(one, point) === inside(two, point));
        expect(a === b).toBe(same);
        const first = diagram.first(a);
        if (first) expect(inside(one, first)).toBe(true);
        else expect(listed).toEqual([]);
        for (const [level, size] of SIZES.entries())
          for (let choice = 0; choice < size; choice += 1)
            expect(diagram.count(diagram.fix(a, level, choice))).toBe(
              POINTS.filter(point => inside(one, point.with(level, choice))).length,
            );
      }),
    );
  });

  it('knows nothing, and all', () => {
    const { count, first } = createDiagram(SIZES);
    expect([count(NONE), count(ALL), first(NONE), first(ALL)]).toEqual([0, 48, undefined, [1, 2, 1, 3]]);
  });

  it('goes once through what is shared when a choice is made', () => {
    const { where, and, or, fix, count } = createDiagram(SIZES);
    const even = or(and(where(0, [0]), where(1, [1])), and(where(0, [1]), where(2, [1])));
    const set = and(or(even, and(where(1, [2]), where(2, [0]))), where(3, [1, 2]));
    expect(count(fix(set, 3, 1))).toBe(2 * count(set));
  });

  it('takes no room for what does not matter: half of 10 to the 12 combinations are one node', () => {
    const { where, count } = createDiagram(
      Array.from({ length: 12 }, () => 10),
      20,
    );
    expect(count(where(6, [0, 1, 2, 3, 4]))).toBe(5e11);
  });
});
