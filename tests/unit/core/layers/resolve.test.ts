import { describe, expect, test } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { holidayName, officeDay } from '../../../../lib/core/days/calendar.ts';
import { type Change, type Edit, sameWords, type Thing } from '../../../../lib/core/layers/change.ts';
import { resolve } from '../../../../lib/core/layers/resolve.ts';
import { feeFor } from '../../../../lib/core/money/fees.ts';
import type { Condition, Pack, Procedure } from '../../../../lib/core/pack.ts';
import { caseOf, choice, feeItem, is, numberQuestion, option, paper, TODAY, text } from '../../../support/factories.ts';
import { at, changeOf, line, SHIPPED, undo } from '../../../support/layers.ts';

const add = (thing: Thing, after?: string): Edit => ({ do: 'add', procedure: 'letter', thing, after });
const ownPaper = (id: string, parts = {}): Thing => ({ kind: 'requirement', entry: paper(id, { no: 700, ...parts }) });
const letterOf = (pack: Pack): Procedure => pack.procedures.find(each => each.id === 'letter') as Procedure;
const laid = (...changes: Change[]) => resolve(SHIPPED, changes);
const letter = (...changes: Change[]) => letterOf(laid(...changes).pack);
const kinds = (...changes: Change[]) =>
  laid(...changes).conflicts.map(({ kind, what }) => (what ? `${kind} ${what}` : kind));

describe('nothing changed', () => {
  test('is the shipped pack itself', () => {
    expect(laid()).toEqual({ pack: SHIPPED, origin: new Map(), conflicts: [] });
    expect(laid().pack).toBe(SHIPPED);
  });
  test('a change taken back leaves it too, and one taken back twice holds again', () => {
    const change = changeOf(add(ownPaper('own-a')));
    const back = undo(change);
    expect(laid(change, back).pack).toBe(SHIPPED);
    expect(laid(change, back, undo(back)).pack).toEqual(laid(change).pack);
  });
  test('worded otherwise and back again, it has the shipped fingerprint', () => {
    const reword = (to: string, was: string): Edit => ({
      do: 'reword',
      target: line('step', '收件'),
      field: 'text',
      to,
      was,
    });
    expect(laid(changeOf(reword('收下', '收件'))).pack.fingerprint).not.toBe('TEST');
    expect(laid(changeOf(reword('收下', '收件')), changeOf(reword('收件', '收件'))).pack).toBe(SHIPPED);
  });
  test('an undo of the other layer or of nothing takes nothing back, and is told', () => {
    const change = changeOf(add(ownPaper('own-a')));
    expect(letter(change, undo(change, 'personal')).requirements).toHaveLength(3);
    expect(kinds(change, undo(change, 'personal'))).toEqual(['refused']);
    expect(kinds(changeOf({ do: 'undo', change: 'x' }))).toEqual(['gone']);
  });
});

describe('added', () => {
  test('a paper comes last or behind another, with the change as its source', () => {
    const behind = changeOf(add(ownPaper('own-a'), 'id-card'));
    const change = changeOf(add(ownPaper('own-b')), { cite: '某函' });
    const changed = letter(behind, change);
    expect(changed.requirements.map(each => [each.id, each.no])).toEqual([
      ['id-card', 1],
      ['own-a', 700],
      ['power-of-attorney', 2],
      ['own-b', 701],
    ]);
    expect(changed.requirements.map(each => changed.sources[each.source]?.title)).toEqual([
      '某法',
      '本所規定',
      '某法',
      '某函',
    ]);
    expect(laid(change).pack.documents['own-b']).toEqual({ id: 'own-b', name: text('own-b'), issuer: '' });
  });
  test('a paper of a known kind adds no kind', () => {
    const { pack } = laid(changeOf(add(ownPaper('own-a', { document: 'id-card' }))));
    expect(pack.documents).toEqual(SHIPPED.documents);
  });
  test('a question is asked, and what hangs on it follows, whatever order the ids give', () => {
    const wants = changeOf(add(ownPaper('own-a', { when: is('own-q', 'own-o') })));
    const answer = changeOf(add({ kind: 'option', question: 'own-q', entry: option('own-o', 60) }));
    const asks = changeOf(add({ kind: 'question', entry: choice('own-q', ['yes', 'no'], { no: 70 }) }, 'who'));
    const { pack, conflicts } = laid(wants, answer, asks);
    expect(conflicts).toEqual([]);
    expect(letterOf(pack).questions.map(each => each.id)).toEqual(['who', 'own-q', 'where']);
    const result = assess(pack, letterOf(pack), caseOf(letterOf(pack), { answers: { who: 'self', 'own-q': 'own-o' } }));
    expect(result.papers.map(each => each.requirement.id)).toEqual(['id-card', 'own-a']);
  });
  test('a number is asked, and compared as one', () => {
    const asks = changeOf(add({ kind: 'question', entry: numberQuestion('own-n', { no: 70 }) }));
    const wants = (when: Condition) => changeOf(add(ownPaper('own-a', { when: { all: [is('who', 'self'), when] } })));
    expect(kinds(asks, wants({ fact: 'own-n', gt: 3 }))).toEqual([]);
    expect(kinds(asks, wants(is('own-n', 'x')))).toEqual(['unknown own-n=x']);
  });
  test('a copy of a procedure charges the item of its own that the procedure charges, whichever comes first', () => {
    const fee = changeOf(add({ kind: 'fee', entry: { item: 'own-fee' }, item: feeItem('own-fee') }));
    const copied = letterOf(laid(fee).pack);
    const copy = { ...copied, id: 'own-copy', no: 9000, title: text('副本') };
    const result = laid(changeOf({ do: 'procedure', procedure: copy }), fee);
    expect(result.conflicts).toEqual([]);
    expect(result.pack.procedures.find(each => each.id === 'own-copy')?.fees.map(each => each.item)).toEqual([
      'copy',
      'own-fee',
    ]);
  });
  test('a fee with an item of its own, an offer and lines', () => {
    const { pack } = laid(
      changeOf(add({ kind: 'fee', entry: { item: 'own-fee' }, item: feeItem('own-fee') })),
      changeOf(add({ kind: 'fee', entry: { item: 'door-plate' } })),
      changeOf(add({ kind: 'offer', entry: { says: '代填' } })),
      changeOf(add({ kind: 'step', entry: '歸檔' })),
      changeOf(add({ kind: 'code', entry: 'X1' })),
    );
    const { fees, offers, steps } = letterOf(pack);
    expect(fees.map(each => each.item)).toEqual(['copy', 'own-fee', 'door-plate']);
    expect([offers[1]?.says, steps[2]]).toEqual(['代填', '歸檔']);
    expect(pack.fees['own-fee']?.prices).toEqual([{ rule: 'flat', amount: 30 }]);
    expect(assess(pack, letterOf(pack), caseOf(letterOf(pack))).bill.total).toBe(60);
  });
  test('holds only on its days', () => {
    const change = changeOf(add(ownPaper('own-a')), { since: '2027-01-01' });
    const wanted = (on?: string) => letterOf(resolve(SHIPPED, [change], { on }).pack).requirements.length;
    expect([wanted(), wanted(TODAY), wanted('2027-01-01')]).toEqual([3, 2, 3]);
  });
  test('when all numbers of one’s own are taken the given one stays', () => {
    const many = Array.from({ length: 31 }, (_, index) =>
      changeOf(add({ kind: 'option', question: 'who', entry: option(`own-${index}`, 60) })),
    );
    const numbers = letter(...many).questions[0]?.options?.map(each => each.no);
    expect(new Set(numbers).size).toBe(32);
  });

  test.each<[string, Edit, string]>([
    ['to a procedure that is gone', { do: 'add', procedure: 'old', thing: ownPaper('own-a') }, 'gone'],
    [
      'an option to a question that is gone',
      add({ kind: 'option', question: 'old', entry: option('own-o', 60) }),
      'gone',
    ],
    ['a paper of an id there is', add(ownPaper('id-card')), 'exists'],
    ['a line there is', add({ kind: 'step', entry: '收件' }), 'exists'],
    ['a fee item there is', add({ kind: 'fee', entry: { item: 'door-plate' }, item: feeItem('door-plate') }), 'exists'],
    ['a paper under an unknown question', add(ownPaper('own-a', { when: is('old', 'x') })), 'unknown old'],
    [
      'a paper under an unknown option',
      add(ownPaper('own-a', { when: { fact: 'who', in: ['self', 'x'] } })),
      'unknown who=x',
    ],
    [
      'a paper looked up under one',
      add(ownPaper('own-a', { lookup: { how: '', when: is('old', 'x') } })),
      'unknown old',
    ],
    ['a paper of an unknown group', add(ownPaper('own-a', { oneOf: 'some' })), 'unknown some'],
    [
      'a deep condition',
      add(ownPaper('own-a', { when: { not: { any: [is('who', 'self'), { all: [{ fact: 'n', lt: 1 }] }] } } })),
      'unknown n',
    ],
    [
      'a question on a later one',
      add({ kind: 'question', entry: choice('own-q', ['a', 'b'], { when: is('where', 'here') }) }, 'who'),
      'unknown where',
    ],
    [
      'an option on a later question',
      add({ kind: 'option', question: 'who', entry: option('own-o', 60, { when: is('where', 'here') }) }),
      'unknown where',
    ],
    [
      'a question whose option is on itself',
      add({ kind: 'question', entry: choice('own-q', ['a', option('b', 2, { when: is('own-q', 'a') })]) }),
      'unknown own-q',
    ],
    ['a fee without its item', add({ kind: 'fee', entry: { item: 'own-fee' } }), 'unknown own-fee'],
    ['a fee named as every object’s part', add({ kind: 'fee', entry: { item: 'constructor' } }), 'unknown constructor'],
    [
      'an offer on an unknown question',
      add({ kind: 'offer', entry: { says: 'x', when: is('old', 'x') } }),
      'unknown old',
    ],
  ])('%s is told and not applied', (_, edit, kind) => {
    expect(kinds(changeOf(edit))).toEqual([kind]);
    expect(laid(changeOf(edit)).pack).toBe(SHIPPED);
  });
});

describe('hidden', () => {
  const hide = (target: ReturnType<typeof at>, was: unknown = null): Edit => ({ do: 'hide', target, was }) as Edit;
  const who = text('who？');

  test('a paper, a fee, a line and an option are no longer there', () => {
    const changed = letter(
      changeOf(hide(at('requirement', 'id-card'), text('id-card'))),
      changeOf(hide(at('fee', 'copy'))),
      changeOf(hide(line('step', '收件'), '收件')),
      changeOf(hide(at('option', 'agent', 'who'), text('agent'))),
    );
    expect([changed.requirements.length, changed.fees, changed.steps]).toEqual([1, [], ['審查']]);
    expect(changed.questions[0]?.options?.map(each => each.id)).toEqual(['self']);
  });
  test('a question is not asked and what hangs on it is not wanted; nothing is left open', () => {
    const { pack, conflicts } = laid(changeOf(hide(at('question', 'who'), who)));
    const result = assess(pack, letterOf(pack), caseOf(letterOf(pack)));
    expect([conflicts, result.next, result.papers.map(each => each.state)]).toEqual([[], [], ['required']]);
  });
  test('a question none of whose options is left is not asked either', () => {
    const { pack } = laid(...['self', 'agent'].map(id => changeOf(hide(at('option', id, 'who'), text(id)))));
    expect(assess(pack, letterOf(pack), caseOf(letterOf(pack))).next).toEqual([]);
  });
  test('a procedure is neither listed nor found', () => {
    const { pack } = laid(changeOf(hide(at('procedure', 'letter'), { zh: '某登記', en: 'Some registration' })));
    expect([pack.procedures, pack.search]).toEqual([[], []]);
    expect(pack.fingerprint).not.toBe('TEST');
  });
  test('the thing beneath reads otherwise now: it is hidden, and told', () => {
    expect(kinds(changeOf(hide(at('requirement', 'id-card'), text('舊'))))).toEqual(['moved']);
  });
  test.each([
    ['a procedure', { ...at('procedure', 'old'), procedure: 'old' }],
    ['a paper', at('requirement', 'old')],
  ])('%s that is gone is told', (_, target) => {
    expect(kinds(changeOf(hide(target)))).toEqual(['gone']);
  });
});

describe('prices, days and slip texts', () => {
  test('a local price holds from its day; the newest of two wins; a national one is refused', () => {
    const price = (item: string, amount: number): Edit => ({ do: 'price', item, price: { rule: 'flat', amount } });
    const { pack, conflicts } = resolve(
      SHIPPED,
      [
        changeOf(price('door-plate', 50), { until: '2026-12-31' }),
        changeOf(price('door-plate', 60), { since: '2026-12-01' }),
        changeOf(price('copy', 1)),
        changeOf(price('old', 1)),
      ],
      { on: TODAY },
    );
    const sums = [TODAY, '2026-12-05', '2027-01-01'].map(day => feeFor(pack.fees['door-plate'] as never, 1, day));
    expect(sums.map(sum => (sum.kind === 'sum' ? sum.amount : sum.kind))).toEqual([50, 60, 60]);
    expect(conflicts.map(each => each.kind)).toEqual(['refused', 'gone']);
  });
  test('a typhoon day is closed, a make-up day open, a year nobody knows stays unknown', () => {
    const day = (on: string, is: 'closed' | 'workday'): Edit => ({ do: 'calendar', day: on, is, name: '颱風' });
    const { pack, conflicts } = laid(
      changeOf(day('2026-07-01', 'closed')),
      changeOf(day('2026-02-16', 'workday')),
      changeOf(day('2031-01-01', 'closed')),
    );
    expect(officeDay(pack.calendar, '2026-07-01')).toBe('closed');
    expect(holidayName(pack.calendar, '2026-07-01')).toBe('颱風');
    expect(officeDay(pack.calendar, '2026-02-16')).toBe('open');
    expect(conflicts.map(each => each.kind)).toEqual(['gone']);
    expect(SHIPPED.calendar.years['2026']?.closed).toHaveLength(5);
  });
  test('texts of the slip, of one procedure, of all and of a paper; taken away again', () => {
    const to = text('敬請');
    const edits: Edit[] = [
      { do: 'slip-text', slot: 'lead', to },
      { do: 'slip-text', slot: 'closing', procedure: 'letter', to },
      { do: 'document-text', document: 'id-card', to },
      { do: 'slip-text', slot: 'lead', procedure: 'old', to },
      { do: 'document-text', document: 'old', to },
    ];
    const { pack, conflicts, origin } = laid(...edits.map(edit => changeOf(edit)));
    expect(pack.slipTexts).toEqual({ lead: { '*': to }, closing: { letter: to }, documents: { 'id-card': to } });
    expect(conflicts.map(each => each.kind)).toEqual(['gone', 'gone']);
    expect(origin.get('slip lead *')?.state).toBe('changed');
    const all = edits.slice(0, 3);
    expect(
      laid(...[...all, ...all.map(edit => ({ ...edit, to: null }) as Edit)].map(edit => changeOf(edit))).pack,
    ).toBe(SHIPPED);
    expect(resolve(pack, []).pack).toBe(pack);
  });
});

test.each([
  [null, null, true],
  ['a', null, false],
  ['a', 'a', true],
  ['a', text('a'), false],
  [text('a'), text('a'), true],
  [text('a'), { zh: 'a', en: 'b' }, false],
])('%o and %o say the same: %s', (a, b, same) => {
  expect(sameWords(a, b)).toBe(same);
});
