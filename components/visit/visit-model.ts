import { isShort, type Visit } from '../../lib/core/visit/visit.ts';
import { say, strings } from '../strings/strings.ts';

/** How a citizen's procedures stand together, in one sentence. */
export function visitSays({ parts, wants, lacking, total, incomplete }: Visit): string {
  const open = wants.filter(
    ({ of }) => of.some(({ slot }) => slot.state === 'unchecked') && !of.some(({ slot }) => isShort(slot)),
  );
  return strings().visit.says({
    lacking,
    unchecked: open.length,
    questions: parts.reduce((sum, { assessment }) => sum + assessment.next.length, 0),
    ended: parts.filter(({ assessment }) => assessment.ended).length,
    total: say().money(total),
    incomplete,
  });
}
