// Cases that end with nothing, and contradictions: what holds at once and cannot both be meant.
import { lineId } from '../layers/hash.ts';
import type { Outcome, Person, Requirement } from '../pack.ts';
import { type Cases, NONE } from './diagram.ts';
import { type Examined, type Finding, foundIn, named } from './finding.ts';
import { SAYS } from './says.ts';
import { byNumber } from './shapes.ts';
import type { QuestionWalk, Walk } from './walk.ts';

/** Cases in which a question cannot be answered, or after which nothing follows. */
export function gapsIn(examined: Examined): readonly Finding[] {
  const { id, questions, requirements, outcomes } = examined.procedure;
  const asks = outcomes.filter(each => each.kind === 'ask');
  return [
    ...questions.flatMap((question, index) =>
      foundIn(examined, 'stuck', { part: 'question', id: question.id }, SAYS.stuck(question.ask), walk => {
        const { asked, answerable } = walk.questions[index] as QuestionWalk;
        return walk.space.and(walk.stuck, walk.space.without(asked, answerable));
      }),
    ),
    ...foundIn(examined, 'nothing', { part: 'procedure', id }, SAYS.nothing(), ({ space, goesOn, stuck, holds }) =>
      space.without(space.without(goesOn, stuck), space.some([...requirements, ...asks].map(holds))),
    ),
  ];
}

/**
 * What contradicts itself in some case. Two endings that become certain at the same answer contradict each other where
 * one says “not needed”, or both send the case on, to different places; that a stop comes before another stop or a
 * redirect is an order, not a contradiction.
 */
export function contradictionsIn(examined: Examined): readonly Finding[] {
  const { procedure } = examined;
  return [
    ...procedure.outcomes.flatMap(outcome => endingsAgainst(examined, outcome)),
    ...groupsShort(examined),
    ...pairsOf(procedure.requirements).flatMap(pair => askedTwice(examined, pair)),
    ...pairsOf(procedure.persons).flatMap(pair => comeAndSend(examined, pair)),
    ...procedure.persons.flatMap(person => agentBarred(examined, person)),
    ...procedure.outcomes.flatMap(({ to, says }) =>
      to === procedure.id
        ? [
            named({
              kind: 'redirect-self',
              procedure: procedure.id,
              place: { part: 'outcome', id: lineId(says.zh) },
              says: SAYS['redirect-self'](),
            }),
          ]
        : [],
    ),
  ];
}

function endingsAgainst(examined: Examined, outcome: Outcome): readonly Finding[] {
  const others = examined.procedure.outcomes.filter(other => opposed(other, outcome));
  const place = { part: 'outcome', id: lineId(outcome.says.zh) } as const;
  return others.flatMap(other =>
    foundIn(examined, 'two-endings', place, SAYS['two-endings'](other.says, outcome.says), ({ endings }) => {
      const also = endings.find(each => each.outcome === outcome)?.also.find(each => each.outcome === other);
      return also ? also.cases : NONE;
    }),
  );
}

function opposed(one: Outcome, other: Outcome): boolean {
  if (one.kind !== other.kind) return one.kind === 'not-needed' || other.kind === 'not-needed';
  return one.to !== other.to;
}

function groupsShort(examined: Examined): readonly Finding[] {
  const { groups, requirements } = examined.procedure;
  return groups.flatMap(({ id, name, min }) => {
    const members = requirements.filter(each => each.oneOf === id && each.phase !== 'later');
    return foundIn(examined, 'group-short', { part: 'group', id }, SAYS['group-short'](name, min), walk => {
      const [, ...short] = byNumber(walk.space, walk.goesOn, members.map(walk.holds), min);
      return walk.space.some(short);
    });
  });
}

function askedTwice(examined: Examined, [one, other]: readonly [Requirement, Requirement]): readonly Finding[] {
  if (one.document !== other.document || one.name.zh !== other.name.zh) return [];
  const place = { part: 'requirement', id: other.id } as const;
  return foundIn(examined, 'asked-twice', place, SAYS['asked-twice'](other.name), both(one, other));
}

function comeAndSend(examined: Examined, [one, other]: readonly [Person, Person]): readonly Finding[] {
  const agents = [one, other].filter(each => each.does === 'may-send-agent').length;
  if (one.who.zh !== other.who.zh || agents !== 1) return [];
  const place = { part: 'person', id: lineId(other.who.zh) } as const;
  return foundIn(examined, 'come-and-send', place, SAYS['come-and-send'](other.who), both(one, other));
}

function agentBarred(examined: Examined, person: Person): readonly Finding[] {
  if (examined.procedure.agent.allowed || person.does !== 'may-send-agent') return [];
  const place = { part: 'person', id: lineId(person.who.zh) } as const;
  return foundIn(examined, 'agent-barred', place, SAYS['agent-barred'](person.who), walk => walk.holds(person));
}

/** The cases in which two lines hold together. */
function both(one: Parameters<Walk['holds']>[0], other: Parameters<Walk['holds']>[0]): (walk: Walk) => Cases {
  return ({ space, holds }) => space.and(holds(one), holds(other));
}

function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map(other => [one, other] as const));
}
