import { stretchesOf } from '../../lib/core/languages/stranger.ts';
import { LANG_TAGS } from './paper.ts';

/** A line in which what is in another language is marked as such. */
export function Stretches({ line }: { line: string }) {
  return <>{stretchesOf(line).map(({ text, lang }) => (lang ? <span lang={LANG_TAGS[lang]}>{text}</span> : text))}</>;
}
