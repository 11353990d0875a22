import { assess } from '../assess/assess.ts';
import type { Assessment, GroupLine, PaperLine } from '../assess/assessment.ts';
import { groupRow } from '../assess/tally.ts';
import type { Case } from '../case.ts';
import type { QuestionState } from '../conditions/interview.ts';
import type { Pack, Procedure, Text } from '../pack.ts';
import { both } from '../phrases/phrases.ts';
import type { NoticeBranch } from './notice.ts';

/** What each answer to a still open question would add, so that the citizen is told every way at once. Answers with the same effect share a line. */
export function branchesOf(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  assessment: Assessment,
): readonly NoticeBranch[] {
  const deciding = new Set(assessment.next.map(ranked => ranked.question.id));
  const already = new Set(neededNames(assessment).map(text => text.zh));
  return assessment.questions
    .filter(state => deciding.has(state.question.id))
    .flatMap(state => {
      const ways =
        state.question.type === 'choice'
          ? waysOf(pack, procedure, kase, assessment, state, already)
          : [unknownNumber(assessment, state, already)];
      return ways.filter(way => way.papers.length > 0 || way.ends).map(way => branch(state.question.ask, way));
    });
}

interface Way {
  readonly labels: readonly Text[];
  readonly papers: readonly Text[];
  readonly ends?: Text | undefined;
}
type Line = PaperLine | GroupLine;

function waysOf(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  before: Assessment,
  state: QuestionState,
  already: ReadonlySet<string>,
): Way[] {
  const hanging = hangingOn(before, state).map(idOf);
  // What does not hang on this question hangs on another one, and is told there.
  const elsewhere = new Set(
    possibleLines(before)
      .map(idOf)
      .filter(id => !hanging.includes(id)),
  );
  const ways = new Map<string, Way>();
  for (const option of state.options) {
    const after = assess(pack, procedure, { ...kase, answers: { ...kase.answers, [state.question.id]: option.id } });
    const possible = possibleLines(after).filter(line => !elsewhere.has(idOf(line)));
    const papers = [...neededNames(after), ...possible.map(line => maybeName(after, line))].filter(
      text => !already.has(text.zh),
    );
    const ends = after.ended?.outcome.says;
    const key = JSON.stringify([papers, ends]);
    const labels = [...(ways.get(key)?.labels ?? []), option.label];
    ways.set(key, { labels, papers, ends });
  }
  return [...ways.values()];
}

/** A number has no list of ways: all that hangs on it is named with what it hangs on. */
function unknownNumber(assessment: Assessment, state: QuestionState, already: ReadonlySet<string>): Way {
  const papers = hangingOn(assessment, state).map(line => maybeName(assessment, line));
  return { labels: [], papers: papers.filter(text => !already.has(text.zh)) };
}

/** The lines that hang on an open question, or on questions it may open. */
function hangingOn(assessment: Assessment, { question }: QuestionState): Line[] {
  const reached = new Set([question.id]);
  const hangs = (because: readonly string[]) => because.some(id => reached.has(id));
  for (const state of assessment.questions) {
    if (state.state === 'maybe' && hangs(state.why.because)) reached.add(state.question.id);
  }
  return possibleLines(assessment).filter(line => hangs(line.why.because));
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
  const name = 'group' in line ? groupName(line) : line.requirement.name;
  const asks = assessment.questions
    .filter(({ question }) => line.why.because.includes(question.id))
    .map(({ question }) => question.ask);
  return both(say => say.maybe(say.pick(name), asks.map(say.pick)));
}

function idOf(line: Line): string {
  return 'group' in line ? groupRow(line.group.id) : line.requirement.id;
}

function branch(ask: Text, way: Way): NoticeBranch {
  const says = both(say => {
    const labels = way.labels.map(say.pick);
    if (labels.length === 0) return say.maybeTitle(say.pick(ask));
    if (way.ends) return say.branchEnd(say.pick(ask), labels, say.pick(way.ends));
    return say.branchIf(say.pick(ask), labels);
  });
  return { says, papers: way.papers };
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
