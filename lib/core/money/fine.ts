import type { Offence } from '../pack.ts';

/** The fine in whole NT$ by the table of tiers for days late (戶籍罰鍰處罰金額基準表); 0 when not late. After an ignored demand the fixed amount. */
export function fineFor(offence: Offence, daysLate: number, demandIgnored = false): number {
  if (daysLate <= 0) return 0;
  if (demandIgnored && offence.afterDemand !== undefined) return offence.afterDemand;
  for (const tier of offence.tiers) {
    if ('from' in tier && daysLate >= tier.from && (tier.to === undefined || daysLate <= tier.to)) return tier.amount;
  }
  return 0;
}

/** The bounds of a reduced fine (行政罰法 §18 III): half of both ends, or a third where the law also allows to waive it; NT$, may be fractional. */
export function reducedRange(offence: Offence, withExemption = false): { readonly min: number; readonly max: number } {
  const part = withExemption ? 3 : 2;
  return { min: offence.min / part, max: offence.max / part };
}
