import type { Text } from '../../pack.ts';
import { en } from './en.ts';
import { type PaperPhrases, zh } from './zh.ts';

const TOLD: unique symbol = Symbol('told');
type Compose = (say: PaperPhrases) => string;

/**
 * One sentence for paper in both languages of the screen. It remembers how it is composed, so that it can be said in any
 * other language; a copy of it, as it is sent or stored, is only the two.
 */
export function both(compose: Compose): Text {
  return Object.defineProperty({ zh: compose(zh), en: compose(en) }, TOLD, { value: compose });
}

/** A composed sentence said in another language; undefined for any other text. */
export function toldIn(text: Text, say: PaperPhrases): string | undefined {
  return (text as Text & { readonly [TOLD]?: Compose })[TOLD]?.(say);
}
