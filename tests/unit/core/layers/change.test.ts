import { expect, test } from 'vitest';
import { editKey, sameWords, targetKey } from '../../../../lib/core/layers/change.ts';
import { TODAY, text } from '../../../support/factories.ts';
import { at } from '../../../support/layers.ts';

test('every edit has a key by which it is known that two are about the same line', () => {
  expect(editKey({ do: 'add', procedure: 'letter', thing: { kind: 'fee', entry: { item: 'a' } } })).toBe(
    'fee letter a',
  );
  expect(editKey({ do: 'reword', target: at('step', 'a'), field: 'text', to: 'b', was: null })).toBe('step letter a');
  expect(editKey({ do: 'hide', target: at('step', 'a'), was: null })).toBe('step letter a');
  expect(editKey({ do: 'undo', change: 'x' })).toBe('change x');
  expect(editKey({ do: 'calendar', day: TODAY, is: 'closed', name: '' })).toBe(`calendar ${TODAY}`);
  expect(targetKey(at('option', 'a', 'q'))).toBe('option letter q a');
});

test.each([
  [null, null, true],
  ['a', null, false],
  ['a', 'a', true],
  ['a', text('a'), false],
  [text('a'), text('a'), true],
  [text('a'), { zh: 'a', en: 'b' }, false],
  [text('a'), { zh: 'b', en: 'a*' }, false],
])('%o and %o say the same: %s', (a, b, same) => {
  expect(sameWords(a, b)).toBe(same);
});
