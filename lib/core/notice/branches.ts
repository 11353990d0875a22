import { assess } from '../assess/assess.ts';
import type { Assessment, GroupLine, PaperLine } from '../assess/assessment.ts';
import { groupRow } from '../assess/tally.ts';
import type { Case } from '../case.ts';
import type { QuestionState } from '../conditions/interview.ts';
import type { Pack, Procedure, Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import { type Hanging, hangingOf } from './hanging.ts';
import type { NoticeBranch } from './notice.ts';

/** A case with a question still open, and what is wanted whatever the answer. */
interface Open {
  readonly pack: Pack;
  readonly procedure: Procedure;
  readonly kase: Case;
  readonly before: Assessment;
  readonly state: QuestionState;
  /** Papers named on the slip already. */
  readonly already: ReadonlySet<string>;
  /** Whether something hangs on this question, or on one it may open. */
  readonly hangs: (because: readonly string[]) => boolean;
  /** The persons, fees and endings that hang on this question. */
  readonly undecided: readonly Hanging[];
}
interface Way {
  readonly labels: readonly Text[];
  readonly papers: readonly Text[];
  readonly also: readonly Text[];
  readonly ends?: Text | undefined;
}
type Line = PaperLine | GroupLine;

/** What each answer to a still open question would add, so that the citizen is told every way at once. Answers with the same effect share a line. */
export function branchesOf(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  assessment: Assessment,
): readonly NoticeBranch[] {
  const deciding = new Set(assessment.next.map(ranked => ranked.question.id));
  const already = new Set(neededNames(assessment).map(text => text.zh));
  const hanging = hangingOf(pack, procedure, kase).filter(each => each.why.value === 'depends');
  return assessment.questions
    .filter(state => deciding.has(state.question.id))
    .flatMap(state => {
      const hangs = hangsOn(assessment, state);
      const undecided = hanging.filter(each => hangs(each.why.because));
      const open: Open = { pack, procedure, kase, before: assessment, state, already, hangs, undecided };
      const ways = state.question.type === 'choice' ? waysOf(open) : [unknownNumber(open)];
      return ways
        .filter(way => way.papers.length + way.also.length > 0 || way.ends)
        .map(way => branch(state.question.ask, way));
    });
}

function waysOf(open: Open): Way[] {
  const { pack, procedure, kase, before, state, already } = open;
  const hanging = hangingLines(open).map(idOf);
  // What does not hang on this question hangs on another one, and is told there.
  const elsewhere = new Set(
    possibleLines(before)
      .map(idOf)
      .filter(id => !hanging.includes(id)),
  );
  const ways = new Map<string, Way>();
  for (const option of state.options) {
    const answered = { ...kase, answers: { ...kase.answers, [state.question.id]: option.id } };
    const after = assess(pack, procedure, answered);
    const possible = possibleLines(after).filter(line => !elsewhere.has(idOf(line)));
    const papers = [...neededNames(after), ...possible.map(line => maybeName(after, line))].filter(
      text => !already.has(text.zh),
    );
    const ends = after.ended?.outcome.says;
    // A fee or an ending that hangs on another question too is told there.
    const now = hangingOf(pack, procedure, answered).filter(each => each.use === 'person' || each.why.value === 'yes');
    const also = ends ? [] : alsoOf(open, after, now);
    const key = JSON.stringify([papers, also, ends]);
    const labels = [...(ways.get(key)?.labels ?? []), option.label];
    ways.set(key, { labels, papers, also, ends });
  }
  return [...ways.values()];
}

/** A number has no list of ways: all that hangs on it is named with what it hangs on. */
function unknownNumber(open: Open): Way {
  const papers = hangingLines(open).map(line => maybeName(open.before, line));
  const also = alsoOf(open, open.before, open.undecided);
  return { labels: [], papers: papers.filter(text => !open.already.has(text.zh)), also };
}

/** What hung on the question and holds now, or still may: who must come, what is charged, what may end the case. */
function alsoOf({ undecided }: Open, after: Assessment, now: readonly Hanging[]): Text[] {
  const ids = new Set(undecided.map(each => each.id));
  const texts = (use: Hanging['use']) =>
    now.filter(each => each.use === use && ids.has(each.id)).map(each => maybeText(after, each.text, each.why));
  const sentence = (use: Hanging['use'], name: 'branchPersons' | 'branchFees' | 'branchMayEnd') => {
    const found = texts(use);
    return found.length > 0 ? [both(say => say[name](found.map(say.pick)))] : [];
  };
  return [...sentence('person', 'branchPersons'), ...sentence('fee', 'branchFees'), ...sentence('end', 'branchMayEnd')];
}

/** Tells what hangs on an open question, or on questions it may open. */
function hangsOn(assessment: Assessment, { question }: QuestionState): Open['hangs'] {
  const reached = new Set([question.id]);
  const hangs = (because: readonly string[]) => because.some(id => reached.has(id));
  for (const state of assessment.questions) {
    if (state.state === 'maybe' && hangs(state.why.because)) reached.add(state.question.id);
  }
  return hangs;
}

function hangingLines({ before, hangs }: Open): Line[] {
  return possibleLines(before).filter(line => hangs(line.why.because));
}

function neededNames(assessment: Assessment): Text[] {
  const papers = assessment.papers.filter(line => line.state === 'required' && !line.lookup);
  const groups = assessment.groups.filter(line => line.state === 'any-of');
  return [...papers.map(line => line.requirement.name), ...groups.map(groupName)];
}

/** The papers and groups that hang on open questions and cannot be looked up. */
function possibleLines(assessment: Assessment): Line[] {
  const papers = assessment.papers.filter(line => line.state === 'depends' && !line.lookup);
  return [...papers, ...assessment.groups.filter(line => line.state === 'depends')];
}

function maybeName(assessment: Assessment, line: Line): Text {
  return maybeText(assessment, 'group' in line ? groupName(line) : line.requirement.name, line.why);
}

/** A text with the questions it still hangs on, if it does. */
function maybeText(assessment: Assessment, text: Text, why: Hanging['why']): Text {
  if (why.value !== 'depends') return text;
  const asks = assessment.questions
    .filter(({ question }) => why.because.includes(question.id))
    .map(({ question }) => question.ask);
  return both(say => say.maybe(say.pick(text), asks.map(say.pick)));
}

function idOf(line: Line): string {
  return 'group' in line ? groupRow(line.group.id) : line.requirement.id;
}

function branch(ask: Text, way: Way): NoticeBranch {
  const says = both(say => {
    const question = say.pick(ask);
    const labels = way.labels.map(say.pick);
    if (labels.length === 0) return way.papers.length > 0 ? say.maybeTitle(question) : say.maybeOnly(question);
    if (way.ends) return say.branchEnd(question, labels, say.pick(way.ends));
    return way.papers.length > 0 ? say.branchIf(question, labels) : say.branchOnly(question, labels);
  });
  return way.also.length > 0 ? { says, papers: way.papers, also: way.also } : { says, papers: way.papers };
}

/** A group as one phrase: its name, how many are enough, and which. */
export function groupName({ group, members }: GroupLine): Text {
  return both(say =>
    say.groupOf(
      say.pick(group.name),
      group.min,
      members.map(line => say.pick(line.requirement.name)),
    ),
  );
}
