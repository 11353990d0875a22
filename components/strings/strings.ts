import { signal } from '@preact/signals';
import type { Lang } from '../../lib/core/pack.ts';
import { type Phrases, phrases } from '../../lib/core/phrases/phrases.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What the interface says, the same in every language. */
export type Strings = typeof zh;

/** The language of the interface; every component that reads it is drawn anew when it changes. */
export const lang = signal<Lang>('zh');

/** The interface's words in the language chosen. */
export function strings(): Strings {
  return lang.value === 'zh' ? zh : en;
}

/** The core's sentences in the language chosen. */
export function say(): Phrases {
  return phrases(lang.value);
}
