import { lang } from '../../strings/strings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What is said about the page beneath, in the language of the screen. */
export function hostWords(): typeof zh {
  return lang.value === 'zh' ? zh : en;
}
