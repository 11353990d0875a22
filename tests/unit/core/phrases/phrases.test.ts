import { describe, expect, it } from 'vitest';
import { onScreen, type Phrases, phrases } from '../../../../lib/core/phrases/phrases.ts';

type Row = readonly [string, (say: Phrases) => string, string, string];

const small: readonly Row[] = [
  ['names in a row', say => say.join(['a', 'b']), 'a、b', 'a, b'],
  ['a form', say => say.form('either'), '正本或影本', 'original or copy'],
  ['what becomes of a paper', say => say.keep('scan'), '掃描後發還', 'scanned and handed back'],
  ['what a person does', say => say.does('sign'), '須簽章，不必到場', 'must sign, need not come'],
  ['a person with it', say => say.person('x', 'come'), 'x（須到場）', 'x (must come in person)'],
  ['a sum', say => say.money(1234567), '1,234,567 元', 'NT$1,234,567'],
  ['a fine', say => say.fine(300), '罰鍰 300 元', 'Fine NT$300'],
  [
    'that it is apart',
    say => say.fineApart(),
    '罰鍰另立收據，不計入規費合計',
    'The fine has its own receipt and is not in the fee total',
  ],
  ['any one', say => say.anyOf(1), '下列任一即可', 'Any one of these'],
  ['any two', say => say.anyOf(2), '下列任 2 件', 'Any 2 of these'],
  [
    'a group of which two are wanted',
    say => say.groupOf('x', 2, ['a', 'b', 'c']),
    'x（任 2 件：a、b、c）',
    'x (any 2 of: a, b, c)',
  ],
  [
    'a name that says 擇一 itself',
    say => say.groupOf('x，擇一', 1, ['a']),
    'x（任一即可：a）',
    'x，擇一 (any one of: a)',
  ],
  ['a day of the week', say => say.weekday('2026-11-22'), '週日', 'Sunday'],
  ['where a paper is had', say => say.obtain('x'), '取得：x', 'Where to get it: x'],
  [
    'the first sentence, one missing',
    say => say.lead('x', 1),
    '您申辦x，請補齊下列 1 項，一次即可辦妥：',
    'You are applying for: x. Bring the 1 item below and one more visit will do.',
  ],
  ['fees in all', say => say.feeTotal(), '規費合計', 'Fees in all'],
  ['the slip’s name', say => say.noticeTitle(), '一次告知單', 'One-time notice'],
  [
    'what else may come',
    say => say.maybe('x', ['a？', 'b？']),
    'x（視「a」、「b」而定）',
    'x (depends on “a？” and “b？”)',
  ],
];

const why: readonly Row[] = [
  [
    'because of an answer',
    say => say.because([['由誰申請？', '代理人']]),
    '因「由誰申請＝代理人」',
    'Because “由誰申請？” is “代理人”',
  ],
  [
    'of two',
    say =>
      say.because([
        ['a', 'b'],
        ['c：', 'd'],
      ]),
    '因「a＝b」、「c＝d」',
    'Because “a” is “b” and “c：” is “d”',
  ],
  ['always', say => say.always(), '一律需要', 'Always needed'],
  ['not known yet', say => say.dependsOn(['a？', 'b']), '視「a」、「b」而定', 'Depends on “a？” and “b”'],
];

const dates: readonly Row[] = [
  [
    'no date',
    say => say.dateFault({ kind: 'empty' }),
    '請輸入日期，例如 1151121。',
    'Enter a date, for example 1151121.',
  ],
  [
    'no such month',
    say => say.dateFault({ kind: 'no-such-month', month: 13 }),
    '沒有 13 月，請再看一次日期。',
    'There is no month 13. Check the date.',
  ],
  [
    'no such day',
    say => say.dateFault({ kind: 'no-such-day', year: 2026, month: 2, day: 29 }),
    '115 年 2 月沒有 29 日，請再看一次日期。',
    'Month 2 of 2026 has no day 29. Check the date.',
  ],
  [
    'no such day before 民國',
    say => say.dateFault({ kind: 'no-such-day', year: 1895, month: 2, day: 29 }),
    '民國前 17 年 2 月沒有 29 日，請再看一次日期。',
    'Month 2 of 1895 has no day 29. Check the date.',
  ],
  [
    'a year out of range',
    say => say.dateFault({ kind: 'out-of-range', year: 2910 }),
    '西元 2910 年超出可用範圍，請再看一次年份。',
    'The year 2910 is out of range. Check the year.',
  ],
  [
    'anything else',
    say => say.dateFault({ kind: 'unreadable', text: 'x' }),
    '看不懂「x」，請輸入 1151121、115/11/21 或民國115年11月21日。',
    '“x” is not understood. Enter 1151121, 115/11/21 or 2026-11-21.',
  ],
  [
    'two days the wrong way round',
    say => say.eventAfterApplication('x'),
    'x在申請日之後，請再看一次這兩個日期。',
    'x is after the day of application. Check the two dates.',
  ],
];

const periods: readonly Row[] = [
  ['the last day', say => say.lastDay('x'), '法定期間末日 x', 'Last day of the period: x'],
  ['today is the last day', say => say.inTime(0), '今天是最後一天', 'Today is the last day'],
  ['a day is left', say => say.inTime(1), '未逾期，還有 1 日', 'In time, 1 day left'],
  ['two days late', say => say.late(2), '逾 2 日', '2 days late'],
  [
    'not sure',
    say => say.unsure('x'),
    '末日最早為 x；該年度辦公日曆表未收錄，是否順延、有無逾期請自行查對。',
    'The last day is x at the earliest; the office calendar of that year is not included, so check for yourself whether it moves and whether the application is late.',
  ],
];

for (const [name, rows] of Object.entries({ small, why, dates, periods })) {
  describe(`sentences in both languages: ${name}`, () => {
    for (const [title, compose, zh, en] of rows) it(title, () => expect(onScreen(compose)).toEqual({ zh, en }));
  });
}

describe('the words of a language', () => {
  it('are picked by its name', () => {
    const text = { zh: '出生', en: 'Birth' };
    expect([phrases('zh').pick(text), phrases('en').pick(text)]).toEqual(['出生', 'Birth']);
  });
  it('both languages have a word for every form, keeping, doing and office', () => {
    for (const lang of ['zh', 'en'] as const) {
      const say = phrases(lang);
      const words = [
        ...(['original', 'copy', 'show', 'either'] as const).map(say.form),
        ...(['scan', 'return', 'keep'] as const).map(say.keep),
        ...(['come', 'sign', 'come-and-sign', 'may-send-agent'] as const).map(say.does),
        ...(['any', 'registered', 'residence', 'special'] as const).map(say.office),
      ];
      expect(new Set(words).size).toBe(15);
      expect(words.every(word => word.length > 1)).toBe(true);
    }
  });
});
