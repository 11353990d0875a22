import type { Text } from '../pack.ts';
import type { ToldFault } from './fault.ts';

/** A fault in one line: its place, the line of it, and its sentence. Apart from the sentences, so that whoever only shows them need not load them. */
export function toldText({ path, line, says }: Omit<ToldFault, 'kind'>, lang: keyof Text): string {
  const zh = lang === 'zh';
  const at = line === undefined ? '' : zh ? `（第 ${line} 行）` : ` (line ${line})`;
  return `${path}${at}${path || at ? (zh ? '：' : ': ') : ''}${says[lang]}`.trimStart();
}
