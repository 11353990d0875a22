// Which changed pages are tried: a fixed set, one that is held out, and as many by chance as one likes.
import type { Change } from './in-page.ts';
import { chance } from './random.ts';

interface Parts {
  readonly bases: readonly string[];
  readonly mutations: readonly string[];
}

/** Every change on three of the pages, each on others, and pages with two or three changes at once. */
export function setOf({ bases, mutations }: Parts, combined: number, seed: number): Change[] {
  const single = mutations.flatMap((mutation, at) =>
    [0, 1, 2].map(step => ({
      base: bases[(at + step * 2) % bases.length] as string,
      mutations: [mutation],
      seed: at * 3 + step,
    })),
  );
  return [...single, ...byChance({ bases, mutations }, combined, seed)];
}

/** Pages with two or three changes at once. */
export function byChance({ bases, mutations }: Parts, count: number, seed: number): Change[] {
  const dice = chance(seed);
  return Array.from({ length: count }, () => ({
    base: dice.pick(bases),
    mutations: Array.from({ length: 2 + dice.below(2) }, () => dice.pick(mutations)),
    seed: dice.below(1_000_000_000),
  }));
}
