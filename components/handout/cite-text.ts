import { citeInFull } from '../../lib/core/handout/cite.ts';
import { lang } from '../strings/strings.ts';

/** A text with its cites as they stand on paper: in full in Chinese. */
export function citeText(cite: string): string {
  return lang.value === 'zh' ? citeInFull(cite) : cite;
}
