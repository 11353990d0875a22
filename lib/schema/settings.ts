import * as z from 'zod/mini';
import { type Office, officeSchema } from './slip.ts';

/** What the clerk and the office chose on this machine. */
export const settingsSchema = z.strictObject({
  lang: z.enum(['zh', 'en']),
  /** Paper of the slip: A5x2 is two A5 side by side on one A4, 80mm a receipt roll. */
  paper: z.enum(['A5', 'A4', 'A5x2', '80mm']),
  /** The slip in letters of 18 points and more. */
  largePrint: z.boolean(),
  /** Languages printed on the slip beside Chinese. */
  slipLangs: z.array(z.enum(['en', 'vi', 'id', 'th', 'ja'])).check(z.maxLength(10)),
  /** What the second screen speaks to the citizen. */
  citizenLang: z.enum(['zh', 'en', 'vi', 'id', 'th', 'ja']),
  textSize: z.enum(['normal', 'large', 'larger']),
  office: officeSchema,
  /** Who signs the office's own changes: a name or a staff number; empty until asked. */
  clerk: z.string().check(z.maxLength(40)),
  /** Wall clock HH:MM at which cases in hand end; empty: at midnight. */
  closing: z.union([z.literal(''), z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))]),
  /** When the screen names no procedure: for turning points of a life, for every case, never. */
  quiet: z.enum(['auto', 'always', 'never']),
  /** Minutes without a key or pointer before the screen is covered; 0: never. */
  idleMinutes: z.int().check(z.gte(0), z.lte(120)),
  /** The first serial of a year, where an office goes on from a register on paper. */
  firstSerial: z.int().check(z.gte(1), z.lte(90_000)),
  /** Days after which a backup to a file is called to mind; 0: never. */
  backupDays: z.int().check(z.gte(0), z.lte(90)),
  /** The first run was finished or put off. */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
/** What is sent of a change: only what changed, of the office too, so that two windows do not undo one another. */
export const settingsChangeSchema = z.extend(z.partial(settingsSchema), {
  office: z.optional(z.partial(officeSchema)),
});

const NO_OFFICE: Office = { name: '', address: '', phone: '', hours: '', counter: 0, extension: '' };
export const DEFAULT_SETTINGS: Settings = {
  lang: 'zh',
  paper: 'A5',
  largePrint: false,
  slipLangs: ['en'],
  citizenLang: 'zh',
  textSize: 'normal',
  office: NO_OFFICE,
  clerk: '',
  closing: '',
  quiet: 'auto',
  idleMinutes: 3,
  firstSerial: 1,
  backupDays: 7,
  welcomed: false,
};

/** Settings as stored by this or an older version; what is not there is as shipped, what cannot be is not used. */
export function settingsOf(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? (stored as Partial<Settings>) : {};
  const parsed = settingsSchema.safeParse({
    ...DEFAULT_SETTINGS,
    ...known,
    office: { ...NO_OFFICE, ...known.office },
  });
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}
