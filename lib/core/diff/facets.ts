// What follows from a case, facet by facet: of each paper, fee, person and so on, the states in which it can stand and the cases of each.
import { feeFor } from '../money/fees.ts';
import { inForce, type Pack, type Procedure, type ProcedureFee, type Requirement, type Text } from '../pack.ts';
import { type Cases, NONE } from '../proof/diagram.ts';
import { byNumber, type Line, lookupOf } from '../proof/shapes.ts';
import type { Walk } from '../proof/walk.ts';
import type { Aliases } from './aliases.ts';
import * as say from './states.ts';

export type Part =
  | 'outcome'
  | 'paper'
  | 'fee'
  | 'total'
  | 'period'
  | 'person'
  | 'office'
  | 'agent'
  | 'duty'
  | 'interim'
  | 'case';
/** One state of a facet. Two states are the same where `is` is. */
export interface Held {
  readonly is: string;
  readonly state: Text;
  readonly cases: Cases;
}
export interface Facet {
  readonly part: Part;
  readonly name: Text;
  /** Disjoint; in the cases of none of them it is absent. */
  readonly held: readonly Held[];
}
/** One version on one day. */
export interface Side {
  readonly pack: Pack;
  readonly walk: Walk;
  /** The names under which texts stand in the other version, where only their words differ. */
  readonly aliases: Aliases;
}

/** What becomes of a case at all: it goes on, or the outcome that ends it. */
export function verdictOf({ walk, aliases }: Side): Facet {
  const { endings, alive } = walk;
  return {
    part: 'outcome',
    name: say.OUTCOME,
    held: [
      { is: 'goes on', state: say.GOES_ON, cases: alive },
      ...endings.map(({ outcome, anyhow }) => ({
        is: [outcome.kind, outcome.to, aliases(outcome.says.zh)].join(),
        state: say.ending(outcome),
        cases: anyhow,
      })),
    ],
  };
}

/** Every facet of the cases that go on, by its name from one version to the next. */
export function facetsOf(side: Side): ReadonlyMap<string, Facet> {
  const { procedure } = side.walk;
  const facets = new Map<string, Facet>();
  for (const paper of procedure.requirements) facets.set(`paper ${paper.id}`, paperOf(side, paper));
  for (const item of new Set(procedure.fees.map(each => each.item))) facets.set(`fee ${item}`, feeOf(side, item));
  facets.set('total', totalOf(side));
  for (const { part, key, name, line, ...how } of linesOf(side)) {
    const at = `${part} ${key}`.trim();
    const cases = live(side.walk, line);
    const before = facets.get(at);
    const held = before ? besides(side.walk, before.held, { cases, ...how }) : [{ cases, ...how }];
    facets.set(at, { part, name, held });
  }
  return facets;
}

/** A line that stands in one state wherever it holds; `key` names it among those of its part. */
interface Simple extends Omit<Held, 'cases'> {
  readonly part: Part;
  readonly key: string;
  readonly name: Text;
  readonly line: Line;
}

function linesOf({ pack, walk, aliases }: Side): readonly Simple[] {
  const { period, persons, outcomes, offers, interims = [], office, agent } = walk.procedure;
  const offence = pack.offences[period?.late ?? ''];
  const duty = { part: 'duty' } as const;
  return [
    ...(period
      ? [{ part: 'period', key: '', name: say.PERIOD, line: period, ...say.period(period, offence) } as const]
      : []),
    ...persons.map(line => {
      const state = say.does(line.does);
      return { part: 'person', key: aliases(line.who.zh), name: line.who, line, is: line.does, state } as const;
    }),
    ...outcomes
      .filter(({ kind }) => kind === 'ask')
      .map(line => ({ ...duty, key: aliases(line.says.zh), name: line.says, line, is: 'ask', state: say.ASK })),
    ...offers.map(line => ({ ...duty, key: aliases(line.says), name: say.only(line.says), line, ...say.offer(line) })),
    ...interims.map(
      line => ({ part: 'interim', key: line.id, name: line.says, line, is: '', state: say.INTERIM }) as const,
    ),
    { part: 'office', key: '', name: say.OFFICE, line: {}, is: office.rule, state: say.office(office.rule) },
    { part: 'agent', key: '', name: say.AGENT, line: {}, is: String(agent.allowed), state: say.agent(agent.allowed) },
  ];
}

/** The states of lines of the same words: where one more holds, it stands beside those that do. */
function besides({ space }: Walk, held: readonly Held[], more: Held): readonly Held[] {
  const beside = held.flatMap(each => {
    const all = each.is.split(',');
    const both = { is: [...all, more.is].sort().join(), state: say.joined([each.state, more.state]) };
    return [
      { ...each, cases: space.without(each.cases, more.cases) },
      { ...(all.includes(more.is) ? each : both), cases: space.and(each.cases, more.cases) },
    ];
  });
  const alone = space.without(more.cases, space.some(held.map(each => each.cases)));
  return [...beside, { ...more, cases: alone }];
}

/** The cases that go on, whatever is answered to what is not asked, and in which a line holds. */
function live({ space, alive, truth, day }: Walk, line: Line): Cases {
  return inForce(line, day) ? space.and(alive, truth(line.when).yes) : NONE;
}

/** A paper: whether it is wanted alone or with others of its group, and whether the office looks it up. */
function paperOf({ walk }: Side, paper: Requirement): Facet {
  const { space, procedure } = walk;
  const wanted = live(walk, paper);
  const looked = lookupOf(paper);
  const lookup = looked ? space.and(wanted, live(walk, looked)) : NONE;
  const group = paper.phase === 'later' ? undefined : procedure.groups.find(each => each.id === paper.oneOf);
  const loose = group ? space.and(wanted, beyond(walk, group)) : NONE;
  const states = [
    { cases: space.without(wanted, space.or(lookup, loose)) },
    { cases: space.without(lookup, loose), lookup: true },
    { cases: space.without(loose, lookup), group },
    { cases: space.and(lookup, loose), lookup: true, group },
  ];
  return {
    part: 'paper',
    name: paper.name,
    held: states.map(({ cases, ...how }) => ({ cases, ...say.paper(paper, how) })),
  };
}

/** The cases in which more papers of a group hold than are wanted of it. */
function beyond(walk: Walk, { id, min }: Procedure['groups'][number]): Cases {
  const members = walk.procedure.requirements.filter(each => each.oneOf === id && each.phase !== 'later');
  const sets = members.map(each => live(walk, each));
  return walk.space.without(walk.alive, walk.space.some(byNumber(walk.space, walk.alive, sets, min + 1)));
}

const feeState = (fee: ProcedureFee) => (fee.practice ? 'practice' : fee.onRequest ? 'on-request' : 'due');

/** A fee at its price of the day; of several lines the one that surely falls due comes first, as in the bill. */
function feeOf({ pack, walk }: Side, id: string): Facet {
  const { space, day, procedure } = walk;
  const lines = procedure.fees.filter(each => each.item === id);
  const due = (fee: ProcedureFee) => Number(feeState(fee) === 'due');
  const item = pack.fees[id];
  let taken: Cases = NONE;
  const held: Held[] = [];
  for (const line of [...lines].sort((a, b) => due(b) - due(a))) {
    const cases = live(walk, line);
    held.push({ cases: space.without(cases, taken), ...say.fee(feeState(line), pack, id, day) });
    taken = space.or(taken, cases);
  }
  return { part: 'fee', name: item?.name ?? say.only(id), held };
}

/** What is to be paid here in all, for one of each. */
function totalOf({ pack, walk }: Side): Facet {
  const { space, day, procedure, alive } = walk;
  let sums = new Map<number, Cases>([[0, alive]]);
  for (const [id, item] of Object.entries(pack.fees)) {
    const lines = procedure.fees.filter(each => each.item === id && feeState(each) === 'due');
    const sum = feeFor(item, 1, day);
    if (lines.length === 0 || sum.kind !== 'sum' || item.collected !== 'here') continue;
    const cases = space.some(lines.map(each => live(walk, each)));
    const next = new Map<number, Cases>();
    const add = (amount: number, set: Cases) => next.set(amount, space.or(next.get(amount) ?? NONE, set));
    for (const [amount, set] of sums) {
      add(amount, space.without(set, cases));
      add(amount + sum.amount, space.and(set, cases));
    }
    sums = next;
  }
  const held = [...sums].map(([amount, cases]) => ({ is: String(amount), state: say.money(amount), cases }));
  return { part: 'total', name: say.TOTAL, held };
}
