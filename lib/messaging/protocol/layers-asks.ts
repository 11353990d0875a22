import * as z from 'zod/mini';
import { MOST_TEXT, problemSchema } from '../../schema/file-problem.ts';
import { hostNewsSchema } from '../../schema/host.ts';
import { keptChangeSchema, MOST_CHANGES, newChangeSchema } from '../../schema/layers.ts';
import { none } from './common.ts';

const changes = z.array(keptChangeSchema).check(z.maxLength(MOST_CHANGES));
const text = z.string().check(z.maxLength(MOST_TEXT + 1));
const problems = z.strictObject({ kind: z.literal('refused'), problems: z.array(problemSchema) });
/** What becomes of the profiles of systems the file carries. */
const hosts = z.array(hostNewsSchema);
const full = z.strictObject({ kind: z.literal('full') });

/** Asks about the office's own changes to the rules. */
export const layersAsks = {
  /** `seq` is the base of what is added next; `damaged` rows could not be read and are left as they are. */
  'layers.load': { ask: none, answer: z.strictObject({ changes, seq: z.int(), damaged: z.int() }) },
  /** All or none. `stale`: another window changed the same line after `base`; nothing was kept. */
  'layers.add': {
    ask: z.strictObject({
      base: z.int(),
      changes: z.array(newChangeSchema).check(z.minLength(1), z.maxLength(200)),
    }),
    answer: z.union([
      z.strictObject({ kind: z.literal('saved'), seq: z.int(), changes }),
      z.strictObject({ kind: z.literal('stale'), others: changes }),
      full,
    ]),
  },
  /** Reads a file without taking it in, so that its differences can be shown first. */
  'layers.read': {
    ask: z.strictObject({ text }),
    answer: z.union([
      z.strictObject({
        kind: z.literal('read'),
        made: z.string(),
        office: z.string(),
        pack: z.string(),
        changes,
        hosts,
      }),
      problems,
    ]),
  },
  /** Takes a file in, whole or not at all; what is already there is left as it is. */
  'layers.import': {
    ask: z.strictObject({ text }),
    answer: z.union([z.strictObject({ kind: z.literal('saved'), added: z.int(), hosts: z.int() }), problems, full]),
  },
  /** All changes of the office's layer as the text of a file, one's own and the office's systems with them when asked. */
  'layers.export': {
    ask: z.strictObject({ personal: z.boolean(), hosts: z.boolean() }),
    answer: z.strictObject({ text: z.string(), count: z.int(), hosts: z.int() }),
  },
} as const;
