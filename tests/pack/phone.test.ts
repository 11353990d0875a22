// On the telephone the first sentence answers 「要帶什麼」, short enough for one screen, whatever the procedure and the answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess/assess.ts';
import { newCase } from '../../lib/core/case.ts';
import { phoneScriptOf } from '../../lib/core/phone/script.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { TODAY } from '../support/factories.ts';
import { complete } from '../unit/core/arbitraries.ts';

const pack = buildPack();
/** Characters that fit above the question at 400 px. */
const MOST = { zh: 190, en: 480 };
const dice = fc.record({
  rolls: fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }),
  keep: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
});

describe.each(pack.procedures.map(procedure => [procedure.title.zh, procedure] as const))('%s', (title, procedure) => {
  const scriptOf = (answers = {}) => phoneScriptOf(pack, procedure, { ...newCase(procedure.id, TODAY), answers });

  it('is named and answered before anything is asked', () => {
    const { first, next } = scriptOf();
    expect(first.zh.startsWith(`您好，辦${title}`)).toBe(true);
    expect(first.zh).toMatch(/請帶|可能是|不必帶文件/);
    if (assess(pack, procedure, newCase(procedure.id, TODAY)).next.length > 0) expect(next).toBeDefined();
  });

  it('stays short, never asks for what is looked up, and speaks of every paper that is wanted', () => {
    fc.assert(
      fc.property(dice, ({ rolls, keep }) => {
        const all = Object.entries(complete(procedure, {}, rolls, TODAY));
        const answers = Object.fromEntries(all.filter((_each, index) => keep[index]));
        const { first, papers, notNeeded, ended } = scriptOf(answers);
        const told = assess(pack, procedure, { ...newCase(procedure.id, TODAY), answers });
        if (ended) return void expect(papers).toEqual([]);
        expect(first.zh.length).toBeLessThanOrEqual(MOST.zh);
        expect(first.en.length).toBeLessThanOrEqual(MOST.en);
        const wanted = told.papers.filter(line => line.state === 'required');
        const names = (lookup: boolean) =>
          wanted.filter(line => line.lookup === lookup).map(line => line.requirement.name.zh);
        for (const name of names(false)) expect(papers.some(each => each.zh.startsWith(name))).toBe(true);
        expect(notNeeded.map(each => each.zh)).toEqual(expect.arrayContaining(names(true)));
        return undefined;
      }),
      { numRuns: 25 },
    );
  });
});
