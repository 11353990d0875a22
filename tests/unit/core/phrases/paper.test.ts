import { describe, expect, it } from 'vitest';
import { paperPhrases } from '../../../../lib/core/notice/parts.ts';
import type { PaperLang } from '../../../../lib/core/pack.ts';
import { both } from '../../../../lib/core/phrases/paper/told.ts';
import { type PaperPhrases, zh } from '../../../../lib/core/phrases/paper/zh.ts';

const LANGS = ['en', 'vi', 'id', 'th', 'ja'] as const;
const speak = (lang: PaperLang): PaperPhrases => (lang === 'zh' ? zh : paperPhrases(lang, { 出生: `${lang} birth` }));

type Row = readonly [string, (say: PaperPhrases) => string];
/** Every sentence at least once; names in it are Xa, Xb, Xc. */
const SENTENCES: readonly Row[] = [
  ['join', say => say.join(['Xa', 'Xb'])],
  ...(['original', 'copy', 'show', 'either'] as const).map((form): Row => [`form ${form}`, say => say.form(form)]),
  ...(['come', 'sign', 'come-and-sign', 'may-send-agent'] as const).flatMap((does): Row[] => [
    [`does ${does}`, say => say.does(does)],
    [`person ${does}`, say => say.person('Xa', does)],
  ]),
  ['badQuantity', say => say.badQuantity()],
  ['day', say => say.day('2026-11-21')],
  ['fine', say => say.fine(1200)],
  ['fineApart', say => say.fineApart()],
  ['money', say => say.money(1200)],
  ['feeLocal', say => say.feeLocal()],
  ['feeNoRate', say => say.feeNoRate()],
  ['payElsewhere', say => say.payElsewhere('Xa', 'Xb')],
  ['feeOf', say => say.feeOf('Xa', 'Xb')],
  ['noticeTitle', say => say.noticeTitle()],
  ['lead of none', say => say.lead('Xa', 0)],
  ['lead of one', say => say.lead('Xa', 1)],
  ['lead of two', say => say.lead('Xa', 2)],
  ['leadEnded', say => say.leadEnded('Xa')],
  ['leadGentle of none', say => say.leadGentle(0)],
  ['leadGentle of one', say => say.leadGentle(1)],
  ['leadGentle of two', say => say.leadGentle(2)],
  ['leadEndedGentle', say => say.leadEndedGentle()],
  ['mismatchReason', say => say.mismatchReason()],
  ['anyOf one', say => say.anyOf(1)],
  ['anyOf two', say => say.anyOf(2)],
  ['groupOf one', say => say.groupOf('Xa', 1, ['Xb', 'Xc'])],
  ['groupOf two', say => say.groupOf('Xa', 2, ['Xb', 'Xc'])],
  ['anyOfOffices', say => say.anyOfOffices()],
  ['obtain', say => say.obtain('Xa')],
  ['branchesTitle', say => say.branchesTitle()],
  ['branchIf', say => say.branchIf('Xa', ['Xb', 'Xc'])],
  ['branchOnly', say => say.branchOnly('Xa', ['Xb', 'Xc'])],
  ['branchPersons', say => say.branchPersons(['Xa', 'Xb'])],
  ['branchFees', say => say.branchFees(['Xa', 'Xb'])],
  ['branchMayEnd', say => say.branchMayEnd(['Xa', 'Xb'])],
  ['branchEnd', say => say.branchEnd('Xa', ['Xb'], 'Xc')],
  ['maybeTitle', say => say.maybeTitle('Xa')],
  ['maybeOnly', say => say.maybeOnly('Xa')],
  ['maybe', say => say.maybe('Xa', ['Xb', 'Xc'])],
  ['againTitle', say => say.againTitle()],
  ['uncheckedTitle', say => say.uncheckedTitle()],
  ['notNeededTitle', say => say.notNeededTitle()],
  ['laterTitle', say => say.laterTitle()],
  ['withNote', say => say.withNote('Xa', 'Xb')],
  ['personsTitle', say => say.personsTitle()],
  ['feesTitle', say => say.feesTitle()],
  ['periodTitle', say => say.periodTitle()],
  ['periodWarning', say => say.periodWarning('Xa')],
  ['officeTitle', say => say.officeTitle()],
  ...(['any', 'registered', 'residence', 'special'] as const).map(
    (rule): Row => [`office ${rule}`, say => say.office(rule)],
  ),
  ['processingTitle', say => say.processingTitle()],
  ['lawTitle', say => say.lawTitle()],
  ['notADecision', say => say.notADecision()],
  ['bringSlip', say => say.bringSlip()],
  ['visitPlace', say => say.visitPlace(3)],
  ['visitGentle', say => say.visitGentle('Xa')],
  ['visitNth', say => say.visitNth('Xa', 2)],
  ['visitLead of none', say => say.visitLead(['Xa', 'Xb'], 0)],
  ['visitLead of one', say => say.visitLead(['Xa', 'Xb'], 1)],
  ['visitLead of two', say => say.visitLead(['Xa', 'Xb'], 2)],
  ['visitUses', say => say.visitUses(['Xa', 'Xb'])],
  ['visitNamed', say => say.visitNamed('Xa', ['Xb', 'Xc'])],
  ['visitOf', say => say.visitOf(['Xa'], 'Xb')],
  ['visitOf of two', say => say.visitOf(['Xa', 'Xb'], 'Xc')],
  ['visitEnded', say => say.visitEnded('Xa', 'Xb')],
  ['heading', say => say.heading()],
  ['item', say => say.item('Xa', undefined, undefined)],
  ['item with form', say => say.item('Xa', 'Xb', undefined)],
  ['item with reason', say => say.item('Xa', 'Xb', 'Xc')],
  ['itemAnyOf', say => say.itemAnyOf('Xa', say.anyOf(1), ['Xb', 'Xc'])],
  ['branchPapers', say => say.branchPapers('Xa', ['Xb', 'Xc'])],
  ['listed', say => say.listed('Xa', ['Xb', 'Xc'])],
  ['feesDue', say => say.feesDue('Xa')],
  ['fact', say => say.fact('Xa', 'Xb')],
];
/** What names alone are put together by: these may be alike in two languages. */
const JOINTS =
  /^(?:join|feeOf|withNote|visitNth|visitNamed|visitOf|visitOf of two|fact|listed|item|item with form|item with reason|branchPapers)$/;
const names = (text: string) => (text.match(/X[abc]/g) ?? []).sort();
const numbers = (text: string) => (text.match(/\d+/g) ?? []).filter(each => Number(each) > 1).sort();

describe('every sentence of paper', () => {
  it('is in the list, so that none is added without its test', () => {
    const listed = new Set(SENTENCES.map(([name]) => name.split(' ')[0]));
    expect(Object.keys(zh).filter(name => !listed.has(name))).toEqual(['pick', 'local']);
  });

  it.each(SENTENCES)('%s is said in each language, with every name and number', (name, compose) => {
    const chinese = compose(zh);
    const texts = LANGS.map(lang => [lang, compose(speak(lang))] as const);
    for (const [lang, text] of texts) {
      expect(text.trim().length, lang).toBeGreaterThan(0);
      expect(names(text), lang).toEqual(names(chinese));
      if (!/^(?:day|money|fine)$/.test(name)) expect(numbers(text), lang).toEqual(numbers(chinese));
      if (lang !== 'ja') expect(text, lang).not.toMatch(/\p{Script=Han}|[，。、：；「」（）]/u);
      if (lang === 'th')
        expect(text.replace(/NT\$|\d\.\d|ค\.ศ\.|พ\.ศ\./g, ''), 'Thai has no full stop').not.toContain('.');
      if (lang === 'ja') expect(text, lang).not.toMatch(/[戶證臺國關應]|[,.]$/);
    }
    if (!JOINTS.test(name)) expect(new Set(texts.map(([, text]) => text)).size).toBe(LANGS.length);
  });

  it('says a day as its readers write it, and as Taiwan does', () => {
    expect(LANGS.map(lang => speak(lang).day('2026-11-21'))).toEqual([
      '2026-11-21 (115/11/21 in Taiwan’s calendar)',
      'ngày 21/11/2026 (lịch Đài Loan: 115/11/21)',
      '21 November 2026 (kalender Taiwan: 115/11/21)',
      '21 พฤศจิกายน ค.ศ. 2026 (พ.ศ. 2569) (ปฏิทินไต้หวัน 115/11/21)',
      '2026年11月21日（民国暦 115/11/21）',
    ]);
  });
  it('says a sum as its readers write it', () => {
    expect(LANGS.map(lang => speak(lang).money(1200))).toEqual([
      'NT$1,200',
      '1.200 Đài tệ',
      'NT$1.200',
      '1,200 ดอลลาร์ไต้หวัน',
      '1,200台湾元',
    ]);
  });
});

describe('a text of the content', () => {
  const birth = { zh: '出生', en: 'Birth' };
  it('is the one of the language', () => {
    expect([zh.pick(birth), ...LANGS.map(lang => speak(lang).pick(birth))]).toEqual([
      '出生',
      'Birth',
      'vi birth',
      'id birth',
      'th birth',
      'ja birth',
    ]);
  });
  it('is English where it has no translation, else Chinese, set apart and never empty', () => {
    const say = speak('vi');
    expect(say.pick({ zh: '到府服務', en: 'Home visit' })).toBe('\u2068Home visit\u2069');
    expect(say.pick({ zh: '到府服務', en: '' })).toBe('\u2068到府服務\u2069');
  });
  it('that is there in Chinese only has no English, and is set apart where it has no translation', () => {
    expect([zh.local('出生'), speak('en').local('出生'), speak('vi').local('出生'), speak('vi').local('死亡')]).toEqual(
      ['出生', undefined, 'vi birth', '\u2068死亡\u2069'],
    );
  });
  it('that is a sentence composed of others is composed anew, all the way down', () => {
    const inner = both(say => say.person(say.pick(birth), 'come'));
    const outer = both(say => say.branchPersons([say.pick(inner)]));
    expect(outer).toEqual({
      zh: '到場或簽章：出生（須到場）。',
      en: 'Must come or sign: Birth (must come in person).',
    });
    expect(speak('vi').pick(outer)).toBe('Người phải đến hoặc ký tên: vi birth (phải đích thân đến).');
    // Sent or stored, only the two languages are left.
    expect(speak('vi').pick(structuredClone(outer))).toBe(`\u2068${outer.en}\u2069`);
  });
});
