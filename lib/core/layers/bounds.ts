/** A file somebody chooses that is larger than this, in bytes, is not even read. */
export const MOST_FILE_BYTES = 20_000_000;

/** Why a value from outside is not looked at further. */
export type Unbounded = 'forbidden-key' | 'too-deep' | 'too-large';

/** Names that every object has, or that make it another one. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Conditions: at most this deep, and this many parts. */
const CONDITION = { depth: 16, nodes: 2000 };
const WHOLE = { depth: 48, nodes: 60_000 };
const WITHIN = ['all', 'any', 'not'] as const;

/** Whether one change, as read, is small enough to be checked: whole and in each of its conditions. Never recurses, so nothing is too deep for it. */
export function unbounded(value: unknown): Unbounded | undefined {
  const todo: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  let nodes = 0;
  for (let each = todo.pop(); each; each = todo.pop()) {
    nodes += 1;
    if (nodes > WHOLE.nodes) return 'too-large';
    if (each.depth > WHOLE.depth) return 'too-deep';
    if (typeof each.value !== 'object' || each.value === null) continue;
    for (const [key, inner] of Object.entries(each.value)) {
      if (FORBIDDEN.has(key)) return 'forbidden-key';
      const fault = key === 'when' ? conditionUnbounded(inner) : undefined;
      if (fault) return fault;
      todo.push({ value: inner, depth: each.depth + 1 });
    }
  }
  return undefined;
}

function conditionUnbounded(condition: unknown): Unbounded | undefined {
  const todo: { readonly value: unknown; readonly depth: number }[] = [{ value: condition, depth: 1 }];
  let nodes = 0;
  for (let each = todo.pop(); each; each = todo.pop()) {
    nodes += 1;
    if (nodes > CONDITION.nodes) return 'too-large';
    if (each.depth > CONDITION.depth) return 'too-deep';
    const parts = (each.value ?? {}) as Partial<Record<(typeof WITHIN)[number], unknown>>;
    for (const name of WITHIN) {
      for (const value of [parts[name] ?? []].flat()) todo.push({ value, depth: each.depth + 1 });
    }
  }
  return undefined;
}
