import type { Table } from '../../lib/core/languages/table.ts';
import type { ForeignLang, PaperLang } from '../../lib/core/pack.ts';
import { en } from '../strings/en.ts';
import { type Speech as SpeechOf, screenSpeechIn, speechIn } from '../strings/speech.ts';
import type { Strings } from '../strings/strings.ts';
import { zh } from '../strings/zh.ts';
import { FOREIGN_WORDS } from './foreign-words.ts';

/** A language the second screen speaks. */
export type Speech = SpeechOf<Strings['citizen']>;

const WORDS = { zh: zh.citizen, en: en.citizen, ...FOREIGN_WORDS };

export const CHINESE: Speech = screenSpeechIn(WORDS, 'zh');

/** What is spoken to a reader of this language. */
export function speechOf(lang: PaperLang, loadTable: (lang: ForeignLang) => Promise<Table>): Promise<Speech> {
  return speechIn(WORDS, lang, loadTable);
}
