// Shapes of the language files.
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(2000), z.regex(/^\S[^\n\r]*$/));
const words = z.array(text).check(z.minLength(1));

/** Translations of one language by the exact Chinese text. */
export const tableSchema = z.record(text, text);
/** The glossary: one term, one word in each language. */
export const glossarySchema = z.array(
  z.strictObject({ zh: text, en: words, vi: words, id: words, th: words, ja: words }),
);
/** The languages in which every text must be there. */
export const completeSchema = z.array(z.enum(['vi', 'id', 'th', 'ja']));
