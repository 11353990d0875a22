// One slip, one trip, for several procedures at once: whatever the open questions of any of them turn out to be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '../../lib/core/assess/tally.ts';
import { type Case, type Mark, newCase } from '../../lib/core/case.ts';
import { composeVisit } from '../../lib/core/notice/compose-visit.ts';
import type { Notice } from '../../lib/core/notice/notice.ts';
import { decodeSlipCode, encodeSlipCode, slipCodeOf } from '../../lib/core/notice/slip-code.ts';
import type { Pack, Procedure, Requirement } from '../../lib/core/pack.ts';
import { type Visit, visitOf } from '../../lib/core/visit/visit.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { packOfAll, paper, TODAY, text } from '../support/factories.ts';
import { anyProcedure, complete } from '../unit/core/arbitraries.ts';

const shipped = buildPack();
const MARKS: readonly (Mark | undefined)[] = ['have', 'lack', 'lookup', 'mismatch', undefined];
const THROWS = 30;

const dice = fc.record({
  rolls: fc.array(fc.nat(999), { minLength: THROWS, maxLength: THROWS }),
  keep: fc.array(fc.boolean(), { minLength: THROWS, maxLength: THROWS }),
  marks: fc.array(fc.nat(4), { minLength: THROWS, maxLength: THROWS }),
});
type Dice = typeof dice extends fc.Arbitrary<infer T> ? T : never;

/** A case all of whose answers are known, and the same with some of them not given yet. */
function casesOf(procedure: Procedure, { rolls, keep, marks }: Dice): { partial: Case; full: Case } {
  const answers = complete(procedure, {}, rolls, TODAY);
  const given = Object.fromEntries(Object.entries(answers).filter((_each, index) => keep[index % THROWS]));
  const rows = [...procedure.requirements.map(each => each.id), ...procedure.groups.map(each => `group:${each.id}`)];
  const marked = rows.flatMap((id, index) => {
    const mark = MARKS[marks[index % THROWS] ?? 0];
    return mark ? [[id, mark] as const] : [];
  });
  const partial = { ...newCase(procedure.id, TODAY), answers: given, marks: Object.fromEntries(marked) };
  return { partial, full: { ...partial, answers } };
}

/** All that the slip tells the citizen to bring, as text: names stand in it whole. */
function asked(notice: Notice): string {
  const blocks = notice.blocks.filter(
    ({ kind, ...block }) =>
      kind === 'missing' ||
      kind === 'branches' ||
      (kind === 'list' && 'use' in block && (block.use === 'unchecked' || block.use === 'again')),
  );
  return JSON.stringify(blocks);
}

/** How many of a paper the finished visit needs in all, under the strictest reading: one for every procedure that keeps it. */
function keptOf(pack: Pack, visit: Visit): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const { tally: counted } of visit.parts)
    for (const slot of counted.slots) {
      if (slot.kind !== 'paper' || slot.state === 'can-look-up' || slot.state === 'verified') continue;
      const { name, keep, document } = slot.line.requirement;
      if (keep === 'keep' && !pack.documents[document]?.single) kept.set(name.zh, (kept.get(name.zh) ?? 0) + 1);
    }
  return kept;
}

interface Found {
  readonly unnamed: readonly string[];
  readonly needless: readonly string[];
  readonly short: readonly string[];
}

function faultsOf(pack: Pack, all: readonly (readonly [Procedure, Dice])[]): Found {
  const cases = all.map(([procedure, thrown]) => casesOf(procedure, thrown));
  const before = visitOf(
    pack,
    cases.map(each => each.partial),
  );
  const after = visitOf(
    pack,
    cases.map(each => each.full),
  );
  const notice = composeVisit(pack, before);
  const told = asked(notice);
  const wanted = after.parts.flatMap((part, index) => {
    const now = before.parts[index];
    if (!now || now.assessment.ended || part.assessment.ended) return [];
    const looked = new Set(
      now.tally.slots.flatMap(({ id, state }) => (state === 'can-look-up' || state === 'verified' ? [id] : [])),
    );
    return part.tally.slots.filter(slot => slot.state !== 'can-look-up' && !looked.has(slot.id));
  });
  const unnamed = wanted.flatMap(slot => {
    const lines = slot.kind === 'paper' ? [slot.line] : slot.line.members;
    if (slot.kind === 'paper' && slot.line.lookup) return [];
    const group =
      slot.kind === 'group'
        ? slot.line.group.name.zh
        : all.flatMap(([{ groups }]) => groups).find(each => slot.line.requirement.oneOf === each.id)?.name.zh;
    const names = [
      ...lines.map(line => line.requirement.name.zh),
      ...(group ? [group.replace(/[，、]?擇一$/, '')] : []),
    ];
    return names.some(name => told.includes(name)) ? [] : [slot.id];
  });
  const needless = notice.blocks
    .flatMap(block => (block.kind === 'list' && block.use === 'not-needed' ? block.items : []))
    .filter(name => told.includes(`"${name.zh}"`));
  const short = [...keptOf(pack, before)].filter(([name, count]) => {
    const times = before.wants.filter(({ of }) =>
      of.some(({ slot }) => slot.kind === 'paper' && slot.line.requirement.name.zh === name),
    );
    return times.length < count;
  });
  return { unnamed, needless: needless.map(each => each.zh), short: short.map(([name]) => name) };
}

const NONE: Found = { unnamed: [], needless: [], short: [] };

describe('the slip of a visit names all that may be wanted, calls nothing needless that is, and asks for as many as are kept', () => {
  it('of shipped procedures, two to four, the same one twice among them', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...shipped.procedures), dice), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(some, all => void expect(faultsOf(shipped, all)).toEqual(NONE)),
      { numRuns: 400 },
    );
  });

  /** Papers as different procedures share them: few names, each in some form and with some fate. */
  const sharing = fc.array(
    fc.record({
      name: fc.nat(3),
      form: fc.constantFrom('original', 'show', 'copy', 'either'),
      keep: fc.constantFrom('keep', 'return', 'scan', undefined),
    } as const),
    { maxLength: 5 },
  );
  it('of any procedures at all that share papers', () => {
    const any = fc.tuple(anyProcedure, sharing, dice).map(([of, papers, thrown]) => [of, papers, thrown] as const);
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 4 }), list => {
        const all = list.map(([of, papers, thrown], index) => {
          const more = papers.map(
            ({ name, form, keep }, at): Requirement =>
              paper(`s${at}`, { no: 50 + at, document: `s${name}`, name: text(`共用${name}`), form, keep }),
          );
          return [
            { ...of, id: `made-up-${index}`, no: index + 1, requirements: [...of.requirements, ...more] },
            thrown,
          ] as const;
        });
        expect(faultsOf(packOfAll(all.map(([of]) => of)), all)).toEqual(NONE);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the code of a visit', () => {
  it('of any three shipped procedures is read back as it was', () => {
    const three = fc.array(fc.tuple(fc.constantFrom(...shipped.procedures), dice), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, all => {
        const visit = visitOf(
          shipped,
          all.map(([procedure, thrown]) => casesOf(procedure, thrown).partial),
        );
        const [first, ...others] = visit.parts.map(({ procedure, kase, marks, assessment }) => ({
          ...slipCodeOf(procedure, { ...kase, marks }, tally(assessment, marks).slots),
          applied: kase.applied,
        }));
        if (!first) return;
        const code = {
          ...first,
          others,
          fingerprint: shipped.fingerprint,
          number: { year: 115, counter: 3, serial: 1 },
        };
        expect(decodeSlipCode(encodeSlipCode(code))).toEqual({ ok: true, code });
      }),
      { numRuns: 100 },
    );
  });
});
