import { expect, test } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import type { Edit } from '../../../../lib/core/layers/change.ts';
import { resolve } from '../../../../lib/core/layers/resolve.ts';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { caseOf, text } from '../../../support/factories.ts';
import { changeOf, SHIPPED } from '../../../support/layers.ts';

const edit: Edit = {
  do: 'add',
  procedure: 'letter',
  thing: {
    kind: 'interim',
    entry: {
      id: 'own-i',
      says: text('先收影本'),
      afterwards: '回復收正本',
      since: '2026-11-01',
      until: '2026-11-30',
    },
  },
};

test('a practice for a time holds until its last day and no longer, on the basis of its change', () => {
  const { pack, conflicts } = resolve(SHIPPED, [changeOf(edit, { cite: '某函' })]);
  const letter = pack.procedures.find(each => each.id === 'letter') as Procedure;
  const held = (applied: string) => assess(pack, letter, { ...caseOf(letter), applied }).interims.map(each => each.id);
  expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(held)).toEqual([[], ['own-i'], ['own-i'], []]);
  expect([letter.sources[letter.interims?.[0]?.source ?? 0]?.title, conflicts]).toEqual(['某函', []]);
});
