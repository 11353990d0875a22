import { describe, expect, test } from 'vitest';
import { type Change, type Edit, editKey, type Thing } from '../../../../lib/core/layers/change.ts';
import { resolve } from '../../../../lib/core/layers/resolve.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { choice, group, is, option, paper, procedure, TODAY, text } from '../../../support/factories.ts';
import { changeOf, SHIPPED } from '../../../support/layers.ts';

const add = (thing: Thing, after?: string): Edit => ({ do: 'add', procedure: 'letter', thing, after });
const ownPaper = (id: string, parts = {}): Thing => ({ kind: 'requirement', entry: paper(id, { no: 700, ...parts }) });
const letterOf = (pack: Pack): Procedure => pack.procedures.find(each => each.id === 'letter') as Procedure;
const laid = (...changes: Change[]) => resolve(SHIPPED, changes);
const _letter = (...changes: Change[]) => letterOf(laid(...changes).pack);
const kinds = (...changes: Change[]) =>
  laid(...changes).conflicts.map(({ kind, what }) => (what ? `${kind} ${what}` : kind));

describe('a procedure of one’s own', () => {
  const own = procedure({
    id: 'own-p',
    no: 9000,
    title: text('本所項目'),
    aliases: ['別名'],
    questions: [choice('who', ['self', option('agent', 2)])],
    groups: [group('some')],
    requirements: [paper('own-a', { when: is('who', 'agent'), oneOf: 'some' })],
    fees: [{ item: 'copy', source: 0 }],
    period: { id: 'some', days: 3, event: text('日'), from: '', cite: '', late: 'late' },
  });
  const put = (of: Procedure): Edit => ({ do: 'procedure', procedure: of });

  test('is there, found by its title and alias, and by its keys where given', () => {
    const { pack, origin, conflicts } = resolve(SHIPPED, [changeOf(put(own))], { keysOf: title => [`${title}!`] });
    expect(conflicts).toEqual([]);
    expect(pack.procedures[1]).toEqual(own);
    expect(pack.search[1]).toEqual({ id: 'own-p', titles: ['本所項目', '別名'], keys: ['本所項目!', '別名!'] });
    expect(pack.search[0]).toBe(SHIPPED.search[0]);
    expect(origin.get(editKey(put(own)))?.state).toBe('added');
    expect(pack.documents['own-a']?.name.zh).toBe('own-a');
  });
  test('a shipped one is still found as before, and by its new alias', () => {
    const { pack } = laid(changeOf(add({ kind: 'alias', entry: '俗稱' })));
    expect(pack.search[0]).toEqual({
      id: 'letter',
      titles: ['某登記', 'rl0001', '某事', '俗稱', 'someregistration', 'somereg'],
      keys: ['ㄇㄉㄐ'],
    });
  });
  test('put anew it stands as it was put; what was changed in it before is replaced, what later holds', () => {
    const reword = (to: string): Edit => ({
      do: 'reword',
      target: { kind: 'procedure', procedure: 'own-p', id: 'own-p' },
      field: 'title',
      to: text(to),
      was: null,
    });
    const extra: Edit = { do: 'add', procedure: 'own-p', thing: ownPaper('own-b') };
    const before = [
      changeOf(put(own)),
      changeOf(reword('一')),
      changeOf(extra),
      changeOf({ do: 'hide', target: { kind: 'requirement', procedure: 'own-p', id: 'own-a' }, was: null }),
    ];
    const [, last] = laid(...before, changeOf(put({ ...own, title: text('二') }))).pack.procedures;
    expect([last?.title.zh, last?.requirements.length]).toEqual(['二', 1]);
    expect(laid(...before, changeOf(put(own)), changeOf(reword('三'))).pack.procedures[1]?.title.zh).toBe('三');
  });
  test('its number is its own', () => {
    const { pack } = laid(
      changeOf(put(own)),
      changeOf(put({ ...own, id: 'own-r' })),
      changeOf(put({ ...own, id: 'own-s', no: 7 })),
    );
    expect(pack.procedures.map(each => each.no)).toEqual([7, 9000, 9001, 9002]);
  });
  test.each<[string, Partial<Procedure>, string]>([
    ['has the id of a shipped one', { id: 'letter' }, 'exists'],
    [
      'asks on a later question',
      { questions: [choice('a', ['x', 'y'], { when: is('b', 'x') }), choice('b')] },
      'unknown b',
    ],
    [
      'offers an option on a later question',
      { questions: [choice('a', ['x', option('y', 2, { when: is('b', 'x') })]), choice('b')] },
      'unknown b',
    ],
    ['wants a paper on an unknown question', { requirements: [paper('p', { when: is('old', 'x') })] }, 'unknown old'],
    [
      'ends on an unknown question',
      { outcomes: [{ kind: 'stop', when: is('old', 'x'), says: text('') }] },
      'unknown old',
    ],
    [
      'wants a person on an unknown question',
      { persons: [{ who: text(''), does: 'come', when: is('old', 'x') }] },
      'unknown old',
    ],
    [
      'costs something on an unknown question',
      { fees: [{ item: 'copy', when: is('old', 'x'), source: 0 }] },
      'unknown old',
    ],
    [
      'does something for a time on an unknown question',
      {
        interims: [
          { id: 'i', says: text('i'), afterwards: '', since: TODAY, until: TODAY, source: 0, when: is('old', 'x') },
        ],
      },
      'unknown old',
    ],
    [
      'offers something on an unknown question',
      { offers: [{ says: '', when: is('old', 'x'), source: 0 }] },
      'unknown old',
    ],
    ['costs an unknown item', { fees: [{ item: 'old', source: 0 }] }, 'unknown old'],
    [
      'counts an unknown period',
      { period: { id: 'old', days: 3, event: text('日'), from: '', cite: '' } },
      'unknown old',
    ],
    [
      'is late under an unknown offence',
      { period: { id: 'some', days: 3, event: text('日'), from: '', cite: '', late: 'old' } },
      'unknown old',
    ],
  ])('that %s is told and not applied', (_, parts, kind) => {
    expect(kinds(changeOf(put({ ...own, ...parts })))).toEqual([kind]);
  });
  test('made twice by two machines under one id, the later stands', () => {
    const [first, second] = [changeOf(put(own)), changeOf(put({ ...own, title: text('二') }))];
    expect(laid(second, first).pack.procedures[1]?.title.zh).toBe('二');
  });
  test('without a period is whole', () => {
    expect(kinds(changeOf(put(procedure({ id: 'own-p' }))))).toEqual([]);
  });
});
