import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import { tally } from '../../../../lib/core/assess/tally.ts';
import type { Case } from '../../../../lib/core/case.ts';
import { addDays } from '../../../../lib/core/days/day.ts';
import { crcDigits } from '../../../../lib/core/notice/digits.ts';
import {
  type CodedAnswer,
  type CodedMark,
  type CodedPart,
  decodeSlipCode,
  encodeSlipCode,
  fitsCode,
  MAGIC,
  MOST_ON_SLIP,
  type SlipCode,
  slipCodeOf,
} from '../../../../lib/core/notice/slip-code.ts';
import { caseOf, choice, group, numberQuestion, packOf, paper, procedure } from '../../../support/factories.ts';

const NUMBER = { year: 115, counter: 3, serial: 128 };
const of = procedure({
  questions: [choice('who', ['self', 'agent']), numberQuestion('age'), choice('ok')],
  requirements: [
    paper('card'),
    paper('letter'),
    paper('print', { oneOf: 'photo' }),
    paper('upload', { oneOf: 'photo' }),
    paper('book', { lookup: { how: 'on file' } }),
  ],
  groups: [group('photo')],
});
const pack = packOf(of);
const code = (parts: Partial<Case>): SlipCode => {
  const kase = caseOf(of, parts);
  const { slots } = tally(assess(pack, of, kase), kase.marks);
  const { applied, event } = kase;
  return { ...slipCodeOf(of, kase, slots), fingerprint: '40BP', number: NUMBER, applied, event };
};
const plain = code({
  answers: { who: 'agent', age: 13 },
  marks: { letter: 'lack', 'group:photo': 'have' },
  event: '2026-11-01',
});

describe('what goes into a code', () => {
  it('the case in numbers, and nothing else', () => {
    expect(plain).toEqual({
      fingerprint: '40BP',
      procedureNo: 7,
      applied: '2026-11-21',
      event: '2026-11-01',
      number: NUMBER,
      answers: [
        { question: 1, option: 2 },
        { question: 2, value: 13 },
      ],
      marks: [
        { requirement: 1, mark: 'unchecked' },
        { requirement: 2, mark: 'lack' },
        { requirement: 5, mark: 'not-needed' },
        { requirement: 901, mark: 'have' },
      ],
    });
  });
  const marks: readonly [string, Case['marks'], string][] = [
    ['nothing was marked', {}, '1 unchecked, 2 unchecked, 5 not-needed, 901 unchecked'],
    [
      'all was seen',
      { card: 'have', letter: 'have', print: 'have', book: 'lookup' },
      '1 have, 2 have, 3 have, 5 lookup',
    ],
    ['something did not fit', { card: 'mismatch' }, '1 mismatch, 2 unchecked, 5 not-needed, 901 unchecked'],
  ];
  for (const [title, given, expected] of marks)
    it(`all that the slip promised, when ${title}`, () => {
      const said = code({ answers: { who: 'self', age: 1, ok: 'yes' }, marks: given }).marks;
      expect(said.map(({ requirement, mark }) => `${requirement} ${mark}`).join(', ')).toBe(expected);
    });
  const cases: readonly [string, Case['answers'], CodedAnswer[]][] = [
    ['an option nobody knows', { who: 'ghost' }, []],
    ['an answer to a question nobody knows', { ghost: 'yes' }, []],
    ['a number for a choice', { who: 1 }, []],
    ['a word for a number', { age: 'young' }, []],
    ['a number that cannot be one', { age: -1 }, []],
    ['nought', { age: 0 }, [{ question: 2, value: 0 }]],
  ];
  for (const [title, answers, expected] of cases)
    it(`${title}: ${expected.length}`, () => expect(code({ answers }).answers).toEqual(expected));
  it('marks on papers nobody knows are left out', () => expect(code({ marks: { ghost: 'have' } })).toEqual(code({})));
});

describe('the digits', () => {
  it('stand where they are said to stand', () => {
    const body =
      '73101' +
      '0131446' +
      '0007' +
      '09821' +
      '082850' +
      '1150300128' +
      '02' +
      '0102' +
      '029213' +
      '04' +
      '0010' +
      '0022' +
      '0055' +
      '9011';
    expect(encodeSlipCode(plain)).toBe(body + crcDigits(body));
  });
  it('an answer that is neither option nor number is a fault of the caller', () => {
    expect(() => encodeSlipCode({ ...plain, answers: [{ question: 1 }] })).toThrow(RangeError);
    expect(() => encodeSlipCode({ ...plain, answers: [{ question: 1, value: -1 }] })).toThrow(RangeError);
  });
  it('a character that no fingerprint has counts as nought', () => {
    expect(encodeSlipCode({ ...plain, fingerprint: 'uuuu' })).toBe(encodeSlipCode({ ...plain, fingerprint: '0000' }));
  });
});

const signed = (body: string) => body + crcDigits(body);
const rest = encodeSlipCode({ ...plain, answers: [], marks: [] }).slice(5, -14);

describe('what is refused', () => {
  const digits = encodeSlipCode(plain);
  const head = `${MAGIC}01`;
  const cases: readonly [string, string, string][] = [
    ['nothing', '', 'not-ours'],
    ['the code of a parcel', '4710088412345', 'not-ours'],
    ['digits of another kind', `9${digits.slice(1)}`, 'not-ours'],
    ['more than digits', `${digits} `, 'not-ours'],
    ['too many digits', digits.padEnd(2001, '0'), 'not-ours'],
    ['one wrong digit', `${digits.slice(0, -1)}${(Number(digits.slice(-1)) + 1) % 10}`, 'damaged'],
    ['a part only', digits.slice(0, -2), 'damaged'],
    ['a version to come', signed(`${MAGIC}03${rest}0000`), 'newer-version'],
    ['a version that never was', signed(`${MAGIC}00${rest}0000`), 'damaged'],
    ['a fingerprint too large', signed(`${head}1048576${rest.slice(7)}0000`), 'damaged'],
    ['fewer answers than said', signed(`${head}${rest}0100`), 'damaged'],
    ['fewer marks than said', signed(`${head}${rest}0001`), 'damaged'],
    ['a mark that is none', signed(`${head}${rest}00010019`), 'damaged'],
    ['something behind the end', signed(`${head}${rest}00000`), 'damaged'],
    ['half a number of marks', signed(`${head}${rest}000`), 'damaged'],
    ['nothing after the slip number', signed(`${head}${rest}`), 'not-ours'],
    ['a number without digits', signed(`${head}${rest}01019000`), 'damaged'],
    ['a number with a nought before it', signed(`${head}${rest}0101920500`), 'damaged'],
  ];
  for (const [title, typed, fault] of cases)
    it(title, () => expect(decodeSlipCode(typed)).toEqual({ ok: false, fault }));
  it('while the same without the fault is read', () => {
    const read = [`${head}${rest}0000`, `${head}${rest}01019150`.concat('0'), `${head}${rest}0001001`.concat('4')].map(
      body => decodeSlipCode(signed(body)).ok,
    );
    expect(read).toEqual([true, true, true]);
  });
});

describe('several procedures on one code', () => {
  const part = (procedureNo: number): CodedPart => ({
    procedureNo,
    applied: '2026-11-21',
    event: procedureNo % 2 === 0 ? '2026-11-01' : undefined,
    answers: [{ question: 1, option: 2 }],
    marks: [{ requirement: 3, mark: 'lack' }],
  });
  const several: SlipCode = { ...plain, ...part(7), others: [part(8), part(7)] };
  const digits = encodeSlipCode(several);
  const body = digits.slice(0, -10);

  it('says how many, and each with its days, answers and marks', () => {
    const one = (no: string, event: string) => `${no}09821${event}01010201${'0032'}`;
    const three = one('0007', '000000') + one('0008', '082850') + one('0007', '000000');
    expect(body).toBe(`${MAGIC}02${'0131446'}${'1150300128'}3${three}`);
    expect(decodeSlipCode(digits)).toEqual({ ok: true, code: several });
  });
  const cases: readonly [string, string][] = [
    ['of no procedure', `${body.slice(0, 22)}0${'0'.repeat(30)}`],
    ['of one, which has a code of the other kind', `${body.slice(0, 22)}1${body.slice(23, 23 + 27)}`],
    ['of more than a slip holds', `${body.slice(0, 22)}9${body.slice(23, 23 + 27).repeat(9)}`],
    ['of one more than is there', `${body.slice(0, 22)}4${body.slice(23)}`],
    ['of one fewer than is there', `${body.slice(0, 22)}2${body.slice(23)}`],
    ['cut within a procedure', body.slice(0, -20)],
    ['with a mark that is none', `${body.slice(0, -1)}9`],
  ];
  for (const [title, cut] of cases)
    it(`refused: ${title}`, () => expect(decodeSlipCode(signed(cut))).toEqual({ ok: false, fault: 'damaged' }));

  it('fits as long as it can be read back', () => {
    const marks = Array.from({ length: 99 }, (_, index) => ({ requirement: index + 1, mark: 'lack' as const }));
    const answers = Array.from({ length: 99 }, (_, index) => ({ question: index + 1, option: 1 }));
    expect(fitsCode([])).toBe(false);
    expect(fitsCode([part(1)])).toBe(true);
    expect(fitsCode(Array.from({ length: MOST_ON_SLIP }, (_, index) => part(index)))).toBe(true);
    expect(fitsCode(Array.from({ length: MOST_ON_SLIP + 1 }, (_, index) => part(index)))).toBe(false);
    const full = { ...part(1), marks, answers };
    expect([fitsCode([full, full]), fitsCode([full, full, full])]).toEqual([true, false]);
    expect(decodeSlipCode(encodeSlipCode({ ...plain, ...full, others: [full] }))).toMatchObject({ ok: true });
  });
});

describe('whatever the case', () => {
  const upTo = (most: number) => fc.integer({ min: 1, max: most });
  const answer: fc.Arbitrary<CodedAnswer> = fc.oneof(
    fc.record({ question: upTo(99), option: upTo(89) }),
    fc.record({ question: upTo(99), value: fc.nat(9999) }),
  );
  const mark = fc.record({
    requirement: upTo(999),
    mark: fc.constantFrom<CodedMark['mark']>('unchecked', 'have', 'lack', 'lookup', 'mismatch', 'not-needed'),
  });
  const anyPart = (most: number): fc.Arbitrary<CodedPart> =>
    fc.record({
      procedureNo: upTo(9999),
      applied: fc.nat(40_000).map(count => addDays('2000-01-01', count)),
      event: fc.option(
        fc.nat(140_000).map(count => addDays('1800-01-01', count)),
        { nil: undefined },
      ),
      answers: fc.array(answer, { maxLength: most }),
      marks: fc.array(mark, { maxLength: most }),
    });
  const head = fc.record({
    fingerprint: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/),
    number: fc.record({ year: fc.nat(999), counter: fc.nat(99), serial: fc.nat(99999) }),
  });
  const anyCode: fc.Arbitrary<SlipCode> = fc.oneof(
    fc.tuple(head, anyPart(60)).map(([first, part]) => ({ ...first, ...part })),
    fc
      .tuple(head, anyPart(15), fc.array(anyPart(15), { minLength: 1, maxLength: MOST_ON_SLIP - 1 }))
      .map(([first, part, others]) => ({ ...first, ...part, others })),
  );

  it('what is printed is read again, digit by digit the same', () => {
    fc.assert(
      fc.property(anyCode, each => {
        const digits = encodeSlipCode(each);
        expect(digits).toMatch(/^731\d{48,}$/);
        expect(decodeSlipCode(digits)).toEqual({ ok: true, code: each });
      }),
    );
  });
  it('a code that was altered is refused, or it is not read as another', () => {
    const change = fc.tuple(fc.nat(1900), fc.constantFrom('cut', 'put', 'swap'), fc.nat(9));
    fc.assert(
      fc.property(anyCode, fc.array(change, { minLength: 1, maxLength: 4 }), (each, changes) => {
        const digits = encodeSlipCode(each);
        const altered = changes.reduce((text, [place, how, digit]) => {
          const at = place % text.length;
          return text.slice(0, at) + (how === 'cut' ? '' : String(digit)) + text.slice(how === 'put' ? at : at + 1);
        }, digits);
        const read = decodeSlipCode(altered);
        expect(read.ok).toBe(altered === digits);
      }),
    );
  });
  it('digits at random with a right sum are read only as what would be printed so', () => {
    fc.assert(
      fc.property(fc.constantFrom('01', '02'), fc.stringMatching(/^0\d{34,90}$/), (version, tail) => {
        const digits = signed(`${MAGIC}${version}${tail}`);
        const read = decodeSlipCode(digits);
        if (read.ok) expect(encodeSlipCode(read.code)).toBe(digits);
        else expect(read.fault).toMatch(/^(damaged|not-ours)$/);
      }),
    );
  });
});
