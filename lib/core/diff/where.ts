// Under which answers a set of cases lies, as a condition: read aloud, it is one whole sentence.
import type { Answers } from '../conditions/interview.ts';
import type { Answer, Condition, Question } from '../pack.ts';
import { type Cases, NONE } from '../proof/diagram.ts';
import type { Space } from '../proof/space.ts';

/** What may stand for one question: these answers, and whether it may be left alone. */
interface Term {
  readonly question: string;
  readonly answers: ReadonlySet<Answer>;
  readonly silent: boolean;
}
/** Where a set lies among all cases. */
export interface Where {
  /** Absent: anywhere. */
  readonly when?: Condition | undefined;
  /** How many cases the condition names; more than are in the set where no short condition names just these. */
  readonly of: number;
}
/** Alternatives told at most; a longer list is no sentence. */
const MOST = 4;

/** The answers common to a set and to none beside it; else up to four alternatives; else the answers common to it, with how many cases share these. */
export function whereOf(space: Space, all: Cases, set: Cases, questions: readonly Question[]): Where {
  const terms = questions.map(({ id }) => commonTo(space, set, id));
  const named = (some: readonly Term[]) => space.and(all, space.every(some.map(each => casesOf(space, each))));
  const size = space.count(set);
  const common = withoutIdle(terms, some => named(some) === named(terms));
  const when = common.length === 0 ? undefined : joined(space, common);
  if (named(common) === set) return { when, of: size };
  const cubes: (readonly Term[])[] = [];
  let rest = set;
  while (rest !== NONE && cubes.length < MOST) {
    const cube = grown(space, all, set, rest, questions);
    cubes.push(cube);
    rest = space.without(rest, named(cube));
  }
  if (rest === NONE) return { when: { any: cubes.map(each => joined(space, each)) }, of: size };
  return { when, of: space.count(named(common)) };
}

/** What the cases of a set answer to a question. */
function commonTo(space: Space, set: Cases, question: string): Term {
  const has = (test: (answer: Answer) => boolean) => space.and(set, space.answered(question, test)) !== NONE;
  const answers = space.answersTo(question).filter(answer => has(each => each === answer));
  return { question, answers: new Set(answers), silent: space.and(set, space.silent(question)) !== NONE };
}

function casesOf(space: Space, { question, answers, silent }: Term): Cases {
  const answered = space.answered(question, answer => answers.has(answer));
  return silent ? space.or(answered, space.silent(question)) : answered;
}

/** Terms without those that can be left out, the last first. */
function withoutIdle(terms: readonly Term[], fits: (terms: readonly Term[]) => boolean): readonly Term[] {
  let kept = terms;
  for (const term of [...terms].reverse()) {
    const fewer = kept.filter(each => each !== term);
    if (fits(fewer)) kept = fewer;
  }
  return kept;
}

/** The widest terms around the first case of what is left that name no case outside the set. */
function grown(space: Space, all: Cases, set: Cases, rest: Cases, questions: readonly Question[]): readonly Term[] {
  const first = space.example(rest) as Answers;
  const named = (terms: readonly Term[]) => space.and(all, space.every(terms.map(each => casesOf(space, each))));
  const within = (terms: readonly Term[]) => space.without(named(terms), set) === NONE;
  const exact = questions.map(({ id }): Term => {
    const answer = first[id];
    return { question: id, answers: new Set(answer === undefined ? [] : [answer]), silent: answer === undefined };
  });
  let terms = withoutIdle(exact, within);
  for (const { question } of terms) {
    const wider = [
      ...space
        .answersTo(question)
        .map(answer => (term: Term) => ({ ...term, answers: new Set([...term.answers, answer]) })),
      (term: Term) => ({ ...term, silent: true }),
    ];
    for (const widen of wider) {
      const more = terms.map(term => (term.question === question ? widen(term) : term));
      // What adds no case is not told.
      if (named(more) !== named(terms) && within(more)) terms = more;
    }
  }
  return terms;
}

function joined(space: Space, terms: readonly Term[]): Condition {
  return { all: terms.map(term => conditionOf(space, term)) };
}

/** A question that may be left alone is told by the answers it must not have. */
function conditionOf(space: Space, { question, answers, silent }: Term): Condition {
  const possible = space.answersTo(question);
  const named = possible.filter(each => answers.has(each) !== silent);
  const numbers = possible.filter(each => typeof each === 'number');
  const options = named.filter(each => typeof each === 'string');
  const parts: Condition[] = [
    ...(options.length > 1 ? [{ fact: question, in: options }] : options.map(is => ({ fact: question, is }))),
    ...stretches(numbers, new Set(named)).map(
      ([from, to]): Condition =>
        to === undefined
          ? { fact: question, gte: from }
          : from === 0
            ? { fact: question, lt: to }
            : {
                all: [
                  { fact: question, gte: from },
                  { fact: question, lt: to },
                ],
              },
    ),
  ];
  const whole: Condition = { any: parts };
  return silent ? { not: whole } : whole;
}

/** Numbers next to one another as stretches: from which number, and before which (none: without end). */
function stretches(
  numbers: readonly number[],
  named: ReadonlySet<Answer>,
): readonly (readonly [number, number | undefined])[] {
  const found: [number, number | undefined][] = [];
  numbers.forEach((from, index) => {
    if (!named.has(from)) return;
    const last = found.at(-1);
    if (last?.[1] === from) last[1] = numbers[index + 1];
    else found.push([from, numbers[index + 1]]);
  });
  return found;
}
