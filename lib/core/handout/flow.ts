import { ENDING } from '../conditions/interview.ts';
import {
  type Day,
  type Group,
  inForce,
  type Outcome,
  type Procedure,
  type Question,
  type Requirement,
} from '../pack.ts';
import { type Alternative, alternativesOf, type Literal, sameLiteral } from './alternatives.ts';

/** A paper on the chart; papers of one group that are asked for together stand together. */
export interface FlowPaper {
  readonly group: Group | undefined;
  readonly papers: readonly Requirement[];
}
/** One way out of a question: an answer, what else must have been answered, and what follows. */
export interface FlowExit<T> {
  readonly answer: Literal;
  /** Earlier answers without which it does not hold. */
  readonly given: readonly Literal[];
  readonly leads: T;
}
/** A question, and the answers that lead off the straight way. */
export interface FlowStage<T> {
  readonly question: Question;
  readonly exits: readonly FlowExit<T>[];
}
/** What the chart of a procedure shows, and how much it leaves to the lists. */
export interface Flow {
  /** Answers that end the case or send it elsewhere. */
  readonly endings: readonly FlowStage<Outcome>[];
  /** Papers that are always wanted. */
  readonly always: readonly FlowPaper[];
  /** Answers that bring papers. */
  readonly branches: readonly FlowStage<readonly FlowPaper[]>[];
  /** What hangs on more answers together than can be drawn. */
  readonly leftOut: { readonly outcomes: readonly Outcome[]; readonly papers: readonly Requirement[] };
}

/** An ending that hangs on more answers before than this is told in the list only; a paper, on any. */
const MOST_GIVEN = 1;

/** The chart of a procedure on a day: the questions that end a case, then the papers by the answers that bring them. */
export function flowOf(procedure: Procedure, day: Day): Flow {
  const { questions } = procedure;
  const stages = <T>() => new Map<Question, FlowExit<T>[]>(questions.map(question => [question, []]));
  const endings = stages<Outcome>();
  const branches = stages<Requirement[]>();
  const always: Requirement[] = [];
  const leftOut: { outcomes: Outcome[]; papers: Requirement[] } = { outcomes: [], papers: [] };
  for (const outcome of procedure.outcomes) {
    if (!ENDING.has(outcome.kind) || !inForce(outcome, day)) continue;
    const ways = alternativesOf(outcome.when, questions, day);
    if (ways === undefined || ways.some(({ length }) => length === 0 || length > MOST_GIVEN + 1))
      leftOut.outcomes.push(outcome);
    else for (const way of ways) put(endings, way, outcome);
  }
  for (const requirement of procedure.requirements) {
    if (!isWanted(requirement) || !inForce(requirement, day)) continue;
    const ways = alternativesOf(requirement.when, questions, day);
    if (ways === undefined || ways.some(({ length }) => length > 1)) leftOut.papers.push(requirement);
    else if (ways.some(({ length }) => length === 0)) always.push(requirement);
    else for (const way of ways) put(branches, way, [requirement], (known, more) => known.push(...more));
  }
  return {
    endings: drawn(endings),
    always: together(always, procedure.groups),
    branches: drawn(branches).map(({ question, exits }) => ({
      question,
      exits: byAnswer(question, exits).map(exit => ({ ...exit, leads: together(exit.leads, procedure.groups) })),
    })),
    leftOut,
  };
}

/** Whether everybody in that case must bring it on the day. */
function isWanted({ need, practice, phase }: Requirement): boolean {
  return need === undefined && practice === undefined && phase === undefined;
}

/** Puts a way of one answer or more at its last question. Where that way is known what it leads to is joined, or, without a way to join it, the first stays. */
function put<T>(
  stages: ReadonlyMap<Question, FlowExit<T>[]>,
  way: Alternative,
  leads: T,
  join: (known: T, more: T) => void = () => undefined,
): void {
  const answer = way.at(-1) as Literal;
  const exits = stages.get(answer.question) as FlowExit<T>[];
  const given = way.slice(0, -1);
  const known = exits.find(
    exit =>
      sameLiteral(exit.answer, answer) &&
      exit.given.length === given.length &&
      exit.given.every((each, index) => sameLiteral(each, given[index] as Literal)),
  );
  if (known) join(known.leads, leads);
  else exits.push({ answer, given, leads });
}

function drawn<T>(stages: ReadonlyMap<Question, readonly FlowExit<T>[]>): FlowStage<T>[] {
  return [...stages].flatMap(([question, exits]) => (exits.length > 0 ? [{ question, exits }] : []));
}

/** The same by answers that exclude one another: whoever gave one reads one box. */
function byAnswer(question: Question, exits: readonly FlowExit<Requirement[]>[]): readonly FlowExit<Requirement[]>[] {
  if (!question.options) return exits;
  const found: FlowExit<Requirement[]>[] = [];
  for (const option of question.options) {
    const leads = exits.flatMap(exit => (exit.answer.options.includes(option) ? exit.leads : []));
    const at = found.findIndex(
      each => each.leads.length === leads.length && each.leads.every(one => leads.includes(one)),
    );
    const same = found[at];
    const options = [...(same?.answer.options ?? []), option];
    const exit = { answer: { question, options, bounds: [] }, given: [], leads };
    if (same) found[at] = exit;
    else if (leads.length > 0) found.push(exit);
  }
  return found;
}

/** Papers of one group under its name, where the first of them stands. */
function together(papers: readonly Requirement[], groups: readonly Group[]): FlowPaper[] {
  const shown = new Set<string>();
  return papers.flatMap((paper): FlowPaper[] => {
    const group = groups.find(each => each.id === paper.oneOf);
    if (!group) return [{ group: undefined, papers: [paper] }];
    if (shown.has(group.id)) return [];
    shown.add(group.id);
    return [{ group, papers: papers.filter(each => each.oneOf === group.id) }];
  });
}
