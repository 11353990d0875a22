import type { FeeItem, Price } from '../../../lib/core/pack.ts';
import type { SheetReading } from '../sheets.tsx';

/** A price as it stands in the table. */
export function priceText(price: Price, item: FeeItem, { t, words }: SheetReading): string {
  const said = t.handout.fees;
  switch (price.rule) {
    case 'local':
      return words.feeLocal();
    case 'first-and-subsequent':
      return said.firstThen(words.pick(item.unit), words.money(price.first), words.money(price.subsequent));
    case 'tiered':
      return price.tiers
        .map(({ lt, amount }, index) =>
          said.tier(price.by, price.tiers[index - 1]?.lt, lt, amount === 0 ? said.free : words.money(amount)),
        )
        .join('\n');
    default:
      return price.amount === 0 ? said.free : words.money(price.amount);
  }
}
