import type { ForeignLang, Pack } from '../pack.ts';
import { type CitizenText, citizenTexts } from './texts.ts';

/** The languages that are looked up, in the order they are offered. */
export const FOREIGN_LANGS = ['vi', 'id', 'th', 'ja'] as const satisfies readonly ForeignLang[];

/** Translations of one language by the exact Chinese text: a text that is changed has none any more. */
export type Table = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<ForeignLang, Table>>;

/** The translation of a Chinese text; undefined where there is none. */
export function translationOf(table: Table, zh: string): string | undefined {
  return Object.hasOwn(table, zh) ? table[zh] : undefined;
}

/** The texts for citizens each language still lacks. */
export function missingTexts(pack: Pack, tables: Tables): Readonly<Record<ForeignLang, readonly CitizenText[]>> {
  const texts = citizenTexts(pack);
  const lacking = (lang: ForeignLang) => texts.filter(({ zh }) => translationOf(tables[lang], zh) === undefined);
  return { vi: lacking('vi'), id: lacking('id'), th: lacking('th'), ja: lacking('ja') };
}

/** The Chinese texts a table translates although nobody gets to read them: changed or gone. */
export function unusedTexts(pack: Pack, table: Table): readonly string[] {
  const used = new Set(citizenTexts(pack).map(({ zh }) => zh));
  return Object.keys(table).filter(zh => !used.has(zh));
}
