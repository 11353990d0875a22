// Random changes over the made-up letter, many of which speak of what is not there.
import fc from 'fast-check';
import {
  type Change,
  type Edit,
  FIELDS,
  type Target,
  type Thing,
  type ThingKind,
} from '../../../../lib/core/layers/change.ts';
import { lineId } from '../../../../lib/core/layers/hash.ts';
import { choice, feeItem, is, option, paper, procedure, text } from '../../../support/factories.ts';
import { changeOf } from '../../../support/layers.ts';

const of = fc.constantFrom('letter', 'letter', 'letter', 'own-p', 'old');
const name = fc.constantFrom(
  'who',
  'where',
  'id-card',
  'power-of-attorney',
  'copy',
  'own-a',
  'own-b',
  'own-q',
  'old',
  'constructor',
);
const said = fc.constantFrom('收件', '審查', '漏章', '可代查', '某事', '甲', '乙');
const when = fc.option(
  fc
    .record({ fact: fc.constantFrom('who', 'where', 'own-q', 'old'), of: fc.constantFrom('self', 'agent', 'yes', 'x') })
    .map(each => is(each.fact, each.of)),
  { nil: undefined },
);
const kind = fc.constantFrom(...(Object.keys(FIELDS) as ThingKind[]));
const target: fc.Arbitrary<Target> = fc.record({
  kind,
  procedure: of,
  id: fc.oneof(name, said.map(lineId), of),
  question: fc.constantFrom(undefined, 'who', 'own-q'),
});
const no = fc.constantFrom(1, 2, 60, 70, 700, 701);

const thing: fc.Arbitrary<Thing> = fc.oneof(
  fc
    .record({ id: name, no, when })
    .map(({ id, ...parts }): Thing => ({ kind: 'requirement', entry: paper(id, parts) })),
  fc
    .record({ id: name, no, when })
    .map(({ id, ...parts }): Thing => ({ kind: 'question', entry: choice(id, ['yes', 'no'], parts) })),
  fc.record({ id: name, no, when, question: name }).map(
    ({ id, no: given, when: under, question }): Thing => ({
      kind: 'option',
      question,
      entry: option(id, given, { when: under }),
    }),
  ),
  fc.record({ item: name, when }).map((entry): Thing => ({ kind: 'fee', entry })),
  fc.constant<Thing>({ kind: 'fee', entry: { item: 'own-fee' }, item: feeItem('own-fee') }),
  fc.record({ says: said, when }).map((entry): Thing => ({ kind: 'offer', entry })),
  fc.record({ id: name, when }).map(
    ({ id, when: under }): Thing => ({
      kind: 'interim',
      entry: { id, says: text('先收影本'), afterwards: '', since: '2026-01-01', until: '2026-12-31', when: under },
    }),
  ),
  fc.record({
    kind: fc.constantFrom('step' as const, 'pitfall' as const, 'alias' as const, 'code' as const),
    entry: said,
  }),
);

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      procedure: of,
      thing,
      after: fc.option(name, { nil: undefined }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ target, to: said, field: fc.nat(4), was: fc.constantFrom(null, '收件', text('id-card')) })
      .map(({ target: at, to, field, was }): Edit => {
        const fields = FIELDS[at.kind];
        const { name: asked, both } = fields[field % fields.length] ?? fields[0];
        return { do: 'reword', target: at, field: asked, to: both ? text(to) : to, was };
      }),
  },
  { weight: 3, arbitrary: target.map((at): Edit => ({ do: 'hide', target: at, was: null })) },
  fc.record({ id: fc.constantFrom('own-p', 'letter'), when }).map(
    ({ id, when: under }): Edit => ({
      do: 'procedure',
      procedure: procedure({
        id,
        questions: [choice('who', ['self', 'agent'])],
        requirements: [paper('own-a', { when: under })],
      }),
    }),
  ),
  fc
    .record({ slot: fc.constantFrom('lead' as const, 'closing' as const), of, to: fc.option(said.map(text)) })
    .map(({ slot, of: procedureId, to }): Edit => ({ do: 'slip-text', slot, procedure: procedureId, to })),
  fc.record({ document: name, to: fc.option(said.map(text)) }).map((each): Edit => ({ do: 'document-text', ...each })),
  fc
    .record({ item: fc.constantFrom('copy', 'door-plate', 'old', 'constructor'), amount: fc.nat(99) })
    .map(({ item, amount }): Edit => ({ do: 'price', item, price: { rule: 'flat', amount } })),
  fc
    .record({
      day: fc.constantFrom('2026-02-16', '2026-07-01', '2031-01-01'),
      is: fc.constantFrom('closed' as const, 'workday' as const),
    })
    .map((each): Edit => ({ do: 'calendar', name: '', ...each })),
);

const dates = fc.constantFrom({}, {}, {}, { since: '2027-01-01' }, { until: '2026-12-31' });

/** Up to twelve changes of both layers; some take back an earlier one. */
export const anyChanges: fc.Arbitrary<readonly Change[]> = fc
  .array(
    fc.record({
      edit: anyEdit,
      layer: fc.constantFrom('office' as const, 'personal' as const),
      dates,
      back: fc.nat(20),
    }),
    { maxLength: 12 },
  )
  .map(list => {
    const made: Change[] = [];
    for (const { edit, layer, dates: days, back } of list) {
      const named = made[back];
      made.push(changeOf(named ? { do: 'undo', change: named.id } : edit, { layer, ...days }));
    }
    return made;
  });
