import { type Day, type FeeItem, inForce, type Price, type Waiver } from '../pack.ts';

/** What one line costs: a sum, or why there is none. `no-rate`: no price is in force that day, or none for that quantity. `local`: the county sets it. */
export type FeeSum =
  | { readonly kind: 'sum'; readonly amount: number; readonly waived: number; readonly how: string }
  | { readonly kind: 'no-rate' }
  | { readonly kind: 'local' }
  | { readonly kind: 'bad-quantity' };

/** The fee of an item in whole NT$ for a quantity on a day; quantity must be a whole number from 0 to 9,999. */
export function feeFor(item: FeeItem, quantity: number, day: Day, waiver?: Waiver): FeeSum {
  if (!isQuantity(quantity)) return { kind: 'bad-quantity' };
  const price = item.prices.find(each => inForce(each, day));
  if (!price) return { kind: 'no-rate' };
  if (price.rule === 'local') return { kind: 'local' };
  const found = priced(price, quantity);
  if (!found) return { kind: 'no-rate' };
  const { amount, how } = found;
  const waived = waiver && waives(item, waiver, day) ? (waiver.effect === 'free' ? amount : Math.floor(amount / 2)) : 0;
  return { kind: 'sum', amount: amount - waived, waived, how };
}

/** Whether a waiver may be applied to an item on a day. */
export function waives(item: FeeItem, waiver: Waiver, day: Day): boolean {
  return item.waivers.includes(waiver.id) && inForce(waiver, day);
}

/** Whether a number can be a quantity: whole, not negative, at most 9,999. */
export function isQuantity(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 9999;
}

function priced(
  price: Exclude<Price, { rule: 'local' }>,
  quantity: number,
): { amount: number; how: string } | undefined {
  switch (price.rule) {
    case 'first-and-subsequent': {
      const amount = quantity === 0 ? 0 : price.first + (quantity - 1) * price.subsequent;
      const how =
        quantity > 1 ? `${price.first} + ${price.subsequent} × ${quantity - 1}` : `${price.first} × ${quantity}`;
      return { amount, how };
    }
    case 'tiered': {
      const tier = price.tiers.find(each => each.lt === undefined || quantity < each.lt);
      return tier && { amount: tier.amount, how: `${quantity} ${price.by}` };
    }
    default:
      return { amount: price.amount * quantity, how: `${price.amount} × ${quantity}` };
  }
}
