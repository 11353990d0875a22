import { expect, test } from 'vitest';
import { timeTableOf } from '../../../../lib/core/handout/time-table.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { procedure, text } from '../../../support/factories.ts';

const made = (id: string, category: string, processing?: ReturnType<typeof procedure>['processing']) =>
  procedure({ id, category, processing, sources: [{ title: '某所網頁', url: '' }] });
const table = (...procedures: ReturnType<typeof made>[]) =>
  timeTableOf({ procedures }, ['status', 'seal']).map(({ category, rows }) => [
    category,
    rows.map(({ procedure: { id }, time, kind, basis }) => [id, time.zh, kind, basis].join(' ')),
  ]);

test('by category in the order given, others after; what has no time is not listed', () => {
  expect(
    table(
      made('a', 'new', { time: text('三日'), source: 0, kind: 'local' }),
      made('b', 'seal', { time: text('當場'), source: 0 }),
      made('c', 'status', { time: text('七日'), source: 0, kind: 'law', cite: '某法 §1' }),
      made('d', 'seal', { time: text('當日'), source: 9 }),
      made('e', 'status'),
    ),
  ).toEqual([
    ['status', ['c 七日 law 某法 §1']],
    ['seal', ['b 當場 practice 某所網頁', 'd 當日 practice ']],
    ['new', ['a 三日 local 某所網頁']],
  ]);
});

test('of the shipped rules every procedure has a time with what it rests on', () => {
  const pack = buildPack();
  const rows = timeTableOf(pack, []).flatMap(group => group.rows);
  expect(rows.map(({ procedure: { id } }) => id).sort()).toEqual(pack.procedures.map(({ id }) => id).sort());
  expect(rows.filter(({ basis }) => basis === '')).toEqual([]);
  expect(rows.filter(({ kind, basis }) => kind === 'law' && !/§|第\d+點|標準$/.test(basis))).toEqual([]);
});
