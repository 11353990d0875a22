import * as z from 'zod/mini';
import { MOST_READ } from '../core/host/profile.ts';
import { traceSchema } from '../schema/host.ts';
import type { FromPage } from './host-messages.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const key = z.uuid();
const binding = text(64);

/** What a frame of a page may say: a page may have taken over the process our script runs in, so nothing is believed that does not fit. */
export const fromPageSchema: z.ZodMiniType<FromPage> = z.union([
  z.strictObject({ host: z.literal('here') }),
  z.strictObject({
    host: z.literal('seen'),
    key,
    found: z
      .array(
        z.strictObject({
          binding,
          state: z.enum(['sure', 'doubtful', 'several', 'absent']),
          text: text(MOST_READ),
          label: text(80),
          lost: z.array(z.enum(['label', 'names', 'part', 'place', 'cell', 'near', 'css'])).check(z.maxLength(7)),
        }),
      )
      .check(z.maxLength(100)),
    whole: z.boolean(),
    readable: z.boolean(),
    frames: z.array(text(300)).check(z.maxLength(50)),
  }),
  z.strictObject({
    host: z.literal('picked'),
    key,
    field: z.strictObject({
      trace: traceSchema,
      text: text(MOST_READ),
      label: text(80),
      sure: z.enum(['low', 'middle', 'high']),
    }),
    binding: z.optional(binding),
  }),
  z.strictObject({ host: z.literal('pick-here'), key }),
  z.strictObject({ host: z.literal('pick-past'), key, way: z.enum(['next', 'before']) }),
  z.strictObject({ host: z.literal('pick-ended'), key }),
]);
