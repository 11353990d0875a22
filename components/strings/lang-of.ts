import { lang } from './strings.ts';

/**
 * The language of a text the rules have in Chinese only, to be marked within a page in another language: a screen reader
 * then reads it in the right voice. Undefined where the page's own language holds.
 */
export function langOf(text: string | undefined): 'zh-Hant-TW' | undefined {
  if (lang.value === 'zh' || text === undefined) return undefined;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > words ? 'zh-Hant-TW' : undefined;
}
