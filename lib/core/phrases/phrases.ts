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

/** The sentences the core composes for the screen, whole in each language; those of paper are among them. */
export type Phrases = typeof zh;

const ALL: Readonly<Record<Lang, Phrases>> = { zh, en };

/** The sentences of one language. */
export function phrases(lang: Lang): Phrases {
  return ALL[lang];
}

/** One sentence for the screen in both languages. */
export function onScreen(compose: (say: Phrases) => string): Text {
  return { zh: compose(zh), en: compose(en) };
}
