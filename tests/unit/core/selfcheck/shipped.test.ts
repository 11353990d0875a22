import { describe, expect, test } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { newCase } from '../../../../lib/core/case.ts';
import type { Answer, Procedure } from '../../../../lib/core/pack.ts';
import { linesOf } from '../../../../lib/core/proof/shapes.ts';
import { walkOf } from '../../../../lib/core/proof/walk.ts';
import { type Lead, selfCheckOf } from '../../../../lib/core/selfcheck/sheet.ts';
import type { Node } from '../../../../lib/core/selfcheck/tree.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { TODAY } from '../../../support/factories.ts';
import { idOf } from './lead-id.ts';

describe('the shipped rules: whoever reads the sheet brings what is wanted, and nothing that is looked up', () => {
  const pack = buildPack();

  test.each(pack.procedures.map(each => [each.id, each] as const))('%s', (_, each) => {
    const { tree, maybe, lookups } = selfCheckOf(each, TODAY);
    const unsure = new Set(maybe.flatMap(({ of }) => (of.kind === 'paper' ? [of.paper.id] : [])));
    for (const example of examplesOf(each)) {
      const kase = { ...newCase(each.id, TODAY), answers: example };
      const assessment = assess(pack, each, kase);
      if (assessment.ended) continue;
      const facts: Record<string, Answer> = {};
      for (const { question, state, value } of assessment.questions)
        if (state === 'answered' && value !== undefined) facts[question.id] = value;
      const read = reading(tree, facts);
      // An ending is read where it stands; a case that goes on reads none.
      expect([...read].filter(lead => lead.startsWith('end'))).toEqual([]);
      const wanted = assessment.papers
        .filter(line => line.state === 'required' && !line.lookup)
        .map(({ requirement }) => requirement.id);
      const choices = assessment.groups
        .filter(line => line.members.filter(({ lookup }) => lookup).length < line.group.min)
        .flatMap(line => line.members.filter(({ lookup }) => !lookup));
      for (const id of [...wanted, ...choices.map(({ requirement }) => requirement.id)])
        expect(read.has(id) || unsure.has(id), `${id} for ${JSON.stringify(facts)}`).toBe(true);
      const lines = [...assessment.papers, ...assessment.groups.flatMap(({ members }) => members)];
      for (const line of lines.filter(({ lookup }) => lookup)) {
        expect(read.has(line.requirement.id), line.requirement.id).toBe(false);
        expect(lookups.map(({ of }) => of)).toContain(line.requirement);
      }
      const live = new Set(lines.map(({ requirement }) => requirement.id));
      const soft = each.requirements.filter(({ id }) => read.has(id) && !live.has(id)).map(({ id }) => id);
      expect(soft, JSON.stringify(facts)).toEqual([]);
    }
  });
});

/** For some pairs of lines of a procedure, every line among them, a case with both, with only one, and with neither, where there is one. */
function examplesOf(each: Procedure): readonly Readonly<Record<string, Answer>>[] {
  const { space, goesOn, holds } = walkOf(each, TODAY);
  const sets = linesOf(each).map(holds);
  const pairs = sets.flatMap((one, at) =>
    [sets[(at * 7 + 3) % sets.length] ?? one, sets[(at + 1) % sets.length] ?? one].flatMap(other => [
      space.and(one, other),
      space.without(one, other),
      space.without(goesOn, space.or(one, other)),
    ]),
  );
  return pairs.map(space.example).filter(found => found !== undefined);
}

/** What somebody with these answers reads. */
function reading({ leads, stages }: Node<Lead>, facts: Readonly<Record<string, Answer>>): Set<string> {
  const found = new Set(leads.map(idOf));
  for (const { question, exits } of stages) {
    const answer = facts[question.id];
    const exit = exits.find(({ options, ranges }) =>
      typeof answer === 'number'
        ? ranges.some(({ from = 0, below = 10_000 }) => answer >= from && answer < below)
        : options.some(({ id }) => id === answer),
    );
    if (exit) for (const each of reading(exit.next, facts)) found.add(each);
  }
  return found;
}
