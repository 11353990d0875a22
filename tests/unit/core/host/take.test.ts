import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, isTouched } from '../../../../lib/core/case.ts';
import { carried } from '../../../../lib/core/host/carry.ts';
import { fromPage } from '../../../../lib/core/host/from-page.ts';
import { accepted, declined, type Said, takeIn } from '../../../../lib/core/host/take.ts';
import type { Answer, ProcedurePeriod } from '../../../../lib/core/pack.ts';
import {
  caseOf,
  choice,
  is,
  numberQuestion,
  option,
  outcome,
  packOf,
  procedure,
  TODAY,
  text,
} from '../../../support/factories.ts';
import { saidOf, words } from '../../../support/host-facts.ts';

const PERIOD: ProcedurePeriod = {
  id: 'some',
  days: 60,
  event: text('出生日期'),
  from: 'day',
  late: 'late',
  cite: '某法 §48',
};
const BIRTH = procedure({
  id: 'birth',
  period: PERIOD,
  questions: [
    choice('place', [option('home', 1, { label: text('國內') }), option('abroad', 2, { label: text('國外') })]),
    choice('paper', ['yes', 'no'], { when: is('place', 'abroad') }),
    choice('who', ['mother', 'agent', option('late', 3, { since: '2027-01-01' })]),
    numberQuestion('age'),
    choice('last', ['x', 'y']),
  ],
  outcomes: [outcome('stop', is('who', 'agent'))],
});
const PACK = packOf(BIRTH);
const PLACE = 'answer:place' as const;
const take = (kase: Case, ...said: readonly Said[]) => takeIn(PACK, BIRTH, kase, said, TODAY);
const of = (parts: Partial<Case> = {}) => caseOf(BIRTH, parts);

describe('what is taken', () => {
  test('what nobody answered, with a mark that it is the page’s', () => {
    const { kase, offers, unknown } = take(of(), saidOf(PLACE, '國外'), saidOf('event', '1151101'));
    expect(kase).toEqual(of({ answers: { place: 'abroad' }, event: '2026-11-01', page: kase.page }));
    expect(kase.page).toEqual({ [PLACE]: 'abroad', event: '2026-11-01' });
    expect([...fromPage(kase)].sort()).toEqual([PLACE, 'event']);
    expect([offers, unknown]).toEqual([[], []]);
    expect(isTouched(kase)).toBe(false);
    expect(fromPage(of()).size).toBe(0);
  });

  test('an answer that makes the next question be asked leads to that one’s, too', () => {
    const said = [saidOf('answer:paper', 'yes', words(['yes', 'yes'])), saidOf(PLACE, '國外')];
    expect(take(of(), ...said).kase.answers).toEqual({ place: 'abroad', paper: 'yes' });
  });

  test.each<[string, Said]>([
    ['that is not asked now', saidOf('answer:paper', 'yes', words(['yes', 'yes']))],
    ['the procedure does not have', saidOf('answer:other', 'yes', words(['yes', 'yes']))],
    ['whose option is not in force', saidOf('answer:who', 'x', words(['x', 'late']))],
    ['of another kind', saidOf('answer:age', '國外')],
    ['that is empty', saidOf(PLACE, ' ')],
  ])('what does not fit is ignored quietly: a fact %s', (_, said) => {
    const kase = of();
    expect(take(kase, said)).toEqual({ kase, offers: [], unknown: [], remarks: [] });
  });

  test('nothing beyond an answer that ends the case', () => {
    const said = [
      saidOf('answer:who', 'agent', words(['agent', 'agent'])),
      saidOf('answer:last', 'x', words(['x', 'x'])),
    ];
    expect(take(of(), ...said).kase.answers).toEqual({ who: 'agent' });
  });

  test('the day of application, where nobody chose one', () => {
    const said = saidOf('applied', '115/11/20');
    expect(take(of(), said).kase).toMatchObject({ applied: '2026-11-20', page: { applied: '2026-11-20' } });
    expect(take(of({ applied: '2026-11-19' }), said).kase.applied).toBe('2026-11-19');
    const { kase } = take(of(), said);
    expect(take({ ...kase, applied: TODAY }, said).kase.applied).toBe(TODAY);
  });

  test('no day of an event where nothing is counted from one', () => {
    const { period: _, ...without } = BIRTH;
    const kase = of();
    expect(takeIn(PACK, without, kase, [saidOf('event', '1151101')], TODAY).kase).toBe(kase);
  });

  test('an age, on the day of application that the page gives', () => {
    const said = [saidOf('answer:age', '1001121', { kind: 'age', era: 'roc' }), saidOf('applied', '1151120')];
    expect(take(of(), ...said).kase.answers).toEqual({ age: 14 });
  });
});

describe('the clerk’s own answer', () => {
  test('stands, and is not even asked about', () => {
    const { kase, offers } = take(of({ answers: { place: 'home' } }), saidOf(PLACE, '國外'));
    expect([kase.answers, kase.page, offers]).toEqual([{ place: 'home' }, { [PLACE]: 'abroad' }, []]);
    expect(fromPage(kase).size).toBe(0);
    expect(isTouched(kase)).toBe(true);
  });

  test('that is taken away again is not forced back', () => {
    const { kase } = take(of(), saidOf(PLACE, '國外'));
    const cleared = { ...kase, answers: {} };
    expect(take(cleared, saidOf(PLACE, '國外'))).toMatchObject({ kase: cleared, offers: [] });
  });

  test('a later change on the page is offered; taken or declined, it is not offered again', () => {
    const before = take(of(), saidOf(PLACE, '國外')).kase;
    const said = saidOf(PLACE, '國內');
    const { kase, offers } = take(before, said);
    expect(kase).toBe(before);
    expect(offers).toEqual([{ key: PLACE, values: ['home'] }]);
    const [offer] = offers;
    if (!offer) throw new Error('nothing offered');
    const yes = accepted(kase, PLACE, 'home');
    expect(take(yes, said)).toMatchObject({ kase: { answers: { place: 'home' } }, offers: [] });
    expect(fromPage(yes)).toEqual(new Set([PLACE]));
    const no = declined(kase, offer);
    expect(take(no, said)).toMatchObject({ kase: { answers: { place: 'abroad' } }, offers: [] });
    expect(take(no, saidOf(PLACE, '國外'))).toMatchObject({ offers: [] });
    expect(declined(kase, { key: PLACE, values: [] })).toBe(kase);
  });

  test('a change back to what was there ends the offer', () => {
    const { kase } = take(of(), saidOf(PLACE, '國外'));
    expect(take(kase, saidOf(PLACE, '國外')).offers).toEqual([]);
  });

  test('a page that comes to say what the clerk said is agreed with', () => {
    const own = of({ answers: { place: 'home' } });
    const { kase } = take(take(own, saidOf(PLACE, '國外')).kase, saidOf(PLACE, '國內'));
    expect(kase.page).toEqual({ [PLACE]: 'home' });
  });

  test('a day, changed on the page', () => {
    const { kase } = take(of(), saidOf('event', '1151101'));
    expect(take(kase, saidOf('event', '1151102')).offers).toEqual([{ key: 'event', values: ['2026-11-02'] }]);
    expect(accepted(kase, 'event', '2026-11-02').event).toBe('2026-11-02');
  });
});

describe('fields that contradict one another', () => {
  const both = [saidOf(PLACE, '國外'), saidOf(PLACE, '國內', words(), { id: 'other' })];

  test('are asked about, until one is chosen', () => {
    const { kase, offers } = take(of(), ...both);
    expect([kase.answers, offers]).toEqual([{}, [{ key: PLACE, values: ['abroad', 'home'] }]]);
    expect(take(accepted(kase, PLACE, 'home'), ...both).offers).toEqual([]);
    expect(take(declined(kase, offers[0] ?? { key: PLACE, values: [] }), ...both).offers).toEqual([]);
  });

  test('are not asked about where the clerk has answered', () => {
    expect(take(of({ answers: { place: 'home' } }), ...both)).toMatchObject({
      offers: [],
      kase: { page: { [PLACE]: 'home' } },
    });
  });

  test('that say the same are one', () => {
    expect(take(of(), saidOf(PLACE, '國外'), saidOf(PLACE, ' 國 外')).kase.answers).toEqual({ place: 'abroad' });
  });
});

describe('texts that are not understood', () => {
  test('are told while the question is open', () => {
    const said = saidOf(PLACE, '月球');
    expect(take(of(), said).unknown).toEqual([said]);
    expect(take(of({ answers: { place: 'home' } }), said).unknown).toEqual([]);
    expect(take(of(), said, saidOf(PLACE, '國外')).unknown).toEqual([]);
  });
});

describe('fields that are remarked on', () => {
  test.each<[string, readonly Said[], unknown]>([
    ['late', [saidOf('event', '1150911')], [{ binding: 'event', tone: 'late', days: 11 }]],
    ['in time', [saidOf('event', '1151101')], []],
    ['after the application', [saidOf('event', '1151122')], [{ binding: 'event', tone: 'odd' }]],
    ['no such day', [saidOf('event', '1150230')], [{ binding: 'event', tone: 'odd' }]],
    [
      'an age before birth',
      [saidOf('answer:age', '1151122', { kind: 'age', era: 'roc' })],
      [{ binding: 'answer-age', tone: 'odd' }],
    ],
    ['no such day of application', [saidOf('applied', '1151131')], [{ binding: 'applied', tone: 'odd' }]],
  ])('%s', (_, said, expected) => {
    expect(take(of(), ...said).remarks).toEqual(expected);
  });

  test('not a field that says something else than the case', () => {
    expect(take(of({ event: '2026-09-01' }), saidOf('event', '1151101')).remarks).toEqual([]);
  });
});

describe('a step back', () => {
  const before = of({ answers: { who: 'mother' } });
  const after = take(before, saidOf(PLACE, '國外'), saidOf('event', '1151101'), saidOf('applied', '1151120')).kase;

  test('holds what the page said since, and what was chosen there', () => {
    expect(carried(of(), before, after)).toEqual({
      ...of({ answers: { place: 'abroad' }, event: '2026-11-01', applied: '2026-11-20' }),
      page: after.page,
    });
    const step = of({ answers: { place: 'home' }, event: '2026-10-01', applied: '2026-11-11' });
    expect(carried(step, before, after)).toEqual({ ...step, page: after.page });
  });

  test('without the day of the event, where the clerk had one before', () => {
    const had = of({ event: '2026-10-01' });
    expect(carried(of(), had, take(had, saidOf('event', '1151101')).kase).event).toBeUndefined();
  });

  test('of another procedure is left as it was', () => {
    const step = { ...of(), procedure: 'other' };
    expect(carried(step, before, after)).toBe(step);
  });
});

describe('whatever a page says and the clerk answers', () => {
  const anySaid: fc.Arbitrary<Said> = fc
    .tuple(
      fc.constantFrom('answer:place', 'answer:paper', 'answer:who', 'answer:age', 'answer:last', 'event', 'applied'),
      fc.constantFrom('國內', '國外', 'yes', 'mother', 'agent', '14', '1151101', '1151230', '', '月球'),
      fc.constantFrom('a', 'b'),
    )
    .map(([target, said, id]) => {
      const reading = target === 'answer:age' ? { kind: 'number' as const } : undefined;
      const learnt = words(['yes', 'yes'], ['mother', 'mother'], ['agent', 'agent'], ['yes', 'x']);
      const isDay = target === 'event' || target === 'applied';
      return saidOf(target as 'event', said, isDay ? undefined : (reading ?? learnt), {
        id: `${target}${id}`.replace(':', '-'),
      });
    });
  const page = fc.array(anySaid, { maxLength: 8 });
  const own: fc.Arbitrary<Case> = fc
    .record(
      {
        place: fc.constantFrom<Answer>('home', 'abroad'),
        who: fc.constantFrom<Answer>('mother', 'agent'),
        age: fc.constantFrom<Answer>(3, 14),
      },
      { requiredKeys: [] },
    )
    .chain(answers =>
      fc.constantFrom(of({ answers }), of({ answers, event: '2026-11-03' }), of({ answers, applied: '2026-11-19' })),
    );

  test('the clerk’s answers are never overwritten, and taking in again changes nothing', () => {
    fc.assert(
      fc.property(own, fc.array(page, { minLength: 1, maxLength: 4 }), (start, pages) => {
        let kase = start;
        for (const said of pages) {
          const held = kase;
          const once = take(held, ...said);
          kase = once.kase;
          expect(kase.answers).toMatchObject(held.answers);
          if (held.event !== undefined) expect(kase.event).toBe(held.event);
          if (start.applied !== TODAY) expect(kase.applied).toBe(start.applied);
          const again = take(kase, ...said);
          expect(again).toEqual(once);
          expect(again.kase).toBe(kase);
        }
      }),
    );
  });

  test('what was declined is not offered by the same page', () => {
    fc.assert(
      fc.property(own, page, page, (start, one, other) => {
        const { kase, offers } = take(take(start, ...one).kase, ...other);
        const after = offers.reduce(declined, kase);
        const keys = new Set(offers.map(({ key }) => key));
        expect(take(after, ...other).offers.filter(({ key }) => keys.has(key))).toEqual([]);
      }),
    );
  });
});
