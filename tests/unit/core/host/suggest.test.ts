// What a field gives is guessed from its label, its value and the case in hand: the likeliest first, nothing chosen where nothing is likely.
import { describe, expect, test } from 'vitest';
import { LIKELY, optionIn, procedureIn, readingFor, suggest } from '../../../../lib/core/host/suggest.ts';
import { choice, numberQuestion, option, packOfAll, procedure, text } from '../../../support/factories.ts';

const WHO = [option('parent', 1, { label: text('父或母') }), option('agent', 2, { label: text('受委託人') })];
const BIRTH = procedure({
  id: 'birth',
  title: text('出生登記'),
  codes: ['RL0110'],
  period: { id: 'birth', days: 60, event: text('出生日期'), from: '', cite: '' },
  questions: [
    choice(
      'birth-place',
      [option('domestic', 1, { label: text('臺灣地區') }), option('abroad', 2, { label: text('國外、大陸或港澳') })],
      { ask: text('孩子在哪裡出生？') },
    ),
    numberQuestion('child-age', { ask: text('孩子現在滿幾歲？'), derive: 'age' }),
    choice(
      'child-status',
      [
        option('legitimate', 1, { label: text('婚生（含登記前結婚）') }),
        option('nonmarital', 2, { label: text('非婚生、尚未認領') }),
      ],
      { ask: text('孩子是哪一種情形？') },
    ),
    choice('applicant', WHO, { ask: text('今天由誰來申請？') }),
  ],
});
const CARD = procedure({
  id: 'card',
  title: text('身分證補領'),
  questions: [
    numberQuestion('age', { ask: text('當事人滿幾歲？') }),
    numberQuestion('times', { ask: text('補領過幾次？') }),
    choice('reason', [option('lost', 1, { label: text('遺失或滅失') })], { ask: text('補領的原因？') }),
    choice('applicant', WHO, { ask: text('誰到場？') }),
  ],
});
const OTHER = procedure({
  id: 'other',
  title: text('出生'),
  questions: [
    numberQuestion('age', { ask: text('申請人幾歲？') }),
    choice('note'),
    { ...choice('bare'), options: undefined },
  ],
});
const PACK = packOfAll([BIRTH, CARD, OTHER]);
const best = (of: typeof BIRTH | undefined, label: string, said: string) => suggest(PACK, of, { label, text: said })[0];

describe('what a field gives', () => {
  test.each([
    [BIRTH, '出生年月日', '1150908', 'event'],
    [BIRTH, '出生之日', '115/09/08', 'event'],
    [BIRTH, '出生登記事實發生日', '115/09/08', 'event'],
    [undefined, '事實發生日', '115/09/08', 'event'],
    [BIRTH, '受理日期', '115/11/21', 'applied'],
    [undefined, '申請日', '', 'applied'],
    [BIRTH, '出生地', '01 臺灣地區', 'answer:birth-place'],
    [BIRTH, '出生身分', '婚生', 'answer:child-status'],
    [BIRTH, '申請人身分', '父', 'answer:applicant'],
    [BIRTH, '統一編號', 'A123456789', 'who'],
    [BIRTH, '號碼', 'Ａ１２３４＊＊＊＊＊', 'who'],
    [BIRTH, '證件', 'A12345****', 'who'],
    [BIRTH, '姓名', '王○明', 'who'],
    [BIRTH, '申請人', '陳○安', 'who'],
    [BIRTH, '申請人', '陳怡君', 'who'],
    [BIRTH, '', 'RL0110　出生登記', 'procedure'],
    [BIRTH, '申辦項目', '身分證補領', 'procedure'],
    [CARD, '出生日期', '080/01/01', 'answer:age'],
    [undefined, '出生日期', '080/01/01', 'answer:age'],
    [CARD, '年齡', '36', 'answer:age'],
    [CARD, '補領次數', '2', 'answer:times'],
    [CARD, '補領原因', '遺失', 'answer:reason'],
    [CARD, '補領原因', '遺失或滅失', 'answer:reason'],
  ] as const)('%#: %s %s', (of, label, said, target) => {
    const offer = best(of, label, said);
    expect([offer?.target, (offer?.score ?? 0) >= 5]).toEqual([target, true]);
  });

  test.each([
    ['a number of the case', '案件編號', 'N0110-1151121-0003'],
    ['nothing at all', '', ''],
    ['a remark', '備註', '民眾下午再來'],
    ['a megabyte of signs', '‧'.repeat(80), '※'.repeat(200)],
    ['a day nobody asks for', '列印日', '115/09/08'],
  ])('%s: nothing is chosen beforehand', (_name, label, said) => {
    expect(best(CARD, label, said)?.score).toBeLessThan(LIKELY);
  });

  test('every fact is offered once, and the wording of the case in hand stands', () => {
    const offers = suggest(PACK, CARD, { label: '申請人身分', text: '父' });
    const targets = offers.map(({ target }) => target);
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets).toHaveLength(4 + 9);
    expect(offers.find(({ target }) => target === 'answer:applicant')?.procedure?.id).toBe('card');
  });

  test('without a case: of what is alike, what more procedures ask comes first', () => {
    const ages = suggest(PACK, undefined, { label: '年齡', text: '36' });
    expect(ages[0]?.target).toBe('answer:age');
    expect(ages[0]?.procedure?.id).toBe('card');
    expect(suggest(PACK, undefined, { label: '補領的原因', text: '' })[0]?.procedure?.id).toBe('card');
  });

  test('a procedure without a period has no day of an event', () => {
    const offers = suggest(PACK, CARD, { label: '遺失之日', text: '115/09/08' });
    expect(offers.find(({ target }) => target === 'event')?.score).toBeLessThan(LIKELY);
  });
});

describe('how it is read', () => {
  const read = (of: typeof BIRTH | undefined, label: string, said: string) => {
    const offer = best(of, label, said);
    return offer && readingFor(PACK, offer, { label, text: said });
  };
  test.each([
    [BIRTH, '出生年月日', '1150908', { kind: 'day', era: 'roc' }],
    [BIRTH, '出生年月日', '民國115年9月8日', { kind: 'day', era: 'roc' }],
    [BIRTH, '出生年月日', '2026-09-08', { kind: 'day', era: 'ad' }],
    [BIRTH, '出生年月日', '20260908', { kind: 'day', era: 'ad' }],
    [undefined, '申請日', '', { kind: 'day', era: 'either' }],
    [BIRTH, '統一編號', 'A123456789', { kind: 'same' }],
    [CARD, '年齡', '36', { kind: 'number' }],
    [CARD, '出生日期', '080/01/01', { kind: 'age', era: 'roc' }],
    [CARD, '補領次數', '2', { kind: 'number' }],
    [
      BIRTH,
      '',
      'RL0110　出生登記',
      { kind: 'words', words: [{ text: 'RL0110　出生登記', match: 'is', means: 'birth' }] },
    ],
    [
      BIRTH,
      '出生地',
      ' 01 臺灣地區 ',
      { kind: 'words', words: [{ text: '01 臺灣地區', match: 'is', means: 'domestic', procedure: 'birth' }] },
    ],
    [BIRTH, '申請人身分', '撫養人', { kind: 'words', words: [] }],
    [BIRTH, '申辦項目', '其他', { kind: 'words', words: [] }],
  ] as const)('%#: %s %s', (of, label, said, reading) => {
    expect(read(of, label, said)).toEqual(reading);
  });
});

test.each([
  ['RL0110', 'birth'],
  ['辦理出生登記中', 'birth'],
  ['身分証補領', 'card'],
  ['RL0110 身分證補領', 'birth'],
  ['', undefined],
  ['規費收據', undefined],
])('the procedure named by %s is %s', (said, id) => {
  expect(procedureIn(PACK, said)?.id).toBe(id);
});

test.each([
  ['臺灣地區', 'domestic'],
  ['02 國外', 'abroad'],
  ['', undefined],
  ['月球', undefined],
])('the option said by %s is %s', (said, id) => {
  const [question] = BIRTH.questions;
  expect(question && optionIn(question, said)?.id).toBe(id);
});

test('a question without options says nothing of itself', () => {
  expect(optionIn(numberQuestion('n'), '某')).toBeUndefined();
});
