import type { Case } from '../case.ts';
import { evaluate, type Facts } from '../conditions/condition.ts';
import { feeFor } from '../money/fees.ts';
import { inForce, type Pack, type Procedure } from '../pack.ts';
import type { FeeBill, FeeLine } from './assessment.ts';

/** The fees of a case with their total at this office; an item named by several lines is charged once, by the line that surely holds. */
export function billOf(pack: Pack, procedure: Procedure, kase: Case, facts: Facts): FeeBill {
  const lines = new Map<string, FeeLine>();
  for (const fee of procedure.fees) {
    if (!inForce(fee, kase.applied)) continue;
    const why = evaluate(fee.when, facts);
    if (why.value === 'no') continue;
    const item = pack.fees[fee.item];
    if (!item) throw new Error(`fee item ${fee.item} is not in the pack`);
    const quantity = kase.quantities[fee.item] ?? 1;
    const claimed = kase.waivers[fee.item];
    const waiver = claimed === undefined ? undefined : pack.waivers[claimed];
    const sum = feeFor(item, quantity, kase.applied, waiver);
    const state =
      why.value === 'depends' ? 'depends' : fee.practice ? 'practice' : fee.onRequest ? 'on-request' : 'due';
    const wanted = state === 'due' || kase.requested.includes(fee.item);
    const counted = wanted && state !== 'depends' && item.collected === 'here';
    const line: FeeLine = { fee, item, state, why, quantity, waiver, sum, counted };
    const before = lines.get(fee.item);
    if (!before || (before.state !== 'due' && state === 'due')) lines.set(fee.item, line);
  }
  return totalled([...lines.values()], kase.paid);
}

function totalled(lines: readonly FeeLine[], paid: number | undefined): FeeBill {
  const counted = lines.filter(line => line.counted);
  const total = counted.reduce((sum, line) => sum + (line.sum.kind === 'sum' ? line.sum.amount : 0), 0);
  const incomplete = counted.some(line => line.sum.kind !== 'sum');
  return { lines, total, incomplete, change: changeOf({ total, incomplete }, paid) };
}

/** NT$ to hand back of what was paid towards a total; undefined until that is known and enough was paid. */
export function changeOf({ total, incomplete }: Pick<FeeBill, 'total' | 'incomplete'>, paid: number | undefined) {
  return paid === undefined || paid < total || incomplete ? undefined : paid - total;
}
