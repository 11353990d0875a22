import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { tally } from '../../../../lib/core/assess/tally.ts';
import type { Case } from '../../../../lib/core/case.ts';
import { crcDigits } from '../../../../lib/core/notice/digits.ts';
import { type Restored, restore, restoreDigits } from '../../../../lib/core/notice/restore.ts';
import { encodeSlipCode, type SlipCode, slipCodeOf } from '../../../../lib/core/notice/slip-code.ts';
import type { Pack, Procedure } from '../../../../lib/core/pack.ts';
import { caseSchema } from '../../../../lib/schema/case.ts';
import {
  caseOf,
  choice,
  group,
  is,
  numberQuestion,
  option,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
} from '../../../support/factories.ts';

const NUMBER = { year: 115, counter: 3, serial: 128 };
const THEN = '2026-11-18';
const of = procedure({
  questions: [choice('who', ['self', 'agent']), numberQuestion('age')],
  requirements: [
    paper('card'),
    paper('letter', { when: is('who', 'agent') }),
    paper('print', { oneOf: 'photo' }),
    paper('upload', { oneOf: 'photo' }),
    paper('book', { lookup: { how: 'on file' } }),
  ],
  groups: [group('photo')],
});
const pack = packOf(of);

/** The code of a slip issued three days ago for a case. */
function slipOf(parts: Partial<Case>, by: Procedure = of, fingerprint = pack.fingerprint): SlipCode {
  const kase = caseOf(by, { applied: THEN, ...parts });
  const { slots } = tally(assess(packOf(by), by, kase), kase.marks);
  return { ...slipCodeOf(by, kase, slots), fingerprint, number: NUMBER, applied: kase.applied, event: kase.event };
}
const plain = slipOf({
  answers: { who: 'agent', age: 30 },
  marks: { card: 'have', letter: 'lack', print: 'mismatch' },
  event: '2026-11-01',
});
const beforeOf = (restored: Restored) => (restored.ok ? restored.case.before : undefined);

describe('a slip read under the rules it was issued under', () => {
  it('is the case of today: answers and event day, no mark; what was seen stands apart', () => {
    expect(restore(plain, pack, TODAY)).toEqual({
      ok: true,
      case: {
        ...caseOf(of, { answers: { who: 'agent', age: 30 }, event: '2026-11-01' }),
        before: {
          number: '115-03-00128',
          check: encodeSlipCode(plain).slice(-10),
          applied: THEN,
          fingerprint: 'TEST',
          marks: {
            card: 'have',
            letter: 'lack',
            print: 'mismatch',
            book: 'not-needed',
            'group:photo': 'unchecked',
          },
          added: [],
          dropped: [],
          gone: { answers: 0, papers: 0 },
        },
      },
      others: [],
      lost: 0,
    });
  });
  it('comes from its digits alone, and passes the check of cases', () => {
    const restored = restoreDigits(encodeSlipCode(plain), pack, TODAY);
    expect(restored).toEqual(restore(plain, pack, TODAY));
    expect(caseSchema.safeParse(restored.ok && restored.case).success).toBe(true);
  });
  it('an answer changed before the slip leaves no promise behind', () => {
    const slip = slipOf({ answers: { who: 'self' }, marks: { letter: 'lack' } });
    expect(beforeOf(restore(slip, pack, TODAY))).toMatchObject({ added: [], dropped: [] });
  });
  it('what was looked up and found in neither way is promised still', () => {
    for (const mark of ['lookup', 'mismatch'] as const)
      expect(beforeOf(restore(slipOf({ marks: { book: mark } }), pack, TODAY))).toMatchObject({
        added: [],
        dropped: [],
      });
  });
  it('a group settled by one of its papers is no new wish', () => {
    const slip = slipOf({ marks: { print: 'have' } });
    expect(beforeOf(restore(slip, pack, TODAY))).toMatchObject({ marks: { print: 'have' }, added: [], dropped: [] });
  });
});

describe('a slip read under other rules', () => {
  const read = (now: Procedure, slip: SlipCode = plain) =>
    restore({ ...slip, fingerprint: '40BP' }, packOf(now), TODAY);
  const changed = (parts: Partial<Procedure>) => procedure({ ...of, ...parts });
  const cases: readonly [string, Procedure, { added?: string[]; dropped?: string[]; gone?: object }][] = [
    ['nothing changed', of, {}],
    ['one more paper', changed({ requirements: [...of.requirements, paper('stamp')] }), { added: ['stamp'] }],
    [
      'one more paper that the office can look up',
      changed({ requirements: [...of.requirements, paper('stamp', { lookup: { how: 'x' } })] }),
      {},
    ],
    [
      'a paper that hangs on a new question',
      changed({
        questions: [...of.questions, choice('new')],
        requirements: [...of.requirements, paper('stamp', { when: is('new', 'yes') })],
      }),
      {},
    ],
    [
      'a promised paper that now hangs on a new question',
      changed({
        questions: [...of.questions, choice('new')],
        requirements: [paper('card', { when: is('new', 'yes') }), ...of.requirements.slice(1)],
      }),
      {},
    ],
    [
      'a group that now hangs on a new question',
      changed({
        questions: [...of.questions, choice('new')],
        requirements: of.requirements.map(each =>
          each.oneOf ? { ...each, when: { any: [is('new', 'yes'), is('who', 'self')] } } : each,
        ),
      }),
      {},
    ],
    [
      'a paper no longer wanted of this case',
      changed({
        requirements: of.requirements.map(each => (each.id === 'card' ? { ...each, when: is('who', 'self') } : each)),
      }),
      { dropped: ['card'] },
    ],
    [
      'a paper that is only helpful now',
      changed({ requirements: of.requirements.map(each => (each.id === 'card' ? { ...each, need: 'bring' } : each)) }),
      { dropped: ['card'] },
    ],
    [
      'the office can no longer look a paper up',
      changed({ requirements: of.requirements.map(each => (each.id === 'book' ? paper('book', { no: 5 }) : each)) }),
      { added: ['book'] },
    ],
    [
      'of a group only one paper is left',
      { ...of, requirements: of.requirements.filter(each => each.id !== 'upload') },
      {},
    ],
    [
      'a paper and a question the rules do not have any more',
      { ...of, questions: of.questions.slice(1), requirements: of.requirements.slice(2) },
      { gone: { answers: 1, papers: 2 } },
    ],
    ['an ending: the case asks for nothing', changed({ outcomes: [outcome('stop', is('who', 'agent'))] }), {}],
  ];
  for (const [title, now, expected] of cases)
    it(title, () => {
      const { added, dropped, gone } = beforeOf(read(now)) ?? {};
      expect({ added, dropped, gone }).toEqual({
        added: [],
        dropped: [],
        gone: { answers: 0, papers: 0 },
        ...expected,
      });
    });
  it('an option that is no more, or a number where there is a choice now, is asked again', () => {
    const now = changed({ questions: [choice('who', [option('self', 1)]), choice('age')] });
    const restored = read(now);
    expect(restored.ok && restored.case.answers).toEqual({});
    expect(beforeOf(restored)?.gone.answers).toBe(2);
  });
});

describe('entries of an office’s own', () => {
  const own = {
    ...of,
    questions: [...of.questions, choice('own-q', [option('yes', 60), option('no', 1)], { no: 70 })],
    requirements: [...of.requirements, paper('own-p', { no: 700 })],
  };
  const slip: SlipCode = {
    ...plain,
    answers: [
      { question: 1, option: 2 },
      { question: 70, option: 60 },
    ],
    marks: [
      { requirement: 1, mark: 'have' },
      { requirement: 700, mark: 'have' },
    ],
  };
  const seen = (fingerprint: string, origin?: 'here') => {
    const restored = restore({ ...slip, fingerprint }, packOf(own), TODAY, origin);
    return [restored.ok && Object.keys(restored.case.answers), Object.keys(beforeOf(restored)?.marks ?? {})];
  };
  it('are known under the very rules of the slip, and on slips of this office', () => {
    const whole = [
      ['who', 'own-q'],
      ['card', 'own-p'],
    ];
    expect(seen('TEST')).toEqual(whole);
    expect(seen('40BP', 'here')).toEqual(whole);
  });
  it('of other rules may be another office’s: they are left out and counted', () => {
    expect(seen('40BP')).toEqual([['who'], ['card']]);
  });
  it('so a procedure of one’s own is not taken for another office’s', () => {
    const procedures = packOf({ ...own, no: 9000 });
    const code = { ...slip, procedureNo: 9000 };
    expect(restore(code, procedures, TODAY).ok).toBe(true);
    expect(restore({ ...code, fingerprint: '40BP' }, procedures, TODAY, 'here').ok).toBe(true);
    expect(restore({ ...code, fingerprint: '40BP' }, procedures, TODAY)).toEqual({
      ok: false,
      fault: 'unknown-procedure',
    });
  });
});

describe('what is refused, with nothing changed', () => {
  const cases: readonly [string, SlipCode, Pack, string][] = [
    ['a procedure that is not here', { ...plain, procedureNo: 9 }, pack, 'unknown-procedure'],
    ['a question the named rules do not have', { ...plain, answers: [{ question: 9, option: 1 }] }, pack, 'damaged'],
    ['an option the named rules do not have', { ...plain, answers: [{ question: 1, option: 9 }] }, pack, 'damaged'],
    ['a number out of range', { ...plain, answers: [{ question: 2, value: 99_999 }] }, pack, 'damaged'],
    ['a paper the named rules do not have', { ...plain, marks: [{ requirement: 99, mark: 'have' }] }, pack, 'damaged'],
    [
      'one question answered twice',
      {
        ...plain,
        answers: [
          { question: 1, option: 1 },
          { question: 1, option: 2 },
        ],
      },
      pack,
      'damaged',
    ],
    [
      'one paper marked twice',
      {
        ...plain,
        marks: [
          { requirement: 1, mark: 'have' },
          { requirement: 1, mark: 'lack' },
        ],
      },
      pack,
      'damaged',
    ],
    ['a serial that no slip has', { ...plain, number: { ...NUMBER, serial: 0 } }, pack, 'damaged'],
    ['a year that no slip has', { ...plain, number: { ...NUMBER, year: 0 } }, pack, 'damaged'],
  ];
  for (const [title, code, rules, fault] of cases)
    it(title, () => expect(restoreDigits(encodeSlipCode(code), rules, TODAY)).toEqual({ ok: false, fault }));
  it('a code that is none', () =>
    expect(restoreDigits('4710088412345', pack, TODAY)).toEqual({ ok: false, fault: 'not-ours' }));
});

describe('whatever the digits', () => {
  const digits = encodeSlipCode(plain);
  const change = fc.tuple(fc.nat(400), fc.constantFrom('cut', 'put', 'swap'), fc.nat(9));
  it('a changed code with a right sum never breaks it, and what it gives is a case like any other', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), changes => {
        const body = changes.reduce(
          (text, [place, how, digit]) => {
            const at = 5 + (place % (text.length - 5));
            return text.slice(0, at) + (how === 'cut' ? '' : String(digit)) + text.slice(how === 'put' ? at : at + 1);
          },
          digits.slice(0, -10),
        );
        const restored = restoreDigits(body + crcDigits(body), pack, TODAY);
        if (!restored.ok) return;
        expect(caseSchema.safeParse(restored.case).success).toBe(true);
        expect([restored.case.marks, restored.case.applied]).toEqual([{}, TODAY]);
      }),
      { numRuns: 2000 },
    );
  });
});
