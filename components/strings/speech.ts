import type { Table } from '../../lib/core/languages/table.ts';
import { paperPhrases } from '../../lib/core/notice/parts.ts';
import type { ForeignLang, Lang, PaperLang } from '../../lib/core/pack.ts';
import { type PaperPhrases, zh as paperZh } from '../../lib/core/phrases/paper/zh.ts';

/** A language of paper as one page speaks it to citizens: its own words, and the sentences and names of the rules. */
export interface Speech<Words> {
  readonly lang: PaperLang;
  readonly words: Words;
  readonly say: PaperPhrases;
}

/** In one of the languages of the screen, which need no translations. */
export function screenSpeechIn<Words>(words: Readonly<Record<Lang, Words>>, lang: Lang): Speech<Words> {
  return { lang, words: words[lang], say: lang === 'zh' ? paperZh : paperPhrases(lang, {}) };
}

/** In any language of paper; its translations are fetched only now. */
export async function speechIn<Words>(
  words: Readonly<Record<PaperLang, Words>>,
  lang: PaperLang,
  loadTable: (lang: ForeignLang) => Promise<Table>,
): Promise<Speech<Words>> {
  if (lang === 'zh' || lang === 'en') return screenSpeechIn(words, lang);
  return { lang, words: words[lang], say: paperPhrases(lang, await loadTable(lang)) };
}
