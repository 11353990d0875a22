import { stranger } from '../../languages/stranger.ts';
import { type Table, translationOf } from '../../languages/table.ts';
import { toldIn } from './told.ts';
import type { PaperPhrases } from './zh.ts';

/** The sentences of a language whose texts are looked up. */
export type Sentences = Omit<PaperPhrases, 'pick' | 'local'>;

/** A language with its table: what the table does not hold is said in English, else in Chinese, and marked as such. */
export function speaker(sentences: Sentences, table: Table): PaperPhrases {
  const say: PaperPhrases = {
    ...sentences,
    pick: text => {
      const whole = toldIn(text, say);
      if (whole !== undefined) return whole;
      return translationOf(table, text.zh) ?? stranger(text.en || text.zh);
    },
    local: chinese => translationOf(table, chinese) ?? stranger(chinese),
  };
  return say;
}
