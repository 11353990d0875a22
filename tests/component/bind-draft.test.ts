// A field on its way into a profile: how it is read, what it would say now, and why it says nothing.
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Draft,
  draftOf,
  draftOfBinding,
  kindOf,
  kindsFor,
  taught,
  withKind,
  withOffer,
} from '../../components/bind/draft.ts';
import { knownBy, meaningsOf, offerName, previewOf, targetName } from '../../components/bind/names.ts';
import { beginningOf } from '../../components/bind/profile-edits.ts';
import { lang } from '../../components/strings/strings.ts';
import type { Target } from '../../lib/core/host/profile.ts';
import { bindingOf, fieldOf, TOP, traceOf } from '../support/bind.ts';
import { choice, numberQuestion, option, packOfAll, procedure, TODAY, text } from '../support/factories.ts';

const BIRTH = procedure({
  id: 'birth',
  title: text('出生登記'),
  codes: ['RL0110'],
  period: { id: 'p', days: 60, event: text('出生日期'), from: '', cite: '' },
  questions: [
    choice(
      'place',
      [option('domestic', 1, { label: text('臺灣地區') }), option('abroad', 2, { label: text('國外') })],
      {
        ask: text('在哪裡出生？'),
      },
    ),
  ],
});
const CARD = procedure({
  id: 'card',
  title: text('身分證補領'),
  questions: [
    numberQuestion('age', { ask: text('當事人滿幾歲？'), numberUnit: '歲' }),
    numberQuestion('times', { ask: text('幾次？') }),
  ],
});
const PACK = packOfAll([BIRTH, CARD]);
const chosen = (target: Target, label: string, said: string, of = BIRTH) => {
  const draft = draftOf(PACK, of, fieldOf(label, said), TOP);
  const offer = draft.offers.find(each => each.target === target);
  if (!offer) throw new Error(`no offer for ${target}`);
  return withOffer(PACK, draft, offer);
};

const previewed = (draft: Draft): string => {
  const reading = taught(draft);
  return draft.offer && reading ? previewOf(PACK, BIRTH, draft.text, draft.offer, reading, TODAY).says : '';
};

afterEach(() => {
  lang.value = 'zh';
});

test.each([
  ['event', '出生之日', '115/09/08', '115/09/08 → 出生日期 民國115年9月8日'],
  ['event', '出生之日', '2026-09-08', '2026-09-08 → 出生日期 民國115年9月8日'],
  ['event', '出生之日', '115/13/08', '「115/13/08」不是這種日期，請換一種讀法；仍讀不出來時照常用打的。'],
  ['applied', '申請日', '115/11/21', '115/11/21 → 申請日 民國115年11月21日'],
  ['event', '出生之日', '', '這一欄現在是空白，沒有可讀的。'],
  ['procedure', '', 'RL0110　出生登記', 'RL0110　出生登記 → 申辦項目 出生登記'],
  ['procedure', '', '規費收據', '還不知道「規費收據」是哪個答案，請在上面選一個。'],
  ['who', '統一編號', 'A123456789', 'A123456789 → 只和下一位比對，不保存'],
  ['who', '統一編號', ' ', '這一欄現在是空白，沒有可讀的。'],
  ['answer:place', '出生地', '臺灣地區', '臺灣地區 → 在哪裡出生？ 臺灣地區'],
  ['answer:place', '出生地', '月球', '還不知道「月球」是哪個答案，請在上面選一個。'],
  ['answer:age', '年齡', '36', '36 → 當事人滿幾歲？ 36 歲 手上這一件不問這一題；辦到問這題的項目時才會帶入。'],
  [
    'answer:age',
    '出生日期',
    '080/01/01',
    '080/01/01 → 當事人滿幾歲？ 35 歲 手上這一件不問這一題；辦到問這題的項目時才會帶入。',
  ],
  ['answer:times', '次數', '兩次', '「兩次」裡讀不出數字，請換一種讀法。'],
] as const)('%s of %s 「%s」', (target, label, said, preview) => {
  expect(previewed(chosen(target, label, said))).toBe(preview);
});

test('before an answer is chosen there is nothing to preview; of one the rules no longer have, that it does not fit', () => {
  expect(previewed(draftOf(PACK, BIRTH, fieldOf('備註', '某'), TOP))).toBe('');
  const gone = draftOfBinding(PACK, BIRTH, bindingOf('b', { target: 'answer:gone' }), '某', TOP);
  expect(previewed(gone)).toBe('這種讀法不合這個答案，請換一種。');
  expect([targetName(PACK, BIRTH, 'answer:gone'), gone.offer && offerName(BIRTH, gone.offer)]).toEqual([
    'gone',
    'gone',
  ]);
  expect(gone.offer && meaningsOf(PACK, gone.offer)).toEqual([]);
});

describe('how it is read', () => {
  test.each([
    ['event', ['roc', 'ad', 'either'], 'roc'],
    ['who', ['same'], 'same'],
    ['answer:place', ['words'], 'words'],
    ['answer:age', ['number', 'age'], 'age'],
  ] as const)('%s', (target, kinds, kind) => {
    const draft = chosen(target, '出生日期', '1150908');
    expect(draft.offer && kindsFor(draft.offer)).toEqual(kinds);
    expect(draft.reading && kindOf(draft.reading)).toBe(kind);
    for (const each of kinds) {
      const { reading } = withKind(draft, each);
      expect(reading && kindOf(reading)).toBe(each);
    }
  });

  test('a word taught takes the place of one for the same text; an empty one is none', () => {
    const word = { text: '臺灣', match: 'is', means: 'abroad', procedure: 'birth' } as const;
    const binding = bindingOf('b', { target: 'answer:place', reading: { kind: 'words', words: [word] } });
    const draft = draftOfBinding(PACK, BIRTH, binding, '臺灣', TOP);
    expect(draft.word).toEqual(word);
    expect(taught({ ...draft, word: { ...word, means: 'domestic' } })).toEqual({
      kind: 'words',
      words: [{ ...word, means: 'domestic' }],
    });
    expect(taught({ ...draft, word: { ...word, means: '' } })).toEqual(binding.reading);
    expect(taught({ ...draft, word: { ...word, text: ' ' } })).toEqual(binding.reading);
    expect(taught({ ...draft, word: { ...word, match: 'has' } })).toMatchObject({
      words: [{ match: 'is' }, { match: 'has' }],
    });
  });
});

test.each([
  ['/legacy/RL0110.do', '/legacy/'],
  ['/modern/case/birth', '/modern/'],
  ['/index.html', '/'],
  ['/', '/'],
  ['', '/'],
  ['//evil/x', '/'],
  ['/a b/c', '/'],
])('a system whose page is %s begins with %s', (path, beginning) => {
  expect(beginningOf(path)).toBe(beginning);
});

test('what a field is known by', () => {
  expect(knownBy(traceOf('出生地', { names: ['name=birthPlace'] }))).toBe('標籤、欄位名稱、順序');
  const cell = { cell: { column: '', row: '姓名' }, near: { before: '', after: '某' }, part: '戶籍' };
  expect(knownBy(traceOf('', cell))).toBe('表格的欄列、前後的文字、所在區塊、順序');
});

test('in English as well', () => {
  lang.value = 'en';
  expect(previewed(chosen('event', '出生之日', '115/09/08'))).toBe('115/09/08 → 出生日期*: 2026-09-08');
  expect(knownBy(traceOf('出生地'))).toBe('label, order');
});

test.each([
  ['event', BIRTH, '出生日期（期限從這天起算）', '出生日期'],
  ['event', CARD, '事件日', '事件日'],
  ['who', BIRTH, '申請人是誰（只用來分辨換人，不保存）', '申請人是誰'],
  ['procedure', BIRTH, '申辦項目', '申辦項目'],
  ['answer:place', BIRTH, '在哪裡出生？', '在哪裡出生？'],
  ['answer:age', BIRTH, '當事人滿幾歲？（身分證補領）', '當事人滿幾歲？'],
] as const)('%s is called by its name', (target, of, offered, name) => {
  const offer = draftOf(PACK, of, fieldOf('', ''), TOP).offers.find(each => each.target === target);
  expect([offer && offerName(of, offer), targetName(PACK, of, target)]).toEqual([offered, name]);
});
