import { describe, expect, test } from 'vitest';
import type { Change, Edit, Thing } from '../../../../lib/core/layers/change.ts';
import { lineId } from '../../../../lib/core/layers/hash.ts';
import { originOf, resolve, textBeneath } from '../../../../lib/core/layers/resolve.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { paper, text } from '../../../support/factories.ts';
import { at, changeOf, line, SHIPPED } from '../../../support/layers.ts';

const add = (thing: Thing, after?: string): Edit => ({ do: 'add', procedure: 'letter', thing, after });
const ownPaper = (id: string, parts = {}): Thing => ({ kind: 'requirement', entry: paper(id, { no: 700, ...parts }) });
const letterOf = (pack: Pack): Procedure => pack.procedures.find(each => each.id === 'letter') as Procedure;
const laid = (...changes: Change[]) => resolve(SHIPPED, changes);
const letter = (...changes: Change[]) => letterOf(laid(...changes).pack);
const kinds = (...changes: Change[]) =>
  laid(...changes).conflicts.map(({ kind, what }) => (what ? `${kind} ${what}` : kind));

describe('worded otherwise', () => {
  const reword = (target: ReturnType<typeof at>, field: string, to: unknown, was: unknown): Edit =>
    ({ do: 'reword', target, field, to, was }) as Edit;

  test('texts of every kind', () => {
    const changed = letter(
      changeOf(reword(at('procedure', 'letter'), 'title', text('新題'), { zh: '某登記', en: 'Some registration' })),
      changeOf(reword(at('requirement', 'power-of-attorney'), 'note', null, '原註')),
      changeOf(reword(at('requirement', 'id-card'), 'note', '新註', null)),
      changeOf(reword(at('question', 'who'), 'ask', text('誰'), text('who？'))),
      changeOf(reword(at('option', 'agent', 'who'), 'label', text('他人'), text('agent'))),
      changeOf(reword(at('fee', 'copy'), 'note', '自取', null)),
      changeOf(reword(line('offer', '可代查'), 'says', '代查', '可代查')),
      changeOf(reword(line('pitfall', '漏章'), 'text', '忘了章', '漏章')),
    );
    expect([changed.title.zh, changed.questions[0]?.ask.zh, changed.questions[0]?.options?.[1]?.label.zh]).toEqual([
      '新題',
      '誰',
      '他人',
    ]);
    expect(changed.requirements.map(each => each.note)).toEqual(['新註', undefined]);
    expect([changed.fees[0]?.note, changed.offers[0]?.says, changed.pitfalls[0]]).toEqual(['自取', '代查', '忘了章']);
  });

  test('a line is found under the id it had, the ids between, and the id it has', () => {
    const [a, b, c] = [line('step', '收件'), line('step', '乙'), line('step', '丙')];
    const other = changeOf(reword(line('pitfall', '漏章'), 'text', '丁', '漏章'));
    const changes = [
      other,
      changeOf(reword(a, 'text', '乙', '收件')),
      changeOf(reword(b, 'text', '丙', null)),
      changeOf(reword(a, 'text', '戊', '收件')),
    ];
    expect(letter(...changes).steps).toEqual(['戊', '審查']);
    expect(laid(...changes).conflicts).toEqual([]);
    expect(originOf(laid(...changes), { ...a, id: lineId('戊') })?.all).toHaveLength(2);
    expect(letter(changes[1] as Change, changeOf({ do: 'hide', target: c, was: null })).steps).toEqual(['乙', '審查']);
    expect(letter(changes[1] as Change, changeOf({ do: 'hide', target: a, was: '收件' })).steps).toEqual(['審查']);
  });

  test('the text beneath moved: it holds, and is told with the text of now', () => {
    const change = changeOf(reword(at('requirement', 'power-of-attorney'), 'note', '新註', '舊註'));
    expect(laid(change).conflicts).toEqual([{ kind: 'moved', change, now: '原註' }]);
    expect(letter(change).requirements[1]?.note).toBe('新註');
  });

  test('one’s own over the office’s: the office’s text is the one beneath', () => {
    const target = at('requirement', 'id-card');
    const office = changeOf(reword(target, 'name', text('本所名'), text('id-card')));
    const mine = changeOf(reword(target, 'name', text('我名'), text('本所名')), {
      layer: 'personal',
      id: '00000000-0',
    });
    expect(laid(mine, office).conflicts).toEqual([]);
    expect(letter(mine, office).requirements[0]?.name.zh).toBe('我名');
    expect(kinds(mine)).toEqual(['moved']);
    expect(textBeneath(SHIPPED, [office, mine], 'personal', target)).toEqual(text('本所名'));
    expect(textBeneath(SHIPPED, [office, mine], 'office', target, 'note')).toBeNull();
    expect(textBeneath(SHIPPED, [], 'office', at('requirement', 'old'))).toBeNull();
    expect(originOf(laid(office, mine), target)).toMatchObject({ state: 'changed', change: mine, all: [office, mine] });
  });

  test('what one added oneself stays added', () => {
    const change = changeOf(add(ownPaper('own-a')));
    const after = changeOf(reword(at('requirement', 'own-a'), 'name', text('新'), null));
    expect(originOf(laid(change, after), at('requirement', 'own-a'))).toEqual({
      state: 'added',
      change: after,
      all: [change, after],
    });
    expect(laid(change, after).conflicts).toEqual([]);
  });

  test.each<[string, Edit, string]>([
    [
      'of a procedure that is gone',
      reword({ ...at('requirement', 'id-card'), procedure: 'old' }, 'name', text('x'), null),
      'gone',
    ],
    ['of a paper that is gone', reword(at('requirement', 'old'), 'name', text('x'), null), 'gone'],
    ['of an option whose question is gone', reword(at('option', 'x', 'old'), 'label', text('x'), null), 'gone'],
    ['of a line that reads otherwise now', reword(line('step', '收文'), 'text', '收下', '收文'), 'gone'],
    ['into a line there is', reword(line('step', '收件'), 'text', '審查', '收件'), 'exists'],
    ['of a field that is no text', reword(at('requirement', 'id-card'), 'no', 'x', null), 'refused'],
  ])('%s is told and not applied', (_, edit, kind) => {
    expect(kinds(changeOf(edit))).toEqual([kind]);
    expect(laid(changeOf(edit)).pack).toBe(SHIPPED);
  });
});
