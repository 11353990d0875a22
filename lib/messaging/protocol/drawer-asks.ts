import * as z from 'zod/mini';
import { siteNameSchema } from '../../schema/site.ts';
import { none } from './common.ts';

/** Asks about the drawer over a page. */
export const drawerAsks = {
  'drawer.hide': { ask: none, answer: none },
  /** Over a site it was kept off, and at once over a tab of it. */
  'drawer.lay': {
    ask: z.strictObject({ site: siteNameSchema, tab: z.int() }),
    answer: z.strictObject({ laid: z.boolean() }),
  },
} as const;
