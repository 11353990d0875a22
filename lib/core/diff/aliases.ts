import type { Procedure } from '../pack.ts';

/** The text under which a line stands in the version before; its own where that has none worded otherwise. */
export type Aliases = (zh: string) => string;

/** Lines that have no id are known by their words. Where all but the words is the same, they are one line worded anew. */
export function aliasesOf(before: Procedure, after: Procedure): Aliases {
  const names = new Map([
    ...paired(before.outcomes, after.outcomes, each => each.says.zh),
    ...paired(before.persons, after.persons, each => each.who.zh),
    ...paired(before.offers, after.offers, each => each.says),
  ]);
  return zh => names.get(zh) ?? zh;
}

/** What is not words: two lines alike in this may be one. */
const WORDS = new Set(['says', 'who', 'cite', 'note', 'source']);

function paired<T extends object>(
  before: readonly T[],
  after: readonly T[],
  textOf: (entry: T) => string,
): [string, string][] {
  const bare = (entry: T) => JSON.stringify(Object.entries(entry).filter(([key]) => !WORDS.has(key)));
  const known = new Set(before.map(textOf));
  const kept = new Set(after.map(textOf));
  const free = before.filter(each => !kept.has(textOf(each)));
  return after
    .filter(each => !known.has(textOf(each)))
    .flatMap(each => {
      const at = free.findIndex(other => bare(other) === bare(each));
      return at < 0 ? [] : free.splice(at, 1).map((other): [string, string] => [textOf(each), textOf(other)]);
    });
}
