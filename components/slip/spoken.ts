import { type ReadonlySignal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NoticePart } from '../../lib/core/notice/part.ts';
import { strings } from '../strings/strings.ts';
import { type SlipLang, withLang } from './paper.ts';

/** The languages of one slip on the print page. */
export interface Spoken {
  /** What is printed beside Chinese, in order. */
  readonly parts: ReadonlySignal<readonly NoticePart[]>;
  readonly fault: ReadonlySignal<string>;
  readonly choose: (lang: SlipLang, wanted: boolean) => Promise<void>;
}

/** The languages a slip has, and more as they are wanted; one that was said once is not composed again. */
export function createSpoken(
  parts: readonly NoticePart[],
  speak: (lang: SlipLang) => Promise<NoticePart | undefined>,
): Spoken {
  const known = new Map(parts.map(part => [part.lang, part]));
  const chosen = signal<readonly NoticePart[]>(parts);
  const fault = signal('');
  return {
    parts: chosen,
    fault,
    choose: async (lang, wanted) => {
      fault.value = '';
      if (wanted && !known.has(lang)) {
        try {
          const part = await speak(lang);
          if (part) known.set(lang, part);
          else fault.value = strings().paper.rulesChanged;
        } catch {
          fault.value = strings().paper.noLanguage;
        }
      }
      const langs = chosen.value.map(each => each.lang);
      chosen.value = withLang(langs, lang, wanted).flatMap(each => known.get(each) ?? []);
    },
  };
}

/** The same, kept as long as the page is. */
export function useSpoken(...of: Parameters<typeof createSpoken>): Spoken {
  return useMemo(() => createSpoken(...of), []);
}
