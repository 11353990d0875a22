// A text within one of another language stands between Unicode's isolates, which nobody sees.
const FROM = '\u2068';
const TO = '\u2069';

/** A text set apart from the language around it. */
export function stranger(text: string): string {
  return `${FROM}${text}${TO}`;
}

/** A stretch of a line: in the language of the line, or set apart from it. */
export interface Stretch {
  readonly text: string;
  readonly lang?: 'zh' | 'en' | undefined;
}

/** A line in stretches, each with its language where that is not the line's. One within another belongs to the outer one. */
export function stretchesOf(line: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let depth = 0;
  let text = '';
  const end = (lang?: Stretch['lang']) => {
    if (text !== '') found.push(lang ? { text, lang } : { text });
    text = '';
  };
  for (const character of line) {
    if (character === FROM) {
      if (depth === 0) end();
      depth += 1;
    } else if (character === TO && depth > 0) {
      depth -= 1;
      if (depth === 0) end(/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
    } else text += character;
  }
  end();
  return found;
}
