import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import { recompose } from '../../../../lib/core/notice/recompose.ts';
import { assessed, caseOf, packOf, paper, procedure, text } from '../../../support/factories.ts';

const SEAL = procedure({ id: 'seal', requirements: [paper('card', { note: '看過即還' }), paper('letter')] });
const PACK = packOf(SEAL);
const kase = caseOf(SEAL, { marks: { card: 'lack', letter: 'mismatch' } });
const printed = composeNotice(PACK, SEAL, kase, assessed(SEAL, kase, PACK));
/** As it comes from the store: keys in another order, nothing that is undefined. */
const stored = JSON.parse(
  JSON.stringify(printed, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ),
);

describe('a notice composed anew', () => {
  it('is the one that was printed', () => {
    expect(recompose(PACK, [kase], stored)).toEqual(printed);
  });
  it('is so under a newer pack that says the same', () => {
    expect(recompose({ ...PACK, fingerprint: 'NEWS' }, [kase], stored)).toBeDefined();
  });
  it.each([
    ['a word has changed', packOf({ ...SEAL, title: text('印鑑變更') })],
    ['a paper has come', packOf({ ...SEAL, requirements: [...SEAL.requirements, paper('more')] })],
    ['the procedure is gone', packOf(procedure({ id: 'other' }))],
  ])('is none where %s', (_, pack) => {
    expect(recompose(pack, [kase], stored)).toBeUndefined();
  });
});
