import type { Lang, Text } from '../pack.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export interface OpenVerdict {
  readonly questions: number;
  readonly lacking: number;
  readonly lookups: number;
  readonly unchecked: number;
  readonly referUp: boolean;
}

/** The sentences the core composes, whole in each language. */
export type Phrases = typeof zh;

const ALL: Readonly<Record<Lang, Phrases>> = { zh, en };

/** The sentences of one language. */
export function phrases(lang: Lang): Phrases {
  return ALL[lang];
}

/** One sentence in both languages. */
export function both(compose: (say: Phrases) => string): Text {
  return { zh: compose(zh), en: compose(en) };
}
