// Sets of combinations, kept as decision diagrams: what does not matter to a set takes no room in it, so that millions of combinations are handled as a few hundred nodes.

/** A set of combinations in one diagram; equal sets have equal numbers. */
export type Cases = number;
/** The empty set and the set of all combinations, in every diagram. */
export const NONE: Cases = 0;
export const ALL: Cases = 1;

/** Thrown where a diagram would grow beyond its bound: the procedure is too tangled to be walked in full. */
export class TooManyCases extends Error {}

export interface Diagram {
  /** The combinations whose choice at a level is one of these. */
  readonly where: (level: number, choices: readonly number[]) => Cases;
  readonly and: (a: Cases, b: Cases) => Cases;
  readonly or: (a: Cases, b: Cases) => Cases;
  /** What is in the first, not in the second. */
  readonly without: (a: Cases, b: Cases) => Cases;
  /** The set as it would be if this choice were made at the level, whatever was chosen there. */
  readonly fix: (set: Cases, level: number, choice: number) => Cases;
  /** How many combinations are in a set. */
  readonly count: (set: Cases) => number;
  /** The first combination of a set, one choice for each level; undefined for the empty set. */
  readonly first: (set: Cases) => readonly number[] | undefined;
}

const MOST_NODES = 250_000;
/** Larger than any node's number, small enough that two of them fit into one exact number. */
const SPAN = 2 ** 26;
/** Beneath the last level. */
const BOTTOM = Number.POSITIVE_INFINITY;

/** An empty diagram over levels with so many choices each. */
export function createDiagram(sizes: readonly number[], most = MOST_NODES): Diagram {
  const levels: number[] = [BOTTOM, BOTTOM];
  const nodes: (readonly Cases[])[] = [[], []];
  const unique = new Map<string, Cases>();
  const counts = new Map<Cases, number>([[ALL, 1]]);
  const levelOf = (set: Cases) => levels[set] as number;
  const sizeOf = (level: number) => sizes[level] as number;

  const node = (level: number, under: readonly Cases[]): Cases => {
    const [first] = under as [Cases];
    if (under.every(each => each === first)) return first;
    const key = `${level}:${under.join()}`;
    const known = unique.get(key);
    if (known !== undefined) return known;
    if (nodes.length >= most) throw new TooManyCases(`more than ${most} nodes`);
    unique.set(key, nodes.length);
    levels.push(level);
    return nodes.push(under) - 1;
  };
  const under = (set: Cases, level: number, choice: number): Cases =>
    levelOf(set) === level ? (nodes[set]?.[choice] as Cases) : set;

  const combiner = (settled: (a: Cases, b: Cases) => Cases | undefined) => {
    const cache = new Map<number, Cases>();
    const combine = (a: Cases, b: Cases): Cases => {
      const at = settled(a, b);
      if (at !== undefined) return at;
      const key = a * SPAN + b;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const level = Math.min(levelOf(a), levelOf(b));
      const all: Cases[] = [];
      for (let choice = 0; choice < sizeOf(level); choice += 1)
        all.push(combine(under(a, level, choice), under(b, level, choice)));
      const result = node(level, all);
      cache.set(key, result);
      return result;
    };
    return combine;
  };

  /** Combinations of the levels from one up to another, the second not included. */
  const between = (from: number, to: number) => sizes.slice(from, to).reduce((product, size) => product * size, 1);
  const countOf = (set: Cases): number => {
    const known = counts.get(set);
    if (known !== undefined) return known;
    const level = levelOf(set);
    let sum = 0;
    for (const each of nodes[set] as readonly Cases[])
      if (each !== NONE) sum += countOf(each) * between(level + 1, levelOf(each));
    counts.set(set, sum);
    return sum;
  };

  const fix = (set: Cases, level: number, choice: number): Cases => {
    const done = new Map<Cases, Cases>();
    const go = (each: Cases): Cases => {
      if (levelOf(each) > level) return each;
      if (levelOf(each) === level) return under(each, level, choice);
      const known = done.get(each);
      if (known !== undefined) return known;
      const result = node(levelOf(each), (nodes[each] as readonly Cases[]).map(go));
      done.set(each, result);
      return result;
    };
    return go(set);
  };

  return {
    where: (level, choices) =>
      node(
        level,
        Array.from({ length: sizeOf(level) }, (_, choice) => (choices.includes(choice) ? ALL : NONE)),
      ),
    and: combiner((a, b) => (a === NONE || b === NONE ? NONE : a === ALL ? b : b === ALL || a === b ? a : undefined)),
    or: combiner((a, b) => (a === ALL || b === ALL ? ALL : a === NONE ? b : b === NONE || a === b ? a : undefined)),
    without: combiner((a, b) => (a === NONE || b === ALL || a === b ? NONE : b === NONE ? a : undefined)),
    fix,
    count: set => (set === NONE ? 0 : countOf(set) * between(0, levelOf(set))),
    first: set => {
      if (set === NONE) return undefined;
      let at = set;
      return sizes.map((size, level) => {
        if (levelOf(at) !== level) return size - 1;
        const here = nodes[at] as readonly Cases[];
        const choice = here.findIndex(each => each !== NONE);
        at = here[choice] as Cases;
        return choice;
      });
    },
  };
}
