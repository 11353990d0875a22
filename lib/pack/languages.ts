// The language files beside the pack: read and checked while the extension is built, and in tests and tools; never in the browser.
import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import type { Term } from '../core/languages/glossary.ts';
import { FOREIGN_LANGS, type Table, type Tables, translationOf } from '../core/languages/table.ts';
import { citizenTexts } from '../core/languages/texts.ts';
import type { ForeignLang, Pack } from '../core/pack.ts';
import { completeSchema, glossarySchema, tableSchema } from '../schema/languages.ts';

const HERE = new URL('languages/', import.meta.url);

/** Where the file of a language lies. */
export function languageFile(lang: ForeignLang): URL {
  return new URL(`${lang}.json`, HERE);
}

/** The translations of all languages; throws an error that names the file and place of every fault. */
export function readTables(): Tables {
  const [vi, id, th, ja] = FOREIGN_LANGS.map(lang => read<Table>(languageFile(lang), tableSchema));
  return { vi, id, th, ja } as Tables;
}

/** The glossary: one term, one word in each language. */
export function readGlossary(): readonly Term[] {
  return read<readonly Term[]>(new URL('glossary.json', HERE), glossarySchema);
}

/** The languages of which no text may be missing. */
export function completeLangs(): readonly ForeignLang[] {
  return read<readonly ForeignLang[]>(new URL('complete.json', HERE), completeSchema);
}

/** The tables as files that ship: each language one, with what the pack uses only. */
export function languageAssets(pack: Pack): readonly { readonly name: string; readonly json: string }[] {
  const texts = citizenTexts(pack);
  return Object.entries(readTables()).map(([lang, table]) => ({
    name: `languages/${lang}.json`,
    json: JSON.stringify(
      Object.fromEntries(
        texts.flatMap(({ zh }) => (said => (said === undefined ? [] : [[zh, said]]))(translationOf(table, zh))),
      ),
    ),
  }));
}

function read<T>(file: URL, schema: z.ZodMiniType<unknown>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data as T;
  const faults = parsed.error.issues.map(issue => `${file.pathname} ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`A language has faults:\n${faults.join('\n')}`);
}
