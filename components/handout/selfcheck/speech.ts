import type { Table } from '../../../lib/core/languages/table.ts';
import type { ForeignLang, Lang, PaperLang } from '../../../lib/core/pack.ts';
import { type Speech, screenSpeechIn, speechIn } from '../../strings/speech.ts';
import { en } from './words/en.ts';
import { FOREIGN_WORDS } from './words/foreign.ts';
import { type CheckWords, zh } from './words/zh.ts';

/** A language a sheet for citizens is printed in. */
export type CheckSpeech = Speech<CheckWords>;

const WORDS = { zh, en, ...FOREIGN_WORDS };

/** What a sheet says in one of the languages of the screen. */
export function screenSpeech(lang: Lang): CheckSpeech {
  return screenSpeechIn(WORDS, lang);
}

/** What a sheet says in any language of paper. */
export function checkSpeechOf(lang: PaperLang, loadTable: (lang: ForeignLang) => Promise<Table>): Promise<CheckSpeech> {
  return speechIn(WORDS, lang, loadTable);
}
