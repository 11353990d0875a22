// What nobody can reach, and what decides nothing.
import { lineId } from '../layers/hash.ts';
import { type Dated, inForce, type Outcome, type Procedure, type Question, type Text } from '../pack.ts';
import { ALL, type Cases, NONE } from './diagram.ts';
import { type Examined, type Finding, type FindingKind, named, type Place } from './finding.ts';
import { SAYS } from './says.ts';
import { type Line, linesOf, lookupOf } from './shapes.ts';
import { everInForce } from './spans.ts';
import type { QuestionWalk, Walk } from './walk.ts';

/** Questions, answers, papers, look-ups, outcomes and other lines that no case on any day comes to. What was hidden is not looked for. */
export function unreachableIn(examined: Examined): readonly Finding[] {
  const { pack, procedure } = examined;
  const { requirements, fees, persons, offers, interims = [], period } = procedure;
  const never = neverIn(examined);
  return [
    ...procedure.questions.flatMap(question => questionNever(never, question)),
    ...requirements.flatMap(requirement => {
      const { id, name } = requirement;
      const place = { part: 'requirement', id } as const;
      const lookup = lookupOf(requirement);
      const gone = never(requirement, 'requirement-unreachable', place, name, walk => walk.holds(requirement));
      if (gone.length > 0 || !lookup) return gone;
      return never(requirement, 'lookup-unreachable', place, name, walk => walk.holds(lookup));
    }),
    ...procedure.outcomes.flatMap(outcome => outcomeNever(examined, never, outcome)),
    ...fees.flatMap(fee => lineNever(never, fee, { part: 'fee', id: fee.item }, pack.fees[fee.item]?.name)),
    ...persons.flatMap(each => lineNever(never, each, { part: 'person', id: lineId(each.who.zh) }, each.who)),
    ...offers.flatMap(each =>
      lineNever(never, each, { part: 'offer', id: lineId(each.says) }, { zh: each.says, en: each.says }),
    ),
    ...interims.flatMap(each => lineNever(never, each, { part: 'interim', id: each.id }, each.says)),
    ...(period ? lineNever(never, period, { part: 'period', id: period.id }, period.event) : []),
  ];
}

type OfName = Extract<FindingKind, `${string}-unreachable`>;
type Never = (entry: Dated, kind: OfName, place: Place, name: Text, cases: (walk: Walk) => Cases) => readonly Finding[];

function neverIn({ procedure, walks }: Examined): Never {
  return (entry, kind, place, name, cases) =>
    !everInForce(entry) || walks.some(walk => cases(walk) !== NONE)
      ? []
      : [named({ kind, procedure: procedure.id, place, says: SAYS[kind](name) })];
}

function lineNever(never: Never, line: Line, place: Place, name: Text = { zh: place.id, en: place.id }) {
  return never(line, 'line-unreachable', place, name, walk => walk.holds(line));
}

function questionNever(never: Never, question: Question): readonly Finding[] {
  const walked = (walk: Walk) => walk.questions.filter(each => each.question === question);
  const place = { part: 'question', id: question.id } as const;
  const gone = never(question, 'question-unreachable', place, question.ask, walk =>
    walk.space.and(walk.cases, walk.space.some(walked(walk).map(each => each.asked))),
  );
  if (gone.length > 0 || !everInForce(question)) return gone;
  return (question.options ?? []).flatMap(option =>
    never(
      option,
      'option-unreachable',
      { part: 'option', question: question.id, id: option.id },
      option.label,
      ({ space, cases, ...walk }) =>
        space.and(
          cases,
          space.some(
            walk.questions
              .flatMap(each => (each.question === question ? each.options : []))
              .map(each => (each.option === option ? each.offered : NONE)),
          ),
        ),
    ),
  );
}

function outcomeNever({ procedure, walks }: Examined, never: Never, outcome: Outcome): readonly Finding[] {
  const place = { part: 'outcome', id: lineId(outcome.says.zh) } as const;
  const { says } = outcome;
  if (outcome.kind === 'ask') return never(outcome, 'outcome-unreachable', place, says, walk => walk.holds(outcome));
  const shown = (walk: Walk) =>
    walk.space.some(walk.endings.map(each => (each.outcome === outcome ? each.ends : NONE)));
  const gone = never(outcome, 'outcome-unreachable', place, says, shown);
  const holds = walks.some(({ space, cases, truth }) => space.and(cases, truth(outcome.when).yes) !== NONE);
  if (gone.length === 0 || !holds) return gone;
  const kind = 'outcome-shadowed';
  return [named({ kind, procedure: procedure.id, place, says: SAYS[kind](says) })];
}

/** Questions of which no answer, in no case on no day, makes any difference to what follows or to what can be answered elsewhere. */
export function idleIn({ procedure, walks }: Examined): readonly Finding[] {
  const all = walks.map(walk => ({ walk, effects: effectsOf(procedure, walk) }));
  const idle = (index: number) =>
    all.some(({ walk }) => walk.space.and(walk.cases, walked(walk, index).asked) !== NONE) &&
    !all.some(({ walk, effects }) => decides(walk, effects, walked(walk, index)));
  return procedure.questions
    .filter((_, index) => idle(index))
    .map(({ id, ask }) =>
      named({ kind: 'idle', procedure: procedure.id, place: { part: 'question', id }, says: SAYS.idle(ask) }),
    );
}

/** Something a case comes to, and where it is looked at: everywhere, or while a question is asked. */
interface Effect {
  readonly cases: Cases;
  readonly within: Cases;
}

/** All that a case comes to, whatever is answered beside it: lines, endings, and which answers the questions offer. */
function effectsOf(procedure: Procedure, { day, space, alive, truth, endings, questions }: Walk): readonly Effect[] {
  const lines = linesOf(procedure).filter(each => inForce(each, day));
  return [
    ...lines.map(({ when }) => ({ cases: space.and(alive, truth(when).yes), within: ALL })),
    ...endings.map(each => ({ cases: each.anyhow, within: ALL })),
    ...questions.flatMap(({ asked, options }) => options.map(each => ({ cases: each.offered, within: asked }))),
  ];
}

function walked(walk: Walk, index: number): QuestionWalk {
  return walk.questions[index] as QuestionWalk;
}

function decides(
  { space, settled }: Walk,
  effects: readonly Effect[],
  { question, asked, options }: QuestionWalk,
): boolean {
  const { id, type } = question;
  const offered = (answer: string | number): Cases =>
    type === 'number' ? asked : space.some(options.map(each => (each.option.id === answer ? each.offered : NONE)));
  const answers = space.answersTo(id).map(answer => ({ answer, offered: offered(answer) }));
  return answers.some((one, index) =>
    answers.slice(index + 1).some(other => {
      const either = [one, other].flatMap(each => [each.offered, space.with(settled, id, each.answer)]);
      const both = space.every(either);
      return effects.some(({ cases, within }) => {
        const as = (set: Cases) => [one, other].map(each => space.with(set, id, each.answer)) as [Cases, Cases];
        return space.and(space.every([both, ...as(within)]), space.differ(...as(cases))) !== NONE;
      });
    }),
  );
}
