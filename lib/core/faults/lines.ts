import type { Place } from './fault.ts';

/** Of a text of several lines that is JSON: the line on which a place in it begins. Nothing where all stands on one line. */
export function linesOf(json: string): ((at: Place) => number) | undefined {
  if (!json.trim().includes('\n')) return undefined;
  return at => lineOf(json, at);
}

interface Nest {
  readonly list: boolean;
  /** The entry that is read: its index, or its name as written. */
  key: string | number;
}

/** Follows the text nest by nest; of a place that is not there, the line of the innermost nest that is. */
function lineOf(json: string, at: Place): number {
  const nests: Nest[] = [];
  /** How many nests lead to the place. */
  let along = 0;
  let line = 1;
  let best = 1;
  const reached = () => {
    const { length } = nests;
    if (length !== along + 1 || nests[along]?.key !== at[along]) return false;
    along += 1;
    best = line;
    return along === at.length;
  };
  for (let index = 0; index < json.length; index += 1) {
    const sign = json[index];
    const nest = nests.at(-1);
    if (sign === '\n') line += 1;
    else if (sign === '"') {
      const end = endOf(json, index);
      if (nest && !nest.list && nest.key === '') {
        nest.key = JSON.parse(json.slice(index, end)) as string;
        if (reached()) return best;
      }
      index = end - 1;
    } else if (sign === '[' || sign === '{') {
      nests.push({ list: sign === '[', key: sign === '[' ? 0 : '' });
      if (sign === '[' && reached()) return best;
    } else if (sign === ']' || sign === '}') {
      nests.pop();
      // The value at the last name found has ended.
      if (nests.length <= along) return best;
    } else if (sign === ',' && nest) {
      if (nests.length === along) return best;
      if (typeof nest.key === 'number') {
        nest.key += 1;
        if (reached()) return best;
      } else nest.key = '';
    }
  }
  return best;
}

/** Behind the end of a text that begins here. */
export function endOf(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
