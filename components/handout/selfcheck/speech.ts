import type { Table } from '../../../lib/core/languages/table.ts';
import { paperPhrases } from '../../../lib/core/notice/parts.ts';
import type { ForeignLang, PaperLang } from '../../../lib/core/pack.ts';
import { type PaperPhrases, zh as paperZh } from '../../../lib/core/phrases/paper/zh.ts';
import { en } from './words/en.ts';
import { FOREIGN_WORDS } from './words/foreign.ts';
import { type CheckWords, zh } from './words/zh.ts';

/** A language a sheet for citizens is printed in: its own words, and the sentences and names of the rules. */
export interface CheckSpeech {
  readonly lang: PaperLang;
  readonly words: CheckWords;
  readonly say: PaperPhrases;
}

/** What a sheet says in one of the languages of the screen. */
export function screenSpeech(lang: 'zh' | 'en'): CheckSpeech {
  return lang === 'zh' ? { lang, words: zh, say: paperZh } : { lang, words: en, say: paperPhrases(lang, {}) };
}

/** What a sheet says in any language of paper; its translations are fetched only now. */
export async function checkSpeechOf(
  lang: PaperLang,
  loadTable: (lang: ForeignLang) => Promise<Table>,
): Promise<CheckSpeech> {
  if (lang === 'zh' || lang === 'en') return screenSpeech(lang);
  return { lang, words: FOREIGN_WORDS[lang], say: paperPhrases(lang, await loadTable(lang)) };
}
