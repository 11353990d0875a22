import { assess, procedureOf } from '../assess/assess.ts';
import type { Case } from '../case.ts';
import type { Pack } from '../pack.ts';
import { composeNotice } from './compose.ts';
import type { Notice } from './notice.ts';

/**
 * The notice of a slip composed anew, so that it can be said in further languages; nothing where it would not be word for
 * word the one that was printed, as the rules have changed.
 */
export function recompose(pack: Pack, kase: Case, printed: Notice): Notice | undefined {
  const procedure = procedureOf(pack, kase.procedure);
  if (!procedure) return undefined;
  const notice = composeNotice(pack, procedure, kase, assess(pack, procedure, kase));
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
