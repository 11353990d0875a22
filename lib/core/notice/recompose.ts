import type { Case } from '../case.ts';
import type { Pack } from '../pack.ts';
import { visitOf } from '../visit/visit.ts';
import { composeVisit } from './compose-visit.ts';
import type { Notice } from './notice.ts';

/**
 * The notice of a slip of these cases composed anew, so that it can be said in further languages; nothing where it would
 * not be word for word the one that was printed, as the rules have changed.
 */
export function recompose(pack: Pack, cases: readonly Case[], printed: Notice): Notice | undefined {
  const visit = visitOf(pack, cases);
  if (visit.parts.length < cases.length) return undefined;
  const notice = composeVisit(pack, visit);
  return wordsOf(notice) === wordsOf(printed) ? notice : undefined;
}

/** Everything a notice says, whatever the order of its keys. */
function wordsOf({ blocks }: Notice): string {
  return JSON.stringify(blocks, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
