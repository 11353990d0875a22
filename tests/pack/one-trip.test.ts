// The promise of the product: one slip, one trip. Whatever the open questions turn out to be, the slip has named it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess/assess.ts';
import type { PaperLine } from '../../lib/core/assess/assessment.ts';
import { tally } from '../../lib/core/assess/tally.ts';
import { type Case, type Mark, newCase } from '../../lib/core/case.ts';
import type { Answers } from '../../lib/core/conditions/interview.ts';
import { composeNotice } from '../../lib/core/notice/compose.ts';
import type { Notice } from '../../lib/core/notice/notice.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { phrases } from '../../lib/core/phrases/phrases.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { packOf, TODAY } from '../support/factories.ts';
import { anyProcedure, complete } from '../unit/core/arbitraries.ts';

const shipped = buildPack();
const MARKS: readonly (Mark | undefined)[] = ['have', 'lack', 'lookup', 'mismatch', undefined];

/** A group is named with its members behind its name. */
function namesGroup(named: ReadonlySet<string>, group: string): boolean {
  const start = group.replace(/[，、]?擇一$/, '');
  return start !== '' && [...named].some(text => text.startsWith(start));
}

/** All that the slip tells the citizen to bring, under some answer or any. */
function asked(notice: Notice): string[] {
  return notice.blocks.flatMap(block => {
    if (block.kind === 'missing')
      return block.items.flatMap(item =>
        item.kind === 'paper' ? [item.paper.name.zh] : [item.name.zh, ...item.papers.map(each => each.name.zh)],
      );
    if (block.kind === 'branches')
      return block.branches.flatMap(branch => branch.papers.map(text => text.zh.replace(/（視「.*$/, '')));
    return block.kind === 'list' && (block.use === 'unchecked' || block.use === 'again')
      ? block.items.map(text => text.zh)
      : [];
  });
}

/** The numbers at which anything changes, and their neighbours. */
function numbersOf(procedure: Procedure): readonly number[] {
  const bounds = [...JSON.stringify(procedure).matchAll(/"(?:lt|lte|gt|gte)":(\d+)/g)].map(found => Number(found[1]));
  return [...new Set([0, 100, ...bounds.flatMap(bound => [bound - 1, bound, bound + 1])])].filter(value => value >= 0);
}

const dice = fc.record({
  rolls: fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }),
  keep: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  marks: fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }),
});
type Dice = typeof dice extends fc.Arbitrary<infer T> ? T : never;

/** A case all of whose answers are known, and the same with some of them not given yet. */
function casesOf(procedure: Procedure, { rolls, keep, marks }: Dice): { partial: Case; full: Case } {
  const answers = complete(procedure, {}, rolls, TODAY, numbersOf(procedure));
  const given: Answers = Object.fromEntries(Object.entries(answers).filter((_each, index) => keep[index]));
  const rows = [...procedure.requirements.map(each => each.id), ...procedure.groups.map(each => `group:${each.id}`)];
  const marked: Record<string, Mark> = {};
  rows.forEach((id, index) => {
    const mark = MARKS[marks[index] ?? 0];
    if (mark) marked[id] = mark;
  });
  const partial = { ...newCase(procedure.id, TODAY), answers: given, marks: marked };
  return { partial, full: { ...partial, answers } };
}

/** What the finished case wants and the slip of the unfinished one did not name. */
function unnamed(pack: Pack, procedure: Procedure, thrown: Dice): string[] {
  const { partial, full } = casesOf(procedure, thrown);
  const before = assess(pack, procedure, partial);
  const after = assess(pack, procedure, full);
  if (before.ended || after.ended) return [];
  const named = new Set(asked(composeNotice(pack, procedure, partial, before)));
  const groupName = (line: PaperLine) =>
    procedure.groups.find(each => each.id === line.requirement.oneOf)?.name.zh ?? '';
  const papers = after.papers.filter(
    line =>
      line.state === 'required' &&
      !line.lookup &&
      !named.has(line.requirement.name.zh) &&
      !namesGroup(named, groupName(line)),
  );
  const lookedUp = new Set(
    tally(before, partial.marks)
      .slots.filter(slot => slot.state === 'can-look-up' || slot.state === 'verified')
      .map(slot => slot.id),
  );
  const groups = after.groups
    .filter(line => !lookedUp.has(`group:${line.group.id}`))
    .filter(line => {
      return (
        !namesGroup(named, line.group.name.zh) && !line.members.some(member => named.has(member.requirement.name.zh))
      );
    });
  const told = JSON.stringify(composeNotice(pack, procedure, partial, before).blocks);
  const persons = after.persons.map(({ person }) => phrases('zh').person(person.who.zh, person.does));
  return [
    ...papers.map(line => line.requirement.id),
    ...groups.map(line => line.group.id),
    ...persons.filter(name => !told.includes(name)),
  ];
}

/** Papers on the slip that the office can look up; those tried in vain are asked for with reason. */
function askedInVain(pack: Pack, procedure: Procedure, thrown: Dice): string[] {
  const { partial } = casesOf(procedure, thrown);
  const result = assess(pack, procedure, partial);
  const kase = {
    ...partial,
    marks: Object.fromEntries(
      Object.entries(partial.marks).filter(([, mark]) => mark !== 'mismatch' && mark !== 'have'),
    ),
  };
  const named = new Set(asked(composeNotice(pack, procedure, kase, result)));
  const wanted = new Set(result.papers.filter(line => !line.lookup).map(line => line.requirement.name.zh));
  const free = result.papers.filter(
    line => line.lookup && named.has(line.requirement.name.zh) && !wanted.has(line.requirement.name.zh),
  );
  return free.map(line => line.requirement.id);
}

describe('whatever is still open when the slip is printed, the slip names all that may be wanted', () => {
  for (const procedure of shipped.procedures) {
    it(procedure.title.zh, () => {
      fc.assert(
        fc.property(dice, thrown => void expect(unnamed(shipped, procedure, thrown)).toEqual([])),
        { numRuns: 60 },
      );
    });
  }
  it('of any procedure at all', () => {
    fc.assert(
      fc.property(
        anyProcedure,
        dice,
        (procedure, thrown) => void expect(unnamed(packOf(procedure), procedure, thrown)).toEqual([]),
      ),
      { numRuns: 300 },
    );
  });
});

describe('what the office can look up is never asked for', () => {
  for (const procedure of shipped.procedures) {
    it(procedure.title.zh, () => {
      fc.assert(
        fc.property(dice, thrown => void expect(askedInVain(shipped, procedure, thrown)).toEqual([])),
        { numRuns: 40 },
      );
    });
  }
  it('of any procedure at all', () => {
    fc.assert(
      fc.property(
        anyProcedure,
        dice,
        (procedure, thrown) => void expect(askedInVain(packOf(procedure), procedure, thrown)).toEqual([]),
      ),
      { numRuns: 200 },
    );
  });
});
