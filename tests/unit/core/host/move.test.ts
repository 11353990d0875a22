import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HeldCase,
  type Move,
  mayMakeRoom,
  moveOf,
  personSaid,
  procedureSaid,
  type Scene,
  type Turn,
} from '../../../../lib/core/host/move.ts';
import { caseOf, choice, option, packOfAll, procedure, TODAY, text } from '../../../support/factories.ts';
import { saidOf, words } from '../../../support/host-facts.ts';

const PLACE = choice('place', [
  option('home', 1, { label: text('國內') }),
  option('abroad', 2, { label: text('國外') }),
]);
const BIRTH = procedure({ id: 'birth', title: text('出生登記'), questions: [PLACE] });
const MOVE = procedure({ id: 'move', title: text('遷入登記'), questions: [PLACE] });
const PACK = packOfAll([BIRTH, MOVE]);

const ANN = `aaaaaaaa-${'1'.repeat(32)}`;
const BOB = `aaaaaaaa-${'2'.repeat(32)}`;
const OLD = `bbbbbbbb-${'1'.repeat(32)}`;

const held = (id: string, parts: Partial<HeldCase> = {}, of = BIRTH): HeldCase => ({ id, case: caseOf(of), ...parts });
const fed = (id: string, value: string, parts: Partial<HeldCase> = {}): HeldCase =>
  held(id, { case: caseOf(BIRTH, { answers: { place: value }, page: { 'answer:place': value } }), ...parts });
const birth = saidOf('procedure', '出生登記');
const move = saidOf('procedure', '遷入登記', words(), { id: 'other' });
const abroad = saidOf('answer:place', '國外');
const scene = (parts: Partial<Scene>): Scene => ({
  pack: PACK,
  cases: [],
  hand: null,
  said: [birth],
  today: TODAY,
  ...parts,
});

describe('which case a page is about', () => {
  const rows: readonly [string, Partial<Scene>, Turn, Move][] = [
    ['nothing is in hand: one is begun', {}, 'new', { kind: 'begin', procedure: 'birth' }],
    ['one was ended meanwhile: nothing is begun', {}, 'same', { kind: 'apart' }],
    ['it is only looked at again: nothing is begun', {}, 'again', { kind: 'apart' }],
    ['nothing is named', { said: [] }, 'new', { kind: 'apart' }],
    ['the one in hand', { cases: [held('a')], hand: 'a' }, 'new', { kind: 'stay' }],
    [
      'the one in hand, and the person is known now',
      { cases: [held('a')], hand: 'a', whose: ANN },
      'same',
      { kind: 'stay', whose: ANN },
    ],
    [
      'the one in hand, of this person',
      { cases: [held('a', { whose: ANN })], hand: 'a', whose: ANN },
      'new',
      { kind: 'stay' },
    ],
    [
      'the one in hand, on a part of the page that names nobody',
      { cases: [held('a', { whose: ANN })], hand: 'a' },
      'new',
      { kind: 'stay' },
    ],
    [
      'another person: a new one',
      { cases: [held('a', { whose: ANN })], hand: 'a', whose: BOB },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    [
      'another person, and the clerk went elsewhere',
      { cases: [held('a', { whose: ANN })], hand: 'a', whose: BOB },
      'same',
      { kind: 'apart' },
    ],
    [
      'another person, and nothing known of what they want',
      { cases: [held('a', { whose: ANN })], hand: 'a', whose: BOB, said: [] },
      'new',
      { kind: 'leave' },
    ],
    [
      'the earlier person again',
      { cases: [held('a', { whose: ANN }), held('b', { whose: BOB })], hand: 'b', whose: ANN },
      'new',
      { kind: 'take', id: 'a' },
    ],
    [
      'the earlier person’s page looked at again',
      { cases: [held('a', { whose: ANN }), held('b', { whose: BOB })], hand: 'b', whose: ANN },
      'again',
      { kind: 'take', id: 'a' },
    ],
    [
      'the earlier person was put aside, and is back',
      { cases: [held('a', { whose: ANN, parked: true })], whose: ANN },
      'new',
      { kind: 'take', id: 'a' },
    ],
    [
      'the page of one who was put aside, looked at again',
      { cases: [held('a', { whose: ANN, parked: true })], whose: ANN },
      'again',
      { kind: 'apart' },
    ],
    [
      'of several of one person the latest',
      {
        cases: [held('a', { whose: ANN }), held('b', { whose: ANN }), held('c', { whose: ANN, parked: true })],
        whose: ANN,
      },
      'new',
      { kind: 'take', id: 'b' },
    ],
    [
      'the same person, another procedure',
      { cases: [held('a', { whose: ANN }, MOVE)], hand: 'a', whose: ANN },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    [
      'another procedure than in hand',
      { cases: [held('a', {}, MOVE)], hand: 'a' },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    ['two procedures', { said: [birth, move] }, 'new', { kind: 'ask', procedures: ['birth', 'move'] }],
    [
      'two procedures, one in hand',
      { said: [birth, move], cases: [held('a', {}, MOVE)], hand: 'a' },
      'new',
      { kind: 'stay' },
    ],
    [
      'a case of before the browser was closed, that the page agrees with',
      { cases: [fed('a', 'abroad', { whose: OLD })], hand: 'a', whose: ANN, said: [birth, abroad] },
      'new',
      { kind: 'stay', whose: ANN },
    ],
    [
      'a case of before the browser was closed, that the page does not agree with',
      { cases: [fed('a', 'home', { whose: OLD })], hand: 'a', whose: ANN, said: [birth, abroad] },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    [
      'a case of before the browser was closed, of which nothing can be compared',
      { cases: [held('a', { whose: OLD })], hand: 'a', whose: ANN },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    [
      'nobody named: a case that says the same',
      { cases: [fed('a', 'home'), fed('b', 'abroad'), held('c', {}, MOVE)], hand: 'c', said: [birth, abroad] },
      'new',
      { kind: 'take', id: 'b' },
    ],
    [
      'nobody named: what is put aside is left there',
      { cases: [fed('b', 'abroad', { parked: true })], said: [birth, abroad] },
      'new',
      { kind: 'begin', procedure: 'birth' },
    ],
    [
      'a case the rules do not have',
      { cases: [held('a', { case: { ...caseOf(BIRTH), procedure: 'gone', page: { event: TODAY } } })], said: [abroad] },
      'new',
      { kind: 'apart' },
    ],
  ];
  test.each(rows)('%s', (_, parts, turn, expected) => {
    expect(moveOf(scene(parts), turn)).toEqual(expected);
  });

  test('done once, it is done: the same page moves nothing more', () => {
    const anyHeld = fc.record({
      whose: fc.constantFrom(undefined, ANN, BOB, OLD),
      parked: fc.constantFrom(undefined, true as const),
      case: fc.constantFrom(caseOf(BIRTH), caseOf(MOVE), fed('x', 'abroad').case, fed('x', 'home').case),
    });
    fc.assert(
      fc.property(
        fc.array(anyHeld, { maxLength: 4 }),
        fc.constantFrom(undefined, ANN, BOB),
        fc.subarray([birth, move, abroad]),
        fc.nat(4),
        (list, whose, said, at) => {
          const cases: HeldCase[] = list.map((each, index) => ({ id: `c${index}`, ...each }));
          const hand = cases.filter(({ parked }) => !parked)[at]?.id ?? null;
          const before = scene({ cases, hand, said, whose });
          const first = moveOf(before, 'new');
          const after = applied(before, first);
          const then = moveOf(after, 'new');
          if (first.kind === 'ask' || first.kind === 'apart') expect(then).toEqual(first);
          else expect(['stay', 'apart']).toContain(then.kind);
          if (then.kind === 'stay') expect(moveOf(applied(after, then), 'new')).toEqual({ kind: 'stay' });
        },
      ),
    );
  });
});

/** A scene after a move, as a model carries it out. */
function applied(before: Scene, move: Move): Scene {
  const { whose, cases } = before;
  switch (move.kind) {
    case 'take':
      return {
        ...before,
        hand: move.id,
        cases: cases.map(each => (each.id === move.id ? { ...each, parked: undefined } : each)),
      };
    case 'begin': {
      const of = move.procedure === 'birth' ? BIRTH : MOVE;
      return { ...before, hand: 'new', cases: [...cases, held('new', { whose }, of)] };
    }
    case 'leave':
      return { ...before, hand: null };
    case 'stay':
      return {
        ...before,
        cases: cases.map(each => (each.id === before.hand && move.whose ? { ...each, whose: move.whose } : each)),
      };
    default:
      return before;
  }
}

describe('what a page names', () => {
  test('procedures, each once, and texts that are none', () => {
    const odd = saidOf('procedure', '開戶');
    expect(procedureSaid([birth, birth, odd, saidOf('procedure', ''), abroad], PACK)).toEqual({
      procedures: ['birth'],
      unknown: [odd],
    });
  });

  test.each<[string, Parameters<typeof personSaid>[0], ReturnType<typeof personSaid>]>([
    ['nobody', [abroad, saidOf('who', ' ')], { kind: 'nobody' }],
    ['a person', [saidOf('who', ' 陳○安 ')], { kind: 'one', text: '陳○安' }],
    ['the same in two frames', [saidOf('who', '陳○安'), saidOf('who', '陳 ○ 安')], { kind: 'one', text: '陳○安' }],
    ['two in two frames', [saidOf('who', '陳○安'), saidOf('who', '林○雯')], { kind: 'two' }],
    [
      'a name and a number',
      [saidOf('who', '陳○安'), saidOf('who', 'A1****0000', undefined, { id: 'number' })],
      { kind: 'one', text: '陳○安\na1****0000' },
    ],
  ])('%s', (_, said, expected) => {
    expect(personSaid(said)).toEqual(expected);
  });
});

describe('a case may make room for the next person’s', () => {
  test.each<[string, HeldCase, boolean]>([
    ['nothing known of it', held('a'), true],
    ['only what the page said', fed('a', 'home'), true],
    ['an answer of the clerk', held('a', { case: caseOf(BIRTH, { answers: { place: 'home' } }) }), false],
    ['put aside', held('a', { parked: true }), false],
    ['a slip is being issued', held('a', { issueKey: 'x' }), false],
    ['one of a visit', held('a', { visit: 'v' }), false],
    ['left over of a visit', held('a', { visit: 'w' }), true],
  ])('%s', (_, each, expected) => {
    expect(mayMakeRoom(each, [each, held('b', { visit: 'v' })])).toBe(expected);
  });
});
