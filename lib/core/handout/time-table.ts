import type { Pack, Procedure, Text, TimeKind } from '../pack.ts';

/** How long a procedure takes, what that rests on, and where it is written. */
export interface TimeRow {
  readonly procedure: Procedure;
  readonly time: Text;
  readonly kind: TimeKind;
  readonly basis: string;
}
/** The procedures of one category, in the order of the rules. */
export interface TimeGroup {
  readonly category: string;
  readonly rows: readonly TimeRow[];
}

/** The processing times of all procedures that have one, by category in the order given; other categories come after. */
export function timeTableOf(
  { procedures }: Pick<Pack, 'procedures'>,
  categories: readonly string[],
): readonly TimeGroup[] {
  const rows = procedures.flatMap(rowsOf);
  const all = [...new Set([...categories, ...procedures.map(each => each.category)])];
  return all
    .map(category => ({ category, rows: rows.filter(({ procedure }) => procedure.category === category) }))
    .filter(group => group.rows.length > 0);
}

/** A time of which nothing more is known than its source is how it is done. */
function rowsOf(procedure: Procedure): readonly TimeRow[] {
  const { processing, sources } = procedure;
  if (!processing) return [];
  const { time, kind = 'practice', cite, source } = processing;
  return [{ procedure, time, kind, basis: cite ?? sources[source]?.title ?? '' }];
}
