// All languages of paper together; to be loaded only where one is wanted.
import type { Table } from '../languages/table.ts';
import type { ForeignLang } from '../pack.ts';
import { en } from '../phrases/paper/en.ts';
import { id } from '../phrases/paper/id.ts';
import { ja } from '../phrases/paper/ja.ts';
import { type Sentences, speaker } from '../phrases/paper/speaker.ts';
import { th } from '../phrases/paper/th.ts';
import { vi } from '../phrases/paper/vi.ts';
import type { PaperPhrases } from '../phrases/paper/zh.ts';
import type { Notice } from './notice.ts';
import { type NoticePart, partOf } from './part.ts';

const SENTENCES: Readonly<Record<ForeignLang, Sentences>> = { vi, id, th, ja };

/** What a language of paper says, with its table; English needs none. */
export function paperPhrases(lang: NoticePart['lang'], table: Table): PaperPhrases {
  return lang === 'en' ? en : speaker(SENTENCES[lang], table);
}

/** A notice just composed, in each of some languages. */
export async function partsOf(
  notice: Notice,
  langs: readonly NoticePart['lang'][],
  loadTable: (lang: ForeignLang) => Promise<Table>,
): Promise<readonly NoticePart[]> {
  return Promise.all(
    langs.map(async lang => partOf(notice, lang, paperPhrases(lang, lang === 'en' ? {} : await loadTable(lang)))),
  );
}
