// A procedure in which nothing is wrong, and rows that each spoil it in one way.
import { describe, expect, it } from 'vitest';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { checkProcedure } from '../../../../lib/core/proof/check.ts';
import { choice, is, packOf, paper, procedure, text } from '../../../support/factories.ts';

export const CITE = '戶籍法 §47';
/** A day on which periods of 30 days end within the year that the calendar knows. */
export const EARLY = '2026-02-01';
export const who = choice('who', ['self', 'agent']);
export const id = paper('id', { cite: CITE });
export const deed = paper('deed', { when: is('who', 'agent'), cite: CITE });
/** No case can have both. */
export const NEVER = { all: [is('who', 'self'), is('who', 'agent')] };

/** A procedure in which nothing is wrong, with other parts. */
export function sound(parts: Partial<Procedure> = {}): Procedure {
  return procedure({ title: text('made up'), questions: [who], requirements: [id, deed], ...parts });
}

/** What it is about, the finding, a procedure that has it, one that has not, and what else is in their pack. */
export type Row = readonly [
  what: string,
  finding: string,
  bad: Procedure,
  good: Procedure,
  pack?: Partial<Pack> | undefined,
];

/** The findings of a procedure, each as its kind and place. */
export function foundOf(of: Procedure, pack: Partial<Pack> = {}): readonly string[] {
  const { findings } = checkProcedure(packOf(of, pack), of);
  return findings.map(({ kind, place }) => `${kind} ${place.part} ${place.id}`);
}

/** Each row's finding is found where it is, and nothing at all where it was put right. */
export function describeRows(rows: readonly Row[]): void {
  describe('a procedure with', () => {
    for (const [what, finding, bad, good, pack] of rows) {
      it(`${what} is found`, () => expect(foundOf(bad, pack)).toContain(finding));
      it(`${what} put right has no finding`, () => expect(foundOf(good, pack)).toEqual([]));
    }
  });
}
