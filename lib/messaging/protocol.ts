// The one table of what pages may ask of the background, put together from its parts. Both ends check every message against it.
import * as z from 'zod/mini';
import { heldSchema } from '../schema/case.ts';
import { managedSchema } from '../schema/policy/managed.ts';
import { settingsChangeSchema, settingsSchema } from '../schema/settings.ts';
import { slipSchema } from '../schema/slip.ts';
import { caseAsks } from './protocol/case-asks.ts';
import { none } from './protocol/common.ts';
import { drawerAsks } from './protocol/drawer-asks.ts';
import { hostAsks } from './protocol/host-asks.ts';
import { layersAsks } from './protocol/layers-asks.ts';
import { officeAsks } from './protocol/office-asks.ts';
import { scanAsks } from './protocol/scan-asks.ts';
import { screenAsks } from './protocol/screen-asks.ts';
import { slipAsks } from './protocol/slip-asks.ts';
import { storeAsks } from './protocol/store-asks.ts';

export const protocol = {
  /** How the store stands, and the cases in hand. */
  'desk.open': {
    ask: none,
    answer: z.strictObject({
      held: heldSchema,
      /** How many cases were damaged and set aside. */
      damaged: z.int(),
      /** Everything is hidden just now. */
      covered: z.boolean(),
      /** Those that hold: what a policy fixes stands over what was chosen. */
      settings: settingsSchema,
      managed: managedSchema,
      store: z.enum(['ok', 'renewed']),
      unprinted: z.nullable(slipSchema),
    }),
  },
  ...caseAsks,
  ...slipAsks,
  ...screenAsks,
  ...scanAsks,
  ...officeAsks,
  ...layersAsks,
  ...hostAsks,
  ...storeAsks,
  /** Only what changed is sent: what another window changed meanwhile stays; what a policy fixes is not changed. */
  'settings.change': { ask: settingsChangeSchema, answer: settingsSchema },
  ...drawerAsks,
  'options.show': { ask: none, answer: none },
} as const;

export type Ask = keyof typeof protocol;
export type AskBody<A extends Ask> = z.infer<(typeof protocol)[A]['ask']>;
export type Answer<A extends Ask> = z.infer<(typeof protocol)[A]['answer']>;

/** Why an ask failed; the page says it in a sentence. */
export const faultSchema = z.enum(['disk-full', 'store-failed', 'bad-request', 'switched-off', 'failed']);
export type Fault = z.infer<typeof faultSchema>;

export const askEnvelope = z.strictObject({ id: z.int(), ask: z.string(), body: z.unknown() });
export const changeSchema = z.enum(['case', 'screen', 'register', 'settings', 'layers', 'hosts', 'store']);
export type Change = z.infer<typeof changeSchema>;
export const replyEnvelope = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), body: z.unknown() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), fault: faultSchema }),
  z.strictObject({ changed: changeSchema }),
]);

/** Name of the ports these messages go through. */
export const PORT = 'onetrip';
