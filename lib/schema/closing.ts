import * as z from 'zod/mini';
import { momentSchema } from './case.ts';

/** What is remembered of closing times beside the setting: one put off, and when the setting was chosen. */
const closingNoteSchema = z.strictObject({
  delay: z.optional(z.strictObject({ of: momentSchema, minutes: z.int().check(z.gte(0), z.lte(24 * 60)) })),
  setAt: z.optional(momentSchema),
});
export type ClosingNote = z.infer<typeof closingNoteSchema>;

/** The note as stored; nothing where there is none that can be read. */
export function closingNoteOf(stored: unknown): ClosingNote {
  const parsed = closingNoteSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
