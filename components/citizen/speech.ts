import type { Table } from '../../lib/core/languages/table.ts';
import { paperPhrases } from '../../lib/core/notice/parts.ts';
import type { ForeignLang, PaperLang } from '../../lib/core/pack.ts';
import { type PaperPhrases, zh as paperZh } from '../../lib/core/phrases/paper/zh.ts';
import { en } from '../strings/en.ts';
import type { Strings } from '../strings/strings.ts';
import { zh } from '../strings/zh.ts';
import { FOREIGN_WORDS } from './foreign-words.ts';

/** A language the second screen speaks: its own words, and the sentences and names of the rules. */
export interface Speech {
  readonly lang: PaperLang;
  readonly words: Strings['citizen'];
  readonly say: PaperPhrases;
}

export const CHINESE: Speech = { lang: 'zh', words: zh.citizen, say: paperZh };

/** What is spoken to a reader of this language; its translations are fetched only now. */
export async function speechOf(lang: PaperLang, loadTable: (lang: ForeignLang) => Promise<Table>): Promise<Speech> {
  if (lang === 'zh') return CHINESE;
  if (lang === 'en') return { lang, words: en.citizen, say: paperPhrases(lang, {}) };
  return { lang, words: FOREIGN_WORDS[lang], say: paperPhrases(lang, await loadTable(lang)) };
}
