// A made-up procedure in two versions.
import { diffProcedure } from '../../../../lib/core/diff/diff.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { choice, is, packOf, paper, procedure } from '../../../support/factories.ts';

export const who = choice('who', ['self', 'agent', 'heir']);
export const base = procedure({ questions: [who] });
export const seal = paper('印章', { when: is('who', 'agent') });
export type Parts = Partial<Procedure>;

/** What becomes otherwise from one version to the other; the packs they stand in may differ as well. */
export function diffOf(before: Parts, after: Parts, old: Partial<Pack> = {}, now: Partial<Pack> = old) {
  const [a, b] = [procedure({ ...base, ...before }), procedure({ ...base, ...after })];
  return diffProcedure(packOf(a, old), packOf(b, now), base.id);
}

/** The same in sentences. */
export function said(...args: Parameters<typeof diffOf>): readonly string[] {
  return diffOf(...args).groups.map(each => each.says.zh);
}
