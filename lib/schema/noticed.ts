import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));
/** Where something was amiss. `marks`: what is kept outside the database; `pointer`: which database is in use. */
const noticedWhat = z.enum([
  'facts',
  'slips',
  'counters',
  'settings',
  'changes',
  'hosts',
  'cases',
  'snapshots',
  'marks',
  'pointer',
  'clock',
]);
/** How many were lost or changed (of a clock: how many days it is behind), and how many were had back. */
export const noticedItem = z.strictObject({ what: noticedWhat, lost: count, healed: count });
export type NoticedItem = z.infer<typeof noticedItem>;
/** What one look at the database brought to light. `at` is the wall clock in Taiwan. */
export const noticedSchema = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  items: z.array(noticedItem).check(z.maxLength(20)),
  seen: z.boolean(),
});
export type Noticed = z.infer<typeof noticedSchema>;
/** What was noticed, as kept outside the database; what cannot be read is left out. */
export function noticedOf(stored: unknown): Noticed[] {
  return Array.isArray(stored) ? stored.flatMap(each => noticedSchema.safeParse(each).data ?? []) : [];
}

/** How the store is kept safe: what was noticed, the last backup, the snapshots, the databases left whole. */
export const storeStateSchema = z.strictObject({
  generation: z.int(),
  noticed: z.array(noticedSchema),
  /** Wall clock of the last backup to a file; nothing if there was none. */
  lastBackup: z.nullable(z.string()),
  /** There is something to lose and the last backup is too old; not while it is put off. */
  due: z.boolean(),
  snapshots: z.array(z.strictObject({ id: z.string(), at: z.string(), facts: z.int() })),
  old: z.array(z.int()),
});
export type StoreState = z.infer<typeof storeStateSchema>;
