// Chance that is the same for the same seed.

export interface Chance {
  /** A whole number below `most`. */
  below(most: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  word(): string;
}

/** Chance from a seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: list => list[below(list.length)] as (typeof list)[number],
    shuffled: list => {
      const rest = [...list];
      const out: (typeof list)[number][] = [];
      while (rest.length > 0) out.push(...rest.splice(below(rest.length), 1));
      return out;
    },
    word: () => Math.floor(next() * 1e12).toString(36),
  };
}
