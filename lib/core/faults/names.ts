import type { Fault, Place } from './fault.ts';
import { endOf } from './lines.ts';

/** Deeper nests are refused as such; as many faults are enough. */
const MOST = { depth: 64, faults: 1000 };

interface Nest {
  /** Of a list the index; of an object the name as read, once there is one. */
  key: string | number;
  readonly names: Set<string> | undefined;
  /** Whether a name comes next. */
  named: boolean;
}

/** Names that stand twice in one object of a text that is JSON: whoever reads it meets only the last. Each at its second place, in one walk along the text. */
export function namesTwice(json: string): Fault[] {
  const faults: Fault[] = [];
  const nests: Nest[] = [];
  const lines = json.trim().includes('\n');
  let depth = 0;
  let line = 1;
  for (let index = 0; index < json.length && faults.length < MOST.faults; index += 1) {
    const sign = json[index];
    const nest = depth === nests.length ? nests.at(-1) : undefined;
    if (sign === '\n') line += 1;
    else if (sign === '"') {
      const end = endOf(json, index);
      if (nest?.named && nest.names) {
        const name = JSON.parse(json.slice(index, end)) as string;
        nest.key = name;
        nest.named = false;
        if (nest.names.has(name)) faults.push({ at: placeOf(nests), kind: 'name-twice', ...(lines && { line }) });
        nest.names.add(name);
      }
      index = end - 1;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MOST.depth) continue;
      const names = sign === '{' ? new Set<string>() : undefined;
      nests.push({ key: 0, names, named: names !== undefined });
    } else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth < nests.length) nests.pop();
    } else if (sign === ',' && nest) {
      if (typeof nest.key === 'number') nest.key += 1;
      nest.named = true;
    }
  }
  return faults;
}

function placeOf(nests: readonly Nest[]): Place {
  return nests.map(each => each.key);
}
