import type { PaperLang } from '../../lib/core/pack.ts';
import type { Settings } from '../../lib/schema/settings.ts';

export type Paper = Settings['paper'];
export type SlipLang = Settings['slipLangs'][number];

/** The papers in the order they are offered. */
export const PAPERS = ['A5', 'A4', 'A5x2', '80mm'] as const satisfies readonly Paper[];

/** Languages a slip can carry beside Chinese in their order on it, by the names their readers know. */
export const SLIP_LANGS: readonly { readonly lang: SlipLang; readonly name: string }[] = [
  { lang: 'en', name: 'English' },
  { lang: 'vi', name: 'Tiếng Việt' },
  { lang: 'id', name: 'Bahasa Indonesia' },
  { lang: 'th', name: 'ภาษาไทย' },
  { lang: 'ja', name: '日本語' },
];

/** With a language or without it, in the order of the slip. */
export function withLang(langs: readonly SlipLang[], lang: SlipLang, wanted: boolean): SlipLang[] {
  const next = new Set(langs);
  if (wanted) next.add(lang);
  else next.delete(lang);
  return SLIP_LANGS.flatMap(each => (next.has(each.lang) ? [each.lang] : []));
}

/** How each language of paper is named to browsers and screen readers. */
export const LANG_TAGS: Readonly<Record<PaperLang, string>> = {
  zh: 'zh-Hant-TW',
  en: 'en',
  vi: 'vi',
  id: 'id',
  th: 'th',
  ja: 'ja',
};

/** Receipt printers set eight dots a millimetre (203 dpi); a module of the code under three dots is not read for sure. */
const DOT = 0.125;
const FEWEST_DOTS = 3;
/** How wide the code may be on each paper, in mm. */
const CODE_ROOM: Readonly<Record<Paper, number>> = { A5: 33, A4: 36, A5x2: 33, '80mm': 44 };

/** How wide a code of so many modules (quiet zone counted) is printed, in mm: every module a whole number of dots, so that none comes out thinner. */
export function codeWidth(modules: number, paper: Paper): number {
  const dots = Math.max(FEWEST_DOTS, Math.floor(CODE_ROOM[paper] / (modules * DOT)));
  return modules * dots * DOT;
}

const MM = 25.4 / 96;
/** What is torn off, and what a printer may break otherwise than the screen. */
const TEAR_OFF = 6;
const SPARE = 1.02;

/** The height in mm of the one page that holds a strip so many CSS pixels high. */
export function stripHeight(pixels: number): number {
  return Math.ceil(pixels * MM * SPARE + TEAR_OFF);
}
