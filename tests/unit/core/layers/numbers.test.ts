import { describe, expect, test } from 'vitest';
import type { Thing } from '../../../../lib/core/layers/change.ts';
import { nextNumber, OWN_ID, OWN_NUMBERS, ownId } from '../../../../lib/core/layers/numbers.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { choice, option, paper, procedure } from '../../../support/factories.ts';
import { changeOf, undo } from '../../../support/layers.ts';

describe('the shipped pack stays below the numbers of one’s own', () => {
  const { procedures } = buildPack();
  const numbers = {
    procedure: procedures.map(each => each.no),
    requirement: procedures.flatMap(each => each.requirements.map(one => one.no)),
    question: procedures.flatMap(each => each.questions.map(one => one.no)),
    option: procedures.flatMap(each => each.questions.flatMap(one => (one.options ?? []).map(of => of.no))),
  };
  test.each(Object.entries(OWN_NUMBERS))('%s %o', (kind, [first]) => {
    expect(numbers[kind as keyof typeof numbers].filter(no => no >= first)).toEqual([]);
  });
  test('and has no id of one’s own', () => {
    const ids = procedures.flatMap(each => [
      each.id,
      ...each.requirements.map(one => one.id),
      ...each.questions.map(one => one.id),
    ]);
    expect(ids.filter(id => id.startsWith(OWN_ID))).toEqual([]);
  });
});

describe('the next number', () => {
  const added = (thing: Thing) => changeOf({ do: 'add', procedure: 'letter', thing });
  const first = added({ kind: 'requirement', entry: paper('own-a', { no: 700 }) });
  const changes = [
    first,
    undo(first),
    added({ kind: 'question', entry: choice('own-q', [option('a', 60), option('b', 61)], { no: 70 }) }),
    added({ kind: 'option', question: 'who', entry: option('own-o', 60) }),
    added({ kind: 'question', entry: { ...choice('own-n'), type: 'number', options: undefined, no: 71 } }),
    added({ kind: 'step', entry: '歸檔' }),
    changeOf({
      do: 'procedure',
      procedure: procedure({
        id: 'own-p',
        no: 9000,
        requirements: [paper('a')],
        questions: [choice('q', [option('a', 60), option('b', 2)]), { ...choice('n'), options: undefined }],
      }),
    }),
  ];
  test.each([
    ['requirement', { procedure: 'letter' }, 701],
    ['requirement', { procedure: 'other' }, 700],
    ['requirement', { procedure: 'own-p' }, 700],
    ['question', { procedure: 'letter' }, 72],
    ['question', { procedure: 'own-p' }, 70],
    ['option', { procedure: 'letter', question: 'who' }, 61],
    ['option', { procedure: 'letter', question: 'own-q' }, 62],
    ['option', { procedure: 'letter', question: 'own-n' }, 60],
    ['option', { procedure: 'own-p', question: 'q' }, 61],
    ['option', { procedure: 'own-p', question: 'n' }, 60],
    ['procedure', {}, 9001],
  ] as const)('of a %s in %o is %i; one taken back is not given again', (kind, within, no) => {
    expect(nextNumber(changes, kind, within)).toBe(no);
  });
  test('there is none when all were given', () => {
    const all = Array.from({ length: 30 }, (_, index) =>
      added({ kind: 'option', question: 'who', entry: option(`own-${index}`, 60 + index) }),
    );
    expect(nextNumber(all, 'option', { procedure: 'letter', question: 'who' })).toBeUndefined();
  });
});

test('an id of one’s own is an id', () => {
  expect(ownId('01a2b3c4-d5e6-7f80-9a1b-2c3d4e5f6071')).toBe('own-2c3d4e5f6071');
});
