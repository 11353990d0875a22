import * as z from 'zod/mini';
import { storeStateSchema } from '../../schema/noticed.ts';
import { none } from './common.ts';

/** Asks about the safety of what is kept. */
export const storeAsks = {
  'store.state': { ask: none, answer: storeStateSchema },
  /** What was noticed has been read. */
  'store.seen': { ask: z.strictObject({ ids: z.array(z.uuid()).check(z.maxLength(50)) }), answer: storeStateSchema },
  /** Goes through everything now; with a large register this takes a while. */
  'store.check': { ask: none, answer: storeStateSchema },
  /** A page wrote into the database itself: every window looks anew. */
  'store.changed': { ask: none, answer: none },
  /** Opens the page of backups. */
  'store.show': { ask: none, answer: none },
  /** A backup that reaches up to this fact was saved to a file. */
  'backup.saved': { ask: z.strictObject({ facts: z.int().check(z.gte(0)) }), answer: storeStateSchema },
  /** The reminder is put off. */
  'backup.later': { ask: none, answer: storeStateSchema },
} as const;
