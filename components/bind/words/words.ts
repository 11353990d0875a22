import { lang } from '../../strings/strings.ts';
import { en } from './en.ts';
import { type BindWords, zh } from './zh.ts';

/** What stands in the pane, in the language of the screen; fetched with the pane. */
export function bindWords(): BindWords {
  return lang.value === 'zh' ? zh : en;
}
