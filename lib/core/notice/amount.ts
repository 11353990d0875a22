import type { FeeLine } from '../assess/assessment.ts';
import type { Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';

/** The amount of a fee line as said on paper and on screen. */
export function amountOf({ sum, item }: Pick<FeeLine, 'sum' | 'item'>): Text {
  switch (sum.kind) {
    case 'sum':
      return item.collected === 'here'
        ? both(say => say.money(sum.amount))
        : both(say => say.payElsewhere(say.money(sum.amount), say.pick({ zh: item.payTo, en: item.payTo })));
    case 'local':
      return both(say => say.feeLocal());
    case 'no-rate':
      return both(say => say.feeNoRate());
    default:
      return both(say => say.badQuantity());
  }
}
