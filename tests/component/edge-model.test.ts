import { describe, expect, test } from 'vitest';
import { createEdge } from '../../components/edge/edge-model.ts';
import type { Place } from '../../lib/core/place.ts';
import type { DrawerAt, ToDrawer } from '../../lib/messaging/drawer-messages.ts';

/** An edge whose drawer lies at a place; `told` is what the drawer was told. */
function edgeAt(place: Place) {
  const told: ToDrawer[] = [];
  let at: (at: DrawerAt) => void = () => undefined;
  const edge = createEdge({
    tell: message => told.push(message),
    onAt: listener => {
      at = listener;
    },
  });
  at({ drawer: 'at', key: 'x', place, shown: true });
  return { edge, told };
}

describe('a key on the edge', () => {
  test.each<[string, Place, Place | undefined]>([
    ['ArrowLeft', { side: 'right', width: 420 }, { side: 'right', width: 440 }],
    ['ArrowRight', { side: 'right', width: 420 }, { side: 'right', width: 400 }],
    ['ArrowRight', { side: 'left', width: 420 }, { side: 'left', width: 440 }],
    ['ArrowLeft', { side: 'left', width: 310 }, { side: 'left', width: 300 }],
    ['Home', { side: 'left', width: 420 }, { side: 'left', width: 300 }],
    ['End', { side: 'right', width: 420 }, { side: 'right', width: 720 }],
    ['a', { side: 'right', width: 420 }, undefined],
    ['Enter', { side: 'right', width: 420 }, undefined],
    ['toString', { side: 'right', width: 420 }, undefined],
  ])('%s at %o', (key, place, expected) => {
    const { edge, told } = edgeAt(place);
    expect(edge.press(key)).toBe(expected !== undefined);
    expect(told).toEqual(expected ? [{ drawer: 'move', place: expected }] : []);
    expect(edge.place.value).toEqual(expected ?? place);
  });
});

test('the other side, never here, and leaving are told to the drawer', () => {
  const { edge, told } = edgeAt({ side: 'right', width: 500 });
  edge.changeSide();
  edge.leaving();
  edge.never();
  expect(told).toEqual([
    { drawer: 'move', place: { side: 'left', width: 500 } },
    { drawer: 'leaving' },
    { drawer: 'off' },
  ]);
});

test('a covered panel asks to rise, and knows when it is seen again', () => {
  const { edge, told } = edgeAt({ side: 'right', width: 500 });
  edge.seen(false);
  expect(edge.covered.value).toBe(true);
  edge.seen(true);
  expect(edge.covered.value).toBe(false);
  expect(told).toEqual([{ drawer: 'rise' }]);
});
