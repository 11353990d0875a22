// The finder's judgement, apart from any page: what texts mean to one another, and what is decided from clues.
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../../lib/core/host/profile.ts';
import { decide } from '../../../lib/host/find/decide.ts';
import { lostClues, meaningOf, standingOf, votesFor } from '../../../lib/host/find/score.ts';
import { alike, isHan, tidy } from '../../../lib/host/find/text.ts';

describe('labels', () => {
  test.each([
    ['出生日期', '出生日期：', 2],
    ['＊ 出生日期（必填）', '出生日期', 2],
    ['ＡＢＣ', 'abc', 2],
    ['出生日期', '出生年月日', 1],
    ['出生日期', '生日', 1],
    ['出生日期', 'Date of birth', 1],
    ['身分證統一編號', '國民身分證字號', 1],
    ['申請人', '申請人姓名', 0],
    ['出生日期', '父出生日期', 0],
    ['出生日期', '死亡日期', -1],
    ['出生日期', '出生地', -1],
    ['當事人資料', '申請人資料', -1],
    ['甲方', '乙方', -1],
    ['聯絡電話', '電話', 1],
    ['櫃檯', '櫃檯號', 0],
    ['姓名', '戶長姓名', 0],
    ['姓名', '姓名（中文）', 2],
    ['生父姓名', '養父姓名', 0],
    ['夫姓名', '妻姓名', -1],
    ['收件日期', '申請日期', -1],
    ['收件日期', '受理日期', -1],
    ['電話', '手機', -1],
    ['手機號碼', '行動電話', 1],
    ['戶籍地址', '通訊地址', -1],
    ['3. 出生日期', '（三）出生日期', 2],
    ['申請項目', '申辦項目', 1],
    ['', '出生日期', 0],
    ['：', '出生日期', 0],
  ] as const)('%s and %s: %i', (one, other, level) => {
    expect(alike(one, other)).toBe(level);
    expect(alike(other, one)).toBe(level);
  });

  test.each([
    ['＊出生日期 ：', '出生日期'],
    ['  Date \n of   birth* ', 'Date of birth'],
    ['x'.repeat(1_000_000), 'x'.repeat(80)],
  ])('a label is kept tidily (%#)', (text, kept) => {
    expect(tidy(text)).toBe(kept);
  });

  test.each([
    ['出生', true],
    ['Birth', false],
    ['—', undefined],
  ])('%s is Chinese: %s', (text, han) => {
    expect(isHan(text)).toBe(han);
  });
});

const BIRTH: Trace = {
  kind: 'field',
  tag: 'input:text',
  label: '出生日期',
  names: ['name=birthday'],
  part: '當事人資料',
  place: { at: 3, of: 6 },
  cell: { column: '', row: '' },
  near: { before: '姓名', after: '性別' },
  css: 'form > input:nth-of-type(3)',
};
const NAMELESS = { ...BIRTH, names: [] };
const judged = (wanted: Trace, seen: readonly Trace[], switched = false) =>
  decide(
    wanted,
    seen.map(each => votesFor(wanted, each, { switched })),
  );

describe('one candidate', () => {
  test.each<[string, Trace, Partial<Trace>, string]>([
    ['unchanged', BIRTH, {}, 'sure'],
    ['another id, another path', BIRTH, { names: [], css: 'div > input' }, 'sure'],
    ['moved', BIRTH, { place: { at: 1, of: 9 }, near: { before: '', after: '電話' }, css: 'p > input' }, 'sure'],
    ['reworded', NAMELESS, { label: '出生年月日' }, 'sure'],
    ['called quite otherwise, all else as it was', BIRTH, { label: '發生' }, 'doubtful'],
    [
      'called quite otherwise, and among others',
      BIRTH,
      { label: '發生', near: { before: '子', after: '丑' } },
      'doubtful',
    ],
    ['called quite otherwise, without a name', NAMELESS, { label: '發生' }, 'doubtful'],
    [
      'the next has taken its place',
      BIRTH,
      { label: '性別', names: ['name=sex'], near: { before: '姓名', after: '國籍' } },
      'absent',
    ],
    ['of somebody else, by its name', BIRTH, { label: '配偶出生日期' }, 'doubtful'],
    ['of whom its part is, by its name', BIRTH, { label: '當事人出生日期' }, 'sure'],
    ['in another part', NAMELESS, { part: '申請人資料' }, 'doubtful'],
    ['become a text', BIRTH, { kind: 'text', tag: 'span' }, 'doubtful'],
    [
      'nothing left',
      BIRTH,
      { label: '戶號', names: [], part: '', near: { before: '', after: '' }, css: '', place: { at: 9, of: 9 } },
      'absent',
    ],
  ])('%s', (_name, wanted, change, state) => {
    expect(judged(wanted, [{ ...wanted, ...change }]).state).toBe(state);
  });

  test('a row of a list is known by its header only', () => {
    const wanted = { ...NAMELESS, cell: { column: '出生日期', row: '父' } };
    const [father, mother] = [wanted, { ...wanted, cell: { column: '出生日期', row: '母' } }];
    expect(judged(wanted, [mother, father])).toEqual({ state: 'sure', at: 1 });
    expect(judged(wanted, [mother]).state).not.toBe('sure');
  });

  test('none is none', () => {
    expect(decide(BIRTH, [])).toEqual({ state: 'absent' });
  });
});

describe('several candidates', () => {
  test('two alike: several', () => {
    expect(judged(BIRTH, [BIRTH, BIRTH]).state).toBe('several');
    expect(judged(NAMELESS, [NAMELESS, { ...NAMELESS, place: { at: 5, of: 6 }, css: 'p > input' }]).state).toBe(
      'several',
    );
  });

  test('the same label in two parts: the part tells', () => {
    const other = { ...NAMELESS, part: '申請人資料' };
    expect(judged(NAMELESS, [other, NAMELESS])).toEqual({ state: 'sure', at: 1 });
  });

  test('the label on one, the name on another: asked', () => {
    const label = { ...BIRTH, names: ['name=x1'] };
    const name = { ...BIRTH, label: '死亡日期' };
    expect(judged(BIRTH, [label, name]).state).not.toBe('sure');
  });

  test('another language: names and the meaning of words bear it out', () => {
    const english = { ...BIRTH, part: 'Person concerned', near: { before: 'Name', after: 'Sex' } };
    expect(judged(BIRTH, [{ ...english, label: 'Born on' }], true).state).toBe('sure');
    expect(judged(NAMELESS, [{ ...english, label: 'Date of birth', names: [] }], true).state).toBe('sure');
    expect(judged(NAMELESS, [{ ...english, label: 'Deceased on', names: [] }], true).state).not.toBe('sure');
  });
});

test('what is lost is named', () => {
  const now = { ...BIRTH, label: '生日', names: [], css: 'p' };
  const votes = votesFor(BIRTH, now, { switched: false });
  expect(lostClues(BIRTH, votes)).toEqual(['label', 'names', 'css']);
  expect(meaningOf(votes)).toBeGreaterThan(0);
  expect(standingOf(votes)).toBeGreaterThan(0);
});
