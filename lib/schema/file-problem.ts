// What may be wrong with a file of ours that travels between offices; told all at once, each with its place.
import * as z from 'zod/mini';

/** Characters of a file at most; larger ones are not read. */
export const MOST_TEXT = 16_000_000;
/** Problems told at once at most. */
export const MOST_PROBLEMS = 100;

/** What is wrong with a file, and where: the number of the change or the system (from 1) and the place in it. `what` is the name in question. */
export const problemSchema = z.strictObject({
  kind: z.enum([
    'too-large',
    'not-json',
    'not-layers',
    'not-hosts',
    'newer',
    'too-many',
    'forbidden-key',
    'too-deep',
    'twice',
    'name-twice',
    'markup',
    'unseen',
    'own-id',
    'own-number',
    'field',
    'far-future',
    'unknown',
    'bad-path',
    'pattern',
    'bad-site',
    'too-many-hosts',
    'too-big',
    'wrong',
  ]),
  change: z.optional(z.int()),
  host: z.optional(z.int()),
  place: z.optional(z.string().check(z.maxLength(300))),
  what: z.optional(z.string().check(z.maxLength(300))),
  /** Where the file has more than one. */
  line: z.optional(z.int()),
});
export type Problem = z.infer<typeof problemSchema>;

/** The value of a text that is JSON; nothing where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A problem at a place in the whole file. */
export function problemAt(kind: Problem['kind'], way: readonly (string | number)[], line?: number): Problem {
  const [list, index, ...rest] = way;
  const what = list === 'changes' ? 'change' : list === 'hosts' ? 'host' : undefined;
  const within = what && typeof index === 'number' ? { [what]: index + 1 } : undefined;
  return {
    kind,
    ...within,
    place: (within ? rest : way).join('.').slice(0, 300),
    ...(line !== undefined && { line }),
  };
}
