import * as z from 'zod/mini';
import { USUAL_PLACE, WIDTHS } from '../core/place.ts';

/** The address a site is known by: scheme, host and port, nothing of the page. */
export const siteNameSchema = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/?#\s]+$/));

/** How a clerk wants the drawer on one site. */
export const siteChoiceSchema = z.strictObject({
  side: z.enum(['left', 'right']),
  width: z.int().check(z.gte(WIDTHS.least), z.lte(WIDTHS.most)),
  /** Never lay the drawer over this site. */
  off: z.boolean(),
});
export type SiteChoice = z.infer<typeof siteChoiceSchema>;

/** What a page's drawer may say was chosen. */
export const siteChangeSchema = z.partial(siteChoiceSchema);
export type SiteChange = z.infer<typeof siteChangeSchema>;

/** The choice as shipped. */
export const USUAL_CHOICE: SiteChoice = { ...USUAL_PLACE, off: false };

/** One site remembered. */
export const siteSchema = z.strictObject({ site: siteNameSchema, ...siteChoiceSchema.shape });
export type Site = z.infer<typeof siteSchema>;
