import { expect, test } from 'vitest';
import { compareChanges } from '../../../../lib/core/layers/compare.ts';
import { at, changeOf, undo } from '../../../support/layers.ts';

const hide = (id: string) => changeOf({ do: 'hide', target: at('requirement', id), was: null });

test('what a file would do is told change by change', () => {
  const [older, here, takenBackHere] = [hide('a'), hide('a'), hide('b')];
  const back = undo(takenBackHere);
  const current = [older, here, takenBackHere, back, hide('kept')];
  const [early, later] = [{ ...hide('a'), id: '00000000-0000-7000-8000-000000000000' }, hide('a')];
  const [added, alsoB] = [hide('c'), hide('b')];
  const draft = hide('d');
  const kept = current[4] as typeof here;
  const incoming = [early, later, added, alsoB, draft, undo(draft), undo(kept), here];
  expect(compareChanges(current, incoming)).toEqual({
    added: [added, alsoB],
    met: [
      { incoming: early, current: here, holds: 'current' },
      { incoming: later, current: here, holds: 'incoming' },
    ],
    undone: [kept],
    known: [here],
  });
});

test('the other layer’s change of the same line is not met', () => {
  const mine = { ...hide('a'), layer: 'personal' as const };
  expect(compareChanges([hide('a')], [mine])).toMatchObject({ added: [mine], met: [] });
});
