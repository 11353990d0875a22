import { evaluate } from '../conditions/condition.ts';
import type { Alternative, Bound, Literal } from '../handout/alternatives.ts';
import { type Day, inForce, type Option, type Question } from '../pack.ts';

/** Whole numbers from one on and below another; without either, from 0 or without end. */
export interface Range {
  readonly from: number | undefined;
  readonly below: number | undefined;
}
/** Answers to a question from which the same follows. */
export interface Exit<T> {
  readonly options: readonly Option[];
  readonly ranges: readonly Range[];
  readonly next: Node<T>;
}
/** A question with all that can be answered to it. */
export interface Stage<T> {
  readonly question: Question;
  readonly exits: readonly Exit<T>[];
}
/** What follows at once, and the questions on whose answers more follows. */
export interface Node<T> {
  readonly leads: readonly T[];
  readonly stages: readonly Stage<T>[];
}
/** One way in which something follows. */
export interface Entry<T> {
  readonly way: Alternative;
  readonly lead: T;
}

/** Puts what follows under the answers it follows from, question within question; `prune` says what of it is left where it all comes together. */
export function treeOf<T>(
  entries: readonly Entry<T>[],
  questions: readonly Question[],
  day: Day,
  prune: (leads: readonly T[]) => Pruned<T>,
): Node<T> {
  const { leads, ends } = prune([...new Set(entries.flatMap(({ way, lead }) => (way.length === 0 ? [lead] : [])))]);
  if (ends) return { leads, stages: [] };
  // What follows anyway need not be said again.
  const open = entries.filter(({ way, lead }) => way.length > 0 && !leads.includes(lead));
  const stages = questions.flatMap((question): Stage<T>[] => {
    const here = open.filter(({ way }) => way[0]?.question === question);
    if (here.length === 0) return [];
    const below = (test: (literal: Literal) => boolean) =>
      treeOf(
        here.flatMap(({ way: [first, ...rest], lead }) => (test(first as Literal) ? [{ way: rest, lead }] : [])),
        questions,
        day,
        prune,
      );
    return [{ question, exits: question.type === 'choice' ? byOption(question, day, below) : byRange(here, below) }];
  });
  return { leads, stages };
}

interface Pruned<T> {
  readonly leads: readonly T[];
  /** Nothing else matters any more. */
  readonly ends: boolean;
}
type Below<T> = (test: (literal: Literal) => boolean) => Node<T>;

function byOption<T>(question: Question, day: Day, below: Below<T>): readonly Exit<T>[] {
  const offered = (question.options as readonly Option[]).filter(each => inForce(each, day));
  return alike(
    offered.map(option => ({
      options: [option],
      ranges: [],
      next: below(({ options }) => options.includes(option)),
    })),
    () => true,
  );
}

/** The numbers between the points that are named, as they differ. */
function byRange<T>(entries: readonly Entry<T>[], below: Below<T>): readonly Exit<T>[] {
  const bounds = entries.flatMap(({ way }) => (way[0] as Literal).bounds);
  const cuts = [...new Set(bounds.map(cutOf))].filter(each => each > 0).sort((a, b) => a - b);
  const froms = [undefined, ...cuts];
  return alike(
    froms.map((from, index) => ({
      options: [],
      ranges: [{ from, below: cuts[index] }],
      next: below(literal => literal.bounds.every(bound => holds(bound, from ?? 0))),
    })),
    (at, last) => at === last + 1,
  );
}

/** The first whole number at which a comparison changes. */
function cutOf(bound: Bound): number {
  if ('lt' in bound) return Math.ceil(bound.lt);
  if ('gte' in bound) return Math.ceil(bound.gte);
  return Math.floor('lte' in bound ? bound.lte : bound.gt) + 1;
}

function holds(bound: Bound, value: number): boolean {
  return evaluate(bound, new Map([[bound.fact, { state: 'known', value }]])).value === 'yes';
}

/** Answers with the same consequence stand together; of numbers, only neighbours. */
function alike<T>(exits: readonly Exit<T>[], may: (at: number, last: number) => boolean): readonly Exit<T>[] {
  const found: { exit: Exit<T>; last: number }[] = [];
  for (const [at, exit] of exits.entries()) {
    const same = found.find(each => may(at, each.last) && isAlike(each.exit.next, exit.next));
    if (same) {
      same.exit = {
        options: [...same.exit.options, ...exit.options],
        ranges: joined([...same.exit.ranges, ...exit.ranges]),
        next: exit.next,
      };
      same.last = at;
    } else found.push({ exit, last: at });
  }
  return found.map(each => each.exit);
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const [first] = ranges;
  return first ? [{ from: first.from, below: (ranges.at(-1) as Range).below }] : [];
}

function isAlike<T>(a: Node<T>, b: Node<T>): boolean {
  return sameList(a.leads, b.leads, (one, other) => one === other) && sameList(a.stages, b.stages, isSameStage);
}

function isSameStage<T>(a: Stage<T>, b: Stage<T>): boolean {
  return (
    a.question === b.question &&
    sameList(
      a.exits,
      b.exits,
      (x, y) =>
        JSON.stringify([x.options, x.ranges]) === JSON.stringify([y.options, y.ranges]) && isAlike(x.next, y.next),
    )
  );
}

/** A question as it stands on the sheet: its number, and whether it is told in full or only by the number of the one before. */
export interface StagePlace {
  readonly no: number;
  readonly again: boolean;
}

/** Repeating fewer lines than this is plainer than looking them up elsewhere. */
const FEW = 6;

/** Numbers the questions in the order of reading. One that was told before, with all that follows, is not told again. */
export function placesOf<T>(tree: Node<T>): ReadonlyMap<Stage<T>, StagePlace> {
  const places = new Map<Stage<T>, StagePlace>();
  const told: Stage<T>[] = [];
  const walk = ({ stages }: Node<T>): void => {
    for (const stage of stages) {
      const before = linesOf(stage) < FEW ? -1 : told.findIndex(each => isSameStage(each, stage));
      if (before >= 0) places.set(stage, { no: before + 1, again: true });
      else {
        told.push(stage);
        places.set(stage, { no: told.length, again: false });
        for (const { next } of stage.exits) walk(next);
      }
    }
  };
  walk(tree);
  return places;
}

function linesOf<T>({ exits }: Stage<T>): number {
  return exits.reduce(
    (sum, { next }) => sum + 1 + next.leads.length + next.stages.reduce((more, stage) => more + 1 + linesOf(stage), 0),
    0,
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((each, index) => same(each, b[index] as T));
}
