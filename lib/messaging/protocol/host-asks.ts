import * as z from 'zod/mini';
import { hostContentSchema, keptHostSchema } from '../../schema/host.ts';
import { none } from './common.ts';

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
    ask: z.strictObject({ id: z.string().check(z.maxLength(64)), base }),
    answer: z.union([
      z.strictObject({ kind: z.literal('removed') }),
      z.strictObject({ kind: z.literal('stale'), current: keptHostSchema }),
    ]),
  },
} as const;
