import type * as z from 'zod/mini';
import type { Fault, Place } from '../core/faults/fault.ts';

/** What a schema found, at the place the way through the parsed value leads to. */
export function shapeFaults(error: z.core.$ZodError | undefined, place: (way: Place) => Place = way => way): Fault[] {
  return (error?.issues ?? [])
    .flatMap(issue => meant(issue))
    .map(issue => ({
      at: place(issue.path as (string | number)[]),
      ...reasonOf(issue),
    }));
}

/** Of several shapes the faults of the one that was meant: the only one whose fixed words are right. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const near = issue.errors.filter(
    each => !each.some(({ code, path }) => code === 'invalid_value' || path.length === 0),
  );
  const [only, ...more] = near;
  if (!only || more.length > 0) return [issue];
  return only.flatMap(each => meant({ ...each, path: [...issue.path, ...each.path] }));
}

function reasonOf(issue: z.core.$ZodIssue): Omit<Fault, 'at'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { kind: 'unknown-key', facts: [issue.keys.slice(0, 5).join(', ')] };
    case 'invalid_type':
      return { kind: 'type', facts: [issue.expected] };
    case 'invalid_value':
      return { kind: 'value', facts: [issue.values.map(String).join(' or ')] };
    case 'too_big':
      return { kind: 'too-big', facts: [String(issue.maximum), issue.origin] };
    case 'too_small':
      return { kind: 'too-small', facts: [String(issue.minimum), issue.origin] };
    case 'invalid_format':
      return { kind: 'format' };
    case 'invalid_union':
      return { kind: 'union' };
    default:
      return { kind: 'wrong', facts: [issue.message] };
  }
}

/** That a text is no JSON, with the line the parser names. */
export function notJson({ message }: Error): Omit<Fault, 'at'> {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  return { kind: 'not-json', facts: [message], ...(line && { line: Number(line) }) };
}
