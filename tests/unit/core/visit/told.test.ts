// What the office must do and may offer, and what was noted of it: alone, and in a visit of several procedures.
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../lib/core/assess/assess.ts';
import type { Case } from '../../../../lib/core/case.ts';
import { lineId } from '../../../../lib/core/layers/hash.ts';
import type { Offer, Procedure } from '../../../../lib/core/pack.ts';
import { isOff, openLines, type ToldPart, toldLines, withNote } from '../../../../lib/core/visit/told.ts';
import { caseOf, choice, is, packOfAll, procedure, text } from '../../../support/factories.ts';

const line = (says: string, parts: Partial<Offer> = {}): Offer => ({ says, source: 0, ...parts });
const duty = (says: string, parts: Partial<Offer> = {}): Offer => line(says, { duty: true, ...parts });
const of = (id: string, offers: readonly Offer[]): Procedure =>
  procedure({ id, title: text(id), offers, questions: [choice('moves')] });
const part = (about: Procedure, parts: Partial<Case> = {}): ToldPart => {
  const kase = caseOf(about, parts);
  return { procedure: about, kase, title: about.title, assessment: assess(packOfAll([about]), about, kase) };
};
const [CARD, HEAD, INSURED] = [lineId('換證'), lineId('戶長'), lineId('勞保')];
const MOVE = of('move', [
  duty('換證'),
  duty('戶長', { when: is('moves', 'yes') }),
  line('勞保', { ask: '有參加勞保嗎？', adds: ['card'] }),
]);
const BIRTH = of('birth', [duty('換證'), line('勞保', { ask: '有參加勞保嗎？' })]);

const shown = (parts: readonly ToldPart[], at = 0) =>
  toldLines(parts, at).map(({ offer, told, asked, from }) => [offer.says, told, asked, from?.zh]);
const open = (parts: readonly ToldPart[]) => openLines(parts).map(({ offer }) => offer.says);

describe('one procedure', () => {
  const rows: readonly [string, Partial<Case>, unknown[][], string[]][] = [
    ['nothing noted', {}, [['換證'], ['勞保']], ['換證', '勞保']],
    ['a duty done', { told: { [CARD]: 'done' } }, [['換證', 'done'], ['勞保']], ['勞保']],
    ['an offer not wanted', { told: { [INSURED]: 'declined' } }, [['換證'], ['勞保', 'declined']], ['換證']],
    [
      'answered yes: still to be told',
      { asked: { [INSURED]: 'yes' } },
      [['換證'], ['勞保', undefined, 'yes']],
      ['換證', '勞保'],
    ],
    ['answered no: not counted', { asked: { [INSURED]: 'no' } }, [['換證'], ['勞保', undefined, 'no']], ['換證']],
    [
      'a line that holds not is neither shown nor counted',
      { told: { [HEAD]: 'done' } },
      [['換證'], ['勞保']],
      ['換證', '勞保'],
    ],
    [
      'and is back with its note where it holds again',
      { told: { [HEAD]: 'done' }, answers: { moves: 'yes' } },
      [['換證'], ['戶長', 'done'], ['勞保']],
      ['換證', '勞保'],
    ],
    [
      'a line the rules do not have',
      { told: { 'line-0': 'done' }, asked: { x: 'no' } },
      [['換證'], ['勞保']],
      ['換證', '勞保'],
    ],
    [
      'open by itself',
      { told: { [CARD]: 'open' }, asked: { [INSURED]: 'open' } },
      [['換證'], ['勞保']],
      ['換證', '勞保'],
    ],
  ];
  test.each(rows)('%s', (_, kase, lines, left) => {
    const parts = [part(MOVE, kase)];
    expect(shown(parts)).toEqual(lines.map(each => [0, 1, 2, 3].map(index => each[index])));
    expect(open(parts)).toEqual(left);
  });

  test('a text that holds twice is one line; a duty and an offer of the same text are two', () => {
    expect(shown([part(of('twice', [duty('換證'), duty('換證'), line('換證')]))]).map(([says]) => says)).toEqual([
      '換證',
      '換證',
    ]);
  });
});

describe('a note', () => {
  const noteOf = (kase: Partial<Case>, id: string, note: Parameters<typeof withNote>[2], others: ToldPart[] = []) => {
    const mine = part(MOVE, kase);
    const found = toldLines([mine, ...others], 0).find(each => each.id === id);
    return found && withNote(mine, found, note);
  };
  test.each<[string, Partial<Case>, string, Parameters<typeof withNote>[2], unknown]>([
    ['is kept', {}, CARD, { told: 'done' }, { told: { [CARD]: 'done' } }],
    [
      'the same again takes it back, and nothing is left',
      { told: { [CARD]: 'done' } },
      CARD,
      { told: 'done' },
      { told: undefined },
    ],
    [
      'another takes its place',
      { told: { [CARD]: 'done' } },
      CARD,
      { told: 'declined' },
      { told: { [CARD]: 'declined' } },
    ],
    ['an answer is kept apart', { told: { [CARD]: 'done' } }, INSURED, { asked: 'no' }, { asked: { [INSURED]: 'no' } }],
    ['an answer is taken back', { asked: { [INSURED]: 'no' } }, INSURED, { asked: 'no' }, { asked: undefined }],
    [
      'leaves those of other lines, though they hold not; unknown ones go',
      { told: { [HEAD]: 'done', 'line-0': 'done' } },
      CARD,
      { told: 'done' },
      { told: { [HEAD]: 'done', [CARD]: 'done' } },
    ],
  ])('%s', (_, kase, id, note, kept) => {
    expect(noteOf(kase, id, note)).toEqual(kept);
  });
  test('made in another procedure and taken back here it is open here', () => {
    const other = part(BIRTH, { told: { [CARD]: 'done' }, asked: { [INSURED]: 'yes' } });
    expect(noteOf({}, CARD, { told: 'done' }, [other])).toEqual({ told: { [CARD]: 'open' } });
    expect(noteOf({}, INSURED, { asked: 'yes' }, [other])).toEqual({ asked: { [INSURED]: 'open' } });
    expect(noteOf({ told: { [CARD]: 'open' } }, CARD, { told: 'done' }, [other])).toEqual({ told: { [CARD]: 'done' } });
  });
});

describe('a visit', () => {
  test('the same line is counted once, and a note counts for all', () => {
    const parts = [part(MOVE), part(BIRTH)];
    expect(open(parts)).toEqual(['換證', '勞保']);
    const noted = [part(MOVE), part(BIRTH, { told: { [CARD]: 'done' }, asked: { [INSURED]: 'no' } })];
    expect(shown(noted)).toEqual([
      ['換證', 'done', undefined, 'birth'],
      ['勞保', undefined, 'no', 'birth'],
    ]);
    expect(shown(noted, 1)).toEqual([
      ['換證', 'done', undefined, undefined],
      ['勞保', undefined, 'no', undefined],
    ]);
    expect(open(noted)).toEqual([]);
  });
  test('noted otherwise in one, it is this one’s own; open in one it is open', () => {
    const done = part(BIRTH, { told: { [CARD]: 'done' } });
    expect(shown([part(MOVE, { told: { [CARD]: 'declined' } }), done])[0]).toEqual([
      '換證',
      'declined',
      undefined,
      undefined,
    ]);
    expect(open([part(MOVE, { told: { [CARD]: 'open' } }), done])).toEqual(['換證', '勞保']);
  });
  test('where the other’s line holds not, its note counts not', () => {
    const late = of('late', [duty('換證', { when: is('moves', 'yes') })]);
    expect(shown([part(MOVE), part(late, { told: { [CARD]: 'done' } })])[0]).toEqual([
      '換證',
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('an offer worded as a duty is not the duty', () => {
    const offers = of('offers', [line('換證')]);
    expect(open([part(MOVE, { told: { [CARD]: 'done' } }), part(offers)])).toEqual(['勞保', '換證']);
  });
  test('a procedure that is there twice is done for two people', () => {
    const twice = [part(BIRTH, { told: { [CARD]: 'done' } }), part(BIRTH), part(MOVE)];
    expect(open(twice)).toEqual(['勞保', '換證', '勞保', '換證', '勞保']);
    expect(shown(twice, 2)[0]).toEqual(['換證', undefined, undefined, undefined]);
  });
});

test('what is off is said so', () => {
  expect(toldLines([part(MOVE, { asked: { [INSURED]: 'no' } })], 0).map(isOff)).toEqual([false, true]);
});
