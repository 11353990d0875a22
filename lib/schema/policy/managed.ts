import * as z from 'zod/mini';
import { policyFaultSchema, policySchema } from './policy.ts';

/**
 * What holds of a policy, as a page is told. `none`: there is none; `live`: read from the browser; `kept`: the browser has
 * not given it since it was started, the last one holds; `unreadable`: the last one kept cannot be read.
 */
export const managedSchema = z.strictObject({
  state: z.enum(['none', 'live', 'kept', 'unreadable']),
  policy: policySchema,
  faults: z.array(policyFaultSchema).check(z.maxLength(50)),
});
export type Managed = z.infer<typeof managedSchema>;

export const UNMANAGED: Managed = { state: 'none', policy: {}, faults: [] };
