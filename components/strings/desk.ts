import { desk as en } from './en/desk.ts';
import { lang } from './strings.ts';
import { desk as zh } from './zh/desk.ts';

/** What only the workbench says, in the language chosen; kept apart so that the panel need not load it. */
export function deskStrings(): typeof zh {
  return lang.value === 'zh' ? zh : en;
}
