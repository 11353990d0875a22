import { type Day, type FeeItem, inForce, type Pack, type Price, type Waiver } from '../pack.ts';

/** One line of the table: what is charged on the day, and what of it may be waived then. */
export interface FeeRow {
  readonly item: FeeItem;
  readonly price: Price;
  readonly waivers: readonly Waiver[];
}
/** All fees of a day, as the public is told of them. */
export interface FeeTable {
  /** Set for the whole country, paid at this office. */
  readonly national: readonly FeeRow[];
  /** Set by the county, paid at this office. */
  readonly local: readonly FeeRow[];
  /** Not paid at this office. */
  readonly elsewhere: readonly FeeRow[];
  /** Items without a price on the day. */
  readonly unpriced: readonly FeeItem[];
  /** Each waiver of the rows once, in the order of the rows. */
  readonly waivers: readonly Waiver[];
}

/** The table of fees on a day. Of waivers only those that are sure and hold in the whole country: a doubtful one, or one of another county, is no promise to the public. */
export function feeTableOf({ fees, waivers }: Pick<Pack, 'fees' | 'waivers'>, day: Day): FeeTable {
  const rows: FeeRow[] = [];
  const unpriced: FeeItem[] = [];
  for (const item of Object.values(fees)) {
    const price = item.prices.find(each => inForce(each, day));
    if (price) rows.push({ item, price, waivers: item.waivers.flatMap(id => promised(waivers[id], day)) });
    else unpriced.push(item);
  }
  const here = rows.filter(({ item }) => item.collected === 'here');
  return {
    national: here.filter(({ item }) => item.scope === 'national'),
    local: here.filter(({ item }) => item.scope === 'local'),
    elsewhere: rows.filter(({ item }) => item.collected === 'elsewhere'),
    unpriced,
    waivers: [...new Set(rows.flatMap(row => row.waivers))],
  };
}

function promised(waiver: Waiver | undefined, day: Day): readonly Waiver[] {
  if (!waiver || waiver.scope === 'local' || waiver.confidence === 'low' || !inForce(waiver, day)) return [];
  return [waiver];
}
