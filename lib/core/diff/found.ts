// The differences between two versions of a procedure, day by day, and equal ones together.
import type { Day, Pack, Procedure } from '../pack.ts';
import { type Cases, NONE } from '../proof/diagram.ts';
import { aliasesOf } from './aliases.ts';
import { type Facet, facetsOf, type Held, type Side, verdictOf } from './facets.ts';
import type { Joint } from './joint.ts';
import type { Change } from './says.ts';
import { CASE } from './states.ts';

/** One version of a procedure, and the pack it stands in. */
export interface Version {
  readonly pack: Pack;
  readonly procedure: Procedure;
}
/** One difference on one day: its cases, and the cases among which they are told apart. */
interface Found extends Change {
  readonly cases: Cases;
  readonly among: Cases;
}

/** All differences of one day. */
export function foundIn(joint: Joint, before: Version, after: Version): readonly Found[] {
  const aliases = aliasesOf(before.procedure, after.procedure);
  const old: Side = { pack: before.pack, walk: joint.before, aliases: zh => zh };
  const now: Side = { pack: after.pack, walk: joint.after, aliases };
  const goOn = joint.space.every([joint.both, joint.before.alive, joint.after.alive]);
  const [facets, others] = [facetsOf(old), facetsOf(now)];
  const all: Found[] = [
    { part: 'case', key: 'gone', name: CASE, from: CASE, cases: joint.lost, among: joint.cases },
    { part: 'case', key: 'new', name: CASE, to: CASE, cases: joint.gained, among: joint.cases },
    ...otherwise(joint, 'outcome', verdictOf(old), verdictOf(now), joint.both),
    ...[...new Set([...facets.keys(), ...others.keys()])].flatMap(key =>
      otherwise(joint, key, facets.get(key), others.get(key), goOn),
    ),
  ];
  return all.filter(each => each.cases !== NONE);
}

/** Where one facet stands otherwise than before, among some cases. */
function otherwise(
  { space }: Joint,
  key: string,
  before: Facet | undefined,
  after: Facet | undefined,
  among: Cases,
): readonly Found[] {
  const { part, name } = (after ?? before) as Facet;
  const states = (facet: Facet | undefined) => {
    const held = facet?.held ?? [];
    const absent = space.without(among, space.some(held.map(each => each.cases)));
    return [...held, { is: undefined, state: undefined, cases: absent }] as readonly Partial<Held>[];
  };
  return states(before).flatMap(old =>
    states(after)
      .filter(now => now.is !== old.is)
      .map(now => ({
        part,
        key,
        name,
        from: old.state,
        to: now.state,
        cases: space.every([among, old.cases as Cases, now.cases as Cases]),
        among,
      })),
  );
}

/** Equal differences: the same cases on the same days. */
interface Grouped {
  readonly cases: Cases;
  readonly among: Cases;
  readonly days: readonly Day[];
  readonly changes: readonly Change[];
}

/** Differences of the same cases on the same days stand together. */
export function groupsOf(found: ReadonlyMap<Day, readonly Found[]>): readonly Grouped[] {
  const lines = new Map<string, { readonly first: Found; readonly days: Day[] }>();
  for (const [day, all] of found)
    for (const first of all) {
      const { part, key, from, to, cases } = first;
      put(lines, JSON.stringify([part, key, from, to, cases]), { first, days: [] }).days.push(day);
    }
  const groups = new Map<string, Grouped & { readonly changes: Change[] }>();
  for (const { first, days } of lines.values()) {
    const { cases, among, ...change } = first;
    const own = change.part === 'outcome' || change.part === 'case';
    put(groups, [own, cases, ...days].join(), { cases, among, days, changes: [] }).changes.push(change);
  }
  return [...groups.values()];
}

/** What stands under a key; what is given where nothing does yet. */
function put<T>(into: Map<string, T>, key: string, fresh: T): T {
  const there = into.get(key) ?? fresh;
  into.set(key, there);
  return there;
}
