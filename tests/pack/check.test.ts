// The shipped pack, proven: every case of every procedure is walked, and nothing is found for which no reason is written.
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess/assess.ts';
import { newCase } from '../../lib/core/case.ts';
import type { Answers } from '../../lib/core/conditions/interview.ts';
import { missingTexts } from '../../lib/core/languages/table.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { checkProcedure, checkShared, explain } from '../../lib/core/proof/check.ts';
import type { Cases } from '../../lib/core/proof/diagram.ts';
import { daysOf } from '../../lib/core/proof/spans.ts';
import { walkOf } from '../../lib/core/proof/walk.ts';
import { readReasons } from '../../lib/pack/accepted.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { completeLangs, readTables } from '../../lib/pack/languages.ts';
import { acceptedSchema } from '../../lib/schema/catalogue.ts';
import { TODAY } from '../support/factories.ts';

const pack = buildPack();

describe('the shipped pack', () => {
  const missing = missingTexts(pack, readTables());
  const lacking = Object.fromEntries(completeLangs().map(lang => [lang, missing[lang]]));
  const checked = pack.procedures.map(each => checkProcedure(pack, each));
  const findings = [...checked.flatMap(each => each.findings), ...checkShared(pack, TODAY, lacking)];

  it('has nothing amiss without a written reason, and no reason too many', () => {
    expect(explain(findings, readReasons()).open.map(({ key, says }) => `${key}: ${says.zh}`)).toEqual([]);
  });
  it('is walked in all its cases', () => {
    expect(checked.filter(({ cases }) => cases === 0)).toEqual([]);
    expect(checked.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(500_000);
  });
});

describe('every paper is once asked for and once not, as the walk says', () => {
  const wants = (procedure: Procedure, applied: string, answers: Answers, paper: string) => {
    const { papers, groups } = assess(pack, procedure, { ...newCase(procedure.id, applied), answers });
    const lines = [...papers, ...groups.flatMap(each => each.members)];
    return lines.some(({ requirement, why }) => requirement.id === paper && why.value === 'yes');
  };
  for (const procedure of pack.procedures) {
    it(procedure.title.zh, () => {
      const walks = daysOf(procedure).map(day => walkOf(procedure, day));
      for (const requirement of procedure.requirements) {
        const seen = walks.flatMap(({ space, cases, holds, day }) => {
          const at = (set: Cases) => {
            const answers = space.example(set);
            return answers ? [wants(procedure, day, answers, requirement.id)] : [];
          };
          const [wanted, not] = [at(holds(requirement)), at(space.without(cases, holds(requirement)))];
          expect([wanted, not]).toEqual([wanted.map(() => true), not.map(() => false)]);
          return [...wanted, ...not];
        });
        expect([requirement.id, seen.includes(true)]).toEqual([requirement.id, true]);
        const always = requirement.when === undefined && procedure.outcomes.every(each => each.kind === 'ask');
        expect([requirement.id, always || seen.includes(false)]).toEqual([requirement.id, true]);
      }
    });
  }
});

describe('the written reasons', () => {
  const reason = { zh: '因為', en: 'because' };
  it.each([
    ['a reason for everything', { '*': reason }],
    ['a reason in one language', { 'birth/idle/question/x': { zh: '因為' } }],
    ['an empty reason', { 'birth/idle/question/x': { zh: '', en: '' } }],
    ['a list', [reason]],
  ])('%s is refused', (_, reasons) => expect(acceptedSchema.safeParse(reasons).success).toBe(false));
  it('by the key of what it explains is taken', () =>
    expect(acceptedSchema.safeParse({ 'birth/idle/question/x': reason, '*/unused/shared/x': reason }).success).toBe(
      true,
    ));
});
