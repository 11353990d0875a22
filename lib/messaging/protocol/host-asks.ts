import * as z from 'zod/mini';
import { MOST_TEXT, problemSchema } from '../../schema/file-problem.ts';
import { hostContentSchema, hostNewsSchema, keptHostSchema, MOST_HOSTS } from '../../schema/host.ts';
import { none } from './common.ts';

const id = z.string().check(z.maxLength(64));
const text = z.string().check(z.maxLength(MOST_TEXT + 1));
const problems = z.strictObject({ kind: z.literal('refused'), problems: z.array(problemSchema) });
const base = z.int().check(z.gte(0));

/** Asks about what is known of the systems the panel lies over. */
export const hostAsks = {
  /** By name; `damaged` ones could not be read and are left as they are. */
  'hosts.load': { ask: none, answer: z.strictObject({ hosts: z.array(keptHostSchema), damaged: z.int() }) },
  /** Saves one on top of revision `base`, 0 for a new one. `stale`: another window saved or removed it since. `full`: there is no room for it. */
  'hosts.save': {
    ask: z.strictObject({ host: hostContentSchema, base }),
    answer: z.union([
      z.strictObject({ kind: z.literal('saved'), rev: z.int() }),
      z.strictObject({ kind: z.literal('stale'), current: z.nullable(keptHostSchema) }),
      z.strictObject({ kind: z.literal('full') }),
    ]),
  },
  /** Removes the office's own; one that came with the extension holds again. */
  'hosts.remove': {
    ask: z.strictObject({ id, base }),
    answer: z.union([
      z.strictObject({ kind: z.literal('removed') }),
      z.strictObject({ kind: z.literal('stale'), current: keptHostSchema }),
    ]),
  },
  /** Reads a file without taking it in, so that what it would replace can be shown first. */
  'hosts.read': {
    ask: z.strictObject({ text }),
    answer: z.union([
      z.strictObject({
        kind: z.literal('read'),
        made: z.string(),
        office: z.string(),
        hosts: z.array(hostNewsSchema),
      }),
      problems,
    ]),
  },
  /** Takes a file in, whole or not at all; what is the same already is left as it is. */
  'hosts.import': {
    ask: z.strictObject({ text }),
    answer: z.union([
      z.strictObject({ kind: z.literal('saved'), hosts: z.int() }),
      problems,
      z.strictObject({ kind: z.literal('full') }),
    ]),
  },
  /** Those chosen, as the text of a file. */
  'hosts.export': {
    ask: z.strictObject({ ids: z.array(id).check(z.maxLength(2 * MOST_HOSTS)) }),
    answer: z.strictObject({ text: z.string(), count: z.int() }),
  },
} as const;
