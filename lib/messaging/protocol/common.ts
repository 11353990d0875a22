import * as z from 'zod/mini';

/** A body with nothing in it. */
export const none = z.strictObject({});
export const id = z.strictObject({ id: z.uuid() });
