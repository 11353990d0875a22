import type { Slot, SlotState } from '../../lib/core/assess/tally.ts';
import type { Text } from '../../lib/core/pack.ts';
import { isLacking, type Want } from '../../lib/core/visit/visit.ts';
import type { CaseView } from '../panel/case-view.ts';

/** What the citizen is shown: of one procedure, or of all of the visit. */
export interface Together {
  readonly titles: readonly Text[];
  /** Others may read the screen: no title is shown. */
  readonly sensitive: boolean;
  /** Each thing wanted once, and how it stands where it is worst. */
  readonly slots: readonly Slot[];
  readonly lacking: number;
  /** Nothing of it can be accepted. */
  readonly ended: boolean;
  /** Open questions that still decide something. */
  readonly questions: number;
  readonly total: number;
  readonly incomplete: boolean;
}

/** All that is asked of the citizen in hand. */
export function togetherOf({ visit, procedure, assessment, tally }: CaseView): Together {
  const parts = visit?.parts ?? [{ procedure, assessment, title: procedure.title }];
  return {
    titles: parts.map(part => part.title),
    sensitive: parts.some(part => part.procedure.sensitive),
    // Rows of different procedures may bear one name.
    slots: visit?.wants.map((want, index) => ({ ...worst(want), id: `${index}` })) ?? tally.slots,
    lacking: visit?.wants.filter(isLacking).length ?? tally.lacking,
    ended: parts.every(part => part.assessment.ended),
    questions: parts.reduce((sum, part) => sum + part.assessment.next.length, 0),
    total: visit?.total ?? assessment.bill.total,
    incomplete: visit?.incomplete ?? assessment.bill.incomplete,
  };
}

const WORST: readonly SlotState[] = ['mismatch', 'missing', 'unchecked', 'have', 'verified', 'can-look-up'];

function worst({ of }: Want): Slot {
  const slots = of.map(({ slot }) => slot).sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state));
  return slots[0] as Slot;
}
