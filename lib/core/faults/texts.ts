// What no content may hold, whatever its shape: looked for before the shape is, and without recursion, so that nothing is too deep for it.
import { isDay } from '../days/day.ts';
import { FORBIDDEN } from '../layers/bounds.ts';
import type { Fault, Place } from './fault.ts';

/** Far beyond any content, and soon refused: nests, entries of one list or table, values in all. */
const MOST = { depth: 48, condition: 16, entries: 5000, values: 500_000 };
const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});|\b(?:javascript|vbscript|data):/i;
/** Moves or hides the text beside it. New lines and tabs are texts' own. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Step {
  readonly value: unknown;
  readonly key: string | number;
  readonly depth: number;
  /** How deep within a condition; 0 outside. */
  readonly within: number;
  readonly holder: Step | undefined;
}

/** Names, texts and nestings that are refused, each with its place. Names nobody may use and what is nested too deep or too long are taken out of the value: what is left may be looked into by anybody, but where the one fault is of the whole. */
export function textFaults(root: unknown): Fault[] {
  const faults: Fault[] = [];
  const todo: Step[] = [{ value: root, key: '', depth: 0, within: 0, holder: undefined }];
  let values = 0;
  for (let step = todo.pop(); step; step = todo.pop()) {
    const { value, depth } = step;
    values += 1;
    if (values > MOST.values) return [{ at: [], kind: 'too-many-values', facts: [String(MOST.values)] }];
    const kind = typeof value === 'string' ? textFault(value) : undefined;
    if (kind) faults.push({ at: placeOf(step), kind, facts: [value as string] });
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MOST.depth || step.within > 2 * MOST.condition) {
      const top = topOf(step);
      faults.push({ at: placeOf(top), kind: 'too-deep' });
      takeOut(top);
      continue;
    }
    const list = Array.isArray(value);
    const entries = Object.entries(value);
    if (entries.length > MOST.entries) {
      const facts = [String(entries.length), String(MOST.entries)];
      const fault: Fault = { at: placeOf(step), kind: 'too-many-entries', facts };
      if (!step.holder) return [fault];
      faults.push(fault);
      takeOut(step);
      continue;
    }
    // Backwards, as the last put in is looked at first.
    for (const [key, each] of entries.reverse()) {
      const inner: Step = {
        value: each,
        key: list ? Number(key) : key,
        depth: depth + 1,
        within: step.within > 0 || key === 'when' ? step.within + 1 : 0,
        holder: step,
      };
      const fault = list ? undefined : nameFault(key);
      if (fault) {
        faults.push({ at: placeOf(inner), kind: fault });
        takeOut(inner);
      } else todo.push(inner);
    }
  }
  return faults;
}

/** A text without what cannot be seen in it. */
export function withoutUnseen(text: string): string {
  return text.replace(ALL_UNSEEN, '');
}

/** What is wrong with one text. */
export function textFault(text: string): 'markup' | 'unseen' | 'no-day' | undefined {
  if (MARKUP.test(text)) return 'markup';
  if (UNSEEN.test(text)) return 'unseen';
  return DAY.test(text) && !isDay(text) ? 'no-day' : undefined;
}

function nameFault(name: string): 'forbidden-name' | 'bad-name' | undefined {
  if (FORBIDDEN.has(name)) return 'forbidden-name';
  return MARKUP.test(name) || UNSEEN.test(name) ? 'bad-name' : undefined;
}

/** Where what is too deep begins: at a condition, or else where most contents have ended. */
function topOf(step: Step): Step {
  const way = wayTo(step);
  return way.find(each => each.key === 'when') ?? (way[5] as Step);
}

/** The steps to a value, without the root. */
function wayTo(step: Step): Step[] {
  const way: Step[] = [];
  for (let each = step; each.holder; each = each.holder) way.unshift(each);
  return way;
}

function placeOf(step: Step): Place {
  return wayTo(step).map(each => each.key);
}

function takeOut({ holder, key }: Step): void {
  const value = holder?.value as Record<string | number, unknown>;
  if (Array.isArray(value)) value[Number(key)] = null;
  else delete value[key];
}
