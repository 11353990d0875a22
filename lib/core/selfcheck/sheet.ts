// What a citizen checks at home: from the rules of a procedure, every situation at once.
import { factsOf } from '../conditions/condition.ts';
import { ENDING } from '../conditions/interview.ts';
import type { Alternative } from '../handout/alternatives.ts';
import {
  type Condition,
  type Day,
  type Group,
  inForce,
  type Outcome,
  type Person,
  type Procedure,
  type ProcedureFee,
  type Requirement,
} from '../pack.ts';
import { type Entry, type Node, treeOf } from './tree.ts';
import { excludes, waysOf } from './ways.ts';

/** Something that follows from answers. */
export type Lead =
  | { readonly kind: 'paper'; readonly paper: Requirement; readonly choice: Group | undefined }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'fee'; readonly fee: ProcedureFee }
  | { readonly kind: 'end'; readonly outcome: Outcome };
/** Something, and the questions it hangs on; none where it always is so. */
export interface Depending<T> {
  readonly of: T;
  readonly on: readonly string[];
}
export interface SelfCheck {
  /** All that is brought, charged, and who comes, by situation. */
  readonly tree: Node<Lead>;
  /** What hangs on more answers together than can be shown. */
  readonly maybe: readonly Depending<Lead>[];
  /** What the office looks up. */
  readonly lookups: readonly Depending<Requirement>[];
  /** Handed in afterwards. */
  readonly later: readonly Requirement[];
}

/** More answers together than these are nothing to be shown question within question. */
const DEEPEST = 4;
const DEEPEST_END = 2;

/** The self-check of a procedure on a day. What the office looks up is asked of nobody for whom it does so. */
export function selfCheckOf(procedure: Procedure, day: Day): SelfCheck {
  const { questions } = procedure;
  const papers = procedure.requirements.filter(each => inForce(each, day));
  const now = papers.filter(each => each.phase !== 'later');
  const entries: Entry<Lead>[] = [];
  const maybe: Depending<Lead>[] = [];
  const put = (when: Condition | undefined, most: number, lead: Lead, ways = waysOf(when, questions, day)) => {
    if (ways?.every(({ length }) => length <= most)) entries.push(...ways.map(way => ({ way, lead })));
    else maybe.push({ of: lead, on: factsOf(when) });
  };
  for (const outcome of procedure.outcomes) {
    if (ENDING.has(outcome.kind) && inForce(outcome, day)) put(outcome.when, DEEPEST_END, { kind: 'end', outcome });
  }
  for (const person of procedure.persons) put(person.when, DEEPEST, { kind: 'person', person });
  const asked = now.map((paper): Asked => {
    const when = askedOf(paper, now, procedure);
    return { paper, when, ways: waysOf(when, questions, day) };
  });
  for (const each of asked)
    put(each.when, DEEPEST, { kind: 'paper', paper: each.paper, choice: choiceOf(each, asked, procedure) }, each.ways);
  for (const fee of procedure.fees) {
    if (inForce(fee, day)) put(fee.when, DEEPEST, { kind: 'fee', fee });
  }
  return {
    tree: treeOf(entries, questions, day, untilTheEnd),
    maybe,
    lookups: now.flatMap(of => {
      const when = lookedUp(of);
      const ways = when && waysOf(when, questions, day);
      if (!when || ways?.length === 0) return [];
      return [{ of, on: ways?.some(({ length }) => length === 0) ? [] : factsOf(when) }];
    }),
    later: papers.filter(each => each.phase === 'later'),
  };
}

interface Asked {
  readonly paper: Requirement;
  readonly when: Condition | undefined;
  readonly ways: readonly Alternative[] | undefined;
}

/** The group a paper is one of, where somebody may have another of it to choose. */
function choiceOf({ paper, ways }: Asked, asked: readonly Asked[], { groups }: Procedure): Group | undefined {
  const group = groups.find(each => each.id === paper.oneOf);
  const others = asked.filter(each => each.paper !== paper && each.paper.oneOf === group?.id);
  if (!group || others.length < group.min) return undefined;
  return others.every(other => ways && other.ways && excluded(ways, other.ways)) ? undefined : group;
}

function excluded(ways: readonly Alternative[], others: readonly Alternative[]): boolean {
  return ways.every(way => others.every(other => excludes(way, other)));
}

/** Whoever is told that it ends here need not read on; of several endings the first counts. */
function untilTheEnd(leads: readonly Lead[]): { readonly leads: readonly Lead[]; readonly ends: boolean } {
  const end = leads.find(each => each.kind === 'end');
  return end ? { leads: [end], ends: true } : { leads, ends: false };
}

/** When a paper is looked up, if it ever is. */
function lookedUp({ when, lookup }: Requirement): Condition | undefined {
  return lookup && { all: [when, lookup.when].filter(each => each !== undefined) };
}

/** When a paper is asked for: wanted, and neither looked up itself nor in a choice of which enough is looked up. */
function askedOf(paper: Requirement, papers: readonly Requirement[], { groups }: Procedure): Condition | undefined {
  const group = groups.find(each => each.id === paper.oneOf);
  const enough = group?.min === 1 ? papers.filter(each => each.oneOf === group.id) : [paper];
  const lookups = enough.flatMap(each => lookedUp(each) ?? []);
  if (lookups.length === 0) return paper.when;
  return { all: [...(paper.when ? [paper.when] : []), ...lookups.map(not => ({ not }))] };
}

/** Papers to be ticked: each alone, or several of a group of which some suffice. */
export interface CheckItem {
  readonly group: Group | undefined;
  readonly papers: readonly Requirement[];
}

/** The papers among what follows, those of one choice together where the first of them stands. */
export function itemsOf(leads: readonly Lead[]): readonly CheckItem[] {
  const papers = leads.flatMap(each => (each.kind === 'paper' ? [each] : []));
  return papers.flatMap(({ paper, choice }, at): CheckItem[] => {
    if (!choice) return [{ group: undefined, papers: [paper] }];
    if (papers.findIndex(each => each.choice === choice) < at) return [];
    return [{ group: choice, papers: papers.flatMap(each => (each.choice === choice ? [each.paper] : [])) }];
  });
}
