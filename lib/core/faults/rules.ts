// Faults in a pack that its shape alone cannot show: unknown names, numbers or ids given twice, two prices on one day.
import { factsOf } from '../conditions/condition.ts';
import type { Condition, Dated, Pack, Procedure } from '../pack.ts';
import { everInForce } from '../proof/spans.ts';
import type { Fault, Place } from './fault.ts';

type Faults = Generator<Fault>;
type Numbered = { readonly id: string; readonly no: number };

/** All of them at once, each with its place. */
export function* ruleFaults(pack: Pack): Faults {
  const here = new Set(pack.procedures.map(each => each.id));
  yield* numberedFaults(pack.procedures, ['procedures']);
  for (const [index, procedure] of pack.procedures.entries()) {
    yield* procedureFaults(pack, procedure, ['procedures', index]);
    for (const [line, { to }] of procedure.outcomes.entries())
      if (to !== undefined && !here.has(to))
        yield { at: ['procedures', index, 'outcomes', line, 'to'], kind: 'redirects-unknown', facts: [to] };
    for (const [line, { adds = [] }] of procedure.offers.entries())
      for (const to of adds)
        if (!here.has(to) || to === procedure.id)
          yield { at: ['procedures', index, 'offers', line, 'adds'], kind: 'adds-unknown', facts: [to] };
  }
  for (const [id, item] of Object.entries(pack.fees)) {
    for (const [index, waiver] of item.waivers.entries())
      if (!pack.waivers[waiver]) yield { at: ['fees', id, 'waivers', index], kind: 'unknown-waiver', facts: [waiver] };
    const day = overlapIn(item.prices);
    if (day === '') yield { at: ['fees', id, 'prices'], kind: 'two-prices-always' };
    else if (day !== undefined) yield { at: ['fees', id, 'prices'], kind: 'two-prices', facts: [day] };
  }
}

function* procedureFaults(pack: Pack, procedure: Procedure, at: Place): Faults {
  const {
    questions,
    requirements,
    groups,
    fees,
    outcomes,
    persons,
    offers,
    interims = [],
    sources,
    period,
  } = procedure;
  yield* numberedFaults(questions, [...at, 'questions']);
  yield* numberedFaults(requirements, [...at, 'requirements']);
  yield* numberedFaults(groups, [...at, 'groups']);
  const asked = new Set(questions.map(each => each.id));
  const known = new Map<string, ReadonlySet<string>>();
  for (const [index, question] of questions.entries()) {
    const place = [...at, 'questions', index];
    yield* conditionFaults(question.when, [...place, 'when'], known, asked);
    const options = question.options ?? [];
    if ((question.type === 'choice') !== options.length > 0) yield { at: place, kind: 'options-against-type' };
    for (const [line, option] of options.entries())
      yield* conditionFaults(option.when, [...place, 'options', line, 'when'], known, asked);
    yield* numberedFaults(options, [...place, 'options']);
    known.set(question.id, new Set(options.map(each => each.id)));
  }
  const own = new Set(groups.map(each => each.id));
  for (const [index, { when, lookup, document, oneOf, source, phase, due }] of requirements.entries()) {
    const place = [...at, 'requirements', index];
    yield* conditionFaults(when, [...place, 'when'], known, asked);
    yield* conditionFaults(lookup?.when, [...place, 'lookup', 'when'], known, asked);
    if (!pack.documents[document]) yield { at: [...place, 'document'], kind: 'unknown-paper', facts: [document] };
    if (oneOf !== undefined && !own.has(oneOf))
      yield { at: [...place, 'oneOf'], kind: 'unknown-group', facts: [oneOf] };
    if (!sources[source]) yield { at: [...place, 'source'], kind: 'no-source' };
    if (phase === 'later' && !due) yield { at: place, kind: 'due-unsaid' };
  }
  for (const [index, { item }] of fees.entries())
    if (!pack.fees[item]) yield { at: [...at, 'fees', index, 'item'], kind: 'unknown-fee', facts: [item] };
  for (const [index, { kind, to }] of outcomes.entries())
    if (kind === 'redirect' && !to) yield { at: [...at, 'outcomes', index], kind: 'redirects-nowhere' };
  for (const [name, lines] of Object.entries({ fees, outcomes, persons, offers, interims }))
    for (const [index, { when }] of lines.entries())
      yield* conditionFaults(when, [...at, name, index, 'when'], known, asked);
  for (const [index, { since, until, source }] of interims.entries()) {
    if (until < since) yield { at: [...at, 'interims', index], kind: 'ends-before' };
    if (!sources[source]) yield { at: [...at, 'interims', index, 'source'], kind: 'no-source' };
  }
  yield* twice(
    interims.map(each => each.id),
    [...at, 'interims'],
    'id',
  );
  if (!period) return;
  yield* conditionFaults(period.when, [...at, 'period', 'when'], known, asked);
  if (!pack.periods[period.id]) yield { at: [...at, 'period', 'id'], kind: 'unknown-period', facts: [period.id] };
  if (period.late !== undefined && !pack.offences[period.late])
    yield { at: [...at, 'period', 'late'], kind: 'unknown-offence', facts: [period.late] };
}

/** Names in a condition that are not known where it stands: questions asked before, and their options. */
function* conditionFaults(
  when: Condition | undefined,
  at: Place,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  asked: ReadonlySet<string>,
): Faults {
  for (const fact of factsOf(when)) {
    if (known.has(fact)) continue;
    yield { at, kind: asked.has(fact) ? 'asked-later' : 'unknown-question', facts: [fact] };
  }
  for (const [fact, option] of optionsOf(when))
    if (known.get(fact)?.has(option) === false) yield { at, kind: 'unknown-option', facts: [fact, option] };
}

/** Every (question, option) a condition names. */
function optionsOf(condition: Condition | undefined): (readonly [string, string])[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(optionsOf);
  if ('any' in condition) return condition.any.flatMap(optionsOf);
  if ('not' in condition) return optionsOf(condition.not);
  if ('is' in condition) return [[condition.fact, condition.is]];
  if ('in' in condition) return condition.in.map(value => [condition.fact, value] as const);
  return [];
}

function* numberedFaults(list: readonly Numbered[], at: Place): Faults {
  yield* twice(
    list.map(each => each.id),
    at,
    'id',
  );
  yield* twice(
    list.map(each => each.no),
    at,
    'no',
  );
}

/** Each value of a list that stood before. */
export function* twice(values: readonly (string | number)[], at: Place, key: string): Faults {
  const before = new Set<string | number>();
  for (const [index, value] of values.entries()) {
    if (before.has(value)) yield { at: [...at, index, key], kind: 'twice', facts: [String(value)] };
    before.add(value);
  }
}

/** The first day on which two entries that exclude each other are both in force; empty where that is every day. Days are only compared: one that is none is told elsewhere. */
function overlapIn(entries: readonly Dated[]): string | undefined {
  const spans = entries
    .filter(everInForce)
    .map(({ since = '', until = '9999-12-31' }) => ({ since, until }))
    .sort((a, b) => Number(a.since > b.since) - Number(a.since < b.since));
  let last: string | undefined;
  for (const { since, until } of spans) {
    if (last !== undefined && since <= last) return since;
    last = until;
  }
  return undefined;
}
