import { factsOf } from '../core/conditions/condition.ts';
import type { Condition, Pack, Procedure } from '../core/pack.ts';
import { markupIn, overlapIn, twice } from './bounds.ts';

/** Faults in a pack that its shape alone cannot show: unknown names, numbers or ids given twice, two prices on one day, markup. All at once, each with its place. */
export function faultsOf(pack: Pack): string[] {
  const here = new Set(pack.procedures.map(procedure => procedure.id));
  const faults = [
    ...twice(
      'procedures',
      pack.procedures.map(procedure => procedure.id),
    ),
    ...twice(
      'procedure numbers',
      pack.procedures.map(procedure => String(procedure.no)),
    ),
    ...pack.procedures.flatMap(procedure => procedureFaults(pack, procedure)),
  ];
  for (const procedure of pack.procedures) {
    for (const { to } of procedure.outcomes) {
      if (to !== undefined && !here.has(to)) faults.push(`${procedure.id}: redirects to unknown ${to}`);
    }
  }
  for (const item of Object.values(pack.fees)) {
    for (const waiver of item.waivers)
      if (!pack.waivers[waiver]) faults.push(`fees ${item.id}: unknown waiver ${waiver}`);
    const day = overlapIn(item.prices);
    if (day !== undefined) faults.push(`fees ${item.id}: two prices are in force on ${day}`);
  }
  const { procedures, documents, fees, waivers, offences, periods, cautions, agencies, systems } = pack;
  const shared = { documents, fees, waivers, offences, periods, cautions, agencies, systems };
  faults.push(...procedures.flatMap(each => markupIn(each, each.id)), ...markupIn(shared, 'catalogue'));
  return faults;
}

function procedureFaults(pack: Pack, procedure: Procedure): string[] {
  const at = (what: string) => `${procedure.id}: ${what}`;
  const faults: string[] = [];
  for (const [name, list] of Object.entries({
    questions: procedure.questions,
    requirements: procedure.requirements,
    groups: procedure.groups,
  })) {
    faults.push(
      ...twice(
        at(name),
        list.map(each => each.id),
      ),
      ...twice(
        at(`${name} numbers`),
        list.map(each => String(each.no)),
      ),
    );
  }
  const known = new Map<string, ReadonlySet<string>>();
  const conditions = (where: string, when: Condition | undefined) => {
    for (const fact of factsOf(when)) {
      if (known.has(fact)) continue;
      const later = procedure.questions.some(each => each.id === fact);
      faults.push(
        at(
          later
            ? `${where} asks of ${fact}, which is not asked before it`
            : `${where} asks of unknown question ${fact}`,
        ),
      );
    }
    for (const [fact, option] of optionsOf(when)) {
      const options = known.get(fact);
      if (options && !options.has(option)) faults.push(at(`${where} asks of unknown option ${fact}=${option}`));
    }
  };
  for (const question of procedure.questions) {
    conditions(`question ${question.id}`, question.when);
    const options = question.options ?? [];
    if ((question.type === 'choice') !== options.length > 0)
      faults.push(at(`question ${question.id} has options against its type`));
    for (const option of options) conditions(`option ${question.id}=${option.id}`, option.when);
    faults.push(
      ...twice(
        at(`options of ${question.id}`),
        options.map(each => each.id),
      ),
    );
    faults.push(
      ...twice(
        at(`option numbers of ${question.id}`),
        options.map(each => String(each.no)),
      ),
    );
    known.set(question.id, new Set(options.map(option => option.id)));
  }
  const groups = new Set(procedure.groups.map(group => group.id));
  for (const requirement of procedure.requirements) {
    const where = `requirement ${requirement.id}`;
    conditions(where, requirement.when);
    conditions(where, requirement.lookup?.when);
    if (!pack.documents[requirement.document]) faults.push(at(`${where} is of unknown paper ${requirement.document}`));
    if (requirement.oneOf !== undefined && !groups.has(requirement.oneOf))
      faults.push(at(`${where} is in unknown group ${requirement.oneOf}`));
    if (!procedure.sources[requirement.source]) faults.push(at(`${where} has no source`));
    if (requirement.phase === 'later' && !requirement.due) faults.push(at(`${where} is due later, but not when`));
  }
  procedure.fees.forEach((fee, index) => {
    conditions(`fee ${index}`, fee.when);
    if (!pack.fees[fee.item]) faults.push(at(`fee ${index} is of unknown item ${fee.item}`));
  });
  procedure.outcomes.forEach((outcome, index) => {
    conditions(`outcome ${index}`, outcome.when);
    if (outcome.kind === 'redirect' && !outcome.to) faults.push(at(`outcome ${index} redirects nowhere`));
  });
  for (const [index, person] of procedure.persons.entries()) conditions(`person ${index}`, person.when);
  for (const [index, offer] of procedure.offers.entries()) conditions(`offer ${index}`, offer.when);
  for (const { id, when, since, until, source } of procedure.interims ?? []) {
    conditions(`interim ${id}`, when);
    if (until < since) faults.push(at(`interim ${id} ends before it begins`));
    if (!procedure.sources[source]) faults.push(at(`interim ${id} has no source`));
  }
  faults.push(
    ...twice(
      at('interims'),
      (procedure.interims ?? []).map(each => each.id),
    ),
  );
  const { period } = procedure;
  if (period) {
    conditions('period', period.when);
    if (!pack.periods[period.id]) faults.push(at(`period ${period.id} is unknown`));
    if (period.late !== undefined && !pack.offences[period.late]) faults.push(at(`offence ${period.late} is unknown`));
  }
  return faults;
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
