import type * as z from 'zod/mini';
import { type Fault, type Place, shown } from '../core/faults/fault.ts';

/** What a schema found, at the place the way through the parsed value leads to. */
export function shapeFaults(error: z.core.$ZodError | undefined, place: (way: Place) => Place = way => way): Fault[] {
  return (error?.issues ?? []).map(issue => ({ at: place(issue.path as (string | number)[]), says: reasonOf(issue) }));
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has ${issue.keys.slice(0, 5).map(shown).join(', ')}, which nothing is known of`;
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(' or ')}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    case 'invalid_format':
      return 'is not written as it must be';
    case 'invalid_union':
      return 'has none of the shapes it may have';
    default:
      return issue.message;
  }
}
