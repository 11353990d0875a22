// Days, amounts and verifications: whether a price, a fine, a calendar is there for every day that can come up, and whether a paper is asked for that need not be.
import { addDays } from '../days/day.ts';
import { countPeriod } from '../days/period.ts';
import { type Day, inForce, type Offence, type Pack, type ProcedurePeriod } from '../pack.ts';
import { type Examined, type Finding, named } from './finding.ts';
import { SAYS } from './says.ts';
import { everInForce, spansOf } from './spans.ts';

/** Fees charged on days on which they have no price. */
export function pricesMissingIn({ pack, procedure }: Examined): readonly Finding[] {
  return procedure.fees.flatMap(fee => {
    const item = pack.fees[fee.item];
    if (!item || !everInForce(fee)) return [];
    const days = spansOf([fee, ...item.prices]);
    const bare = days.findIndex(day => inForce(fee, day) && !item.prices.some(price => inForce(price, day)));
    if (bare < 0) return [];
    const [day, next] = days.slice(bare) as [Day, Day?];
    const says = SAYS['price-gap'](item.name, bare === 0 ? undefined : day, next && addDays(next, -1));
    const place = { part: 'fee', id: fee.item } as const;
    return [named({ kind: 'price-gap', procedure: procedure.id, place, says, day })];
  });
}

/** A period unlike the one all procedures share. */
export function periodFaultsIn({ pack, procedure }: Examined): readonly Finding[] {
  const { id, period } = procedure;
  const shared = period && pack.periods[period.id];
  if (!shared || shared.days === undefined || !everInForce(period)) return [];
  if (shared.days === period.days && monthsOf(shared) === monthsOf(period)) return [];
  const place = { part: 'period', id: period.id } as const;
  return [named({ kind: 'period-differs', procedure: id, place, says: SAYS['period-differs'](shared.name) })];
}

/** Years whose calendar is missing although a period that begins to run today ends in them. */
export function calendarGapsIn(pack: Pack, today: Day): readonly Finding[] {
  const years = pack.procedures.flatMap(({ period }) => {
    if (!period || !everInForce(period)) return [];
    const { lastDay, sure } = countPeriod({ days: period.days }, today, pack.calendar);
    return sure ? [] : [lastDay.slice(0, 4)];
  });
  return [...new Set(years)].map(year =>
    named({
      kind: 'calendar-missing',
      place: { part: 'shared', id: `calendar-${year}` },
      says: SAYS['calendar-missing'](year),
    }),
  );
}

function monthsOf({ after }: Pick<ProcedurePeriod, 'after'>): number {
  return (after?.months ?? 0) + 12 * (after?.years ?? 0);
}

/**
 * Papers the citizen must bring though the pack knows, in this or another procedure, how such a paper is looked up: unless
 * what is done without the paper is written (`fallback`), or its absence sends nobody away.
 */
export function lookupsMissedIn({ pack, procedure }: Examined): readonly Finding[] {
  const known = new Map(
    pack.procedures.flatMap(({ title, requirements }) =>
      requirements.flatMap(({ document, lookup }) => (lookup ? [[document, title] as const] : [])),
    ),
  );
  return procedure.requirements.flatMap(paper => {
    const where = known.get(paper.document);
    if (!where || paper.lookup || paper.fallback || paper.need || !everInForce(paper)) return [];
    const place = { part: 'requirement', id: paper.id } as const;
    return [
      named({ kind: 'lookup-missed', procedure: procedure.id, place, says: SAYS['lookup-missed'](paper.name, where) }),
    ];
  });
}

/** Fines by days late that leave days out, count some twice, or go beyond the law. */
export function fineFaultsIn(pack: Pack): readonly Finding[] {
  return Object.values(pack.offences).flatMap(offence => [...tierGap(offence), ...tierBounds(offence)]);
}

function tierGap({ id, name, tiers }: Offence): readonly Finding[] {
  const days = tiers.flatMap(tier => ('from' in tier ? [tier] : []));
  if (days.length === 0) return [];
  const edges = days.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to, to + 1]));
  const bare = [1, ...edges].find(
    day => day > 0 && days.filter(({ from, to }) => day >= from && (to === undefined || day <= to)).length !== 1,
  );
  if (bare === undefined) return [];
  return [
    named({ kind: 'tier-gap', place: { part: 'shared', id: `offence-${id}` }, says: SAYS['tier-gap'](name, bare) }),
  ];
}

function tierBounds({ id, name, tiers, min, max, afterDemand }: Offence): readonly Finding[] {
  const amounts = [...tiers.map(each => each.amount), ...(afterDemand === undefined ? [] : [afterDemand])];
  const wrong = amounts.find(amount => amount < min || amount > max);
  if (wrong === undefined) return [];
  const place = { part: 'shared', id: `offence-${id}` } as const;
  return [named({ kind: 'tier-bounds', place, says: SAYS['tier-bounds'](name, wrong) })];
}
