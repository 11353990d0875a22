import type { ForeignLang, PaperLang } from '../pack.ts';
import type { Table } from './table.ts';

/** One term with its one word in each language; words after the first may stand for it where a sentence wants them. */
export type Term = Readonly<Record<Exclude<PaperLang, 'zh'>, readonly string[]>> & { readonly zh: string };

/** What is wrong with one translation. */
export interface TranslationFault {
  readonly zh: string;
  readonly translation: string;
  readonly says: string;
}

const HAN = /\p{Script=Han}/u;
const THAI = /\p{Script=Thai}/u;
/** Characters of Taiwan that Japanese writes otherwise. */
const NOT_JAPANESE =
  /[戶證臺灣國區號關驗歸應處與會來學實對變數當發單觀齡銷灣證據縣廳屆內說擇檢讀譯獨總續經權歷殘產將啟黃圖團圓傳雜靜點鐵隨隱體醫樂舊勞榮營嚴價爭狀條從歲濟攜擴擔拔]/u;

/** Faults of a language's translations: a term without its word, a number that is lost, a foreign script left in. */
export function translationFaults(
  lang: ForeignLang,
  table: Table,
  terms: readonly Term[],
): readonly TranslationFault[] {
  const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);
  return Object.entries(table).flatMap(([zh, translation]) =>
    [
      ...termFaults(lang, zh, translation, longestFirst),
      ...numberFaults(zh, translation),
      ...scriptFaults(lang, translation),
    ].map(says => ({ zh, translation, says })),
  );
}

/** A term within a longer one, as 戶籍 in 戶籍謄本, is not asked for by itself. */
function termFaults(lang: ForeignLang, zh: string, translation: string, longestFirst: readonly Term[]): string[] {
  const said = folded(translation);
  let rest = zh;
  return longestFirst.flatMap(term => {
    if (!rest.includes(term.zh)) return [];
    rest = rest.replaceAll(term.zh, '\n');
    return term[lang].some(word => said.includes(folded(word))) ? [] : [`${term.zh} = ${term[lang].join(' / ')}`];
  });
}

const ROC_DATE = /(\d{2,3})([-/])(\d{2})\2(\d{2})/g;

/** Every number of the Chinese text is in the translation, a 民國 year also as its western one; months may be spelt out. */
function numberFaults(zh: string, translation: string): string[] {
  const plain = zh.replace(ROC_DATE, (_, year, _mark, month, day) => `${year}年${Number(month)}月${Number(day)}日`);
  const said = new Set((translation.match(/\d+/g) ?? []).map(Number));
  return [...plain.matchAll(/(\d+)\s*(年|月)?/g)].flatMap(([, digits = '', unit]) => {
    const there = unit === '月' || said.has(Number(digits)) || (unit === '年' && said.has(Number(digits) + 1911));
    return there ? [] : [`number ${digits}`];
  });
}

function scriptFaults(lang: ForeignLang, translation: string): string[] {
  if (lang === 'ja') {
    const [found] = NOT_JAPANESE.exec(translation) ?? [];
    return found === undefined ? [] : [`not Japanese: ${found}`];
  }
  if (HAN.test(translation)) return ['Chinese characters'];
  return lang === 'th' && !THAI.test(translation) ? ['no Thai'] : [];
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
