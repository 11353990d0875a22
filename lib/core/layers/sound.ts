// Whether what a layer brings in speaks only of what is there: nothing that is assessed may hang on a name nobody knows.
import type { Condition, Pack, Procedure, Question } from '../pack.ts';
import type { Thing } from './change.ts';

type Known = ReadonlyMap<string, Question>;

/** The first name in a condition that is not known: a question, or `question=option`. */
function unknownInCondition(when: Condition | undefined, known: Known): string | undefined {
  if (when === undefined) return undefined;
  if ('not' in when) return unknownInCondition(when.not, known);
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined;
  if (parts) return firstOf(parts, part => unknownInCondition(part, known));
  const { fact } = when as { fact: string };
  const question = known.get(fact);
  if (!question) return fact;
  const named = 'is' in when ? [when.is] : 'in' in when ? when.in : [];
  const option = named.find(value => !question.options?.some(each => each.id === value));
  return option === undefined ? undefined : `${fact}=${option}`;
}

/** The first name in a thing to be added that its procedure and pack do not know; questions may speak only of those before them. */
export function unknownInThing(pack: Pack, procedure: Procedure, thing: Thing, after?: string): string | undefined {
  const known = byId(procedure.questions);
  switch (thing.kind) {
    case 'requirement': {
      const { when, lookup, oneOf } = thing.entry;
      const group = oneOf !== undefined && !procedure.groups.some(each => each.id === oneOf) ? oneOf : undefined;
      return unknownInCondition(when, known) ?? unknownInCondition(lookup?.when, known) ?? group;
    }
    case 'question': {
      const place = procedure.questions.findIndex(each => each.id === after);
      return unknownInQuestion(
        thing.entry,
        byId(place < 0 ? procedure.questions : procedure.questions.slice(0, place + 1)),
      );
    }
    case 'option': {
      const place = procedure.questions.findIndex(each => each.id === thing.question);
      return unknownInCondition(thing.entry.when, byId(procedure.questions.slice(0, place)));
    }
    case 'fee': {
      const { item, when } = thing.entry;
      const there = Object.hasOwn(pack.fees, item) || thing.item?.id === item;
      return unknownInCondition(when, known) ?? (there ? undefined : item);
    }
    case 'offer':
    case 'interim':
      return unknownInCondition(thing.entry.when, known);
    default:
      return undefined;
  }
}

/** The first name in a whole procedure that neither it nor the pack knows. */
export function unknownInProcedure(pack: Pack, procedure: Procedure): string | undefined {
  const known = byId(procedure.questions);
  const { period } = procedure;
  const conditions = [
    ...procedure.outcomes.map(each => each.when),
    ...procedure.persons.map(each => each.when),
    ...procedure.fees.map(each => each.when),
    ...procedure.offers.map(each => each.when),
    ...(procedure.interims ?? []).map(each => each.when),
    period?.when,
  ];
  return (
    firstOf([...procedure.questions.entries()], ([index, question]) =>
      unknownInQuestion(question, byId(procedure.questions.slice(0, index))),
    ) ??
    firstOf(procedure.requirements, entry => unknownInThing(pack, procedure, { kind: 'requirement', entry })) ??
    firstOf(conditions, when => unknownInCondition(when, known)) ??
    procedure.fees.find(fee => !Object.hasOwn(pack.fees, fee.item))?.item ??
    (period && !Object.hasOwn(pack.periods, period.id) ? period.id : undefined) ??
    (period?.late !== undefined && !Object.hasOwn(pack.offences, period.late) ? period.late : undefined)
  );
}

function unknownInQuestion(question: Question, before: Known): string | undefined {
  return (
    unknownInCondition(question.when, before) ??
    firstOf(question.options ?? [], option => unknownInCondition(option.when, before))
  );
}

function byId(questions: readonly Question[]): Known {
  return new Map(questions.map(question => [question.id, question]));
}

function firstOf<T>(list: readonly T[], find: (each: T) => string | undefined): string | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
